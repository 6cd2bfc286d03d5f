"""Patterns of literal words, as the tables of languages list them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...languages.letters import ARABIC

_ARABIC_LETTER = re.compile(f"[{ARABIC}]")
VOWELS = "[\u064b-\u0652]*"
"""The signs of vowels, which Arabic prints or leaves out."""


def any_of(words: Iterable[str]) -> str:
    """An alternation of literal words, the longest first, each time in the same order: scripts of a site have it. One
    that never matches where there are none."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, longest_first)) + ")" if longest_first else "(?!)"


def with_capitals(words: Iterable[str]) -> set[str]:
    """The words, and the same in capital letters."""
    return {form for word in words for form in (word, word.upper())}


def voweled(pattern: str) -> str:
    """A pattern of literal words in which Arabic letters may bear the signs of their vowels."""
    return _ARABIC_LETTER.sub(lambda letter: letter[0] + VOWELS, pattern)
