"""The letters of a resolution's parts: A to Z, and behind these AA, BB and on, as in 53/77 AA.

In: nothing, or the letters of two parts. Out: patterns for Python and JavaScript, and the letters from one to another.
"""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase

_NUMERALS = frozenset({"II", "XX"})
"""Two of one letter that are a number behind a resolution's: its section II."""
_DOUBLED = tuple(letter * 2 for letter in ascii_uppercase if letter * 2 not in _NUMERALS)
LETTERS: Sequence[str] = (*ascii_uppercase, *_DOUBLED)
"""The letters of parts, in their order."""

PART = f"(?:{'|'.join(_DOUBLED)}|[A-Z])"
"""The pattern of a part's letter."""
PARTS = f"{PART}(?:-{PART})?"
"""The pattern of the letters of one part, or of the first and the last of several."""


def is_doubled(part: str) -> bool:
    """Whether a part's letter is two of one letter."""
    return part in _DOUBLED


def is_behind(part: str, other: str) -> bool:
    """Whether a part stands behind another one, by their letters: AA behind Z."""
    return (len(part), part) > (len(other), other)


def letters_between(first: str, last: str) -> Sequence[str]:
    """The letters of the parts from the first to the last; none where one is no part's, or they are turned round."""
    if first not in LETTERS or last not in LETTERS:
        return ()
    return LETTERS[LETTERS.index(first) : LETTERS.index(last) + 1]
