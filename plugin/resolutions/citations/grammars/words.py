"""The words of one language's table `[citations]`, and the patterns that they make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ...grouping import grouped
from .vocabulary import WORD

_SPACE, _WHITE = re.escape(" "), r"\s+"
_ACRONYM = 2


class Words:
    """A table's lists of words and phrases by name; a list that the table lacks is empty."""

    def __init__(self, table: Mapping[str, Any], *, spaced: bool) -> None:
        """`spaced`: whether the language puts spaces between words."""
        self._table = table
        self.spaced = spaced
        self.whole_words = spaced and not table.get("suffixes", False)
        """Whether a phrase ends where a word does."""
        self.words_behind = bool(table.get("after"))
        """Whether what is numbered is said behind the number, and what that is of before it."""

    def list(self, name: str) -> list[str]:
        """The words of a key of the table, in order; none where it has no such key."""
        return list(self._table.get(name, ()))

    def dict(self, name: str) -> dict[str, Any]:
        """What a key of the table has by word; nothing where it has no such key."""
        return dict(self._table.get(name, {}))

    def flag(self, name: str) -> bool:
        """Whether the table says yes at a key; no where it has no such key."""
        return bool(self._table.get(name, False))

    def text(self, name: str, default: str = "") -> str:
        """The pattern at a key of the table; the default where it has no such key."""
        return str(self._table.get(name, default))

    def any(self, name: str) -> str:
        """A pattern of any of the phrases, wherever it ends."""
        return alternatives(self.list(name))

    def whole(self, name: str, but: str = "") -> str:
        """A pattern of any of the phrases as whole words, in a language where a phrase ends as a word does;
        without those of the list `but`."""
        phrases = [phrase for phrase in self.list(name) if phrase not in self.list(but)]
        return alternatives(phrases) + (r"(?!\w)" if self.whole_words and phrases else "")


def closing(words: Words) -> str:
    """A look behind a place: that it ends there, and no word goes on from it; nothing in a language without spaces
    between words."""
    ends = rf"(?=\s*(?:[],,;:.)”»\"،؛]|$|{words.whole('and')}|{words.whole('of')}))"
    return rf"(?!\w){ends}" if words.spaced else ""


def single_words(phrases: Iterable[str]) -> frozenset[str]:
    """The single words of all the phrases, in lower case."""
    return frozenset(word for phrase in phrases for word in WORD.findall(phrase.lower()))


def alternatives(phrases: Iterable[str]) -> str:
    """A pattern of any of the phrases, the longest first; one that matches nothing where there is none.

    Those with one first letter stand together: where a text goes on with another, they are passed over at one look,
    which without regard to case takes else one for each phrase.
    """
    ordered = [_literal(phrase) for phrase in sorted(phrases, key=len, reverse=True)]
    if not all(phrase[:1].isalpha() for phrase in ordered):
        return f"(?:{'|'.join(ordered)})"  # a sign, or a space, may be the beginning of several of them
    alike = grouped((phrase[0].lower(), phrase) for phrase in ordered)
    return f"(?:{'|'.join(map(_by_first, alike.values()))})" if alike else "(?!)"


def _by_first(phrases: Sequence[str]) -> str:
    """A pattern of any of the phrases, which all begin with one letter, or some with its capital."""
    first = phrases[0][0]
    if len(phrases) == 1 or any(phrase[0] != first for phrase in phrases):
        return "|".join(phrases)
    return f"{first}(?:{'|'.join(phrase[1:] for phrase in phrases)})"


def _literal(phrase: str) -> str:
    """A pattern of one phrase; two capitals, GA, are no word's beginning: GATT."""
    is_acronym = len(phrase) == _ACRONYM and phrase.isalpha() and phrase.isupper()
    return re.escape(phrase).replace(_SPACE, _WHITE) + (r"(?!\w)" if is_acronym else "")


def pattern(body: str) -> re.Pattern[str]:
    """A pattern that takes no regard to case; white space in `body` means nothing."""
    return re.compile(body, re.IGNORECASE | re.VERBOSE)


def exact(body: str) -> re.Pattern[str]:
    """A pattern of names as they are written. Unlike one without regard to case, it is quick to search for."""
    return re.compile(body, re.VERBOSE)
