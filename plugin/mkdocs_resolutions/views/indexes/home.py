"""The home page: one field, the themes with their counts, the subjects of most documents, the latest documents."""

from __future__ import annotations

import re
from dataclasses import dataclass

from resolutions.citations.lookup import Reference, lookup
from resolutions.model import Document

from ... import addresses
from ...interface import words_in
from ..naming import Anchor
from ..page import Page
from ..site import Site
from ..subjects import ways_of
from ..ways import SUBJECTS as SUBJECTS_WAY
from .documents import DocumentRow, latest, newest_first
from .themes import ThemeRow, theme_rows
from .ways import EntryRow, most_held

LATEST = 10
"""How many documents the home page shows."""
THEMES = 40
"""How many themes it shows at most."""
SUBJECTS = 24
"""How many subjects it shows at most."""
_PARAGRAPH = re.compile(r"op([0-9]+)")


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


def home_view(language: str, site: Site, address: str) -> HomeView:
    """The home page's view in one of the index languages."""
    page = Page.at(address, language, site)
    root = page.up or "./"
    searched = addresses.search(language) if site.search else addresses.documents(language)
    return HomeView(
        language=language,
        search_href=page.href(searched),
        documents_href=page.href(addresses.documents(language)),
        themes_href=page.href(addresses.themes(language)),
        addresses_script=f"{root}data/addresses.js",
        themes=_themes(page),
        subjects=most_held(site.ways[SUBJECTS_WAY], page, SUBJECTS),
        subjects_href=page.href(addresses.subjects(language)),
        documents=latest(page, LATEST),
        ways=tuple(ways_of(page, but=SUBJECTS_WAY)),
        directory_urls=site.addresses.directory_urls,
        hint=find_hint(language, site),
    )


def _themes(page: Page) -> tuple[ThemeRow, ...]:
    """The themes that have a paragraph in the language."""
    rows = theme_rows(page)
    held = page.site.theme_holdings
    return tuple(row for row in rows if held[page.language, row.id].members)[:THEMES]


def find_hint(language: str, site: Site) -> str:
    """The line below the field, in one of the index languages. Every example in it leads to what it names; empty where
    the language has no document with a symbol."""
    documents = [document for document in newest_first(language, site) if document.symbol]
    hints = (_hint(document, language) for document in documents if document.kind == "resolution")
    if hint := next(filter(None, hints), ""):
        return hint
    words = words_in(language)
    return words["find_hint_symbol"].format(symbol=documents[0].symbol) if documents else ""


def _hint(document: Document, language: str) -> str:
    """The line of a resolution that is found by its number too; empty of any other."""
    words = words_in(language)
    number = document.id.partition("/RES/")[2]
    paragraph = next(filter(None, (_PARAGRAPH.fullmatch(unit.anchor) for unit in document.units)), None)
    if paragraph is None:
        return ""
    place = words["find_place"].format(paragraph=paragraph[1], number=number)
    named, placed = lookup(number), lookup(place)
    if not (_leads_to(document, named) and _leads_to(document, placed) and placed and paragraph[0] in placed.anchors):
        return ""
    return words["find_hint"].format(number=number, symbol=document.symbol, place=place)


def _leads_to(document: Document, reference: Reference | None) -> bool:
    return reference is not None and reference.target == document.id
