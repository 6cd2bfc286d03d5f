"""Numbers between brackets behind their word, as Arabic texts and laws print them: القرار رقم (1701), "paragraph (4)".

In: a text. Out: the same with spaces for these brackets, so that every place in it stays where it is.
"""

from __future__ import annotations

import re

from ..grammars.grammar import Grammar
from ..places.token import word_before

_NUMBER = r"[0-9]{1,4}(?:\s?/\s?[0-9]{1,3})?"
_BRACKETED = re.compile(
    rf"\((?<![0-9]\()(?<![0-9]\s\()\s?(?P<first>{_NUMBER})(?:\s?[,،]\s?(?:[^\W\d]{{1,3}}\s?)?{_NUMBER}){{0,12}}\s?\)"
    rf"(?:\s?[,،]?\s?(?:[^\W\d]{{1,3}}\s?)?\(\s?{_NUMBER}\s?\)){{0,12}}"
)
"""One, or a list of these: (242) و(338); not the year behind a number. The bracket comes first, which is soon found."""
_BRACKETS = str.maketrans("()", "  ")
_HEADED = 80
"""How far before a number the word may begin that has its organ behind it."""
_MARK = 2
"""Digits that a note's mark has at most."""
_YEAR = re.compile("19[4-9][0-9]|20[0-9][0-9]")


def without_brackets(text: str, grammar: Grammar) -> str:
    """The text with spaces for the brackets around numbers of which the word before says what they are."""
    if "(" not in text or grammar.numbers.words_behind:
        return text
    return _BRACKETED.sub(lambda found: _opened(found, text, grammar), text)


def _opened(found: re.Match[str], text: str, grammar: Grammar) -> str:
    """What is found, without its brackets where they are no note's mark and no year's."""
    numbers, first = grammar.numbers, found["first"]
    end = found.start()
    word, begins = word_before(text, end)
    is_long = "/" in first or word in numbers.number_signs or (len(first) > _MARK and not _YEAR.fullmatch(first))
    while word in numbers.number_signs:
        end = begins
        word, begins = word_before(text, end)
    role = numbers.role_before.get(word)
    if role is None and word in numbers.organ_ends and numbers.headed.search(text, max(0, begins - _HEADED), end):
        role = "resolution"
    is_number = role in ("article", "paragraph") or (role in ("resolution", "decision") and is_long)
    return found[0].translate(_BRACKETS) if is_number else found[0]


def with_bracket(printed: str, start: int, end: int) -> int:
    """Where a mention ends that has the opening bracket of its number: behind the closing one, المادة (51)."""
    is_open = printed.count("(", start, end) > printed.count(")", start, end)
    return end + 1 if is_open and printed.startswith(")", end) else end
