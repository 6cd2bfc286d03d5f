"""The notes of a document: where each mark is printed, and from each note the ways back to its marks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from resolutions.anchors import label_in, note, repeated
from resolutions.model import Document, Unit

from ...interface import Words
from ..naming import Anchor
from ..tokens import NoteMark


class Notes(NamedTuple):
    """Both are in the order of the text."""

    marks: Mapping[str, list[NoteMark]]
    """The marks in each unit, by the unit's anchor."""
    back: Mapping[str, list[Anchor]]
    """Links to the marks of each note, by the note's anchor."""


def notes_of(document: Document, speak: Words) -> Notes:
    """The marks of notes and what leads back to them."""
    held = {unit.anchor for unit in document.units if unit.kind == "footnote"}
    places = _Places({unit.anchor for unit in document.units})
    marks: dict[str, list[NoteMark]] = {}
    back: dict[str, list[Anchor]] = {}
    for unit in document.units:
        for mark in unit.notes:
            target = next((anchor for anchor in (mark.anchor, note(mark.label)) if anchor in held), "")
            place = places.new(f"{unit.anchor}-{target}") if target else ""
            href = f"#{target}" if target else ""
            marks.setdefault(unit.anchor, []).append(NoteMark(mark.start, mark.label, href, place))
            if place:
                back.setdefault(target, []).append(_back(unit, document, place, speak))
    return Notes(marks, back)


def _back(unit: Unit, document: Document, place: str, speak: Words) -> Anchor:
    text = label_in(document, unit.anchor, speak.language)
    return Anchor(text, f"#{place}", speak.say("back_to", place=text))


class _Places:
    """Gives names by the grammar of anchors, `op3-fn15`, none of them twice, and none that a unit has: the second mark
    of a note `*` and the first of a note `**` would have the same."""

    def __init__(self, taken: set[str]) -> None:
        self._taken = taken
        self._counts: dict[str, int] = {}

    def new(self, name: str) -> str:
        """The name, or where it is taken the next like it: `op3-fn15-bis`."""
        while True:
            count = self._counts[name] = self._counts.get(name, 0) + 1
            place = name if count == 1 else repeated(name, count)
            if place not in self._taken:
                self._taken.add(place)
                return place
