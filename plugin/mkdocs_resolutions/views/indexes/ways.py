"""The index of a way in (subjects, agenda items, places, organs), and each entry's page: its documents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import urlencode

from resolutions.languages import in_language, other_language
from resolutions.languages.collation import letter_of
from resolutions.model import CATALOGUE_LANGUAGE, Document

from ... import addresses
from ...interface import Words, words_in
from ..about import Subject
from ..naming import Anchor
from ..page import Page, Plan
from ..paging import Pager, pager, pages
from ..series import number_order
from ..site import Site
from ..subjects import entry_anchor, ways_of
from ..ways import ORGAN_LIST, PLACES, SUBJECTS, Entry, Way, body_key, row_anchor
from .documents import DocumentRow, rows, rows_made_of

_THESAURUS = "http://metadata.un.org/thesaurus/"
_OF_SESSION = re.compile(r"(.+/(?:E?S-)?[0-9]+)/[^/]+")
_GIVEN = "given"
"""What stands in the place of a letter for agenda items that the library has under headings of its own."""
_LETTERS = 64
"""Up to so many first letters stand above the list as links, those of two alphabets; a script of more has none."""


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry in a list."""

    anchor: Anchor
    named: tuple[DocumentRow, ...]
    """Its documents, where it has no page that lists them."""
    id: str
    """The anchor of the row, where it names its documents."""
    documents: str
    years: str
    letter: str
    """Of the first entry of a letter on a page: the anchor of the letter."""
    is_leading: bool = False
    """Whether it stands before all letters."""
    heading: str = ""
    """Above the first entry on a page of those that stand behind all letters: what they are."""


@dataclass(frozen=True, slots=True)
class IndexView:
    """A page of the index of a way in."""

    address: str
    title: str
    key: str
    """The way's."""
    letters: tuple[Anchor, ...]
    rows: tuple[EntryRow, ...]
    is_named_here: bool
    """Whether a name on the page is of the project's own table."""
    is_named_in_english: bool
    """Whether a name on a page of another language is English."""
    pager: Pager | None
    others: tuple[Anchor, ...] = ()
    """On the first page: the other ways in."""

    @property
    def has_given_titles(self) -> bool:
        """Whether a title on the page is the library's."""
        return any(document.is_given for row in self.rows for document in row.named)


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


def index_plans(way: Way, language: str, site: Site) -> Iterator[Plan]:
    """The pages of an index in a language; none where no document that it lists has an entry."""
    entries = way.ordered(language)
    if not entries:
        return
    title, runs = words_in(language)[way.key], pages(entries, site.page_size)
    for number in range(1, len(runs) + 1):
        address = addresses.of_family(language, way.key, page=number)
        show = partial(_index, way, number, entries, language, site)
        yield Plan(address, title, show, partial(_index_made_of, way, language, runs[number - 1], site))


def entry_plans(way: Way, language: str, site: Site) -> Iterator[Plan]:
    """Every page of every entry of the documents that a language's pages list."""
    holdings = way.holdings[language]
    for entry in way.entries.values():
        if not way.has_page(entry.id, language):
            continue
        runs = pages(holdings.get(entry.id, ()), site.page_size)
        title, _ = entry.called(language)
        for number in range(1, len(runs) + 1):
            address = addresses.of_family(language, way.key, entry.id, number)
            show = partial(_view, way, entry, number, language, site)
            yield Plan(address, title, show, partial(_made_of, way, entry, language, runs[number - 1], site))


def _index_made_of(way: Way, language: str, run: Sequence[Entry], site: Site) -> object:
    """What the rows of a page's entries are made of; what all entries are is known to all pages (`Site.common`)."""
    named = {entry.id: _named(way, entry.id, language) for entry in run}
    return [
        (entry.id, len(held), _years(held), [one.key for one in named[entry.id]], rows_made_of(named[entry.id], site))
        for entry in run
        for held in (way.holdings[language][entry.id],)
    ]


def _named(way: Way, identifier: str, language: str) -> Sequence[Document]:
    """The documents that the index names itself."""
    return () if way.has_page(identifier, language) else way.holdings[language][identifier]


def _made_of(way: Way, entry: Entry, language: str, run: Sequence[Document], site: Site) -> object:
    held = way.holdings[language][entry.id]
    evidence = [(document.key, document.title, way.evidence.get((document.key, entry.id))) for document in run]
    asked = _asked(way, entry, Page.at("", language, site))
    return len(held), _years(held), asked, evidence, rows_made_of(run, site)


