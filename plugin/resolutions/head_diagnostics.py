"""What is told of the head of a document: its symbol, its day, the organ that it names, a resolution that it quotes.

In: a part, and what its head says. Out: diagnostics; of the days that are printed, the document's own too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from .diagnostics import diagnose
from .model import ADOPTED, Diagnostic, DocumentKind, Source, Unit
from .proceedings import Adoption, choose, last_days
from .structure import Head, Name, Part, organ_in, told_of_organ
from .text import Grammar, grammar
from .un import COUNCIL, Symbol, organ_named, organ_of_symbol


def symbol_told(part: Part, name: Name) -> Iterator[Diagnostic]:
    """What is told of a part's symbol, where it was refused or reckoned, and of a second language in it."""
    source = part.source
    place = source.place(part.blocks[0].runs[0][1])
    if name.refused:
        yield diagnose("bad-symbol", source.path, *place, problem=name.refused)
    if name.reckoned:
        yield diagnose("reckoned-symbol", source.path, *place, problem=name.reckoned)
    if name.misdated:
        declared = source.front_places.get("symbol") if part.is_named else None
        yield diagnose("own-number", source.path, *(declared or place), problem=name.misdated)
    if name.undeclared:
        line, column = source.front_places["symbol"]
        facts = {"declared": name.symbol, "printed": name.undeclared}
        yield diagnose("declared-symbol", source.path, line, column, **facts)
    if part.mixed:
        place = source.place(part.mixed.runs[0][1])
        yield diagnose("mixed-languages", source.path, *place, languages=f"{part.language}, {part.mixed_with}")


def quotation_told(part: Part, kind: DocumentKind, head: Head) -> Iterator[Diagnostic]:
    """What is told of a document that has no form of the United Nations' own, and in which a resolution stands."""
    if head.quoted is not None and kind == "document":
        place = part.source.place(head.quoted.block.runs[0][1])
        yield diagnose("quoted-resolution", part.source.path, *place, words=head.quoted.text)


class Apart(NamedTuple):
    """The two days on which a document says that it was adopted."""

    head: date
    """As its title's lines print it: "Resolution adopted by the General Assembly on 16 December 2020"."""
    last: date
    """As its last lines do: "46th plenary meeting / 6 December 2020"."""


def days_apart(head: Head, units: Sequence[Unit], words: Grammar) -> Apart | None:
    """The day of adoption in the head, and that in the last lines; None where they are one, or a place names none."""
    named = list(filter(None, map(words.dates.date, words.dates.day.finditer(head.masthead.get("adopted", "")))))
    last = last_days(units, words) if named and not head.corrects else []
    return Apart(named[0], last[0]) if last and set(named).isdisjoint(last) else None


def adopted_days(kind: DocumentKind, named: str, head: Head, adoption: Adoption) -> tuple[date, ...]:
    """The days that a document prints as its own, the first of them first.

    The masthead's day is that of distribution. Alone it tells nothing of what an organ adopted that prints the day in
    its texts; the Council, which does not always, gives them out on the same day, unless they print one that was not
    read."""
    # The day in the title of what corrects is another one's.
    days = tuple(filter(None, (adoption.date, *(reversed(head.days) if head.corrects else head.days))))
    if kind not in ADOPTED or head.corrects or len(days) != 1 or days[0] != head.distributed:
        return days
    is_unread = bool(adoption.doubtful or head.doubtful_day) or head.is_undated
    return () if is_unread or organ_of_symbol(named) not in (None, COUNCIL) else days


def day_of(
    part: Part, named: str, symbol: str, printed: tuple[date, ...], apart: Apart | None = None
) -> tuple[date | None, tuple[Diagnostic, ...]]:
    """The day that the front matter declares, else that of those `printed` which suits the symbol; and what is told of
    one that does not suit it, of one of two that lie `apart`, or of one declared that is not printed."""
    source = part.source
    declared = source.front.get("date") if part.is_named else None
    if isinstance(declared, date):
        return declared, tuple(_declared(source, named, symbol, declared, printed))
    day, refuted = choose(named, printed, symbol)
    if not refuted:
        return day, () if apart is None else (_other_day(part, day, apart),)
    line, column = source.place(_offset_of(part, refuted))
    is_other = day is not None and day != refuted
    instead = f"{day}, which it prints too," if is_other else "no other day that it prints suits, and this one"
    facts = {"refuted": refuted.isoformat(), "instead": instead, "fault": f"{symbol} is of another year"}
    return day, (diagnose("date-mismatch", source.path, line, column, **facts),)


def _other_day(part: Part, day: date | None, apart: Apart) -> Diagnostic:
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


def day_told(part: Part, kind: DocumentKind, name: Name, day: date | None, doubtful: str) -> Iterator[Diagnostic]:
    """What is told of a document whose head or last lines print a day that may be read two ways, `doubtful`, or of one
    that an organ adopted and that has a symbol and no day."""
    place = part.source.place(part.blocks[0].runs[0][1])
    if day is None and doubtful:
        yield diagnose("doubtful-day", part.source.path, *place, day=doubtful)
    elif day is None and kind in ADOPTED and name.symbol:
        yield diagnose("no-day", part.source.path, *place, symbol=name.symbol)


def _declared(
    source: Source, named: str, symbol: str, declared: date, printed: tuple[date, ...]
) -> Iterator[Diagnostic]:
    """What is told of the day that the front matter declares: the symbol refutes it, or the text prints others alone,
    of which one suits the symbol."""
    place = source.front_places["date"]
    if choose(named, (declared,), symbol)[1]:
        yield diagnose("declared-date", source.path, *place, day=declared, other=f"{symbol} is of another year")
        return
    day, refuted = choose(named, printed, symbol)
    if day is not None and day != refuted and declared not in printed:
        yield diagnose("declared-date", source.path, *place, day=declared, other=f"the text says {day}")


def organ_told(part: Part, kind: DocumentKind, identifier: str, head: Head) -> Iterator[Diagnostic]:
    """What is told where the enacting words of what an organ adopted, or its masthead, are another's than its symbol.

    The Human Rights Council's masthead prints the Assembly's name above its own.
    """
    if (told := told_of_organ(head, identifier if Symbol.parse(identifier) else "")) and head.enacting:
        place = part.source.place(head.enacting.block.runs[0][1])
        yield diagnose("other-organ", part.source.path, *place, problem=told)
    named = head.masthead.get("organ", "")
    printed, organ = organ_named(organ_in("", head.masthead, grammar(part.language))), organ_of_symbol(identifier)
    if kind not in ADOPTED or not (printed and organ) or printed.prefix[:2] == organ.prefix[:2]:
        return
    blocks = (line[0].block for line in head.others)
    at = next((block for block in blocks if block.text.startswith(named)), part.blocks[0])
    line, column = part.source.place(at.runs[0][1])
    facts = {"what": "organ", "value": named, "fault": "its symbol refutes", "instead": f"{organ.name} is taken"}
    yield diagnose("unknown-fact", part.source.path, line, column, **facts)
