"""Which notes stand at their mark, and which where the text prints them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...model import Mark, Unit


@dataclass(frozen=True, slots=True)
class DocumentNotes:
    """The notes of a document."""

    places: Mapping[str, int]
    """Those that stand at their mark: the anchor of each, and its place among the document's units."""
    _eids: Mapping[str, str]
    """The identifier of each note by its anchor, and by its marker."""

    @classmethod
    def of(cls, units: Sequence[Unit]) -> DocumentNotes:
        """The notes among the units. One to which no mark leads stays where it is, and so does one in which other units
        stand, and one whose only marks stand in notes."""
        notes = {unit.anchor: index for index, unit in enumerate(units) if unit.kind == "footnote"}
        counts = Counter(unit.anchor for unit in units)
        above = {unit.parent for unit in units}
        marked = {mark.anchor for unit in units if unit.kind != "footnote" for mark in unit.notes}
        places = {
            anchor: index
            for anchor, index in notes.items()
            if anchor in marked and anchor not in above and counts[anchor] == 1
        }
        eids = {units[index].marker: units[index].eid for index in notes.values()}
        return cls(places, {**eids, **{anchor: units[index].eid for anchor, index in notes.items()}})

    def eid(self, mark: Mark) -> str:
        """The identifier of the note that a mark means; empty where the document has none."""
        return self._eids.get(mark.anchor) or self._eids.get(mark.label, "")