def most_held(way: Way, page: Page, count: int) -> tuple[EntryRow, ...]:
    """The entries of most documents, in the order of their names."""
    holdings = way.holdings[page.language]
    best = sorted(holdings, key=lambda identifier: (-len(holdings[identifier]), identifier))[:count]
    entries = [entry for entry in way.ordered(page.language) if entry.id in best]
    return tuple(_row(way, entry, "", page) for entry in entries)


def _index(way: Way, number: int, entries: Sequence[Entry], language: str, site: Site) -> IndexView:
    at = partial(addresses.of_family, language, way.key, "")
    page = Page.at(at(number), language, site)
    runs = pages(entries, site.page_size)
    others = [entry.called(language)[1] for entry in runs[number - 1]]
    own_names = way.key == SUBJECTS and language != CATALOGUE_LANGUAGE
    return IndexView(
        page.address,
        page.words[way.key],
        way.key,
        _letters(way, runs, page),
        tuple(_rows(way, runs[number - 1], page)),
        is_named_here=own_names and any(not other for other in others),
        is_named_in_english=CATALOGUE_LANGUAGE in others,
        pager=pager(number, len(runs), at, page),
        others=tuple(ways_of(page, but=way.key)) if number == 1 else (),
    )


def _letters(way: Way, runs: Sequence[Sequence[Entry]], page: Page) -> tuple[Anchor, ...]:
    """A link to the first entry of each letter, where there are as few as letters of an alphabet."""
    links: dict[str, Anchor] = {}
    for number, run in enumerate(runs, 1):
        for entry in run:
            letter = _letter(entry, page.words)
            if letter and letter not in links:
                address = addresses.of_family(page.language, way.key, page=number)
                text = page.words["agenda_items_given"] if letter == _GIVEN else letter
                links[letter] = Anchor(text, page.href(address, _letter_anchor(letter)))
    return tuple(links.values()) if 1 < len(links) <= _LETTERS else ()


def _rows(way: Way, entries: Sequence[Entry], page: Page) -> Iterator[EntryRow]:
    before = {""}
    for entry in entries:
        letter = _letter(entry, page.words)
        row = _row(way, entry, "" if letter in before else _letter_anchor(letter), page)
        begins = letter == _GIVEN and _GIVEN not in before
        yield replace(row, heading=page.words["agenda_items_given"]) if begins else row
        before.add(letter)


def _row(way: Way, entry: Entry, letter: str, page: Page) -> EntryRow:
    documents = way.holdings[page.language][entry.id]
    named = rows(_named(way, entry.id, page.language), page)
    anchor = entry_anchor(way, entry, page)
    if named:
        anchor = anchor._replace(href="")
    return EntryRow(
        anchor,
        named,
        row_anchor(entry.id) if named else "",
        page.words.number(len(documents)),
        _years(documents),
        letter,
        entry.rank < 0,
    )


def _letter(entry: Entry, words: Words) -> str:
    """The letter that it stands under; empty where it stands before all letters, `_GIVEN` behind them."""
    if entry.rank > 0:
        return _GIVEN
    return "" if entry.rank < 0 else letter_of(entry.called(words.language)[0], words.language)


def _letter_anchor(letter: str) -> str:
    return f"letter-{letter.lower()}" if letter.isalnum() else "letter-other"


def _view(way: Way, entry: Entry, number: int, language: str, site: Site) -> EntryView:
    at, documents = partial(addresses.of_family, language, way.key, entry.id), way.holdings[language][entry.id]
    page = Page.at(at(number), language, site)
    runs = pages(documents, site.page_size)
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
        _years(documents),
        Anchor(entry.number, f"{_THESAURUS}{entry.number}") if entry.number else None,
        tuple(_themes(entry, page)),
        _asked(way, entry, page),
        _feed(way, entry, documents, page) if number == 1 else "",
        tuple(_series(documents, page)) if way.key == ORGAN_LIST and len(runs) > 1 and site.search else (),
        tuple(_documents(way, entry, runs[number - 1], page)),
        pager(number, len(runs), at, page),
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


def _years(documents: Sequence[Document]) -> str:
    """`2020` or `1999–2020`, of documents of which the newest comes first."""
    newest = _first_year(documents)
    return "–".join(dict.fromkeys((_first_year(reversed(documents)), newest))) if newest else ""


def _first_year(documents: Iterable[Document]) -> str:
    """The year of the first document that has one, else empty."""
    return next((year for document in documents if (year := document.listed_year).isdecimal()), "")
