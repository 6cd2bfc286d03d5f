"""The names of things: namespaces, and the addresses of works, expressions and paragraphs.

/akn/un/statement/deliberation/unsc/2020-12-03/2553-2020/eng@/!main#para_20__list_1__point_a
╰──────────────────────── work ────────────────────────╯╰expr.╯       ╰────── eId ────────╯
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from ...addresses import Place
from ...model import Document, DocumentKey, Link
from ...un import Symbol, organ_named, within_series
from ...unxml.profile import CLASSES, LANGUAGE_OF_CODE

if TYPE_CHECKING:
    from ...corpus.collection import Collection

CODE_OF_LANGUAGE: Mapping[str, str] = MappingProxyType({two: code for code, two in LANGUAGE_OF_CODE.items()})
"""The site's language codes, and those of ISO 639-2 that the naming convention asks for."""

_UNKNOWN = "un"
"""The naming convention's part for an organ that is not known."""


def actor(document: Document) -> str:
    """The organ as addresses name it: by the symbol, else by what the text says."""
    symbol = Symbol.parse(document.id)
    organ = (symbol.organ if symbol else None) or organ_named(document.body)
    return organ.actor if organ else _UNKNOWN


def number(document: Document) -> str:
    """The last part of an address: `2553-2020`, `70-1`, `2014-5`, `letter-2020-12-03`.

    A resolution's is its number (the Council's with the year, as numbers alone say little). What else an organ adopts,
    or is asked to adopt, is named by what follows the organ and the series in its symbol, as the United Nations' files
    have it; every other document by its whole symbol, with hyphens.
    """
    symbol = Symbol.parse(document.id)
    if symbol is None:
        return document.id.replace("/", "-")
    if symbol.number:
        year = document.year or symbol.year
        return f"{symbol.number}-{year}" if year else str(symbol.number)
    path = symbol.path
    if CLASSES[document.kind].element == "statement" and symbol.organ is not None:
        path = within_series(path.removeprefix(symbol.organ.prefix))
    return path.replace("/", "-")


def work_address(document: Document) -> str:
    """The work's address; without the part for the date where the date is not known."""
    kind = CLASSES[document.kind]
    day = [document.date.isoformat()] if document.date else []
    return "/".join(["/akn/un", kind.element, kind.subtype, actor(document), *day, number(document)])


def expression_address(document: Document) -> str:
    """The address of the work in the document's language."""
    return f"{work_address(document)}/{CODE_OF_LANGUAGE[document.language]}@"


def day_of(document: Document) -> date:
    """The date that identification must have; the first day of the calendar stands for an unknown one."""
    return document.date or date.min


@dataclass(frozen=True)
class Works:
    """What references lead to: the addresses and identifiers of the documents that the site holds."""

    collection: Collection

    @cached_property
    def _eids(self) -> Mapping[DocumentKey, Mapping[str, str]]:
        return {
            document.key: {unit.anchor: unit.eid for unit in document.units} for document in self.collection.documents
        }

    def reference(self, link: Link, document: Document) -> str:
        """What a `ref` in the document leads to: `#eId`, a work's address and `#eId`, an official text; "" for nothing.

        `link` is one of the document's own.
        """
        if link.status == "self":
            eid = self._eid(document.key, link.anchor)
            return f"#{eid}" if eid else ""
        if link.status != "internal":
            return link.url
        target = self.collection.find(link.citation.target, Place(link.page).language)
        if target is None:
            return ""
        eid = self._eid(target.key, link.anchor)
        return f"{work_address(target)}/!main#{eid}" if eid else f"{work_address(target)}/!main"

    def _eid(self, key: DocumentKey, anchor: str) -> str:
        return self._eids.get(key, {}).get(anchor, "")
