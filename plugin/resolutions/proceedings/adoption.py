"""Reads the day and the meeting of a document's adoption from the text after its head.

A statement's opening: "At the 9773rd meeting of the Security Council, held on 1 November 2024, …"
or, where the Council did not meet: "On 24 March 2021, …, the President … issued the following statement …"
A decision's opening: "At its 68th plenary meeting, on 13 April 2022, the General Assembly …", unless its last lines
name other days alone
A resolution's last lines: "30th meeting / 1 October 2009"

That day is the document's date. A day in the title may be another one ("… the Convention of 10 December 1982"), and the
day in a masthead is that of distribution. Where the last lines name several meetings, the first of them is the
document's, and `further_meetings` tells the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from types import MappingProxyType

from ..anchors import is_annexed, is_quoted
from ..languages.written_days import written_day
from ..model import Document, DocumentKind, Unit
from ..text import Grammar, grammar
from ..text.letters.punctuation import COLONS
from ..un import COUNCIL, SOCIAL, Symbol, is_of_adopted, record_of

_OF_SOCIAL = (f"{SOCIAL.resolutions}/", f"{SOCIAL.decisions}/")
_OF_YEARS = (f"{COUNCIL.prefix}PRST/", *_OF_SOCIAL)
"""How the symbols begin that name a year, as those of the Security Council's resolutions do in brackets."""
_OPENING = 2
"""A statement names its meeting in one of this many first paragraphs."""
_FAR, _NEAR, _OPENS = 80, 40, 4
"""The day stands at most so many characters after a meeting's number, or before it; and one that opens a text, behind
a preposition of no more than so many."""
_HOW = re.compile(r"[.,،，。]?\s+(?=[\[\]])")
"""What stands before how the text was adopted, in brackets; a script from right to left may have turned them."""
_MARKS = "*.: "
"""What may stand behind a part's letter."""
_FIRST, _SEVERAL = "A", 2


@dataclass(frozen=True, slots=True)
class Adoption:
    """The day and the meeting of adoption; None or empty where the text does not say them."""

    date: date | None = None
    meeting: str = ""
    """The meeting's number, by the text's opening: `9773`."""
    last_meeting: str = ""
    """The number of the first meeting that the last lines name."""
    doubtful: str = ""
    """What the last lines print for a day, where that may be read two ways and no other stands there: 3/12/2020."""


def adoption_in(kind: DocumentKind, units: Sequence[Unit], words: Grammar) -> Adoption:
    """Reads the opening of a statement or a decision, or the lines after the text of any other document; nothing of a
    draft, which no meeting has adopted."""
    if kind == "draft":
        return Adoption()
    if kind == "statement":
        return next(_openings(units, words), None) or Adoption(_opening_day(units, words))
    # The first day: that of a resolution which stands below on the same page comes later.
    days = last_days(units, words)
    opening = next(_openings(units, words), None) if kind == "decision" else None
    if opening and (not days or opening.date == days[0]):
        return replace(opening, last_meeting=_meeting_in(units, words))
    # An opening that names another day names the meeting of another act.
    meeting = opening.meeting if opening and not days else ""
    doubtful = "" if days else _doubtful_in(units, words)
    return Adoption(days[0] if days else None, meeting, _meeting_in(units, words), doubtful)


def last_days(units: Sequence[Unit], words: Grammar) -> list[date]:
    """The days that the lines after a text name, in their order."""
    return [day for unit in units if unit.kind == "adoption" for day in _days(unit.text, words)]


def adoption_lines(text: str, words: Grammar) -> tuple[tuple[int, int], ...]:
    """The printed lines below the first one of how a text was adopted, by where they begin and end: "30th meeting /
    1 October 2009 / [Adopted without a vote.]". None where a sentence tells it, or where several meetings are named."""
    meeting = words.closing.meeting.match(text)
    day = words.dates.line.match(text, meeting.end()) if meeting else None
    if not day:
        return ()
    how = _HOW.match(text, day.end())
    if not how:
        return ((day.start(), len(text)),)
    return (day.start(), how.end()), (how.end(), len(text))


_YEAR = re.compile(r"\((?P<year>(?:19|20)[0-9]{2})\)$")


def choose(identifier: str, days: Sequence[date], symbol: str) -> tuple[date | None, date | None]:
    """The day of a document among those that it prints, the first of them first; and the one that the symbol refutes.
    `symbol` is the document's as printed, whose year counts where its number tells none.

    A day gives way to a later one of the list where its year is refuted by the document's symbol: S/RES/1139 of 1997
    prints 1987 as the year in which it was adopted. Where the symbol refutes all, the first stands, and is told of as
    refuted only where the symbol names a year: that of a number or a session is reckoned.
    """
    first = days[0] if days else None
    is_adopted = is_of_adopted(identifier)  # a letter of December may have its symbol in January
    parsed = Symbol.parse(identifier) if is_adopted else None
    match = _YEAR.search(symbol) if is_adopted else None
    printed = int(match["year"]) if match else None
    years = _years(parsed) if parsed else None
    if years is None and printed is not None:
        years = printed, printed
    if first is None or years is None or years[0] <= first.year <= years[1]:
        return first, None
    other = next((day for day in days if years[0] <= day.year <= years[1]), None)
    is_told = other is not None or printed not in (None, first.year) or identifier.startswith(_OF_YEARS)
    return other or first, first if is_told else None


def _years(symbol: Symbol) -> tuple[int, int] | None:
    """The first and the last year in which an organ can have adopted the document of a symbol; None where the symbol
    does not tell."""
    years = symbol.years
    # The Economic and Social Council's session of a year begins in July of the year before.
    return (years[0] - 1, years[1]) if years and symbol.id.startswith(_OF_SOCIAL) else years


