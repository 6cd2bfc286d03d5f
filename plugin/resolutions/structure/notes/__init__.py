"""Notes at the foot of a text, and their marks in it.

In: the units of a document. Out: the same units, their marks taken out of the text, and the links from mark to note.
"""
