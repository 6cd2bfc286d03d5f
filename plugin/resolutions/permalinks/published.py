"""Every page that a site publishes, with the anchors on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ..addresses import Place
from ..model import Document, Unit

Published = Mapping[str, frozenset[str]]
"""The anchors of each page, by the page's address without slashes at its ends: `en/S/RES/2553`."""

DECLARATIONS = "data/permalinks.lock"
"""Where a site tells what its lock file declares, for comparisons of two sites."""

Texts = Mapping[str, tuple[Unit, ...]]
"""What stands on the pages of documents, by their addresses."""


def texts(documents: Iterable[Document]) -> Texts:
    """The units of each document, by its page."""
    return MappingProxyType({Place.of(document.key).page: document.units for document in documents})


def published(documents: Iterable[Document], themes: Iterable[str] = (), languages: Iterable[str] = ()) -> Published:
    """The pages of documents, each with the anchors of its units, and those of themes in the site's languages."""
    pages = {Place.of(document.key).page: frozenset(unit.anchor for unit in document.units) for document in documents}
    return MappingProxyType(pages | theme_pages(themes, languages))


def theme_pages(themes: Iterable[str], languages: Iterable[str]) -> dict[str, frozenset[str]]:
    """The pages of themes, by their ids: `en/themes/peacekeeping`."""
    ids = tuple(themes)
    return {Place.of_family(language, "themes", theme).page: frozenset() for language in languages for theme in ids}
