"""What the pages of actions share: totals, and rows by document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from resolutions.actions import Addressee, told
from resolutions.anchors import label_in
from resolutions.model import UNDATED, Document

from ... import addresses
from ..about import Subject, subject_of
from ..action_lists import Asked, Due, ListedAction, telling
from ..naming import Anchor, to_document
from ..page import Page
from ..paging import Leaf
from ..tokens import Piece, pieces


class Total(NamedTuple):
    """A link and how many paragraphs it leads to; `about` is what else is said of them."""

    anchor: Anchor
    number: str
    about: str = ""


class Row(NamedTuple):
    """An action in a list: the link to its paragraph, and its words."""

    href: str
    label: str
    pieces: tuple[Piece, ...]


class Group(NamedTuple):
    """The actions of one document."""

    year: str
    """Of the first document of a year on the page: the anchor of the year."""
    anchor: str
    """Of its place in the list, to which its own page links."""
    document: Anchor
    date: str
    language: str
    """Its language where it is not the page's."""
    about: Subject
    rows: tuple[Row, ...]
    """Those that are quoted."""
    named: tuple[Anchor, ...]
    """The paragraphs of all others."""


Listed = tuple[ListedAction, Addressee | None]
"""An action, and the one of its addressees whose list it is."""


def to_all(page: Page) -> Anchor:
    """The link from a page to the index of actions."""
    return Anchor(page.words["actions"], page.href(addresses.actions(page.language)))


def groups(listed: Iterable[Listed], section: str, most: int, page: Page) -> Iterator[Group]:
    """The actions that stand together in one document, as one group, of which `most` are quoted; `section` begins its
    anchors."""
    years = set[str]()
    for _, run in groupby(listed, key=lambda one: one[0].document.id):
        held = list(run)
        document = held[0][0].document
        anchor = to_document(document, page)
        quoted = telling([entry for entry, _ in held], most)
        places = [
            Anchor(label_in(document, entry.unit.anchor), f"{anchor.href}#{entry.unit.anchor}") for entry, _ in held
        ]
        year = document.listed_year
        yield Group(
            "" if year in years else year_anchor(section, year),
            document_anchor(section, document),
            anchor,
            page.words.date(document.date),
            "" if document.language == page.language else document.language,
            subject_of(document, page.words, page.site),
            tuple(Row(places[at].href, places[at].text, _words(*held[at])) for at in sorted(quoted)),
            tuple(place for at, place in enumerate(places) if at not in quoted),
        )
        years.add(year)


def _words(entry: ListedAction, whom: Addressee | None) -> tuple[Piece, ...]:
    return pieces(told(entry.action, entry.unit.text, entry.stated.text, whom=whom))


def year_anchor(section: str, year: str) -> str:
    """The anchor of a year in a section: `request-2020`."""
    return f"{section}-{year}"


def document_anchor(section: str, document: Document) -> str:
    """The anchor of a document in a section: `request-S-RES-2553`."""
    return f"{section}-{addresses.cited_anchor(document.id)}"


def years(
    entries: Sequence[ListedAction],
    section: str,
    before: int,
    page_of: Callable[[int], int],
    at: Callable[[int], str],
    page: Page,
) -> tuple[Total, ...]:
    """Where each year of a list begins that is longer than a page, and how many paragraphs it has. `before` it stand so
    many others on the same pages; `page_of` tells on which page a place is, `at` each page's address."""
    if not entries or page_of(before) == page_of(before + len(entries) - 1):
        return ()
    counts = Counter(entry.document.listed_year for entry in entries)
    totals, place = [], before
    for year, count in counts.items():  # in the order of the list, where the paragraphs of a year stand together
        href = page.href(at(page_of(place)), year_anchor(section, year))
        totals.append(Total(Anchor(page.words["undated"] if year == UNDATED else year, href), page.words.number(count)))
        place += count
    return tuple(totals)


def made_of(leaf: Leaf[Asked] | Leaf[Due]) -> object:
    """The content of a page of a list: two pages are the same where these values are equal."""
    return leaf.number, len(leaf.runs), [(item.entry.made_of, item[1]) for item in leaf.run]
