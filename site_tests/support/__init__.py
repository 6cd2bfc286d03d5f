"""What the tests share: building sites, serving them, reading their pages."""
