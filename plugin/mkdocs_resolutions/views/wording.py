"""The page of the chains of wordings: what its template is given. The browser loads and draws a chain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

from resolutions.model import Document

from .. import addresses
from ..interface import words_in
from .about import Subject, said
from .naming import Anchor, called
from .page import Page, Plan
from .site import Site

_SCRIPTS = ("beside.js", "wording.js")


_MOST = 10
"""How many documents the page offers."""


@dataclass(frozen=True, slots=True)
class AgreedRow:
    """A document that takes over paragraphs of earlier ones."""

    anchor: Anchor
    """Its name, and where the page draws its wording."""
    about: Subject
    paragraphs: int


@dataclass(frozen=True, slots=True)
class WordingPageView:
    """Every href is from the page itself."""

    scripts: tuple[str, ...]
    root: str
    addresses_script: str
    """The script that says which documents the site holds, loaded for what has no chain."""
    directory_urls: bool
    documents_href: str
    """Where a reader finds the documents, from each of which a link leads here."""
    most: tuple[AgreedRow, ...]
    """The documents that take over the most paragraphs."""


def wording_plans(language: str, site: Site) -> Iterator[Plan]:
    """The page that draws the chain of the paragraph that its address names; none where nothing is taken over."""
    if language in site.publication.wordings.languages:
        title = words_in(language)["wording"]
        yield Plan(addresses.wording(language), title, partial(_view, language, site), partial(_most, language, site))


def to_wording(document: Document, page: Page) -> str:
    """What the page writes to lead to the wording of a document; empty where there is no page of it."""
    language = document.language
    if language not in page.site.publication.languages or language not in page.site.publication.wordings.languages:
        return ""
    href = page.href(addresses.wording(language))
    return f"{href}?of={quote(document.id, safe='/()')}"


def _view(language: str, site: Site) -> WordingPageView:
    page = Page.at(addresses.wording(language), language, site)
    return WordingPageView(
        tuple(f"{page.up}assets/resolutions/{name}" for name in _SCRIPTS),
        page.up,
        f"{page.up}data/addresses.js",
        site.addresses.directory_urls,
        page.href(addresses.documents(language)),
        _most(language, site),
    )


def most_agreed(language: str, site: Site) -> Sequence[tuple[Document, Document]]:
    """The documents in a language that take over the most paragraphs, the first the most; each with the one that most
    of these are from."""
    collection, wordings = site.publication.collection, site.publication.wordings.by_document
    held = [key for key in wordings if key.language == language]
    held.sort(key=lambda key: (-len(wordings[key]), key.identifier))
    found: list[tuple[Document, Document]] = []
    for key in held[:_MOST]:
        sources = Counter(takeover.source.document.identifier for takeover in wordings[key].values())
        ((most, _),) = sources.most_common(1)
        document, source = (collection.find(identifier, language) for identifier in (key.identifier, most))
        if document and source:
            found.append((document, source))
    return found


def _most(language: str, site: Site) -> tuple[AgreedRow, ...]:
    return tuple(_row(document, language, site) for document, _ in most_agreed(language, site))


def _row(document: Document, language: str, site: Site) -> AgreedRow:
    href = to_wording(document, Page.at(addresses.wording(language), language, site))
    taken = site.publication.wordings.by_document[document.key]
    title, spoken = said(document)
    about = Subject(title, "" if spoken == language else spoken)
    return AgreedRow(Anchor(called(document), href), about, len(taken))
