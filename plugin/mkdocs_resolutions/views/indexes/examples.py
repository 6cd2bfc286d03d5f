"""What the field on the home page offers to type: the newest resolution of the site, and a paragraph of it."""

from __future__ import annotations

import re

from resolutions.citations.lookup import Reference, lookup
from resolutions.model import Document

from ...interface import words
from ..site import Site
from .documents import newest_first

_PARAGRAPH = re.compile(r"op([0-9]+)")


def find_hint(language: str, site: Site) -> str:
    """The line below the field, in one of the index languages. Every example in it leads to what it names; empty where
    the language has no document with a symbol."""
    documents = [document for document in newest_first(language, site) if document.symbol]
    hints = (_hint(document, language) for document in documents if document.kind == "resolution")
    if hint := next(filter(None, hints), ""):
        return hint
    speak = words(language)
    return speak["find_hint_symbol"].format(symbol=documents[0].symbol) if documents else ""


def _hint(document: Document, language: str) -> str:
    """The line of a resolution that is found by its number too; empty of any other."""
    speak = words(language)
    number = document.id.partition("/RES/")[2]
    paragraph = next(filter(None, (_PARAGRAPH.fullmatch(unit.anchor) for unit in document.units)), None)
    if paragraph is None:
        return ""
    place = speak["find_place"].format(paragraph=paragraph[1], number=number)
    named, placed = lookup(number), lookup(place)
    if not (_leads_to(document, named) and _leads_to(document, placed) and placed and paragraph[0] in placed.anchors):
        return ""
    return speak["find_hint"].format(number=number, symbol=document.symbol, place=place)


def _leads_to(document: Document, reference: Reference | None) -> bool:
    return reference is not None and reference.target == document.id
