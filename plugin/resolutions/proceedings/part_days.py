"""The days on which the parts of a decision or a resolution were adopted that stand below one masthead.

In: a document whose parts have their letters for headings. Out: for each such heading the day that the last lines of
its part name, or its opening; nothing where all parts were adopted on one day, which is the document's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from ..anchors import is_annexed
from ..model import Document, Unit
from ..text import Grammar, grammar
from .adoption import adoption_in

_MARKS = "*.: "
"""What may stand behind a part's letter."""
_FIRST, _SEVERAL = "A", 2


def part_days(document: Document) -> Mapping[str, date]:
    """The day of each part by the anchor of its heading, where a part has another day than the document."""
    found = {
        heading.anchor: adopted
        for heading, units in _parts(document, grammar(document.language))
        if (adopted := adoption_in(document.kind, units, grammar(document.language)).date) is not None
    }
    return MappingProxyType(found if {*found.values(), document.date} != {document.date} else {})


def _parts(document: Document, words: Grammar) -> Iterator[tuple[Unit, list[Unit]]]:
    """The heading of each part, and the units below it; none where the letters are not A, B and so on."""
    own = [unit for unit in document.units if not is_annexed(unit.anchor)]
    letters = [(at, _letter(unit, words)) for at, unit in enumerate(own)]
    begins = [(at, letter) for at, letter in letters if letter]
    if len(begins) < _SEVERAL or [letter for _, letter in begins] != [
        chr(ord(_FIRST) + count) for count in range(len(begins))
    ]:
        return
    ends = [*(at for at, _ in begins[1:]), len(own)]
    for (at, _), end in zip(begins, ends, strict=True):
        yield own[at], own[at + 1 : end]


def _letter(unit: Unit, words: Grammar) -> str:
    """The Latin letter of the part that a heading is; empty for other units."""
    return words.head.part_letters.get(unit.text.rstrip(_MARKS), "") if unit.kind == "heading" else ""
