"""What each citation leads to: exactly one of internal, self, external and unresolved (content/reference.md#citations).

Citation ─check─▸ unresolved: a number or a year that the numbering of the Council or the Assembly refutes
         ─find──▸ internal or self: a page or a paragraph of this site, if it has the paragraph
         ─else──▸ external: the official text, or the Charter's Chapter
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from ..addresses import Place
from ..anchors import item, place, section
from ..diagnostics import diagnose
from ..model import Citation, Diagnostic, Document, Link
from ..un import (
    ASSEMBLY,
    CHARTER,
    COUNCIL,
    Holder,
    Symbol,
    Verdict,
    beyond,
    chapter_of,
    charter_url,
    from_roman,
    other_session,
    verdict,
    year_of,
)
from .parts import part_of

if TYPE_CHECKING:
    from .collection import Collection

_LITERAL = re.compile(r"[AS]/[0-9]")
_NUMERAL, _DIGITS = re.compile(r"[IVXLC]+(?=\))"), re.compile(r"\d+")
_SESSION = re.compile(r"\([^()]*\)")


def resolve(document: Document, collection: Collection) -> tuple[Link, ...]:
    """One link for each of the document's citations, in their order."""
    return tuple(_link(citation, document, collection) for citation in document.citations)


def resolve_diagnostics(document: Document, links: tuple[Link, ...]) -> tuple[Diagnostic, ...]:
    """What a person should look at in a document's links: the unresolved ones, and symbols read as resolutions'.

    Nothing is said of a surface that the document's front matter declares to be the original's misprint.
    """
    return tuple(_diagnostics(document, links))


def _link(citation: Citation, document: Document, collection: Collection) -> Link:
    if citation.target == "SELF":
        return _own(citation, document, collection)
    if citation.target == CHARTER:
        chapter = chapter_of(citation.pinpoint)
        if chapter is None:
            return Link(citation, "unresolved", reason="missing-paragraph")
        return Link(citation, "external", url=charter_url(chapter, document.language))
    found = _verdict(citation.target, citation.year)
    if found != "right" and citation.surface not in document.misprints:
        return Link(citation, "unresolved", reason=found)
    holder = collection.holders.get(citation.target, Holder(citation.target))
    if language := _held(holder.identifier, document.language, collection):
        target = collection.find(holder.identifier, language)
        if target is not None:
            # What cites a part cites the document that holds it.
            held = replace(citation, target=holder.identifier) if holder.identifier != citation.target else citation
            return _internal(held, holder, target, document, collection)
    if beyond(citation.target) and citation.surface not in document.misprints:
        return Link(citation, "unresolved", reason="unknown-number")
    url = _official_url(citation.target, document.language, citation.year)
    if not url:
        return Link(citation, "unresolved", reason="unknown-number")
    if other_session(citation.target) and citation.surface not in document.misprints:
        return Link(citation, "unresolved", reason="session-mismatch")
    return Link(citation, "external", url=url)


@lru_cache(maxsize=1 << 16)
def _verdict(target: str, year: int | None) -> Verdict:
    """What the Council's numbering says of a number and a year; every other document is right by it. Cached, as some
    hundred thousand citations name a few thousand documents."""
    symbol = Symbol.parse(target)
    number = symbol.number if symbol else None
    return "right" if number is None else verdict(number, year)


@lru_cache(maxsize=1 << 16)
def _official_url(target: str, language: str, year: int | None) -> str:
    """The address of the official text; empty where the target is no symbol."""
    symbol = Symbol.parse(target)
    return symbol.official_url(language, year) if symbol else ""


def _own(citation: Citation, document: Document, collection: Collection) -> Link:
    anchor = place(citation.pinpoint, document.kind, collection.anchors(document), near=citation.anchor)
    if anchor is None and citation.surface not in document.misprints:
        return Link(citation, "unresolved", reason="missing-paragraph")
    return Link(citation, "self", anchor=anchor or citation.anchor)


def _internal(citation: Citation, holder: Holder, target: Document, document: Document, collection: Collection) -> Link:
    page = Place.of(target.key).page
    if citation.pinpoint == "-":
        return Link(citation, "internal", page, _heading_of(holder.letter, target) if holder.letter else "")
    is_within = holder.letter and not holder.is_first and citation.pinpoint[0].isdecimal()
    within = section(holder.letter.lower()) if is_within else ""
    pinpoint = item(within, citation.pinpoint) if within else citation.pinpoint
    anchor = place(pinpoint, target.kind, collection.anchors(target))
    if anchor is None and citation.surface not in document.misprints:
        return Link(citation, "unresolved", reason="missing-paragraph")
    return Link(citation, "internal", page, anchor or "")


def _heading_of(letter: str, document: Document) -> str:
    """The anchor of the heading of a part; empty where none begins with its letter."""
    return next((unit.anchor for unit in document.units if part_of(unit, document) == letter), "")


def _held(identifier: str, language: str, collection: Collection) -> str:
    """The language in which a document is linked: the citing one's, else the first that the site has it in."""
    held = collection.languages(identifier)
    return language if language in held else held[0] if held else ""


def _diagnostics(document: Document, links: tuple[Link, ...]) -> Iterator[Diagnostic]:
    for link in links:
        citation = link.citation
        if citation.surface in document.misprints:
            continue
        at = (document.source, citation.line or document.line, citation.column or 1)
        if link.status == "unresolved":
            symbol = Symbol.parse(citation.target)
            number = symbol.number if symbol else None
            other = other_session(citation.target)
            high = beyond(citation.target)
            yield diagnose(
                link.reason,
                *at,
                surface=citation.surface,
                number=other[0] if other else high or number,
                body=(ASSEMBLY if high else COUNCIL).name,
                known=other[1] if other else year_of(number) if number else None,
                year=citation.year,
                target=document.id if citation.target == "SELF" else citation.target,
                pinpoint=citation.pinpoint,
            )
        elif _is_read_otherwise(citation):
            yield diagnose("symbol-as-printed", *at, surface=citation.surface, target=citation.target)


def _is_read_otherwise(citation: Citation) -> bool:
    """Whether the words, taken literally, name another document than the target: "A/70/1", "2145 (XXII)" of 1966."""
    if "/RES/" not in citation.target:
        return False
    if _LITERAL.match(citation.surface):
        return True
    session = _SESSION.search(citation.target)
    if session is None or "(" not in normalize("NFKC", citation.surface):
        return False  # "181 A" of "181 A and B (II)": the session stands behind the last of the list
    return not _is_printed(session.group(), citation.surface)


def _is_printed(session: str, surface: str) -> bool:
    """Whether a surface has the session, in Roman numerals or, as Arabic prints it, in digits: (XXI), (د-21)."""
    if session in surface.upper().replace(" ", ""):
        return True
    numeral = _NUMERAL.search(session)
    printed = [int(number) for number in _DIGITS.findall(surface)]
    return numeral is not None and from_roman(numeral.group()) in printed[1:]
