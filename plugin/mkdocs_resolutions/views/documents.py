"""The index of documents: by year, newest first; a year's own pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from resolutions.model import Document

from .. import addresses
from ..words import Words, words
from .paging import Pager, pager, pages
from .site import Anchor, Site, agenda_language, number_order, tally_of, to_document, year_of


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in a table."""

    anchor: Anchor
    date: str
    iso: str
    title: str
    title_language: str
    vote: str


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year's link and how many documents it has."""

    anchor: Anchor
    count: str


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """A page of the index: the years on the first page of all, then documents."""

    address: str
    title: str
    years: tuple[YearRow, ...]
    year: str
    caption: str
    rows: tuple[DocumentRow, ...]
    all: Anchor | None
    pager: Pager | None


def documents_views(language: str, site: Site) -> Iterator[DocumentsView]:
    """Every page of the index of the documents in a language: one of all, and one or more a year."""
    speak = words(language)
    chosen = _chosen(language, site)
    by_year: dict[str, list[Document]] = {}
    for document in chosen:
        by_year.setdefault(year_of(document), []).append(document)
    here = addresses.documents(language)
    everything = len(chosen) <= site.page_size
    yield DocumentsView(
        here,
        speak["documents"],
        tuple(_year_row(year, len(held), here, speak, site) for year, held in by_year.items()),
        "",
        speak["all_documents"] if everything else speak["latest"],
        rows(chosen if everything else chosen[:50], here, speak, site),
        None,
        None,
    )
    for year, held in by_year.items():
        runs = pages(held, site.page_size)
        at = partial(addresses.documents, language, year)
        for number, run in enumerate(runs, 1):
            here = at(number)
            back = Anchor(speak["all_documents"], site.addresses.href(here, addresses.documents(language)))
            title = speak["undated"] if year == "undated" else speak.say("documents_in", year=year)
            told = tuple(_year_row(other, len(held), here, speak, site) for other, held in by_year.items())
            yield DocumentsView(
                here, title, told, year, title, rows(run, here, speak, site), back,
                pager(number, len(runs), at, speak, site),
            )  # fmt: skip


def latest(language: str, site: Site, here: str, count: int) -> tuple[DocumentRow, ...]:
    """The newest documents, as rows."""
    return rows(_chosen(language, site)[:count], here, words(language), site)


def rows(documents: Sequence[Document], here: str, speak: Words, site: Site) -> tuple[DocumentRow, ...]:
    """Documents as a table's rows."""
    return tuple(
        DocumentRow(
            to_document(document, here, speak, site),
            speak.date(document.date) if document.date else "",
            document.date.isoformat() if document.date else "",
            _said(document),
            "" if (told := _said_in(document, site)) == speak.language else told,
            tally_of(document.vote),
        )
        for document in documents
    )


def _said(document: Document) -> str:
    """What it is about: a resolution's agenda item, as its title says no more than its symbol."""
    return (document.agenda_item if document.symbol else "") or document.title


def _said_in(document: Document, site: Site) -> str:
    return (agenda_language(document, site) if document.symbol else "") or document.language


def _chosen(language: str, site: Site) -> list[Document]:
    held = [document for document in site.publication.collection.documents if document.language == language]
    return sorted(held, key=_newness, reverse=True)


def _newness(document: Document) -> tuple[int, bool, tuple[tuple[int, int | str], ...]]:
    """By date; of one day, those with a symbol before letters without one."""
    return document.date.toordinal() if document.date else 0, bool(document.symbol), number_order(document.id)


def _year_row(year: str, count: int, here: str, speak: Words, site: Site) -> YearRow:
    text = speak["undated"] if year == "undated" else year
    href = site.addresses.href(here, addresses.documents(speak.language, year))
    return YearRow(Anchor(text, href), speak.number(count))