def _first_paragraphs(units: Sequence[Unit]) -> Iterator[Unit]:
    return islice((unit for unit in units if unit.kind == "paragraph" and not is_quoted(unit.anchor)), _OPENING)


def _opening_day(units: Sequence[Unit], words: Grammar) -> date | None:
    """The day with which one of the first paragraphs begins, behind a preposition or not, where a colon ends it."""
    leads = (unit.text for unit in _first_paragraphs(units) if unit.text.endswith(COLONS))
    openings = (words.dates.day.search(lead, 0, _FAR) for lead in leads)
    return next((words.dates.date(day) for day in openings if day and day.start() <= _OPENS), None)


def _openings(units: Sequence[Unit], words: Grammar) -> Iterator[Adoption]:
    for unit in _first_paragraphs(units):
        meeting = words.dates.meeting.search(unit.text, 0, 200)
        if meeting:
            day = _day_of(meeting, unit.text, words)
            if day is not None:
                yield Adoption(day, words.dates.number(meeting))
            elif written := written_day(unit.text[: meeting.end() + _FAR], words.language):
                doubtful = "" if written.day else unit.text[written.start : written.end]
                yield Adoption(written.day, words.dates.number(meeting), doubtful=doubtful)


def _meeting_in(units: Sequence[Unit], words: Grammar) -> str:
    """The number of the first meeting that the lines after a text name; empty where a word says it, or nothing."""
    found = (words.dates.meeting.search(unit.text) for unit in units if unit.kind == "adoption")
    return next((words.dates.number(meeting) for meeting in found if meeting), "")


def _day_of(meeting: re.Match[str], text: str, words: Grammar) -> date | None:
    """The day that stands next to a meeting's number, after it or (in Chinese) before it; one that opens the text is
    the meeting's, whatever day comes after: "2022年3月15日，大会第61次全体会议按照1976年12月22日第31/192号决议"."""
    begin, end = meeting.span()
    opening = next(words.dates.day.finditer(text, 0, min(begin, _FAR)), None)
    if opening and opening.start() <= _OPENS:
        return words.dates.date(opening)
    after = next(words.dates.day.finditer(text, end, end + _FAR), None)
    before = next(words.dates.day.finditer(text, max(0, begin - _NEAR), begin), None)
    if before and (not after or begin - before.end() <= after.start() - end):
        return words.dates.date(before)
    return words.dates.date(after) if after else None


def _days(text: str, words: Grammar) -> list[date]:
    """The days that a text names; where it names none as the United Nations do, the first as people write them."""
    printed = list(filter(None, map(words.dates.date, words.dates.day.finditer(text))))
    written = None if printed else written_day(text, words.language)
    return [written.day] if written and written.day else printed


def _doubtful_in(units: Sequence[Unit], words: Grammar) -> str:
    """What the lines after a text print for a day that may be read two ways; empty where nothing does."""
    texts = [unit.text for unit in units if unit.kind == "adoption"]
    written = ((text, written_day(text, words.language)) for text in texts)
    return next((text[day.start : day.end] for text, day in written if day and day.day is None), "")


def part_days(document: Document) -> Mapping[str, date]:
    """The day of each part below one masthead, whose heading is its letter, by the anchor of its heading, where a part
    has another day than the document."""
    found = {
        heading.anchor: adopted
        for heading, units in _parts(document, grammar(document.language))
        if (adopted := adoption_in(document.kind, units, grammar(document.language)).date) is not None
    }
    return MappingProxyType(found if {*found.values(), document.date} != {document.date} else {})


def further_meetings(document: Document) -> Mapping[str, date | None]:
    """The records of the other meetings at which a decision was adopted than the first one, by their symbols; each with
    its day where the last lines name as many days as meetings. Of resolutions none: below one on the same page stands
    when the next was adopted."""
    if document.kind != "decision":
        return MappingProxyType({})
    words = grammar(document.language)
    last = [unit for unit in document.units if unit.kind == "adoption"]
    numbers = [words.dates.number(found) for unit in last for found in words.dates.meeting.finditer(unit.text)]
    days: Sequence[date | None] = last_days(last, words)
    if len(days) != len(numbers):
        days = [None] * len(numbers)
    records = {record_of(document.id, number): day for number, day in zip(numbers, days, strict=True)}
    own, _, _ = document.meeting.partition(" ")  # A/78/PV.50 (Resumption 1)
    return MappingProxyType({one: day for one, day in records.items() if one not in ("", own)})


def _parts(document: Document, words: Grammar) -> Iterator[tuple[Unit, list[Unit]]]:
    """The heading of each part, and the units below it; none where the letters are not A, B and so on."""
    own = [unit for unit in document.units if not is_annexed(unit.anchor)]
    letters = [(at, _letter(unit, words)) for at, unit in enumerate(own)]
    begins = [(at, letter) for at, letter in letters if letter]
    if len(begins) < _SEVERAL or [letter for _, letter in begins] != [
        chr(ord(_FIRST) + count) for count in range(len(begins))
    ]:
        return
    ends = [*(at for at, _ in begins[1:]), len(own)]
    for (at, _), end in zip(begins, ends, strict=True):
        yield own[at], own[at + 1 : end]


def _letter(unit: Unit, words: Grammar) -> str:
    """The Latin letter of the part that a heading is; empty for other units."""
    return words.head.part_letters.get(unit.text.rstrip(_MARKS), "") if unit.kind == "heading" else ""
