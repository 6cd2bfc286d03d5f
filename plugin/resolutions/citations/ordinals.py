"""Chapters and Articles whose number is a word: 第七章, 第四十一条, الفصل السابع."""

from __future__ import annotations

from collections.abc import Mapping

from ..un import to_roman
from .grammar import Grammar
from .token import Token

_CHAPTERS, _ARTICLES = 19, 111


def read_ordinals(text: str, grammar: Grammar) -> list[Token]:
    """The Chapters and Articles of the Charter that a text numbers in words, in reading order."""
    found = []
    for match in grammar.ordinals.pattern.finditer(text):
        value = number_in_words(match["number"], grammar.ordinals.values)
        if match["article"] and 0 < value <= _ARTICLES:
            found.append(Token("article", match.start(), match.end(), pins=(f"art{value}",)))
        elif not match["article"] and 0 < value <= _CHAPTERS:
            found.append(Token("chapter", match.start(), match.end(), pins=(f"ch{to_roman(value)}",)))
    return found


def number_in_words(words: str, values: Mapping[str, int]) -> int:
    """The value of an ordinal, or of digits, tens and hundreds written one after another (四十一 is 41)."""
    if words in values:
        return values[words]
    total = digit = 0
    for character in words:
        value = values.get(character, 0)
        if value >= 10:
            total, digit = total + (digit or 1) * value, 0
        else:
            digit = value
    return total + digit
