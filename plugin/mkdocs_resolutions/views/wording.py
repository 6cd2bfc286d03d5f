"""The page of the chains of wordings: what its template is given. The browser loads and draws a chain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

from resolutions.model import Document

from .. import addresses
from ..interface import words
from .plan import Plan
from .site import Site

_SCRIPTS = ("beside.js", "wording.js")


@dataclass(frozen=True, slots=True)
class WordingPageView:
    """Every href is from the page itself."""

    scripts: tuple[str, ...]
    documents_href: str
    """Where a reader finds the documents, from each of which a link leads here."""


def wording_plans(language: str, site: Site) -> Iterator[Plan]:
    """The page that draws the chain of the paragraph that its address names; none where nothing is taken over."""
    if language in site.publication.wordings.languages:
        title = words(language)["wording"]
        yield Plan(addresses.wording(language), title, partial(_view, language, site), lambda: language)


def to_wording(document: Document, here: str, site: Site) -> str:
    """What the page at `here` writes to lead to the wording of a document; empty where there is no page of it."""
    language = document.language
    if language not in site.publication.languages or language not in site.publication.wordings.languages:
        return ""
    page = site.addresses.href(here, addresses.wording(language))
    return f"{page}?of={quote(document.id, safe='/()')}"


def _view(language: str, site: Site) -> WordingPageView:
    here = addresses.wording(language)
    root = site.addresses.up(here)
    return WordingPageView(
        tuple(f"{root}assets/resolutions/{name}" for name in _SCRIPTS),
        site.addresses.href(here, addresses.documents(language)),
    )
