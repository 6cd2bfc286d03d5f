"""The index of documents: by year, newest first; a year's own pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from resolutions.grouping import grouped
from resolutions.model import UNDATED, Document
from resolutions.titles import titled

from ... import addresses
from ...interface import name, words_in
from ..about import NOTHING, Subject, said
from ..holdings import likely_year
from ..naming import Anchor, organ_name, refusal_of, tally_of, to_document
from ..page import Page, Plan
from ..paging import Leaf, Pager, leaves, pages
from ..site import Site
from ..subjects import ways_of


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in a table."""

    anchor: Anchor
    date: str
    title: str
    title_language: str
    language: str
    """The name of the document's language where it is not the page's."""
    vote: str
    """The tally; of a draft that failed a second line says so."""
    organ: str
    """Shown where documents of several organs stand in one list."""
    is_given: bool
    """Whether the title is the library's, as the document's own tells no more than its symbol."""
    evidence: Subject = NOTHING
    """What else tells why the document is in the list."""


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
    downloads: tuple[Anchor, ...] = ()
    """On the first page: what the site holds as files for other programs."""
    ways: tuple[Anchor, ...] = ()
    """On the first page: the indexes by agenda item, place, organ and subject."""


DRAFTS = "drafts"
"""Where the years stand, the list of what was not adopted, or not yet."""
_NO_YEARS = frozenset({UNDATED, DRAFTS})

_DOWNLOADS = (
    ("BibTeX", "documents.bib"),
    ("RIS", "documents.ris"),
    ("CSL-JSON", "documents.csl.json"),
    ("citations.csv", "citations.csv"),
    ("documents.csv", "documents.csv"),
    ("documents.json", "documents.json"),
    ("datapackage.json", "datapackage.json"),
)


def documents_plans(language: str, site: Site) -> Iterator[Plan]:
    """Every page of a language's index of documents: one of all, and one or more a year."""
    words, by_year = words_in(language), _by_year(language, site)
    first = partial(rows_made_of, [document for held in by_year.values() for document in held], site)
    yield Plan(addresses.documents(language), words["documents"], partial(_first, by_year, language, site), first)
    for year, held in by_year.items():
        title = words[year] if year in _NO_YEARS else words.say("documents_in", year=year)
        for leaf in leaves(pages(held, site.page_size), partial(addresses.documents, language, year)):
            show = partial(_view, year, title, leaf, by_year, language, site)
            yield Plan(leaf.address, title, show, partial(rows_made_of, leaf.run, site))


def _by_year(language: str, site: Site) -> Mapping[str, Sequence[Document]]:
    by_year = grouped((document.listed_year, document) for document in newest_first(language, site))
    if UNDATED in by_year:
        by_year[UNDATED] = by_year.pop(UNDATED)  # after the years, wherever its first document stands
    if drafts := _drafts(language, site):
        by_year[DRAFTS] = drafts
    return by_year


def _first(by_year: Mapping[str, Sequence[Document]], language: str, site: Site) -> DocumentsView:
    page, chosen = Page.at(addresses.documents(language), language, site), newest_first(language, site)
    everything = len(chosen) <= site.page_size
    return DocumentsView(
        page.address,
        page.words["documents"],
        _years(by_year, page),
        "",
        page.words["all_documents"] if everything else page.words["latest"],
        rows(chosen if everything else chosen[:50], page),
        None,
        None,
        tuple(Anchor(text, f"{page.up}data/{file}") for text, file in _DOWNLOADS),
        tuple(ways_of(page)),
    )


def _view(
    year: str, title: str, leaf: Leaf[Document], by_year: Mapping[str, Sequence[Document]], language: str, site: Site
) -> DocumentsView:
    page = Page.at(leaf.address, language, site)
    return DocumentsView(
        page.address,
        title,
        _years(by_year, page),
        year,
        title,
        rows(leaf.run, page),
        Anchor(page.words["all_documents"], page.href(addresses.documents(language))),
        leaf.pager(page),
    )


def _years(by_year: Mapping[str, Sequence[Document]], page: Page) -> tuple[YearRow, ...]:
    return tuple(_year_row(year, len(held), page) for year, held in by_year.items())


def latest(page: Page, count: int) -> tuple[DocumentRow, ...]:
    """The newest documents, as rows."""
    return rows(newest_first(page.language, page.site)[:count], page)


def rows(documents: Sequence[Document], page: Page) -> tuple[DocumentRow, ...]:
    """Documents as a table's rows."""
    return tuple(_row(document, page) for document in documents)


def rows_made_of(documents: Sequence[Document], site: Site) -> object:
    """What the rows of documents are made of, besides what all pages are: a title may be followed by how the text
    begins."""
    return [_title(document, site) for document in documents]


def _row(document: Document, page: Page) -> DocumentRow:
    title, language, is_given = _title(document, page.site)
    return DocumentRow(
        to_document(document, page),
        page.words.date(document.date),
        title,
        "" if language == page.language else language,
        "" if document.language == page.language else name(document.language),
        "\n".join(filter(None, (tally_of(document.vote, page.words), refusal_of(document, page.words)))),
        organ_name(document, page.words),
        is_given,
    )


def _title(document: Document, site: Site) -> tuple[str, str, bool]:
    """What a row says of a document, the language of that, and whether the library gives it."""
    titles = site.row_titles
    if document.key not in titles:
        titles[document.key] = *said(document), titled(document).is_given
    return titles[document.key]


def newest_first(language: str, site: Site) -> list[Document]:
    """All but drafts, which stand in a list of their own. What has no date stands where its symbol's year begins."""
    held = (document for document in site.newest[language] if document.kind != "draft")
    earliest = date.min.year
    return sorted(held, key=lambda one: one.date or date(likely_year(one) or earliest, 1, 1), reverse=True)


def _drafts(language: str, site: Site) -> list[Document]:
    return [document for document in site.newest[language] if document.kind == "draft"]


def _year_row(year: str, count: int, page: Page) -> YearRow:
    text = page.words[year] if year in _NO_YEARS else year
    href = page.href(addresses.documents(page.language, year))
    return YearRow(Anchor(text, href), page.words.number(count))
