"""Notes below a rule or a heading, in Markdown's form and in those of converters, each with its mark."""
