"""Divides a text into words, for all that compares wordings: versions of a document, and what stands at an address."""

from __future__ import annotations

import re
from itertools import pairwise

from ...languages.letters import UNSPACED

_MARKS = r"\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
"""What is written above and below letters: accents of Latin and Cyrillic, the vowels of Arabic."""
_WORD = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+(?:[{_MARKS}]+[^\W{UNSPACED}]*)*|\s+|[^\w\s]")


def tokens(text: str) -> list[str]:
    """Words, marks and runs of white space, in order; joined they are the text again. In Chinese, which puts no spaces
    between words, each character is one. An accent or a vowel that is a character of its own belongs to its word.

    The scripts that compare texts have the same pattern (assets/reading/10-common.js)."""
    return _WORD.findall(text)


def words(text: str) -> list[str]:
    """Words and marks in order, without regard to case."""
    return [word for word in tokens(text.casefold()) if not word.isspace()]


def word_pairs(text: str) -> set[tuple[str, str]]:
    """Each word with its neighbour: two texts that share many of them are versions of one."""
    return set(pairwise(words(text)))
