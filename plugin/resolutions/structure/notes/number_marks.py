"""Marks of notes glued to a number: in a name ("Agenda 214"), or of a resolution, which could exist with them.

"Resolution 76/391" is resolution 76/39 with note 1 only where three things say so: the document has the shorter number
elsewhere and the longer one nowhere else; no date and no other number stands behind it, which would show that it is
whole ("69/313 of 27 July"); and it alone stands between the marks of the notes before and after that note, which has no
mark. A name tells it by itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from ...model import Unit
from ...text import numbered_names
from .glued_marks import Place, alone_between
from .note_marks import NoteMark

_NO_WORDS = frozenset({"footnote", "table", "title", "heading"})
_NUMBER = re.compile(r"\d(?<![\w/.-]\d)\d{0,3}/(?P<number>[1-9]\d{0,2})(?![\w/])")
"""Of a resolution or decision, or two years: `76/39`, `2019/20`. A longer one cannot exist (`marks_between`)."""
_LONGEST_NAME = 40
_BEHIND = re.compile(r"\D{0,16}\d")
"""What shows that a number is whole: a day, a year or one more number, so soon behind it."""


def places_behind_numbers(units: Sequence[Unit], notes: Sequence[int]) -> list[Place]:
    """The one place of each mark that is glued to a number of a name, or to one that the document has without it.

    `notes` are the numbers of the notes that there are, which rise. The cost is linear in the text.
    """
    counts = Counter(found[0] for unit in units for found in _numbers_in(unit.text))
    places = (
        Place(index, mark)
        for index, unit in enumerate(units)
        if unit.kind not in _NO_WORDS
        for mark in (*_in_names(unit.text), *_glued(unit.text, counts))
    )
    return alone_between(units, notes, places)


def _numbers_in(text: str) -> Iterator[re.Match[str]]:
    return _NUMBER.finditer(text) if "/" in text else iter(())


def _glued(text: str, counts: Counter[str]) -> Iterator[NoteMark]:
    """What may be marks behind the numbers in a text; `counts` tells how often the document has each number."""
    for found in _numbers_in(text):
        if counts[found[0]] > 1 or _BEHIND.match(text, found.end()):
            continue
        for start in range(found.start("number") + 1, found.end()):
            if text[start] != "0" and counts[text[found.start() : start]]:
                yield NoteMark(text[start : found.end()], start, found.end(), "possible")


def ends_with_name(text: str) -> bool:
    """Whether a text ends with a name whose last word is a number, which is no mark: "building on Agenda 21"."""
    return _last_name().search(text, max(len(text) - _LONGEST_NAME, 0)) is not None


@cache
def _last_name() -> re.Pattern[str]:
    return re.compile(rf"\b{numbered_names()}$")


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"\b{numbered_names()}(?P<label>[1-9]\d{{0,2}})(?![\w/])")


def _in_names(text: str) -> Iterator[NoteMark]:
    """What may be marks behind names that end with a number."""
    for found in _names().finditer(text):
        yield NoteMark(found["label"], found.start("label"), found.end(), "possible")
