"""The page of two documents side by side: what its template is given. The browser compares and shows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

from resolutions.limits import QUERY_CHARACTERS
from resolutions.model import Document

from .. import addresses
from ..interface import words_in
from .naming import Anchor, called
from .page import Page, Plan
from .site import Site
from .wording import most_agreed

_SCRIPT = "assets/resolutions/compare.js"


@dataclass(frozen=True, slots=True)
class CompareView:
    """Every href is from the page itself."""

    root: str
    action: str
    script: str
    addresses_script: str
    documents_href: str
    """Where a reader finds the documents without a script."""
    directory_urls: bool
    characters: int
    """How many a field takes."""
    example: Anchor | None
    """Two documents of which the later one takes over the most of the earlier one; None where there are none."""


def compare_plans(language: str, site: Site) -> Iterator[Plan]:
    """The page that compares two documents, which its address names."""
    title = words_in(language)["compare_documents"]
    yield Plan(addresses.compare(language), title, partial(_view, language, site), partial(_example, language, site))


def to_comparison(old: Document, new: Document | None, page: Page) -> str:
    """What the page writes to compare two documents, or `old` with one that a reader then names."""
    languages = page.site.publication.languages
    language = old.language if old.language in languages else languages[0]
    named = [("old", old), *([("new", new)] if new else [])]
    query = "&".join(f"{name}={quote(document.id, safe='/()')}" for name, document in named)
    return f"{page.href(addresses.compare(language))}?{query}"


def _view(language: str, site: Site) -> CompareView:
    page = Page.at(addresses.compare(language), language, site)
    return CompareView(
        root=page.up,
        action=page.href(page.address),
        script=f"{page.up}{_SCRIPT}",
        addresses_script=f"{page.up}data/addresses.js",
        documents_href=page.href(addresses.documents(language)),
        directory_urls=site.addresses.directory_urls,
        characters=QUERY_CHARACTERS,
        example=_example(language, site),
    )


def _example(language: str, site: Site) -> Anchor | None:
    for now, old in most_agreed(language, site):
        page = Page.at(addresses.compare(language), language, site)
        return Anchor(f"{called(old)} – {called(now)}", to_comparison(old, now, page))
    return None
