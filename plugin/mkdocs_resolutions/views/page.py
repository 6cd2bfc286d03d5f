"""The page that a view is made for, and the plan of one: known before what it shows is computed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from resolutions.addresses import Place

from ..interface import Words, words_in
from .site import Site


class Page(NamedTuple):
    """Where the page stands, the words of its language, and the site that it is of."""

    address: str
    words: Words
    site: Site

    @classmethod
    def at(cls, address: str, language: str, site: Site) -> Page:
        """The page at an address, in a language."""
        return cls(address, words_in(language), site)

    @property
    def language(self) -> str:
        """The language of the page."""
        return self.words.language

    @property
    def up(self) -> str:
        """What leads from the page to the site's root."""
        return self.site.addresses.up(self.address)

    def href(self, address: str, anchor: str = "") -> str:
        """What the page writes to link to the page at `address`."""
        return self.site.addresses.href(self.address, address, anchor)

    def to(self, place: Place) -> str:
        """The same for a place as the library has it."""
        return self.site.addresses.to(self.address, place)


@dataclass(frozen=True, slots=True)
class Plan:
    """A page of an index. The view is computed when the page is rendered, by the process that renders it."""

    address: str
    title: str
    view: Callable[[], object]
    depends: Callable[[], object] = object
    """What it is made of, besides what all pages are (`Site.common`): equal where the page is. By default never so."""
