"""Reads the day and the meeting of a document's adoption from the text after its head.

A statement's opening: "At the 9773rd meeting of the Security Council, held on 1 November 2024, …"
A resolution's last lines: "30th meeting / 1 October 2009"

That day is the document's date. A day in the title may be another one ("… the Convention of 10 December 1982"), and the
day in a masthead is that of distribution. The meeting's number in the last lines is not read, because scans often
misread it and catalogues have it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from ..model import DocumentKind, Unit
from ..text import Grammar

_OPENING = 2
"""A statement names its meeting in one of this many first paragraphs."""
_FAR, _NEAR = 80, 40
"""The day stands at most so many characters after a meeting's number, or before it."""


@dataclass(frozen=True, slots=True)
class Adoption:
    """The day and the meeting of adoption; None or empty where the text does not say them."""

    date: date | None = None
    meeting: str = ""
    """The meeting's number: `9773`."""


def adoption_in(kind: DocumentKind, units: Sequence[Unit], words: Grammar) -> Adoption:
    """Reads the opening of a statement, or the last lines of any other document."""
    if kind == "statement":
        return next(_openings(units, words), Adoption())
    # The first day: that of a resolution which stands below on the same page comes later.
    texts = (unit.text for unit in units if unit.kind == "adoption")
    return Adoption(next(filter(None, (_day(text, 0, len(text), words) for text in texts)), None))


def _openings(units: Sequence[Unit], words: Grammar) -> Iterator[Adoption]:
    for unit in islice((unit for unit in units if unit.kind == "paragraph"), _OPENING):
        meeting = words.dates.meeting.search(unit.text, 0, 200)
        if meeting:
            begin, end = meeting.span()
            day = _day(unit.text, end, end + _FAR, words) or _day(unit.text, max(0, begin - _NEAR), begin, words)
            if day is not None:
                yield Adoption(day, str(int(meeting["number"])))


def _day(text: str, start: int, end: int, words: Grammar) -> date | None:
    """The first day that `text[start:end]` names."""
    return next(filter(None, map(words.dates.date, words.dates.day.finditer(text, start, end))), None)
