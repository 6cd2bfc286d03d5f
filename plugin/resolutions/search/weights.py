"""What a unit counts for before any query: its length and its kind, as BM25 has it for a word that stands in it once.

Kept in half octaves (`weight = 2 ** ((level - 8) / 2)`): so few different values cost a browser a third of a byte each.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log2
from types import MappingProxyType

from ..anchors import Anchor
from ..model import Document, UnitKind

_USUAL = 300
"""The length in characters of an ordinary paragraph."""
_SATURATION, _LENGTH = 1.2, 0.6
"""BM25's k1 and b."""
_SHORTEST, _LONGEST = 120, 6000
"""Shorter texts count as if they had this length: headings would stand before every paragraph."""
_LEVELS = bytes(
    8
    + round(2 * log2((_SATURATION + 1) / (1 + _SATURATION * (1 - _LENGTH + _LENGTH * max(length, _SHORTEST) / _USUAL))))
    for length in range(_LONGEST + 1)
)
_OF_KIND: Mapping[UnitKind, int] = MappingProxyType(
    {
        "title": 0,
        "enacting": -4,
        "preambular": 0,
        "operative": 0,
        "subparagraph": 0,
        "continuation": 0,
        "paragraph": 0,
        "heading": -1,
        "annex": -1,
        "footnote": -1,
        "adoption": -3,
        "signature": -3,
    }
)

OTHER, PREAMBULAR, OPERATIVE, ANNEX, PARAGRAPH = range(5)
"""The part of a document in which a unit stands, as the search filters by it."""
PARTS = MappingProxyType({"preambular": PREAMBULAR, "operative": OPERATIVE, "annex": ANNEX, "paragraph": PARAGRAPH})
"""Those that a reader may ask for, by the names that the search's dialog has for them."""
_OF_SERIES = MappingProxyType({"annex": ANNEX, "sec": OPERATIVE, "pp": PREAMBULAR, "op": OPERATIVE, "p": PARAGRAPH})
"""By the first part of an anchor."""


def levels(document: Document) -> bytes:
    """A byte a unit: its weight's level."""
    return bytes([max(0, _LEVELS[min(len(unit.text), _LONGEST)] + _OF_KIND[unit.kind]) for unit in document.units])


def parts(document: Document) -> bytes:
    """A byte a unit: the part in which it stands, by its anchor (content/reference.md#anchors)."""
    first = (Anchor.parse(unit.anchor).parts[0] for unit in document.units)
    return bytes([_OF_SERIES.get(part.series, OTHER) for part in first])
