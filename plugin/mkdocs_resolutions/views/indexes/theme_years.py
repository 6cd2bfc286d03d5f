"""A theme's years: how many paragraphs and documents each has, as a picture and as a table, and where they begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resolutions.model import Document
from resolutions.themes import Membership

from ...interface import Words
from ..pictures import Mark, YearsPicture, years_picture
from ..site import Anchor, Site, called, to_document, year_of


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year, as a link to its first paragraph in the list."""

    link: Anchor
    paragraphs: str
    documents: str


@dataclass(frozen=True, slots=True)
class YearsView:
    """The table of all years, the newest first; and the picture, with where its bars and its marks lead, in order."""

    rows: tuple[YearRow, ...]
    picture: YearsPicture
    bars: tuple[Anchor, ...]
    marks: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class _Year:
    """The documents of a year in the order of the list, each with how many of its paragraphs are in the theme."""

    documents: Sequence[tuple[Document, int]]

    @property
    def paragraphs(self) -> int:
        return sum(count for _, count in self.documents)


def year_anchor(year: str) -> str:
    """The anchor of a year's first document on a page of a theme."""
    return f"y{year}" if year.isdecimal() else year


def years_view(
    members: Sequence[Membership], places: Mapping[str, str], here: str, speak: Words, site: Site
) -> YearsView | None:
    """The years of a theme's members, which come the newest first; `places` are the links to each year's first one.

    None where all are of one year, or of none that is known.
    """
    years = _years(members, site)
    dated = {int(year): held for year, held in years.items() if year.isdecimal()}
    picture = years_picture(
        {year: held.paragraphs for year, held in dated.items()},
        {year: len(held.documents) for year, held in dated.items()},
        mirrored=speak.direction == "rtl",
    )
    if picture is None:
        return None
    said = {year: f"{year:04}" for year in dated}
    return YearsView(
        tuple(_row(year, held, places[year], speak) for year, held in years.items()),
        picture,
        tuple(
            Anchor("", places[said[bar.year]], _told(said[bar.year], dated[bar.year].paragraphs, speak))
            for bar in picture.bars
        ),
        tuple(
            _leading(mark, dated[mark.year].documents, places[said[mark.year]], here, speak, site)
            for mark in picture.marks
        ),
    )


def _years(members: Sequence[Membership], site: Site) -> Mapping[str, _Year]:
    documents: dict[str, list[tuple[Document, int]]] = {}
    for key, count in Counter(member.key for member in members).items():
        document = site.publication.collection.by_key[key]
        documents.setdefault(year_of(document), []).append((document, count))
    return {year: _Year(held) for year, held in documents.items()}


def _row(year: str, held: _Year, href: str, speak: Words) -> YearRow:
    text = speak["undated"] if year == "undated" else year
    return YearRow(Anchor(text, href), speak.number(held.paragraphs), speak.number(len(held.documents)))


def _leading(
    mark: Mark, documents: Sequence[tuple[Document, int]], year: str, here: str, speak: Words, site: Site
) -> Anchor:
    """A mark leads to its document, one that stands for several to their year."""
    document, count = documents[mark.nth]
    if mark.rest:
        return Anchor("", year, speak.say("more_count", count=speak.number(len(documents) - mark.nth)))
    return Anchor("", to_document(document, here, speak, site).href, _told(called(document), count, speak))


def _told(name: str, paragraphs: int, speak: Words) -> str:
    return f"{name}. {speak['paragraphs']}: {speak.number(paragraphs)}"
