"""The words of one language's table `[citations]`, and the patterns that they make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

_SPACE, _WHITE = re.escape(" "), r"\s+"


class Words:
    """A table's lists of words and phrases by name; a list that the table lacks is empty."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._table = table
        self.spaced = bool(table.get("spaced", True))
        """Whether the language sets its words apart, so that a phrase ends where a word does."""

    def list(self, name: str) -> list[str]:
        return list(self._table.get(name, ()))

    def dict(self, name: str) -> dict[str, Any]:
        return dict(self._table.get(name, {}))

    def flag(self, name: str) -> bool:
        return bool(self._table.get(name, False))

    def text(self, name: str, default: str = "") -> str:
        return str(self._table.get(name, default))

    def any(self, name: str) -> str:
        """A pattern of any of the phrases, wherever it ends."""
        return alternatives(self.list(name))

    def whole(self, name: str, but: str = "") -> str:
        """A pattern of any of the phrases as whole words, in a language that sets its words apart; without those of
        the list `but`."""
        phrases = [phrase for phrase in self.list(name) if phrase not in self.list(but)]
        return alternatives(phrases) + (r"(?!\w)" if self.spaced and phrases else "")


def alternatives(phrases: Iterable[str]) -> str:
    """A pattern of any of the phrases, the longest first; one that matches nothing where there is none."""
    ordered = sorted(phrases, key=len, reverse=True)
    return f"(?:{'|'.join(re.escape(p).replace(_SPACE, _WHITE) for p in ordered)})" if ordered else "(?!)"


def pattern(body: str) -> re.Pattern[str]:
    """A pattern that takes no regard to case; white space in `body` means nothing."""
    return re.compile(body, re.IGNORECASE | re.VERBOSE)


def exact(body: str) -> re.Pattern[str]:
    """A pattern of names as they are written. Unlike one without regard to case, it is quick to search for."""
    return re.compile(body, re.VERBOSE)
