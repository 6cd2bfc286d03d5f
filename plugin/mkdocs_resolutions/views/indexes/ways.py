"""The index of a way in: subjects, agenda items, places, organs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from resolutions.languages.collation import letter_of
from resolutions.model import CATALOGUE_LANGUAGE, Document

from ... import addresses
from ...interface import Words, words_in
from ..naming import Anchor
from ..page import Page, Plan
from ..paging import Leaf, Pager, leaves, pages
from ..site import Site
from ..subjects import entry_anchor, ways_of
from ..ways import SUBJECTS, Entry, Way, row_anchor
from .documents import DocumentRow, rows, rows_made_of

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


def index_plans(way: Way, language: str, site: Site) -> Iterator[Plan]:
    """The pages of an index in a language; none where no document that it lists has an entry."""
    entries = way.ordered(language)
    if not entries:
        return
    title = words_in(language)[way.key]
    for leaf in leaves(pages(entries, site.page_size), partial(addresses.of_family, language, way.key, "")):
        show = partial(_view, way, leaf, language, site)
        yield Plan(leaf.address, title, show, partial(_made_of, way, language, leaf.run, site))


def _made_of(way: Way, language: str, run: Sequence[Entry], site: Site) -> object:
    """What the rows of a page's entries are made of; what all entries are is known to all pages (`Site.common`)."""
    named = {entry.id: _named(way, entry.id, language) for entry in run}
    return [
        (entry.id, len(held), years_of(held), [one.key for one in named[entry.id]], rows_made_of(named[entry.id], site))
        for entry in run
        for held in (way.holdings[language][entry.id],)
    ]


def _named(way: Way, identifier: str, language: str) -> Sequence[Document]:
    """The documents that the index names itself."""
    return () if way.has_page(identifier, language) else way.holdings[language][identifier]


def most_held(way: Way, page: Page, count: int) -> tuple[EntryRow, ...]:
    """The entries of most documents, in the order of their names."""
    holdings = way.holdings[page.language]
    best = sorted(holdings, key=lambda identifier: (-len(holdings[identifier]), identifier))[:count]
    entries = [entry for entry in way.ordered(page.language) if entry.id in best]
    return tuple(_row(way, entry, "", page) for entry in entries)


def _view(way: Way, leaf: Leaf[Entry], language: str, site: Site) -> IndexView:
    page = Page.at(leaf.address, language, site)
    others = [entry.called(language)[1] for entry in leaf.run]
    own_names = way.key == SUBJECTS and language != CATALOGUE_LANGUAGE
    return IndexView(
        page.address,
        page.words[way.key],
        way.key,
        _letters(leaf, page),
        tuple(_rows(way, leaf.run, page)),
        is_named_here=own_names and any(not other for other in others),
        is_named_in_english=CATALOGUE_LANGUAGE in others,
        pager=leaf.pager(page),
        others=tuple(ways_of(page, but=way.key)) if leaf.is_first else (),
    )


def _letters(leaf: Leaf[Entry], page: Page) -> tuple[Anchor, ...]:
    """A link to the first entry of each letter, where there are as few as letters of an alphabet."""
    links: dict[str, Anchor] = {}
    for number, run in enumerate(leaf.runs, 1):
        for entry in run:
            letter = _letter(entry, page.words)
            if letter and letter not in links:
                text = page.words["agenda_items_given"] if letter == _GIVEN else letter
                links[letter] = Anchor(text, page.href(leaf.at(number), _letter_anchor(letter)))
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
        years_of(documents),
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


def years_of(documents: Sequence[Document]) -> str:
    """`2020` or `1999–2020`, of documents of which the newest comes first."""
    newest = _first_year(documents)
    return "–".join(dict.fromkeys((_first_year(reversed(documents)), newest))) if newest else ""


def _first_year(documents: Iterable[Document]) -> str:
    """The year of the first document that has one, else empty."""
    return next((year for document in documents if (year := document.listed_year).isdecimal()), "")
