"""The home page: one field, the themes with their counts, the subjects of most documents, the latest documents."""

from __future__ import annotations

from dataclasses import dataclass

from ... import addresses
from ...interface import words
from ..naming import Anchor
from ..site import Site
from ..subjects import ways_of
from ..ways import SUBJECTS as SUBJECTS_WAY
from .documents import DocumentRow, latest
from .examples import find_hint
from .themes import ThemeRow, theme_rows
from .ways import EntryRow, most_held

LATEST = 10
"""How many documents the home page shows."""
THEMES = 40
"""How many themes it shows at most."""
SUBJECTS = 24
"""How many subjects it shows at most."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the home page shows below its first words; every href is from the page itself."""

    language: str
    search_href: str
    """The page of a search; where the site has none, the list of all documents."""
    documents_href: str
    themes_href: str
    addresses_script: str
    themes: tuple[ThemeRow, ...]
    subjects: tuple[EntryRow, ...]
    subjects_href: str
    documents: tuple[DocumentRow, ...]
    ways: tuple[Anchor, ...]
    """The indexes by agenda item, place and organ."""
    directory_urls: bool
    hint: str
    """What may be typed, by examples; empty where there are none."""


def home_view(language: str, site: Site, here: str) -> HomeView:
    """The home page's view in one of the index languages; `here` is its address."""
    root = site.addresses.up(here) or "./"
    searched = addresses.search(language) if site.search else addresses.documents(language)
    return HomeView(
        language=language,
        search_href=site.addresses.href(here, searched),
        documents_href=site.addresses.href(here, addresses.documents(language)),
        themes_href=site.addresses.href(here, addresses.themes(language)),
        addresses_script=f"{root}data/addresses.js",
        themes=_themes(here, language, site),
        subjects=most_held(site.ways[SUBJECTS_WAY], language, site, here, SUBJECTS),
        subjects_href=site.addresses.href(here, addresses.subjects(language)),
        documents=latest(language, site, here, LATEST),
        ways=tuple(ways_of(here, words(language), site, but=SUBJECTS_WAY)),
        directory_urls=site.addresses.directory_urls,
        hint=find_hint(language, site),
    )


def _themes(here: str, language: str, site: Site) -> tuple[ThemeRow, ...]:
    """The themes that have a paragraph in the language."""
    rows = theme_rows(here, language, site)
    held = site.theme_holdings
    return tuple(row for row in rows if held[language, row.id].members)[:THEMES]
