"""Where a page of the site stands, and an anchor on it, as one value (content/reference.md#addresses).

In: a document's key, or an address that somebody wrote. Out: `Place`, of which every form of the address is a property.
A link has a place's two parts, `page` and `anchor`; the adapter makes URLs of places.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from .model import DocumentKey
from .paths import Family, leads_out
from .un import Symbol


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A page of the site, or an anchor on it. As text, `en/S/RES/2553#op20-a`, it stands in the lock file."""

    page: str
    """The page's path below the site's root, without slashes at its ends: `en/S/RES/2553`, `en/A/RES/2625-XXV`."""
    anchor: str = ""

    def __str__(self) -> str:
        return f"{self.page}#{self.anchor}" if self.anchor else self.page

    @classmethod
    def of(cls, key: DocumentKey, anchor: str = "") -> Place:
        """The page of a document, `en/S/RES/2553`, `es/letter-2020-12-03`, or an anchor on it."""
        place = _of_document(key)
        return cls(place.page, anchor) if anchor else place

    @classmethod
    def of_family(cls, language: str, family: Family, *parts: str) -> Place:
        """A page of a family that the site makes itself: `en/themes`, `en/themes/peacekeeping`."""
        return cls("/".join((language, family, *parts)))

    @classmethod
    def parse(cls, address: str) -> Place:
        """The place that an address below the site's root names; slashes at its ends make no difference.

        Raises `ValueError` where it leads out of the site.
        """
        page, _, anchor = address.strip().partition("#")
        return cls(inside(page.strip().strip("/")), anchor.strip())

    @property
    def folder(self) -> str:
        """The folder that the page and the files beside it lie in, from the site's root: `en/S/RES/2553/`."""
        return f"{self.page}/" if self.page else ""

    @property
    def language(self) -> str:
        """The first part of the page's path; a page of a site's own may have another than a language there."""
        return self.page.partition("/")[0]

    @property
    def path(self) -> str:
        """The page's path below its language: `S/RES/2553`; empty where there is nothing below."""
        return self.page.partition("/")[2]


def inside(page: str) -> str:
    """A page's address as it is; raises `ValueError` where it leads out of the site. An empty one is the root's."""
    if page and leads_out(page):
        raise ValueError(f"“{page}” leads out of the site; write a page as en/S/RES/2553")
    return page


@lru_cache(maxsize=1 << 16)
def _of_document(key: DocumentKey) -> Place:
    """Kept, so that the many links to a document share its place and the text of it."""
    symbol = Symbol.parse(key.identifier)
    return Place(f"{key.language}/{symbol.path if symbol else key.identifier}")
