"""Where a page of the site stands, and an anchor on it, as a value (content/reference.md#addresses).

A page is a path below the site's root without slashes at its ends: `en/S/RES/2553`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from .model import Document
from .paths import leads_out
from .un import Symbol


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


@lru_cache(maxsize=1 << 16)
def page_path(language: str, identifier: str) -> str:
    """A document's address from the site's root: `/en/S/RES/2553/`, `/en/A/RES/2625-XXV/`."""
    symbol = Symbol.parse(identifier)
    return f"/{language}/{symbol.path if symbol else identifier}/"


def document_path(document: Document) -> str:
    """A document's address below the site's root, with a slash at its end: `en/S/RES/2553/`."""
    return page_path(document.language, document.id).removeprefix("/")
