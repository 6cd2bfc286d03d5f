"""How views speak of documents and link to them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from resolutions.addresses import Place
from resolutions.anchors import label_in, named
from resolutions.model import Document, Link, Vote
from resolutions.titles import short_name
from resolutions.un import CHARTER, Symbol, organ_named, refusal

from ..interface import Words, words_in
from .page import Page
from .site import Site
from .tokens import Span


class Anchor(NamedTuple):
    """A link as a list shows it. `language` is the target's where it is not the page's."""

    text: str
    href: str
    title: str = ""
    language: str = ""
    named_in: str = ""
    """The language of the text alone, where it is not the page's: the target speaks the page's."""


def source_place(document: Document, site: Site) -> str:
    """Where the site holds a copy of the file that a document was made from: always with the suffix of plain text."""
    path = f"sources/{document.source.removeprefix(site.sources_prefix)}"
    return path if path.endswith(".txt") else f"{path}.txt"


def called(document: Document) -> str:
    """What a document is called where there is little room: `Carta, 3 de diciembre de 2020` for a letter without a
    symbol."""
    if document.symbol:
        return document.symbol
    kind = words_in(document.language)[f"kind_{document.kind}"]
    return f"{kind}, {words_in(document.language).date(document.date)}" if document.date else short_name(document)


def organ_name(document: Document, words: Words) -> str:
    """The organ that adopted or issued a document, in the reader's language where the interface has its name."""
    known = organ_named(document.body)
    return words.organ(known) if known else document.body


@lru_cache(maxsize=1 << 14)
def printed(identifier: str) -> str:
    """A cited document's symbol as the UN prints it: `S/RES/1325 (2000)`."""
    symbol = Symbol.parse(identifier)
    return symbol.printed if symbol else identifier


def cited_name(identifier: str, site: Site, words: Words) -> str:
    """What a cited document is called, whether the site has it or not."""
    if identifier == CHARTER:
        return words["charter"]
    document = site.publication.version(identifier, words.language)
    return called(document) if document and not document.symbol else printed(identifier)


def to_document(document: Document, page: Page, anchor: str = "", text: str = "") -> Anchor:
    """A link to a document's page, or to a paragraph on it; named in the document's own language, as it says."""
    href = page.to(Place.of(document.key, anchor))
    said = text or (label_in(document, anchor) if anchor else called(document))
    return Anchor(said, href, language="" if document.language == page.language else document.language)


def elsewhere(identifier: str, page: Page) -> Anchor:
    """A link to a document by its identifier: on this site where it is held, else the official text."""
    held = page.site.publication.version(identifier, page.language)
    return to_document(held, page) if held else official(identifier, page.words, printed(identifier))


def official(identifier: str, words: Words, text: str = "docs.un.org", year: int | None = None) -> Anchor:
    """The link from an identifier to the official document; one that leads nowhere where it is no symbol. `year` is the
    document's, where it is known."""
    symbol = Symbol.parse(identifier)
    if symbol is None:
        return Anchor(text, "")
    return Anchor(text, symbol.official_url(words.language, year))


def named_place(document: Document, anchor: str) -> str:
    """A paragraph with the name of its document, in the document's own language."""
    return named(called(document), anchor, document.language, document)


def span_of(link: Link, document: Document, page: Page) -> Span:
    """How a citation is marked in the text of a document's unit: a link that says where it leads, or why it leads
    nowhere."""
    citation = link.citation
    return Span(citation.start, citation.end, link.status, href_of(link, page), title_of(link, document, page.words))


def href_of(link: Link, page: Page) -> str:
    """What the page writes for a resolved citation."""
    return page.to(Place(link.page, link.anchor)) if link.status == "internal" else link.href


def title_of(link: Link, document: Document, words: Words) -> str:
    """What a citation's address does not say: which paragraph of the page, or why it leads nowhere.

    Where another one leads its address says, from which a card is made as well (assets/cards/20-card.js).
    """
    if link.status == "self":
        return label_in(document, link.anchor, words.language)
    if link.status == "unresolved":
        return words.say("unresolved", reason=words[f"reason_{link.reason.replace('-', '_')}"])
    return ""


def tally_of(vote: Vote | None, words: Words) -> str:
    """A vote as `15-0-0`; the word for a unanimous one that nobody counted; empty where neither is known."""
    if vote is None:
        return ""
    if vote.in_favour is None:
        return words["unanimous"] if is_unanimous(vote) else ""
    return f"{vote.in_favour}-{vote.against or 0}-{vote.abstaining or 0}"


def refusal_of(document: Document, words: Words) -> str:
    """What a draft that was not adopted is marked with wherever its vote or its name stands; else empty."""
    known = refusal(document)
    return words[f"refused_{known}"] if known else ""


def is_unanimous(vote: Vote) -> bool:
    """Whether nobody voted against or abstained."""
    return vote.against == 0 and vote.abstaining == 0
