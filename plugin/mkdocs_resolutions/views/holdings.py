"""What a language's pages list of a theme, and of the documents that are cited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from resolutions.anchors import part_of
from resolutions.grouping import grouped
from resolutions.model import Document, DocumentKey
from resolutions.themes import Membership
from resolutions.un import COUNCIL, Symbol, organ_named

from .. import addresses
from .series import number_order, series_key, series_order, series_slug

ALONE = 150
"""Up to so many cited documents stand on one page of the index; more are split by series."""


@dataclass(frozen=True)
class CitedIndex:
    """The cited documents of a language's index."""

    series: Mapping[str, Sequence[str]]
    """By series, both in the order of the lists."""
    places: Mapping[str, str]
    """The address of the page on which each is listed."""


@dataclass(frozen=True)
class ThemeHolding:
    """The paragraphs of a theme that a language's pages list: first the operative ones of the Security Council, then
    all others; in each part those of the newest document first."""

    members: Sequence[Membership]
    leading: int
    """How many are operative ones of the Council."""
    documents: int
    """How many documents they stand in."""
    years: Mapping[str, int]
    """How many paragraphs each year has."""


def newness(document: Document) -> tuple[int, int, bool, tuple[tuple[int, int | str], ...]]:
    """The key by which every list has the newest document first, as the greatest: by date; of one day, those with a
    symbol before letters without one, the last number first. What has no date comes last, by its symbol's year."""
    day = document.date.toordinal() if document.date else 0
    return day, likely_year(document) or 0, bool(document.symbol), number_order(document.id)


def theme_holdings(
    themes: Iterable[str], members: Callable[[DocumentKey], Sequence[Membership]], newest: Iterable[Document]
) -> dict[str, ThemeHolding]:
    """Of each theme's paragraphs, those of the documents, which are given in the order of the lists; `members` gives
    those of a document, of all themes."""
    held = {theme: _Held() for theme in themes}
    for document in newest:
        binds = document.kind == "resolution" and organ_named(document.body) is COUNCIL
        for member in members(document.key):
            held[member.theme].add(member, document, leads=binds and part_of(member.anchor) == "operative")
    return {theme: one.holding for theme, one in held.items()}


@dataclass(slots=True)
class _Held:
    """What is found of a theme, one paragraph after another."""

    leading: list[Membership] = field(default_factory=list)
    """The operative paragraphs, and their parts, that bind: of a resolution of the Council. What one quotes does not.
    """
    others: list[Membership] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)
    years: Counter[str] = field(default_factory=Counter)

    def add(self, member: Membership, document: Document, *, leads: bool) -> None:
        (self.leading if leads else self.others).append(member)
        self.documents.add(document.id)
        self.years[document.listed_year] += 1

    @property
    def holding(self) -> ThemeHolding:
        return ThemeHolding([*self.leading, *self.others], len(self.leading), len(self.documents), self.years)


def cited_index(targets: Iterable[str], language: str, page_size: int) -> CitedIndex:
    """The index of the documents that a language's pages cite; of more than `ALONE`, so many stand on a page."""
    cited = list(targets)
    series = grouped((series_key(target), target) for target in sorted(cited, key=number_order))
    ordered = {key: series[key] for key in sorted(series, key=series_order)}
    if len(cited) <= ALONE:
        return CitedIndex(ordered, dict.fromkeys(cited, addresses.cited(language)))
    places = {
        target: addresses.cited(language, series_slug(key), index // page_size + 1)
        for key, targets in ordered.items()
        for index, target in enumerate(targets)
    }
    return CitedIndex(ordered, places)


def likely_year(document: Document) -> int | None:
    """The year of a document's date; of one without a date, the first that its symbol allows."""
    if document.year:
        return document.year
    symbol = Symbol.parse(document.id)
    years = symbol.years if symbol else None
    return years[0] if years else None
