"""Document → the letters of the parts that are printed in it: decision 76/418, with part A and part B below it.

In: a document's units. Out: by its identifier, "AB". What a symbol says itself (75/101 A-B) needs no look.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from ..model import Document, Unit
from ..structure import part_of_heading
from ..text import grammar
from ..un import LETTERED


def parts_in(documents: Iterable[Document]) -> dict[str, str]:
    """By the identifiers of those documents that print several parts, the letters of the parts, in order."""
    found: dict[str, str] = {}
    for document in documents:
        if document.id.startswith(LETTERED) and document.id not in found and (letters := _parts(document)):
            found[document.id] = letters
    return found


def part_of(unit: Unit, document: Document) -> str:
    """The letter of the part that a heading opens; empty for other units."""
    if unit.kind != "heading" or unit.parent is not None:
        return ""
    return part_of_heading(unit.marker, unit.text, grammar(document.language))


def _parts(document: Document) -> str:
    """The letters of the parts of a document, which follow one another from the first; empty where it is undivided.

    Sections of an undivided resolution may have letters too, so one of its parts has enacting words of its own.
    """
    units = [unit for unit in document.units if unit.kind not in ("title", "footnote")]
    letters = ""
    for unit, below in pairwise(units):
        letter = part_of(unit, document)
        if not letter:
            if not letters and unit.kind != "heading":
                return ""
        elif document.kind != "resolution" or below.kind == "enacting":
            if letters and ord(letter) != ord(letters[-1]) + 1:
                return ""
            letters += letter
    return letters if len(letters) > 1 else ""
