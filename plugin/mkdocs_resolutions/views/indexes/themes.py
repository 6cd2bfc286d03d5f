"""The index of themes: each below the one that it is part of, with how much there is of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resolutions.grouping import grouped
from resolutions.languages import in_language, other_language
from resolutions.themes import Theme

from ... import addresses
from ..naming import Anchor
from ..page import Page, Plan
from ..site import Site
from ..tokens import unbroken


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme in a list; `depth` is how many broader themes it is part of."""

    id: str
    anchor: Anchor
    description: str
    depth: int
    paragraphs: str
    documents: str
    years: str
    name_language: str
    """The name's, where it is not the page's."""
    description_language: str


@dataclass(frozen=True, slots=True)
class ThemesView:
    """The index of themes."""

    address: str
    title: str
    rows: tuple[ThemeRow, ...]


def themes_plans(language: str, site: Site) -> Iterator[Plan]:
    """The index of themes in a language; none where the site has no themes."""
    if site.publication.themes:
        page = Page.at(addresses.themes(language), language, site)
        title = page.words["themes"]
        yield Plan(page.address, title, lambda: ThemesView(page.address, title, theme_rows(page)))


def theme_rows(page: Page) -> tuple[ThemeRow, ...]:
    """All themes, each below the one that it is part of, as links from the page."""
    below = grouped((theme.broader, theme) for theme in page.site.publication.themes)

    def walk(broader: str, depth: int) -> Iterator[ThemeRow]:
        for theme in below.get(broader, ()):
            yield _row(theme, depth, page)
            yield from walk(theme.id, depth + 1)

    return tuple(walk("", 0))


def _row(theme: Theme, depth: int, page: Page) -> ThemeRow:
    held = page.site.theme_holdings[page.language, theme.id]
    return ThemeRow(
        theme.id,
        Anchor(in_language(theme.name, page.language), page.href(addresses.themes(page.language, theme.id))),
        unbroken(in_language(theme.description, page.language)),
        depth,
        page.words.number(len(held.members)),
        page.words.number(held.documents),
        span(sorted(held.years)),
        other_language(theme.name, page.language),
        other_language(theme.description, page.language),
    )


def span(years: Sequence[str]) -> str:
    """The first and the last of years, as text: `2020` or `1999–2020`; empty where none is a number."""
    dated = [year for year in years if year.isdecimal()]
    return "–".join(dict.fromkeys((dated[0], dated[-1]))) if dated else ""
