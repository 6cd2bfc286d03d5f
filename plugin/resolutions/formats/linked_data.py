"""Document → what its page says of itself to other programs: schema.org's Legislation, and `meta` elements.

Everything is plain text for a template to escape, but for `json_ld`, which is safe in a `script` element as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import orjson

from ..addresses import Place
from ..model import Document, DocumentKind, Link
from ..titles import titled
from ..un import Symbol
from .bibliography import Entry, entry

_ADOPTED: frozenset[DocumentKind] = frozenset({"resolution", "decision"})


class Meta(NamedTuple):
    """A `meta` element; Open Graph's have `property` for an attribute where others have `name`."""

    name: str
    content: str
    property: bool = False


def linked_data(
    document: Document, links: Sequence[Link], root: str, versions: Sequence[Document] = ()
) -> dict[str, Any]:
    """The document in schema.org's vocabulary: a Legislation where it was adopted, else a CreativeWork.

    `root` is the site's address without its last slash; where it is empty, addresses are relative to the site's root.
    `versions` are the document in other languages. `links` are its own: each cited document is told once. Paragraphs
    are not told: the page has them, with their anchors.
    """
    here = _address(document, root)
    adopted = document.kind in _ADOPTED
    symbol = Symbol.parse(document.id)
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Legislation" if adopted else "CreativeWork",
        "@id": here,
        "url": here,
        "name": document.symbol or document.title or document.id,
        "alternateName": titled(document).line if document.symbol else "",
        "identifier": document.symbol,
        "inLanguage": document.language,
        "genre": document.kind.capitalize(),
        "creativeWorkStatus": "Draft" if document.kind == "draft" else "",
        "datePublished": document.date.isoformat() if document.date else "",
        "publisher": _organization("United Nations"),
        "sameAs": symbol.official_url(document.language, document.date.year if document.date else None)
        if symbol
        else "",
        "workTranslation": [{"@type": "CreativeWork", "@id": _address(one, root)} for one in versions],
        "citation": list(_cited(document, links, root)),
    }
    if adopted:
        told["legislationIdentifier"] = document.symbol or document.id
        told["legislationType"] = document.kind.capitalize()
        told["legislationDate"] = told["datePublished"]
        told["legislationPassedBy"] = _organization(document.body) if document.body else None
    return {name: value for name, value in told.items() if value}


def json_ld(told: dict[str, Any]) -> str:
    """JSON that may stand in a `script` element unescaped: nothing in it ends the element or begins a comment."""
    return orjson.dumps(told).decode().translate(_IN_SCRIPT)


_IN_SCRIPT = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


def metadata(document: Document, url: str = "", site_name: str = "", description: str = "") -> tuple[Meta, ...]:
    """The `meta` elements: Highwire's for Zotero and scholarly search, Dublin Core, Open Graph.

    `url` is the page's absolute address, empty where the site has none.
    """
    told = entry(document, url)
    found = (*_highwire(told, url), *_dublin_core(told), *_open_graph(told, url, site_name, description))
    return tuple(one for one in found if one.content)


def _highwire(told: Entry, url: str) -> Iterator[Meta]:
    yield Meta("citation_title", told.title)
    # A comma behind it keeps an organ's name from being split into given and family names.
    yield Meta("citation_author", f"{told.institution},")
    yield Meta("citation_publication_date", told.day.strftime("%Y/%m/%d") if told.day else "")
    # Its presence is what makes the entry a report.
    yield Meta("citation_technical_report_institution", told.institution)
    yield Meta("citation_technical_report_number", told.number)
    yield Meta("citation_language", told.language)
    yield Meta("citation_public_url", url)


def _dublin_core(told: Entry) -> Iterator[Meta]:
    yield Meta("dcterms.title", told.title)
    yield Meta("dcterms.creator", told.institution)
    yield Meta("dcterms.publisher", "United Nations")
    yield Meta("dcterms.date", told.day.isoformat() if told.day else "")
    yield Meta("dcterms.identifier", told.number)
    yield Meta("dcterms.language", told.language)
    yield Meta("dcterms.type", told.genre if told.genre == "Draft" else "")


def _open_graph(told: Entry, url: str, site_name: str, description: str) -> Iterator[Meta]:
    title = f"{told.number}: {told.title}" if told.number and told.number not in told.title else told.title
    for name, content in (
        ("og:type", "article"),
        ("og:title", title),
        ("og:description", description),
        ("og:url", url),
        ("og:site_name", site_name),
        ("og:locale", told.language),
        ("article:published_time", told.day.isoformat() if told.day else ""),
    ):
        yield Meta(name, content, property=True)


def _cited(document: Document, links: Sequence[Link], root: str) -> Iterator[dict[str, str]]:
    seen = {document.id, "SELF"}
    for link in links:
        identifier = link.citation.target
        if identifier in seen or link.status not in ("internal", "external"):
            continue
        seen.add(identifier)
        symbol = Symbol.parse(identifier)
        href = link.url or f"{root}/{Place(link.page).folder}"
        yield {"@type": "CreativeWork", "@id": href, "name": symbol.printed if symbol else identifier}


def _organization(name: str) -> dict[str, Any]:
    told: dict[str, Any] = {"@type": "Organization", "name": name}
    if name != "United Nations":
        told["parentOrganization"] = {"@type": "Organization", "name": "United Nations"}
    return told


def _address(document: Document, root: str) -> str:
    return f"{root}/{Place.of(document.key).folder}"
