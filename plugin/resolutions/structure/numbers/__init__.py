"""Piece… → Piece…: the numbers that a paragraph has lost or hides, and that its neighbours tell.

First what stands for a number everywhere in the text (`other_numbers`), then what only its place in a row tells
(`told_numbers`: articles, paragraphs joined to the one above, stops that are lost).
"""
