"""How a language cites: its words for documents, numbers, places and organs, as patterns built from its table."""
