"""What a catalogue says of one document, and the document with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from ..diagnostics import diagnose
from ..metadata import Metadata
from ..model import CATALOGUE_LANGUAGE, Diagnostic, Document, Vote
from ..un import parties_named_in, vote_named_in

_MERGED = frozenset({"meeting", "vote"})
"""The facts that text and catalogue tell together."""
_NO_DAY = frozenset({"no-day", "doubtful-day"})
"""What is told of a text alone: the catalogue may answer it, or another language version."""


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """What the catalogue says of one document."""

    id: str
    """Canonical identifier: `S/RES/2553`."""
    title: str = ""
    date: date | None = None
    metadata: Metadata = field(default_factory=Metadata)
    printed_items: tuple[str, ...] = ()
    """The items of agendas as a table prints them."""
    record: str = ""
    """The address of its record in the UN Digital Library."""
    titles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """By language, where the catalogue has more than one."""

    def completed(self, other: CatalogueEntry) -> CatalogueEntry:
        """This entry, with what only another one about the same document says."""
        return CatalogueEntry(
            self.id,
            title=self.title or other.title,
            date=self.date or other.date,
            metadata=self.metadata.completed(other.metadata),
            printed_items=self.printed_items or other.printed_items,
            record=self.record or other.record,
            titles=MappingProxyType({**other.titles, **self.titles}),
        )


def with_entry(document: Document, entry: CatalogueEntry) -> Document:
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
    is_item_told = bool(items) and not document.agenda_item
    catalogues_language = CATALOGUE_LANGUAGE if language != CATALOGUE_LANGUAGE else ""
    findings = without_day_findings(document) if entry.date else document.diagnostics
    return replace(
        document,
        diagnostics=(*findings, *_of_another_day(document, entry)),
        date=document.date or entry.date,
        title=document.title if is_named else entry.titles.get(language) or entry.title or document.title,
        agenda_item=document.agenda_item or items,
        agenda_language=catalogues_language if is_item_told else document.agenda_language,
        **news,
    )


def without_day_findings(document: Document) -> tuple[Diagnostic, ...]:
    """What is told of the text, but that it has no day, where another source has it."""
    return tuple(one for one in document.diagnostics if one.code not in _NO_DAY)


def _of_another_day(document: Document, entry: CatalogueEntry) -> Iterator[Diagnostic]:
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


def _fuller(printed: str, listed: str) -> str:
    """The record's symbol as the text tells it, or as the catalogue goes on from that: "S/PV.4037 (Resumption 1)"."""
    rest = listed.removeprefix(printed)
    return listed if not printed or (rest != listed and not rest[:1].isdigit()) else printed
