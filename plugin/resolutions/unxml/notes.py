"""The notes of a document, which stand among the words of its elements and are added as units at the end."""

from __future__ import annotations

import re

from ..anchors import note, repeated
from ..model import Block
from ..structure import cut

_EMPTY_BRACKETS = re.compile(r"[()（）]\s*[()（）]\s*")
"""The brackets of a note's mark, without it; a script from right to left may have turned one of them."""


class XmlNote:
    """A note, to be added as a unit at the end."""

    __slots__ = ("anchor", "block", "label")

    def __init__(self, label: str, anchor: str, block: Block) -> None:
        self.label, self.anchor, self.block = label, anchor, block


class XmlNotes:
    """The notes of one document, in the order of their marks."""

    def __init__(self) -> None:
        self.found: list[XmlNote] = []
        self._counts: dict[str, int] = {}

    def anchor(self, label: str) -> str:
        """The anchor of the next note with that mark."""
        name = note(re.sub(r"\W", "", label).lower() or "*")
        self._counts[name] = count = self._counts.get(name, 0) + 1
        return name if count == 1 else repeated(name, count)


def without_brackets(block: Block) -> Block:
    """A note's words without the empty brackets in which its mark is printed."""
    found = _EMPTY_BRACKETS.match(block.text)
    if found is None or found.end() == len(block.text):
        return block
    return cut(block, found.end())
