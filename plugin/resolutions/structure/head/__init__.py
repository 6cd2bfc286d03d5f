"""Piece… → Head: symbol, title, organ and day, and where the text begins below them.

In: the pieces of a part. Out: the head, with the pieces that are left; what the document is called (`identity`).
"""
