"""Block… → Piece…: the paragraphs of a text, the marker that each begins with, and what it looks like.

In: blocks and a language's grammar. Out: pieces, quoted passages among them. Nothing here has an anchor yet.
"""
