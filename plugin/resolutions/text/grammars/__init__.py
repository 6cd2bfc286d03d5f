"""How the documents of a language look: its numbers, openings and headings as patterns, built from its tables."""
