"""When a document came to be, and at which meeting, as its text tells it after its head.

A statement's opening: "At the 9773rd meeting of the Security Council, held on 1 November 2024, …"
A decision's opening: "At its 68th plenary meeting, on 13 April 2022, the General Assembly …"
A resolution's last lines: "30th meeting / 1 October 2009"

That day is the document's. A title may name another ("… the Convention of 10 December 1982"), and the one in a masthead
is that of its distribution. A meeting's number in last lines is not taken: scans misread it, and catalogues know it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from .model import DocumentKind, Unit
from .structure.grammar import Grammar

_OPENING = 2
"""In how many of its first paragraphs a statement tells of its meeting."""
_FAR, _NEAR = 80, 40
"""So many characters behind a meeting's number, or before it, its day may stand."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """Each is None or empty where the text does not tell it."""

    date: date | None = None
    meeting: str = ""
    """The meeting's number: `9773`."""


def occasion_in(kind: DocumentKind, units: Sequence[Unit], words: Grammar) -> Occasion:
    """What the opening of a statement or a decision says, or the lines after the text of any other document."""
    if kind == "statement":
        return next(_openings(units, words), Occasion())
    if kind == "decision" and (opening := next(_openings(units, words), None)):
        return opening
    # The first day: that of a resolution which stands below on the same page comes later.
    texts = (unit.text for unit in units if unit.kind == "adoption")
    return Occasion(next(filter(None, (_day(text, 0, len(text), words) for text in texts)), None))


def _openings(units: Sequence[Unit], words: Grammar) -> Iterator[Occasion]:
    for unit in islice((unit for unit in units if unit.kind == "paragraph"), _OPENING):
        found = words.dates.meeting.search(unit.text, 0, 200)
        if found:
            day = _day_of(found, unit.text, words)
            if day is not None:
                yield Occasion(day, str(int(found["number"])))


def _day_of(meeting: re.Match[str], text: str, words: Grammar) -> date | None:
    """The day that stands next to a meeting's number, after it or (in Chinese) before it."""
    begin, end = meeting.span()
    after = next(words.dates.day.finditer(text, end, end + _FAR), None)
    before = next(words.dates.day.finditer(text, max(0, begin - _NEAR), begin), None)
    if after and before:
        nearest = before if begin - before.end() < after.start() - end else after
    else:
        nearest = after or before
    return words.dates.date(nearest) if nearest else None


def _day(text: str, start: int, end: int, words: Grammar) -> date | None:
    """The first day that a part of the text names."""
    return next(filter(None, map(words.dates.date, words.dates.day.finditer(text, start, end))), None)
