"""What a language's pages list of a theme, and of the documents that are cited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from resolutions.anchors import part_of
from resolutions.model import Document, DocumentKey
from resolutions.themes import Membership
from resolutions.un import COUNCIL, organ_named

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


def newest_first(document: Document) -> tuple[int, tuple[tuple[int, int | str], ...]]:
    """The key by which the newest document stands first; those of one day by their symbols."""
    return -document.date.toordinal() if document.date else 0, number_order(document.id)


def theme_holding(members: Sequence[Membership], listed: Mapping[DocumentKey, Document]) -> ThemeHolding:
    """Of a theme's paragraphs, those of the listed documents."""
    listed_members = [member for member in members if member.key in listed]
    documents = {member.document: listed[member.key] for member in listed_members}
    order = {identifier: newest_first(document) for identifier, document in documents.items()}
    # The sort is stable: the paragraphs of a document stay in their order.
    ordered = sorted(listed_members, key=lambda member: order[member.document])
    leading = [member for member in ordered if _leads(member, documents[member.document])]
    others = [member for member in ordered if not _leads(member, documents[member.document])]
    return ThemeHolding(
        [*leading, *others],
        len(leading),
        len(documents),
        Counter(documents[member.document].listed_year for member in listed_members),
    )


def _leads(member: Membership, document: Document) -> bool:
    """Whether it is an operative paragraph, or a part of one, that binds: of a resolution of the Council. What one
    quotes does not."""
    is_operative = document.kind == "resolution" and part_of(member.anchor) == "operative"
    return is_operative and organ_named(document.body) is COUNCIL


def cited_index(targets: Iterable[str], language: str, page_size: int) -> CitedIndex:
    """The index of the documents that a language's pages cite; of more than `ALONE`, so many stand on a page."""
    cited = list(targets)
    series: dict[str, list[str]] = {}
    for target in sorted(cited, key=number_order):
        series.setdefault(series_key(target), []).append(target)
    ordered = {key: series[key] for key in sorted(series, key=series_order)}
    if len(cited) <= ALONE:
        return CitedIndex(ordered, dict.fromkeys(cited, addresses.cited(language)))
    places = {
        target: addresses.cited(language, series_slug(key), index // page_size + 1)
        for key, targets in ordered.items()
        for index, target in enumerate(targets)
    }
    return CitedIndex(ordered, places)
