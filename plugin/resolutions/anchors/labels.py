"""How people name a unit: `op20-a` reads "OP20(a)" (content/reference.md#anchors), an annex in the reader's language.

What differs by language is the table `[labels]`: a pattern for each series of the anchors' grammar (`anchors`), with
the number as `{n}`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

from ..languages import known, table
from ..model import Document, Unit
from .anchor import Anchor, Part
from .lettered_parts import LetteredPart, has_letters, lettered_parts, said_in_part
from .spelling import ARTICLE, in_article

NOTE_OF_TABLE = "note_of_table"
"""The key of what a mark is called that stands below a table: its note."""

PARAGRAPH = "para"
"""The key of what a paragraph is called that has a number and no series: in an annex, in a quoted text."""


_NO_PARTS: Mapping[str, LetteredPart] = MappingProxyType({})


@lru_cache(maxsize=1 << 16)
def label(anchor: str, language: str, *, sole_annex: bool = False, article: str = "") -> str:
    """What the unit with that anchor is called after its document's symbol, in one of `LANGUAGES`. `sole_annex` says of
    its document that it has one annex only (`Document.sole_annex`): without that, `annex-12` is the twelfth annex.
    `article` is the number of the article in which the unit stands, where that is said.

    >>> label("op20-a-ii", "en"), label("annex-1-3-a", "en"), label("sec-b-op1", "en"), label("op4-b2", "en")
    ('OP20(a)(ii)', 'annex 1, para. 3(a)', 'section B, OP1', 'OP4, bullet 2')
    >>> label("op4-bis", "en"), label("annex-1-3-a", "ru")
    ('OP4 bis', 'приложение 1, п. 3(a)')
    >>> label("op19-cont-35th", "en"), label("op19-cont-35th", "fr")
    ('OP19, end 35th', 'OP19, fin 35e fois')
    >>> label("annex-t1-a", "en")
    'annex, table 1, note (a)'
    >>> label("annex-12", "en"), label("annex-12", "en", sole_annex=True)
    ('annex 12', 'annex, para. 12')
    >>> label("annex-1-sec-14-2-d", "en", article="14"), label("annex-1-p19-a", "en", article="2")
    ('annex 1, article 14, para. 2(d)', 'annex 1, article 2(a)')
    """
    words = _table(language)
    of = Anchor.parse(anchor, sole_annex=sole_annex)
    if article:
        of = in_article(of, article)
    said = ""
    for at, part in enumerate(of.parts):
        if part.series or not said:
            spoken = _spoken(part, words) if part.series else part.number
            joint = words["part"] if said else ""
        elif of.parts[at - 1].series == "t":
            spoken, joint = words[NOTE_OF_TABLE].format(n=part.number), words["part"]
        elif (at == len(of.regions) or of.parts[at - 1].series == "quote") and part.number[:1].isdecimal():
            # "annex 1, para. 3", "quoted text, para. 3": a paragraph by its number.
            spoken, joint = words[PARAGRAPH].format(n=part.number), words["part"]
        else:
            spoken, joint = words["letter"].format(n=part.number), ""
        said += joint + (words["again"].format(n=spoken, again=_again(part.again, words)) if part.again else spoken)
    return said


def label_in(document: Document, anchor: str, language: str = "") -> str:
    """What a unit of a document is called, in a language or else in the document's own."""
    article = document.articles.get(anchor, "")
    parts = _parts(document)
    place = said_in_part(anchor, parts.get(anchor)) if parts else anchor
    return label(place, language or document.language, sole_annex=document.sole_annex, article=article)


def is_called_otherwise(document: Document, anchor: str) -> bool:
    """Whether a unit is called otherwise than its anchor says: it stands in an article, or is a recital of part B."""
    parts = _parts(document)
    return anchor in document.articles or (bool(parts) and said_in_part(anchor, parts.get(anchor)) != anchor)


def _parts(document: Document) -> Mapping[str, LetteredPart]:
    if not has_letters(document.symbol):
        return _NO_PARTS
    return _parts_of(document.symbol, _Units(document.units))


class _Units:
    """Units as a key of a cache, found by which they are: to compare all of them at each label took longer than to
    label them."""

    __slots__ = ("held",)

    def __init__(self, held: tuple[Unit, ...]) -> None:
        self.held = held

    def __hash__(self) -> int:
        return id(self.held)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Units) and self.held is other.held


@lru_cache(maxsize=64)
def _parts_of(symbol: str, units: _Units) -> Mapping[str, LetteredPart]:
    return MappingProxyType(lettered_parts(symbol, [unit.anchor for unit in units.held]))


def named(called: str, anchor: str, language: str, document: Document | None = None) -> str:
    """A unit with what its document is called: `S/RES/2553 (2020), OP20(a)`; of no anchor the document alone."""
    if not anchor:
        return called
    said = label_in(document, anchor, language) if document else label(anchor, language)
    return f"{called}{_table(language)['part']}{said}"


def region_number(number: str, words: Mapping[str, Any]) -> str:
    """What a language prints for the number or the letter of an annex or a section: `B`, in Arabic its name."""
    printed = number.upper()
    return str(words.get("region_numbers", {}).get(printed, printed))


@cache
def _table(language: str) -> Mapping[str, Any]:
    return table(known(language), "labels")


def _again(again: str, words: Mapping[str, Any]) -> str:
    """`bis` and its like as everywhere, `5th` in the language's own words."""
    return "-".join(words["time"].format(n=one[:-2]) if one[:1].isdecimal() else one for one in again.split("-"))


def _spoken(part: Part, words: Mapping[str, Any]) -> str:
    """A part that is more than a mark: its series' pattern, with its number."""
    if part.series == "annex":
        return str(words["annexes" if part.number else "annex"].format(n=region_number(part.number, words)))
    if part.series == "sec" and part.number[:1] == "h" and part.number[1:].isdecimal():
        return str(words["h"].format(n=part.number[1:]))
    if part.series == ARTICLE and part.number == "1":
        return str(words["art_first"])
    number = "*" if part.number == "star" else part.number
    number = region_number(number, words) if part.series == "sec" else number
    return str(words[part.series].format(n=number)).strip()
