"""Piece… → Unit…: each paragraph by the first rule that fits.

`document` goes from piece to piece, `rules` are the table of looks and deeds, the conditions the looks, `body` the
deeds; `survey` has looked ahead. At the end `damage` tells what the text seems to have lost.
"""
