"""Marks of notes glued to a number: in a name ("Agenda 214"), or of a resolution, which could exist with them.

"Resolution 76/391" is resolution 76/39 with note 1 only where three things say so: the document has the shorter number
elsewhere and the longer one nowhere else; no date and no other number stands behind it, which would show that it is
whole ("69/313 of 27 July"); and it alone stands between the marks of the notes before and after that note, which has no
mark. A name tells it by itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from ..model import Unit
from ..text import numbered_names
from .glued_marks import Place, Spot, numbered_marks
from .note_marks import NoteMark

_NO_WORDS = frozenset({"footnote", "table", "title", "heading"})
_NUMBER = re.compile(r"(?<![\w/.-])(?P<session>\d{1,4}/)(?P<number>[1-9]\d{0,2})(?![\w/])")
"""Of a resolution or decision, or two years: `76/39`, `2019/20`. A longer one cannot exist (`marks_between`)."""
_BEHIND = re.compile(r"\D{0,16}\d")
"""What shows that a number is whole: a day, a year or one more number, so soon behind it."""


def places_behind_numbers(units: Sequence[Unit], notes: Sequence[int]) -> list[Place]:
    """The one place of each mark that is glued to a number of a name, or to one that the document has without it.

    `notes` are the numbers of the notes that there are, which rise. The cost is linear in the text.
    """
    known = numbered_marks(units)
    numbers = [number for number, _ in known]
    lacking = set(notes).difference(numbers)
    if not lacking:
        return []
    bounds: list[Spot] = [(-1, 0), *(spot for _, spot in known), (len(units), 0)]
    counts = Counter(found[0] for unit in units for found in _NUMBER.finditer(unit.text))
    places: dict[int, list[Place]] = {}
    for index, unit in enumerate(units):
        if unit.kind in _NO_WORDS:
            continue
        for mark in (*_in_names(unit.text), *_glued(unit.text, counts)):
            note = int(mark.label)
            at = bisect_left(numbers, note)
            if note in lacking and bounds[at] < (index, mark.start) < bounds[at + 1]:
                places.setdefault(note, []).append(Place(index, mark))
    alone = [found[0] for found in places.values() if len(found) == 1]
    ends = Counter((place.unit, place.mark.end) for place in alone)
    return [place for place in alone if ends[place.unit, place.mark.end] == 1]


def _glued(text: str, counts: Counter[str]) -> Iterator[NoteMark]:
    """What may be marks behind the numbers in a text; `counts` tells how often the document has each number."""
    for found in _NUMBER.finditer(text):
        if counts[found[0]] > 1 or _BEHIND.match(text, found.end()):
            continue
        for start in range(found.start("number") + 1, found.end()):
            if text[start] != "0" and counts[text[found.start() : start]]:
                yield NoteMark(text[start : found.end()], start, found.end(), "possible")


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"\b{numbered_names()}(?P<label>[1-9]\d{{0,2}})(?![\w/])")


def _in_names(text: str) -> Iterator[NoteMark]:
    """What may be marks behind names that end with a number."""
    for found in _names().finditer(text):
        yield NoteMark(found["label"], found.start("label"), found.end(), "possible")
