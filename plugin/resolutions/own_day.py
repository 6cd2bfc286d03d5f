"""The day of a document: that which its front matter declares, or one that its head or its last lines print.

In: a part, and what its head and its last lines say. Out: its day, and diagnostics where several are told, or none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from .diagnostics import diagnose
from .model import ADOPTED, Diagnostic, DocumentKind, Source, Unit
from .proceedings import Adoption, choose, last_days
from .structure import Head, Name, Part
from .text import Grammar, grammar
from .un import COUNCIL, organ_of_symbol


class Printed(NamedTuple):
    """What a document prints that tells its day."""

    kind: DocumentKind
    head: Head
    units: Sequence[Unit]
    adoption: Adoption
    words: Grammar
    """Of its language."""


_YEARS = range(1945, 2100)
"""In which a document of the United Nations can have been written, as far as symbols print years."""


def own_day(
    part: Part, name: Name, printed: Printed, listed: date | None
) -> tuple[date | None, tuple[Diagnostic, ...]]:
    """The day of a document, and what is told of it. `listed` is the day on which it was adopted by what does not come
    from its words: of two days that it prints, one in its head and one in its last lines, it decides."""
    days = _adopted_days(name.id, printed)
    apart = _days_apart(printed)
    if apart is not None and apart.head == listed:
        days = (listed, *days)
    day, refuted = _day_of(part, name, days, apart)
    return day, (*refuted, *_missing_day(part, name, printed, day))


class _Apart(NamedTuple):
    """The two days on which a document says that it was adopted."""

    head: date
    """As its title's lines print it: "Resolution adopted by the General Assembly on 16 December 2020"."""
    last: date
    """As its last lines do: "46th plenary meeting / 6 December 2020"."""


def _days_apart(printed: Printed) -> _Apart | None:
    """The day of adoption in the head, and that in the last lines; None where they are one, or a place names none."""
    head, words = printed.head, printed.words
    named = list(filter(None, map(words.dates.date, words.dates.day.finditer(head.masthead.get("adopted", "")))))
    last = last_days(printed.units, words) if named and not head.corrects else []
    return _Apart(named[0], last[0]) if last and set(named).isdisjoint(last) else None


def _adopted_days(named: str, printed: Printed) -> tuple[date, ...]:
    """The days that a document prints as its own, the first of them first.

    The masthead's day is that of distribution. Alone it tells nothing of what an organ adopted that prints the day in
    its texts; the Council, which does not always, gives them out on the same day, unless they print one that was not
    read."""
    head, adoption = printed.head, printed.adoption
    # The day in the title of what corrects is another one's.
    days = tuple(filter(None, (adoption.date, *(reversed(head.days) if head.corrects else head.days))))
    if printed.kind not in ADOPTED or head.corrects or len(days) != 1 or days[0] != head.distributed:
        return days
    is_unread = bool(adoption.doubtful or head.doubtful_day) or head.is_undated
    return () if is_unread or organ_of_symbol(named) not in (None, COUNCIL) else days


def _day_of(
    part: Part, name: Name, days: tuple[date, ...], apart: _Apart | None
) -> tuple[date | None, tuple[Diagnostic, ...]]:
    """The day that the front matter declares, else that of the printed `days` which suits the symbol; and what is told
    of one that does not suit it, of one of two that lie `apart`, or of one declared that is not printed."""
    source = part.source
    declared = source.front.get("date") if part.is_named else None
    if isinstance(declared, date):
        return declared, tuple(_declared(source, name, declared, days))
    day, refuted = choose(name.id, days, name.symbol)
    if not refuted:
        return day, () if apart is None else (_other_day(part, day, apart),)
    line, column = source.place(_offset_of(part, refuted))
    is_other = day is not None and day != refuted
    instead = f"{day}, which it prints too," if is_other else "no other day that it prints suits, and this one"
    facts = {"refuted": refuted.isoformat(), "instead": instead, "fault": f"{name.symbol} is of another year"}
    return day, (diagnose("date-mismatch", source.path, line, column, **facts),)


def _other_day(part: Part, day: date | None, apart: _Apart) -> Diagnostic:
    """What is told of the day that is not taken of two."""
    is_last = day == apart.head
    refuted = apart.last if is_last else apart.head
    line, column = part.source.place(_offset_of(part, refuted, from_end=is_last))
    fault = "its head says another" if is_last else "its last lines say another"
    facts = {"refuted": refuted.isoformat(), "instead": str(day), "fault": fault}
    return diagnose("date-mismatch", part.source.path, line, column, **facts)


def _offset_of(part: Part, day: date, *, from_end: bool = False) -> int:
    """Where in its source a part first prints a day, or last; the part's beginning where that is not found."""
    every = grammar(part.language).head.dates
    places = (
        block.source_offset(found.start())
        for block in (reversed(part.blocks) if from_end else part.blocks)
        for dates in every
        for found in dates.day.finditer(block.text)
        if dates.date(found) == day
    )
    return next(places, part.blocks[0].runs[0][1])


def _missing_day(part: Part, name: Name, printed: Printed, day: date | None) -> Iterator[Diagnostic]:
    """What is told of a document without a day whose head or last lines print one that may be read two ways, or which
    an organ adopted and which has a symbol."""
    doubtful = printed.head.doubtful_day or printed.adoption.doubtful
    place = part.source.place(part.blocks[0].runs[0][1])
    if day is None and doubtful:
        yield diagnose("doubtful-day", part.source.path, *place, day=doubtful)
    elif day is None and printed.kind in ADOPTED and name.symbol:
        yield diagnose("no-day", part.source.path, *place, symbol=name.symbol)


def _declared(source: Source, name: Name, declared: date, days: tuple[date, ...]) -> Iterator[Diagnostic]:
    """What is told of the day that the front matter declares: the symbol refutes it, or the text prints others alone,
    of which one suits the symbol."""
    place = source.front_places["date"]
    if declared.year not in _YEARS:
        yield diagnose("declared-date", source.path, *place, day=declared, other="no document is of that year")
        return
    if choose(name.id, (declared,), name.symbol)[1]:
        yield diagnose("declared-date", source.path, *place, day=declared, other=f"{name.symbol} is of another year")
        return
    day, refuted = choose(name.id, days, name.symbol)
    if day is not None and day != refuted and declared not in days:
        yield diagnose("declared-date", source.path, *place, day=declared, other=f"the text says {day}")
