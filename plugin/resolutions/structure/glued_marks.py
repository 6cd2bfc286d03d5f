"""Marks of notes that a conversion glued to a word or to a year: `harbours3`, `20304` for 2030 and note 4.

A number there is a mark only where the document has the note, no other mark leads to it, and one place alone could be
its mark: all else stays as printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..model import Mark, Unit

_DIGITS = re.compile(r"[0-9]{1,6}")
_GOES_ON = re.compile(r"\w|[/.,-]\w")
_YEARS = ("19", "20")
_WORDS = re.compile(r"[\u0621-\u064a]{3}")
"""Letters that have no small ones: Arabic."""
_NO_WORDS = frozenset({"footnote", "table", "title", "heading"})


class _Place(NamedTuple):
    unit: int
    """Of the unit, among all."""
    start: int
    end: int


def with_glued_marks(units: Sequence[Unit], notes: Mapping[str, str]) -> list[Unit]:
    """The units, such marks taken out of their words. `notes` are the anchors of the notes by their printed marks."""
    marked = {mark.label for unit in units for mark in unit.notes}
    unmarked = {label for label in notes if label.isdecimal() and label not in marked}
    found = list(units)
    if not unmarked:
        return found
    places: dict[str, list[_Place]] = {}
    for index, unit in enumerate(units):
        if unit.kind not in _NO_WORDS:
            for label, start, end in _marks_in(unit.text):
                if label in unmarked:
                    places.setdefault(label, []).append(_Place(index, start, end))
    only = [(place, label) for label, (place, *others) in places.items() if not others]
    for place, label in sorted(only, reverse=True):
        mark = Mark.of_note(place.start, label, notes[label])
        found[place.unit] = _without(found[place.unit], place, mark)
    return found


def _marks_in(text: str) -> Iterator[tuple[str, int, int]]:
    for found in _DIGITS.finditer(text):
        start, end = found.span()
        before = text[max(start - 3, 0) : start]
        if not before or _GOES_ON.match(text, end):
            continue
        if before[-1].isalpha():
            is_word = len(before) == 3 and before.isalpha() and (before.islower() or _WORDS.fullmatch(before))
            if end - start <= 3 and is_word:
                yield found[0], start, end
        elif before[-1].isspace() and end - start in (5, 6) and found[0].startswith(_YEARS):
            yield found[0][4:], start + 4, end


def _without(unit: Unit, place: _Place, mark: Mark) -> Unit:
    """The unit without the characters of a mark, and with the mark."""
    start, end = place.start, place.end
    gone = end - start
    last = max(run for run in unit.runs if run[0] <= start)
    runs = {offset: origin for offset, origin in unit.runs if offset < start}
    if end < len(unit.text):
        inner = max(run for run in unit.runs if run[0] <= end)
        runs[start] = inner[1] + end - inner[0]
    if not runs:
        runs[0] = last[1]
    runs |= {offset - gone: origin for offset, origin in unit.runs if offset > end}
    marks = [_moved(one, start, gone) for one in unit.marks]
    marks = sorted((*marks, mark), key=lambda one: (one.start, -one.end))
    return replace(
        unit,
        text=unit.text[:start] + unit.text[end:],
        runs=tuple(sorted(runs.items())),
        marks=tuple(one for one in marks if one.kind == "note" or one.start < one.end),
    )


def _moved(mark: Mark, start: int, gone: int) -> Mark:
    def place(offset: int) -> int:
        return offset if offset <= start else max(offset - gone, start)

    return replace(mark, start=place(mark.start), end=place(mark.end))
