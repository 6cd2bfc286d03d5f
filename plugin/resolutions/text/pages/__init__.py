"""What pages print round a text, and programs round a page: numbers, running lines, feet, frames. It is set aside."""
