"""A document in two of its languages, paragraph beside paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resolutions.addresses import Place
from resolutions.anchors import label
from resolutions.model import Document, UnitKind
from resolutions.publishing import side_by_side

from ... import addresses
from ...interface import Words, name, words
from ..site import Anchor, Site, called
from .units import UnitView, unit_views


@dataclass(frozen=True, slots=True)
class Version:
    """One of the two documents: its language, and its own page."""

    speak: Words
    page: Anchor


@dataclass(frozen=True, slots=True)
class Side:
    """A unit in one of the two languages; None where that document lacks it."""

    version: Version
    unit: UnitView | None
    href: str
    """The unit on its document's own page."""


@dataclass(frozen=True, slots=True)
class Row:
    """A unit in both languages."""

    anchor: str
    label: str
    kind: UnitKind
    sides: tuple[Side, Side]


@dataclass(frozen=True, slots=True)
class SideBySideView:
    """All that the page needs."""

    name: str
    versions: tuple[Version, Version]
    others: tuple[Anchor, ...]
    """The document's other languages, each with the page on which it stands beside the first one."""
    rows: tuple[Row, ...]


def pairs(document: Document, site: Site) -> Iterator[Document]:
    """The documents that one is put beside: itself in each of its other languages."""
    collection = site.publication.collection
    for code in collection.languages(document.id):
        other = collection.find(document.id, code)
        if other is not None and code != document.language:
            yield other


def page_title(document: Document, other: Document) -> str:
    """What the page is called: `S/RES/2553 (2020): English, Español`."""
    return f"{called(document)}: {name(document.language)}, {name(other.language)}"


def side_by_side_view(document: Document, other: Document, site: Site) -> SideBySideView:
    """The view of a document beside itself in another language, for readers of the first."""
    here = addresses.side_by_side(Place.of(document.key).folder, other.language)
    first, second = _version(document, here, site), _version(other, here, site)
    units = {one.language: _units(one, here, site) for one in (document, other)}

    def side(version: Version, anchor: str, there: bool) -> Side:
        unit = units[version.speak.language][anchor] if there else None
        return Side(version, unit, f"{version.page.href}#{anchor}")

    return SideBySideView(
        called(document),
        (first, second),
        tuple(compared(document, here, site)),
        tuple(
            Row(
                pair.unit.anchor,
                label(pair.unit.anchor, document.language),
                pair.unit.kind,
                (
                    side(first, pair.unit.anchor, pair.first is not None),
                    side(second, pair.unit.anchor, pair.second is not None),
                ),
            )
            for pair in side_by_side(document.units, other.units)
        ),
    )


def compared(document: Document, here: str, site: Site) -> Iterator[Anchor]:
    """Links from the page at `here` to those on which the document stands beside its other languages."""
    for other in pairs(document, site):
        address = addresses.side_by_side(Place.of(document.key).folder, other.language)
        yield Anchor(name(other.language), site.addresses.href(here, address), language=other.language)


def _version(document: Document, here: str, site: Site) -> Version:
    href = site.addresses.to(here, Place.of(document.key))
    return Version(words(document.language), Anchor(name(document.language), href, language=document.language))


def _units(document: Document, here: str, site: Site) -> dict[str, UnitView]:
    links = site.publication.links[document.key]
    views = unit_views(document, links, {}, here, words(document.language), site, alone=False)
    return {view.anchor: view for view in views}
