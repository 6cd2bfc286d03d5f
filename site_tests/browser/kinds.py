"""One page of every kind that the seed site has, by what it is called (content/reference.md#addresses)."""

from __future__ import annotations

DOCUMENT = "en/S/RES/2553/"
LETTER = "es/letter-2020-12-03/"
THEME = "en/themes/security-sector-reform/"

KINDS = {
    "home": "",
    "document": DOCUMENT,
    "letter": LETTER,
    "documents": "en/documents/",
    "documents of a year": "en/documents/2020/",
    "themes": "en/themes/",
    "theme": THEME,
    "cited documents": "en/cited/",
    "agenda items": "en/agenda/",
    "organs": "en/organs/",
    "documents of an organ": "en/organs/security-council/",
    "actions": "en/actions/",
    "one who is asked": "en/actions/to/secretary-general/",
    "a kind of action": "en/actions/request/",
    "search": "en/search/",
    "results of a search": "en/search/?q=security+sector+reform&order=new",
    "document that a search does not find": "en/search/?q=1325+(2000)",
    "themes in Spanish": "es/themes/",
    "comparison": "en/compare/",
    "diagnostics": "diagnostics/",
    "a page of the project's own": "about/",
    "not found": "404.html",
}

CHAIN = "en/wording/?of=S/RES/2553&p=pp1"

WORDING = {
    "chain of a paragraph": CHAIN,
    "wording of a document": "en/wording/?of=S/RES/2553",
    "wording of no document": "en/wording/",
    "wording that nobody has": "en/wording/?of=S/RES/1",
    "chain from right to left": "ar/wording/?of=S/RES/2510&p=pp1",
    "wording of a document from right to left": "ar/wording/?of=S/RES/2510",
    "document that takes wording over": "en/S/RES/2553/",
    "results of one wording": "en/search/?q=harbour&same=S/RES/2505:pp1",
}
"""Kinds that the site has whose documents take over each other's wording (`support/ropes.py`)."""
