"""The page of an entry of a way in (a subject, an agenda item, a place, an organ): its documents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import urlencode

from resolutions.languages import in_language, other_language
from resolutions.model import CATALOGUE_LANGUAGE, Document
from resolutions.subjects import THESAURUS

from ... import addresses
from ..about import Subject
from ..naming import Anchor
from ..page import Page, Plan
from ..paging import Leaf, Pager, leaves, pages
from ..series import number_order
from ..site import Site
from ..ways import ORGAN_LIST, PLACES, SUBJECTS, Entry, Way, body_key
from .documents import DocumentRow, rows, rows_made_of
from .ways import years_of

_OF_SESSION = re.compile(r"(.+/(?:E?S-)?[0-9]+)/[^/]+")


@dataclass(frozen=True, slots=True)
class EntryView:
    """A page of an entry."""

    address: str
    title: str
    title_language: str
    """The name's language where it is not the page's."""
    key: str
    """The way's."""
    all: Anchor
    """The way's index."""
    name: str
    """The name in the files, where the page's title is another."""
    count: str
    years: str
    thesaurus: Anchor | None
    """The term in the thesaurus of the United Nations."""
    themes: tuple[Anchor, ...]
    """The themes that name the subject."""
    asked: Anchor | None
    """Of a place: what it is asked to do, with the number of paragraphs."""
    feed: str
    """On the first page of an organ: the address of the feed of what it adopts or issues, if there is one."""
    series: tuple[tuple[Anchor, str], ...]
    """Of an organ whose documents take several pages: searches for those of each session or year, with their number."""
    rows: tuple[DocumentRow, ...]
    pager: Pager | None

    @property
    def is_named_in_english(self) -> bool:
        """Whether the entry has no name in the page's language."""
        return self.title_language == CATALOGUE_LANGUAGE


def entry_plans(way: Way, language: str, site: Site) -> Iterator[Plan]:
    """Every page of every entry of the documents that a language's pages list."""
    holdings = way.holdings[language]
    for entry in way.entries.values():
        if not way.has_page(entry.id, language):
            continue
        runs = pages(holdings.get(entry.id, ()), site.page_size)
        title, _ = entry.called(language)
        for leaf in leaves(runs, partial(addresses.of_family, language, way.key, entry.id)):
            show = partial(_view, way, entry, leaf, language, site)
            yield Plan(leaf.address, title, show, partial(_made_of, way, entry, language, leaf.run, site))


def _made_of(way: Way, entry: Entry, language: str, run: Sequence[Document], site: Site) -> object:
    held = way.holdings[language][entry.id]
    evidence = [(document.key, document.title, way.evidence.get((document.key, entry.id))) for document in run]
    asked = _asked(way, entry, Page.at("", language, site))
    return len(held), years_of(held), asked, evidence, rows_made_of(run, site)


def _view(way: Way, entry: Entry, leaf: Leaf[Document], language: str, site: Site) -> EntryView:
    documents = way.holdings[language][entry.id]
    page = Page.at(leaf.address, language, site)
    title, title_language = entry.called(language)
    printed = entry.names.get(CATALOGUE_LANGUAGE, "") if way.key == SUBJECTS else ""
    return EntryView(
        page.address,
        title,
        title_language,
        way.key,
        Anchor(page.words[way.key], page.href(addresses.of_family(language, way.key))),
        printed if printed != title else "",
        page.words.number(len(documents)),
        years_of(documents),
        Anchor(entry.number, f"{THESAURUS}{entry.number}") if entry.number else None,
        tuple(_themes(entry, page)),
        _asked(way, entry, page),
        _feed(way, entry, documents, page) if leaf.is_first else "",
        tuple(_series(documents, page)) if way.key == ORGAN_LIST and len(leaf.runs) > 1 and site.search else (),
        tuple(_documents(way, entry, leaf.run, page)),
        leaf.pager(page),
    )


def _asked(way: Way, entry: Entry, page: Page) -> Anchor | None:
    name = f"state-{entry.id}"
    held = page.site.actions[page.language].addressees.get(name) if way.key == PLACES else None
    if held is None:
        return None
    text = page.words.say("counted", name=entry.called(page.language)[0], count=page.words.number(held.paragraphs))
    return Anchor(text, page.href(addresses.actions(page.language, f"to/{name}")))


def _documents(way: Way, entry: Entry, documents: Sequence[Document], page: Page) -> Iterator[DocumentRow]:
    """The rows; each with the text by which its document belongs here, where the row does not show that anyway."""
    for document, row in zip(documents, rows(documents, page), strict=True):
        text, told = way.evidence.get((document.key, entry.id), ("", ""))
        about = Subject(text, "" if told == page.language else told)
        is_shown = text in row.title or text in document.title
        yield row if is_shown else replace(row, evidence=about)


def _series(documents: Iterable[Document], page: Page) -> Iterator[tuple[Anchor, str]]:
    """What begins with the same symbol up to its session or year: `A/RES/79`, `S/PRST/2018`; the latest first."""
    found = Counter(match[1] for document in documents if (match := _OF_SESSION.fullmatch(document.id)))
    search = page.href(addresses.search(page.language))
    for series in sorted(found, key=number_order, reverse=True):
        asked = urlencode({"q": f'symbol:"{series}/"', "order": "new", "by": "document"})
        yield Anchor(series, f"{search}?{asked}"), page.words.number(found[series])


def _feed(way: Way, entry: Entry, documents: Iterable[Document], page: Page) -> str:
    if way.key != ORGAN_LIST or not page.site.root:
        return ""
    key = body_key(entry.names[CATALOGUE_LANGUAGE])
    own = (document.body for document in documents if document.language == page.language and document.body)
    body = next((body for body in own if body_key(body) == key), "")
    return f"{page.up}{addresses.organ_feed(page.language, body)}" if body else ""


def _themes(entry: Entry, page: Page) -> Iterator[Anchor]:
    for theme in page.site.publication.themes:
        if entry.number and entry.number in theme.subjects:
            href = page.href(addresses.themes(page.language, theme.id))
            yield Anchor(
                in_language(theme.name, page.language), href, named_in=other_language(theme.name, page.language)
            )
