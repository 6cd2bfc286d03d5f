"""Markup in running text: Markdown's, HTML's, and what other programs write. It is taken out, and kept as marks."""
