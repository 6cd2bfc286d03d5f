"""The page of a search: what its template is given. The results are found and shown by the browser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from resolutions.limits import QUERY_CHARACTERS
from resolutions.search import PARTS

from .. import addresses
from ..interface import words
from .filters import SCRIPT
from .naming import Anchor
from .page import Page
from .plan import Plan
from .site import Site
from .ways import AGENDA, ORGAN_LIST, PLACES


@dataclass(frozen=True, slots=True)
class SearchView:
    """Every href is from the page itself."""

    root: str
    action: str
    script: str
    indexes: tuple[Anchor, ...]
    """Where a reader finds what is there without a script."""
    parts: Sequence[str]
    characters: int
    """How many the field takes."""


def search_plans(language: str, site: Site) -> Iterator[Plan]:
    """The page of a search, where the site has its own search."""
    if site.search:
        speak = words(language)
        yield Plan(addresses.search(language), speak["search"], partial(_view, language, site), lambda: language)


def _view(language: str, site: Site) -> SearchView:
    page, publication = Page.at(addresses.search(language), language, site), site.publication
    indexes = {"documents": addresses.documents(language)}
    if publication.themes:
        indexes["themes"] = addresses.themes(language)
    indexes["cited"] = addresses.cited(language)
    if publication.subjects.terms:
        indexes["subjects"] = addresses.subjects(language)
    for key in (PLACES, ORGAN_LIST, AGENDA):
        if site.ways[key].holdings[language]:
            indexes[key] = addresses.of_family(language, key)
    if publication.has_actions:
        indexes["actions"] = addresses.actions(language)
    return SearchView(
        root=page.up,
        action=page.href(page.address),
        script=f"{page.up}{SCRIPT}",
        indexes=tuple(Anchor(page.words[name], page.href(address)) for name, address in indexes.items()),
        parts=tuple(PARTS),
        characters=QUERY_CHARACTERS,
    )
