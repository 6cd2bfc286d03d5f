"""Where in its file the text of an element stands. lxml tells only the line of an element.

A text begins right behind a `>`, so each is looked up from the one before it on.
"""

from __future__ import annotations

_NEEDLE = 24
"""So many characters of a text are looked for, after the white space with which it begins."""
_WINDOW = 20_000
"""So far ahead: between two texts stand tags and their attributes."""
_FAILURES = 200
"""After so many texts that are not found, because the file writes them otherwise, none is looked for any more."""


class Places:
    """A walk through a file's text, in the order of its elements."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        """The offset that was reached."""
        self._failures = 0

    def find(self, words: str) -> int:
        """The offset of a text node's first character; where it is written otherwise, that which was reached."""
        if self._failures > _FAILURES:
            return self.at
        needle = words[: len(words) - len(words.lstrip()) + _NEEDLE]
        if "&" in needle or "<" in needle or ">" in needle:
            needle = needle.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        found = self.text.find(f">{needle}", max(self.at - 1, 0), self.at + _WINDOW)
        if found < 0:
            self._failures += 1
            return self.at
        self.at = found + 1 + len(needle)
        return found + 1

    def skip(self, tag: str) -> None:
        """Go on behind the next end tag of that name."""
        found = self.text.find(f"</{tag}>", self.at)
        if found >= 0:
            self.at = found
