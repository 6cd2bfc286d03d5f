"""Which paragraphs, Articles and annexes a text names, and of which document: the one named with them, or its own."""
