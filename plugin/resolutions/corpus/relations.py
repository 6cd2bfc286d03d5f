"""What the documents of one source say of one another.

A letter of the Council's President encloses the resolution that it announces, and tells how it was voted: the
resolution then carries the letter's vote, sponsors, draft and agenda item, each still naming the letter as its source.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..diagnostics import diagnose
from ..model import CATALOGUE_LANGUAGE, Diagnostic, Document, Vote
from ..un import parties_named_in, vote_named_in
from .entry import Entry

_MERGED = frozenset({"meeting", "vote"})
"""The facts that text and catalogue tell together."""
_NO_DAY = frozenset({"no-day", "doubtful-day"})
"""What is told of a text alone: the catalogue may answer it, or another language version."""


def relate(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """The documents of one source, each with the facts of the letter that encloses it.

    A letter encloses the documents of other kinds that follow it, up to the next letter.
    """
    told = list(documents)
    letter: int | None = None
    enclosed: dict[int, list[int]] = {}
    for index, document in enumerate(told):
        if document.kind == "letter":
            letter = index
        elif letter is not None:
            enclosed.setdefault(letter, []).append(index)
    for outer, inner in enclosed.items():
        told[outer] = replace(told[outer], encloses=tuple(told[index].id for index in inner))
        for index in inner:
            told[index] = _enclosed(told[index], told[outer])
    return tuple(told)


def with_entry(document: Document, entry: Entry) -> Document:
    """A document with what only the catalogue knows of it; what the text says is never overruled."""
    is_named = document.title not in ("", document.symbol, document.id)
    language = document.language
    listed = entry.metadata
    meant = replace(
        listed,
        meeting=_fuller(document.meeting, listed.meeting),
        vote=_counted(document.vote, vote_named_in(listed.vote, language) if listed.vote else None),
        sponsors=parties_named_in(listed.sponsors, language),
        additional_sponsors=parties_named_in(listed.additional_sponsors, language),
    )
    news = {name: value for name, value in meant.told().items() if name in _MERGED or not getattr(document, name)}
    items = "; ".join(entry.printed_items)
    told_item = bool(items) and not document.agenda_item
    findings = without_day_findings(document) if entry.date else document.diagnostics
    return replace(
        document,
        diagnostics=(*findings, *_of_another_day(document, entry)),
        date=document.date or entry.date,
        title=document.title if is_named else entry.titles.get(language) or entry.title or document.title,
        agenda_item=document.agenda_item or items,
        agenda_language=_other(CATALOGUE_LANGUAGE, language) if told_item else document.agenda_language,
        **news,
    )


def without_day_findings(document: Document) -> tuple[Diagnostic, ...]:
    """What is told of the text, but that it has no day, where another source has it."""
    return tuple(one for one in document.diagnostics if one.code not in _NO_DAY)


def _of_another_day(document: Document, entry: Entry) -> Iterator[Diagnostic]:
    """What is told where the catalogue has another day than the text."""
    if document.date is not None and entry.date is not None and document.date != entry.date:
        facts = {"listed": entry.date, "day": document.date}
        yield diagnose("catalogue-date", document.source, document.line, 1, **facts)


def _counted(told: Vote | None, listed: Vote | None) -> Vote | None:
    """The vote that the text tells, with the counts that only the catalogue has ("adopted unanimously", 15-0-0).

    Where one count differs the text stands alone. Numbers in favour that the catalogue gives name it as their source.
    """
    if told is None or listed is None:
        return told or listed
    pairs = zip(told.counts, listed.counts, strict=True)
    if any(stated is not None and stated != counted for stated, counted in pairs):
        return told
    source = listed.source if told.in_favour is None else told.source
    return replace(
        told, in_favour=listed.in_favour, against=listed.against, abstaining=listed.abstaining, source=source
    )


def _enclosed(document: Document, letter: Document) -> Document:
    announced = document.kind in {"resolution", "decision"}
    if not announced:
        return replace(document, enclosed_in=letter.id)
    return replace(
        document,
        enclosed_in=letter.id,
        vote=document.vote or letter.vote,
        sponsors=document.sponsors or letter.sponsors,
        draft=document.draft or letter.draft,
        agenda_item=document.agenda_item or letter.agenda_item,
        agenda_language=document.agenda_language
        if document.agenda_item
        else _other(letter.language, document.language),
    )


def _other(language: str, than: str) -> str:
    return language if language != than else ""


def _fuller(printed: str, listed: str) -> str:
    """The record's symbol as the text tells it, or as the catalogue goes on from that: "S/PV.4037 (Resumption 1)"."""
    rest = listed.removeprefix(printed)
    return listed if not printed or (rest != listed and not rest[:1].isdigit()) else printed
