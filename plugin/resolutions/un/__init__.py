"""What the United Nations is made of, as far as its documents' symbols and texts tell: here its organs."""
