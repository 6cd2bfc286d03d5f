"""When a document came to be, and at which meeting, as its text tells it after its head.

A statement's opening: "At the 9773rd meeting of the Security Council, held on 1 November 2024, …"
A resolution's last lines: "30th meeting / 1 October 2009"

That day is the document's. A title may name another ("… the Convention of 10 December 1982"), and the one in a masthead
is that of its distribution. A meeting's number in last lines is not taken: scans misread it, and catalogues know it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from ..model import DocumentKind, Unit
from ..text import Grammar

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
    """What a statement's opening says, or the lines after the text of any other document."""
    if kind == "statement":
        return next(_openings(units, words), Occasion())
    # The first day: that of a resolution which stands below on the same page comes later.
    texts = (unit.text for unit in units if unit.kind == "adoption")
    return Occasion(next(filter(None, (_day(text, 0, len(text), words) for text in texts)), None))


def _openings(units: Sequence[Unit], words: Grammar) -> Iterator[Occasion]:
    for unit in islice((unit for unit in units if unit.kind == "paragraph"), _OPENING):
        found = words.dates.meeting.search(unit.text, 0, 200)
        if found:
            begin, end = found.span()
            day = _day(unit.text, end, end + _FAR, words) or _day(unit.text, max(0, begin - _NEAR), begin, words)
            if day is not None:
                yield Occasion(day, str(int(found["number"])))


def _day(text: str, start: int, end: int, words: Grammar) -> date | None:
    """The first day that a part of the text names."""
    return next(filter(None, map(words.dates.date, words.dates.day.finditer(text, start, end))), None)
