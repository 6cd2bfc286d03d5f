"""The page of a search: what its template is given. The results are found and shown by the browser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from resolutions.languages.collation import order_of
from resolutions.limits import QUERY_CHARACTERS
from resolutions.model import Document
from resolutions.search import PARTS, organ_of
from resolutions.un import OTHER, organ_named

from .. import addresses
from ..interface import Words, words_in
from .naming import Anchor
from .page import Page, Plan
from .site import Site
from .ways import AGENDA, ORGAN_LIST, PLACES

SCRIPT = "assets/resolutions/search/page.js"
"""From the site's root; it fills the page of a search, too."""


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
        words = words_in(language)
        yield Plan(addresses.search(language), words["search"], partial(_view, language, site), lambda: language)


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


def organs_in(documents: Iterable[Document], words: Words) -> tuple[tuple[str, str], ...]:
    """The organs of documents as the search filters by them, and what they are called; in the order of that."""
    called = ((name, _called(name, words)) for name in {organ_of(document) for document in documents})
    return tuple(sorted(called, key=lambda one: (order_of(one[1], words.language), one[0])))


def _called(name: str, words: Words) -> str:
    """An organ in the reader's language; a body that is none of `ORGANS` by the name that its documents print."""
    organ = organ_named(name)
    return words.organ(organ) if organ or name == OTHER else name
