"""An address on the site as a value: a page, and where one is meant, an anchor (content/reference.md#addresses)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..below import leads_out
from ..model import Document
from ..resolve import page_path

Published = Mapping[str, frozenset[str]]
"""The anchors of each page, by the page's address without slashes at its ends: `en/S/RES/2553`."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A page of the site, or an anchor on it."""

    page: str
    anchor: str = ""

    def __str__(self) -> str:
        return f"{self.page}#{self.anchor}" if self.anchor else self.page

    @classmethod
    def parse(cls, address: str) -> Place:
        """The place that an address below the site's root names; slashes at its ends make no difference.

        Raises `ValueError` where it leads out of the site.
        """
        page, _, anchor = address.strip().partition("#")
        return cls(inside(page.strip().strip("/")), anchor.strip())


def inside(page: str) -> str:
    """A page's address as it is; raises `ValueError` where it leads out of the site. An empty one is the root's."""
    if page and leads_out(page):
        raise ValueError(f"“{page}” leads out of the site; write a page as en/S/RES/2553")
    return page


def page_of(identifier: str, language: str) -> str:
    """The page of a document: `en/S/RES/2553`, `en/A/RES/2625-XXV`, `es/letter-2020-12-03`."""
    return page_path(language, identifier).strip("/")


def published(documents: Iterable[Document], themes: Iterable[str] = (), languages: Iterable[str] = ()) -> Published:
    """The pages of documents, each with the anchors of its units, and those of themes in the site's languages."""
    pages = {
        page_of(document.id, document.language): frozenset(unit.anchor for unit in document.units)
        for document in documents
    }
    return MappingProxyType(pages | theme_pages(themes, languages))


def theme_pages(themes: Iterable[str], languages: Iterable[str]) -> dict[str, frozenset[str]]:
    """The pages of themes, by their ids: `en/themes/peacekeeping`."""
    ids = tuple(themes)
    return {f"{language}/themes/{theme}": frozenset() for language in languages for theme in ids}
