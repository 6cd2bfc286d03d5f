"""Divides a text into words, for all that compares wordings: versions of a document, and what stands at an address."""

from __future__ import annotations

import re
from itertools import pairwise

_WORD = re.compile(r"[぀-ヿ㐀-鿿豈-﫿]|[^\W぀-ヿ㐀-鿿豈-﫿]+|\s+|[^\w\s]")


def tokens(text: str) -> list[str]:
    """Words, marks and runs of white space, in order; joined they are the text again. In Chinese, which puts no spaces
    between words, each character is one."""
    return _WORD.findall(text)


def words(text: str) -> list[str]:
    """Words and marks in order, without regard to case."""
    return [word for word in tokens(text.casefold()) if not word.isspace()]


def word_pairs(text: str) -> set[tuple[str, str]]:
    """Each word with its neighbour: two texts that share many of them are versions of one."""
    return set(pairwise(words(text)))
