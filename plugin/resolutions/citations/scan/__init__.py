"""A text → its tokens: the numbers, symbols and places in it that can be citations, in reading order."""
