"""A theme's years: how many paragraphs and documents each has, as a picture and as a table, and where they begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from resolutions.model import UNDATED, Document
from resolutions.themes import Membership

from ...interface import Words
from ..holdings import ThemeHolding
from ..naming import Anchor, called, to_document
from ..page import Page
from ..pictures import Mark, YearsPicture, years_picture
from ..site import Site


class YearRow(NamedTuple):
    """A year, as a link to its first paragraph in the list."""

    link: Anchor
    paragraphs: str
    documents: str
    leading: Anchor | None = None
    others: Anchor | None = None
    """Where the list has two parts: how many of its paragraphs stand in each, as links to the first; None for none."""


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


def year_anchor(year: str, *, leads: bool = True) -> str:
    """The anchor of a year's first document on a page of a theme; of one that is not in the part that `leads`, its
    own."""
    if not leads:
        return f"others-{year}"
    return f"y{year}" if year.isdecimal() else year


def years_view(held: ThemeHolding, places_by_part: Mapping[tuple[bool, str], str], page: Page) -> YearsView | None:
    """The years of a theme's members; `places_by_part` are the links to each year's first one, among the Council's
    operative ones (True) and among the others.

    None where all are of one year, or of none that is known.
    """
    years = dict(
        sorted(_years(held.members, page.site).items(), key=lambda one: (one[0].isdecimal(), one[0]), reverse=True)
    )
    places = {year: places_by_part.get((True, year)) or places_by_part[False, year] for year in years}
    leading = _years(held.members[: held.leading], page.site) if 0 < held.leading < len(held.members) else None
    dated = {int(year): of_year for year, of_year in years.items() if year.isdecimal()}
    picture = years_picture(
        {year: of_year.paragraphs for year, of_year in dated.items()},
        {year: len(of_year.documents) for year, of_year in dated.items()},
        mirrored=page.words.direction == "rtl",
    )
    if picture is None:
        return None
    said = {year: f"{year:04}" for year in dated}
    return YearsView(
        tuple(
            _row(year, of_year, places[year], page.words)
            if leading is None
            else _row_of_parts(year, of_year, leading.get(year), places_by_part, page.words)
            for year, of_year in years.items()
        ),
        picture,
        tuple(
            Anchor("", places[said[bar.year]], _told(said[bar.year], dated[bar.year].paragraphs, page.words))
            for bar in picture.bars
        ),
        tuple(_leading(mark, dated[mark.year].documents, places[said[mark.year]], page) for mark in picture.marks),
    )


def _years(members: Sequence[Membership], site: Site) -> Mapping[str, _Year]:
    documents: dict[str, list[tuple[Document, int]]] = {}
    for key, count in Counter(member.key for member in members).items():
        document = site.publication.collection.by_key[key]
        documents.setdefault(document.listed_year, []).append((document, count))
    return {year: _Year(held) for year, held in documents.items()}


def _row(year: str, held: _Year, href: str, words: Words) -> YearRow:
    text = words["undated"] if year == UNDATED else year
    return YearRow(Anchor(text, href), words.number(held.paragraphs), words.number(len(held.documents)))


def _row_of_parts(
    year: str, held: _Year, leading: _Year | None, places: Mapping[tuple[bool, str], str], words: Words
) -> YearRow:
    count = leading.paragraphs if leading else 0
    return _row(year, held, "", words)._replace(
        leading=Anchor(words.number(count), places[True, year]) if count else None,
        others=Anchor(words.number(held.paragraphs - count), places[False, year]) if held.paragraphs > count else None,
    )


def _leading(mark: Mark, documents: Sequence[tuple[Document, int]], year: str, page: Page) -> Anchor:
    """A mark leads to its document, one that stands for several to their year."""
    document, count = documents[mark.nth]
    if mark.rest:
        return Anchor("", year, page.words.say("more_count", count=page.words.number(len(documents) - mark.nth)))
    return Anchor("", to_document(document, page).href, _told(called(document), count, page.words))


def _told(name: str, paragraphs: int, words: Words) -> str:
    return f"{name}. {words['paragraphs']}: {words.number(paragraphs)}"
