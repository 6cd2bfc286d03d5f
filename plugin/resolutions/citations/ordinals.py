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
            paragraph = grammar.ordinals.paragraph.match(text, match.end()) if grammar.ordinals.paragraph else None
            number, letter = paragraph.group("number", "letter") if paragraph else (None, None)
            inner = number_in_words(number, grammar.ordinals.values) if number else 0
            pin = f"art{value}-{inner}" if inner else f"art{value}"
            pin += f"-{grammar.places.letters[letter]}" if letter else ""
            found.append(
                Token("article", match.start(), match.end(), pins=(pin,), stop=paragraph.end() if paragraph else 0)
            )
        elif not match["article"] and 0 < value <= _CHAPTERS:
            found.append(Token("chapter", match.start(), match.end(), pins=(f"ch{to_roman(value)}",)))
            while more := grammar.ordinals.more.match(text, found[-1].end):
                value = number_in_words(more["number"], grammar.ordinals.values)
                found.append(Token("chapter", more.start("number"), more.end(), pins=(f"ch{to_roman(value)}",)))
    return found


def number_in_words(words: str, values: Mapping[str, int]) -> int:
    """The value of an ordinal, or of digits, tens and hundreds written one after another (四十一 is 41)."""
    if words in values or words.isdecimal():
        return values.get(words) or int(words)
    total = digit = 0
    for character in words:
        value = values.get(character, 0)
        if value >= 10:
            total, digit = total + (digit or 1) * value, 0
        else:
            digit = value
    return total + digit
