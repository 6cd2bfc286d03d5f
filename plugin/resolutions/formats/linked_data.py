"""Document → what its page says of itself to other programs: schema.org's Legislation, and `meta` elements.

Everything is plain text for a template to escape, but for `json_ld`, which is safe in a `script` element as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import orjson

from ..addresses import Place
from ..model import DECIDING, Document
from ..titles import short_name, symbol_or_id, titled_beside_symbol
from ..un import Symbol
from .bibliography import BibliographyEntry, entry


class Meta(NamedTuple):
    """A `meta` element of a page's head: its name, and what it says."""

    name: str
    content: str


def linked_data(document: Document, root: str) -> dict[str, Any]:
    """The document in schema.org's vocabulary: a Legislation where it was adopted, else a CreativeWork.

    `root` is the site's address without its last slash; where it is empty, addresses are relative to the site's root.
    Paragraphs, citations and other languages are not told: the page has them, with their addresses. Nor is anything
    told twice, as this stands on every page.
    """
    symbol = Symbol.parse(document.id)
    kind, day = document.kind.capitalize(), document.day
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Legislation" if document.kind in DECIDING else "CreativeWork",
        "@id": _address(document, root),
        "name": short_name(document),
        "alternateName": titled_beside_symbol(document).line_in(document.language) if document.symbol else "",
        "inLanguage": document.language,
        "sameAs": symbol.official_url(document.language, document.year) if symbol else "",
    }
    if document.kind in DECIDING:
        told |= {
            "legislationIdentifier": symbol_or_id(document),
            "legislationType": kind,
            "legislationDate": day,
            "legislationPassedBy": _organization(document.body) if document.body else None,
        }
    else:
        told |= {
            "identifier": document.symbol,
            "genre": kind,
            "datePublished": day,
            "creativeWorkStatus": "Draft" if document.kind == "draft" else "",
        }
    return {name: value for name, value in told.items() if value}


def json_ld(told: dict[str, Any]) -> str:
    """JSON that may stand in a `script` element unescaped: nothing in it ends the element or begins a comment."""
    return orjson.dumps(told).decode().translate(_IN_SCRIPT)


_IN_SCRIPT = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


def metadata(document: Document, url: str = "") -> tuple[Meta, ...]:
    """The `meta` elements, Highwire's for Zotero and scholarly search.

    `url` is the page's absolute address, empty where the site has none. There are none of Open Graph: a preview of a
    link shows the page's title and description where these are missing, and they would say the same again.
    """
    return tuple(one for one in _highwire(entry(document, url), url) if one.content)


def _highwire(told: BibliographyEntry, url: str) -> Iterator[Meta]:
    yield Meta("citation_title", told.title)
    # A comma behind it keeps an organ's name from being split into given and family names.
    yield Meta("citation_author", f"{told.institution},")
    yield Meta("citation_publication_date", told.day.strftime("%Y/%m/%d") if told.day else "")
    # Its presence is what makes the entry a report.
    yield Meta("citation_technical_report_institution", told.institution)
    yield Meta("citation_technical_report_number", told.number)
    yield Meta("citation_language", told.language)
    yield Meta("citation_public_url", url)


def _organization(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name}


def _address(document: Document, root: str) -> str:
    return f"{root}/{Place.of(document.key).folder}"
