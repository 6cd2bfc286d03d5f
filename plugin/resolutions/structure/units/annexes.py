"""What the annexes of a document are called, and what stands below one: its attachments and appendices."""

from __future__ import annotations

from collections.abc import Mapping

from ...anchors import ANNEX, annex
from ...un import item_value
from ..pieces.annex_headings import AnnexHeading
from .units import Names


class AnnexNames:
    """Names the annexes of a document as they come."""

    def __init__(self, headings: Mapping[int, AnnexHeading]) -> None:
        self._headings = headings
        self._above: list[Names] = []
        """The annexes in which the next one may stand, the outermost first."""
        self._counts = [0]
        """How many annexes have begun in each of them, and in the document first."""

    def begin(self, index: int) -> tuple[Names, str | None]:
        """The names of the annex that a piece heads, and the anchor of the one in which it stands."""
        label, depth = self._headings.get(index, AnnexHeading("", 0))
        depth = min(depth, len(self._above))
        del self._above[depth:], self._counts[depth + 1 :]
        self._counts[depth] += 1
        mark = item_value(label) or label or self._counts[depth]
        if depth:
            outer = self._above[-1]
            names = Names(f"{outer.anchor}-{annex(mark)}", f"{outer.eid}__att_{mark}")
        elif len(self._headings) <= 1 and not label:
            names = Names(ANNEX, "att_1")
        else:
            names = Names(annex(mark), f"att_{mark}")
        parent = self._above[-1].anchor if depth else None
        self._above.append(names)
        self._counts.append(0)
        return names, parent
