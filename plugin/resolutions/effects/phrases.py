"""Phrases of a language, each with a value, that are looked for anywhere in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from ..actions.lexicon import folded

Value = TypeVar("Value")

_PARTS = re.compile(r"[\s*]+")
"""What parts the words of a phrase, and a word from any ending."""


class Phrases(Generic[Value]):
    """Phrases with a value each; of those that begin at a place the longest counts. An asterisk at the end of a word
    stands for any ending. `spaced`: whether the language puts spaces between words."""

    def __init__(self, phrases: Mapping[Value, Iterable[str]], *, spaced: bool) -> None:
        values = {folded(phrase).text: value for value, held in phrases.items() for phrase in held}
        longest_first = sorted(values, key=len, reverse=True)
        self._values = tuple(values[phrase] for phrase in longest_first)
        self._needed = tuple(sorted({max(_PARTS.split(phrase), key=len) for phrase in values}))
        """A text that has a phrase has one of these words: of each phrase its longest."""
        edge = r"(?<!\w)" if spaced else ""
        alternatives = "|".join(f"({self._pattern(phrase, spaced=spaced)})" for phrase in longest_first)
        # At most places the first letter already tells that none begins there.
        first = f"(?=[{re.escape(''.join(sorted({phrase[0] for phrase in longest_first})))}])"
        self._found = re.compile(f"{first}{edge}(?:{alternatives})" if alternatives else "(?!)")

    @staticmethod
    def _pattern(phrase: str, *, spaced: bool) -> str:
        pattern = re.escape(phrase).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
        # An article that is elided ("l’") stands close to its noun.
        return pattern if not spaced or phrase.endswith("’") else rf"{pattern}(?!\w)"

    def all(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, Value]]:
        """Start, end and value of each phrase in a part of the folded text, in order; none overlap."""
        for found in self._found.finditer(text, start, len(text) if end is None else end):
            yield found.start(), found.end(), self._values[(found.lastindex or 1) - 1]

    def last(self, text: str, start: int, end: int) -> Value | None:
        """The value of the last phrase in a part of the text; None where it has none."""
        found = [value for _, _, value in self.all(text, start, end)]
        return found[-1] if found else None

    def is_next(self, text: str, place: int) -> bool:
        """Whether any of the phrases stands at the place, or behind the spaces there."""
        while text[place : place + 1].isspace():
            place += 1
        return self._found.match(text, place) is not None

    def is_within(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Whether a part of the text has any of the phrases."""
        for word in self._needed:  # to look for all of them takes a tenth of the time of the pattern
            if word in text:
                return self._found.search(text, start, len(text) if end is None else end) is not None
        return False
