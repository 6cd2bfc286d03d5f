"""A heading with a word and a number behind it: "Article 9", "第九条".

A word with a number behind it is a section's only where another heading has the same word with another number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from ...languages.letters import HAN
from ...languages.numerals import BEFORE_NUMBER, CHINESE_COUNT, PART_SIGNS
from ...text import Grammar
from .meanings import numeral_value

_COUNTED = re.compile(
    rf"(?P<word>(?:[^\W\d_]{{1,20}} ){{0,2}}(?:[^\W\d_]{{2,20}}|[{HAN}]))\s?"
    r"(?P<number>\d{1,3})(?:\s(?P<again>bis|ter|quater))?(?=$|[\s.．:：]|\s?[-–—])"
    rf"|[{BEFORE_NUMBER}](?P<characters>\d{{1,3}}|[{CHINESE_COUNT}]{{1,3}})(?P<unit>[{PART_SIGNS}])"
)
"""`Article 9`, `Article 12 quater Status of judges`, `Руководящее положение 10`, `准则10`, `第九条`."""


class CountedHeading(NamedTuple):
    """A heading that prints a word and a number behind it."""

    word: str
    label: str
    """The number, and `-bis` where it was inserted."""
    length: int
    """How many characters word and number take."""


def counted_heading(text: str, grammar: Grammar) -> CountedHeading | None:
    """The word and the number with which a heading begins, if any."""
    found = _COUNTED.match(text)
    if found is None:
        return None
    if characters := found["characters"]:
        value = int(characters) if characters.isdecimal() else numeral_value(characters, grammar)
        return CountedHeading(found["unit"], str(value), found.end()) if value else None
    again = f"-{found['again']}" if found["again"] else ""
    return CountedHeading(found["word"].casefold(), f"{int(found['number'])}{again}", found.end())


def counting_words(headings: Iterable[CountedHeading]) -> frozenset[str]:
    """The words that stand before more than one number."""
    labels: dict[str, set[str]] = {}
    for heading in headings:
        labels.setdefault(heading.word, set()).add(heading.label)
    return frozenset(word for word, found in labels.items() if len(found) > 1)
