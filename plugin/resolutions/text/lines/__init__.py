"""The lines of a text: where one begins something of its own, how wide they are, and what their ends did to words."""
