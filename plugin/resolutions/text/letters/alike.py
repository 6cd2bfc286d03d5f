"""Whether a word is another one with a slip of the hand: "symbl", "Themes", "titel"."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_ALIKE = 0.8
"""How alike two words are of which one is the other with a letter more, less or changed."""
_LONGEST = 40


def is_like_one_of(word: str, known: Iterable[str]) -> bool:
    """Whether a word is one of the known ones but for a slip."""
    return bool(get_close_matches(word[:_LONGEST].strip().casefold(), list(known), 1, _ALIKE))
