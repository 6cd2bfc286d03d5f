"""Characters and words of any language: one form for what is written in several, and what a reader does not see."""
