"""Computes the weight of a unit, which does not depend on the query: by its length, as in BM25, and by its kind.

A weight is stored as a level: `weight = 2 ** ((level - 32) / 8)`. There are so few levels that each costs a browser a
third of a byte: lengths differ by four of them, a draft by one from an adopted text in the same words. Level 0 is kept
for what is a list of names and dates (voters, sponsors, the meeting): a search shows it where no paragraph answers.
Level 1 is that of the longest texts: a table of a handbook has the words of any question somewhere, and stands behind
paragraphs that have them.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log2
from types import MappingProxyType

from ..anchors import part_of
from ..model import Document, Unit, UnitKind
from ..titles import draft_name

_USUAL = 300
"""The length in characters of an ordinary paragraph."""
_SATURATION, _LENGTH = 1.2, 0.6
"""BM25's k1 and b."""
_SHORTEST, _LONGEST = 120, 6000
"""Shorter texts count as if they had the first length, as headings would else come before every paragraph; those of the
second length and beyond are the longest ones."""
_LEVELS = bytes(
    32
    + 4
    * round(2 * log2((_SATURATION + 1) / (1 + _SATURATION * (1 - _LENGTH + _LENGTH * max(length, _SHORTEST) / _USUAL))))
    for length in range(_LONGEST)
)
_OF_KIND: Mapping[UnitKind, int] = MappingProxyType(
    {
        "title": 0,
        "enacting": -16,
        "preambular": 0,
        "operative": 0,
        "subparagraph": 0,
        "continuation": 0,
        "paragraph": 0,
        "heading": -4,
        "annex": -4,
        "footnote": -4,
        "table": -4,
        "adoption": 0,
        "signature": 0,
    }
)
_LIST, _LONG = 0, 1
_LISTS: frozenset[UnitKind] = frozenset({"adoption", "signature"})

OTHER, PREAMBULAR, OPERATIVE, ANNEX, PARAGRAPH = range(5)
"""The part of a document in which a unit stands, as the search filters by it."""
PARTS = MappingProxyType({"preambular": PREAMBULAR, "operative": OPERATIVE, "annex": ANNEX, "paragraph": PARAGRAPH})
"""The parts that a reader may filter by, by their names in the search dialog."""


def levels(document: Document) -> bytes:
    """The level of each unit's weight, one byte a unit."""
    of_document = -1 if document.kind == "draft" else 0
    sponsors = document.title if draft_name(document) else ""
    return bytes([_LIST if unit.text == sponsors else _level(unit, of_document) for unit in document.units])


def _level(unit: Unit, of_document: int) -> int:
    if unit.kind in _LISTS:
        return _LIST
    length = len(unit.text)
    return max(_LONG, _LEVELS[length] + _OF_KIND[unit.kind] + of_document) if length < _LONGEST else _LONG


def parts(document: Document) -> bytes:
    """The part in which each unit stands, one byte a unit (content/reference.md#anchors)."""
    return bytes([PARTS.get(part_of(unit.anchor), OTHER) for unit in document.units])
