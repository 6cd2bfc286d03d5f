"""A text → its tables, drawn with pipes or dashes, in HTML, or by tabs; and pages of two columns."""
