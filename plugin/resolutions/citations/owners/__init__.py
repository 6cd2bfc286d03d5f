"""Whose a number is: the organ, and so the symbol, by the names, dates and lists round it, and by what can exist."""
