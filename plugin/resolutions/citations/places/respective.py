"""Paragraphs that one word tells apart: of "resolutions 99/1 and 99/2, paragraphs 3 and 7 respectively" the first has
paragraph 3, the second paragraph 7.

    behind ::= documents paragraphs "respectively"
    before ::= paragraphs "respectively"? "of" documents "respectively"?
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ..grammars.grammar import Grammar
from .mention import Mention

_GAP = 80
"""How much may stand between two members of a list, and between paragraphs and their documents."""
_MOST = 8
"""How many documents are listed at most."""
_FEWEST = 2
_ASIDE = re.compile(r"\s*[,،，]?\s*")
_CLOSING = re.compile(r"[^\d;:.؛；。]{0,6}")
"""Between the last paragraph and the word: a letter in brackets, a comma, 段."""
_APART = re.compile(r"[;:؛；。0-9]")
_NUMBER = re.compile(r"[0-9]+")


def each_with_own(text: str, mentions: Sequence[Mention], rules: Grammar) -> tuple[Mention, ...]:
    """The mentions of a text in their order, those that "respectively" is said of with one paragraph each."""
    made = list(mentions)
    starts = [mention.start for mention in made]
    for word in rules.relations.respectively.finditer(text) if len(made) >= _FEWEST else ():
        before = bisect_left(starts, word.start())
        # The list that the word is said of ends with the last mention before it, or with one of those behind it.
        for last in range(max(0, before - 1), min(before + _MOST, len(made))):
            first, pins = last + 1 - len(made[last].pins), made[last].pins
            if _is_list(text, made, first, last, rules) and _is_said(text, word, made[first : last + 1], rules):
                for index, pin in enumerate(pins, first):
                    made[index] = made[index]._replace(pins=(pin,))
                break
    return tuple(made)


def _is_list(text: str, made: Sequence[Mention], first: int, last: int, rules: Grammar) -> bool:
    """Whether the mentions from one to another are a whole list with as many members as the last has paragraphs."""
    if first < 0 or not _FEWEST <= last + 1 - first <= _MOST:
        return False
    is_longer = first > 0 and _is_joined(text, made[first - 1], made[first], rules)
    return not is_longer and all(_is_joined(text, made[at], made[at + 1], rules) for at in range(first, last))


def _is_joined(text: str, one: Mention, other: Mention, rules: Grammar) -> bool:
    """Whether two documents stand beside each other in a list; in Chinese a sign stands behind the first's number."""
    gap = text[one.end : other.start] if other.start - one.end <= _GAP else ""
    joined = rules.numbers.join.search(gap) if other.is_of_other else None
    return joined is not None and not joined["to"] and joined.end() == len(gap) and joined.start() <= 1


def _is_said(text: str, word: re.Match[str], group: Sequence[Mention], rules: Grammar) -> bool:
    """Whether the word is said of a list and its paragraphs, which stand behind it or before it."""
    begins, ends, pins = group[0].start, group[-1].end, group[-1].pins
    if not any(mention.pins for mention in group[:-1]):
        return ends <= word.start() <= ends + _GAP and _ends_paragraphs(text[ends : word.start()], pins, rules)
    if any(mention.pins != pins for mention in group):
        return False
    if word.start() >= ends:
        return _ASIDE.fullmatch(text, ends, word.start()) is not None
    return word.end() <= begins <= word.end() + _GAP and not _APART.search(text, word.end(), begins)


def _ends_paragraphs(between: str, pins: Sequence[str], rules: Grammar) -> bool:
    """Whether nothing but the paragraphs stands between a list and the word; where a language has the word before the
    paragraphs, nothing."""
    numbers = list(_NUMBER.finditer(between))
    if not numbers:
        return rules.numbers.words_behind and not _APART.search(between)
    named = [number for pin in pins for number in _NUMBER.findall(pin)]
    closes = _CLOSING.fullmatch(between, numbers[-1].end())
    return closes is not None and [number.group() for number in numbers] == named
