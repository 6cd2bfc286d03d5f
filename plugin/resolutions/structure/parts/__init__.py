"""Block… → Part…: where in a source one document ends and the next begins, and the language of each."""
