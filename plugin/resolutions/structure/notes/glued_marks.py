"""Marks of notes within a text (`note_marks`) → taken out of its words, each with its note.

A number glued to a word or a year is a mark only where the document has the note, no other mark leads to it, and one
place alone could be its mark, or one alone between the marks of the notes before and after it: all else stays as
printed. A sign that is nothing else leads to its note wherever it is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, groupby
from typing import NamedTuple

from ...model import Block, Mark, Unit
from .note_marks import NoteMark, is_circled, marks_in, plain_label

_NO_WORDS = frozenset({"footnote", "table", "heading"})


Spot = tuple[int, int]
"""Where a mark stands: the index of its unit, and its place there."""


class Place(NamedTuple):
    """A mark where it stands."""

    unit: int
    """Of the unit, among all."""
    mark: NoteMark


def places_in(units: Sequence[Unit], open_ends: Container[str]) -> list[Place]:
    """What may be marks of notes in the words of units, in order; a number in a circle only where notes have these."""
    are_circled = any(map(is_circled, [unit.marker for unit in units if unit.kind == "footnote"]))
    return [
        Place(index, mark)
        for index, unit in enumerate(units)
        if unit.kind not in _NO_WORDS
        for mark in marks_in(unit.text, open_ends)
        if are_circled or not is_circled(mark.label)
    ]


def with_glued_marks(units: Sequence[Unit], places: Sequence[Place], notes: Mapping[str, str]) -> list[Unit]:
    """The units, the marks that lead to notes taken out of their words. `notes` are their anchors by plain labels."""
    marked = {plain_label(mark.label) for unit in units for mark in unit.notes}
    unsure: dict[str, list[Place]] = {}
    sure: list[Place] = []
    for place in places:
        label = plain_label(place.mark.label)
        if label not in notes or units[place.unit].kind == "title":
            continue
        if place.mark.certainty == "sure":
            sure.append(place)
        elif label not in marked:
            unsure.setdefault(label, []).append(place)
    only = [first for first, *others in unsure.values() if not others]
    only += _between(unsure, numbered_marks(units, (*sure, *only)))
    return without_places(units, (*sure, *only), notes)


def without_places(units: Sequence[Unit], places: Iterable[Place], notes: Mapping[str, str]) -> list[Unit]:
    """The units without the characters of marks, and with the marks. `notes` are their anchors by plain labels."""
    found = list(units)
    in_order = sorted(places, key=lambda place: (place.unit, place.mark.start))
    for index, of_unit in groupby(in_order, key=lambda place: place.unit):
        found[index] = without_marks(found[index], [place.mark for place in of_unit], notes)
    return found


def numbered_marks(units: Sequence[Unit], places: Iterable[Place] = ()) -> list[tuple[int, Spot]]:
    """The numbers of the notes whose marks are known, in order, each with where its first mark stands."""
    spots: dict[int, Spot] = {}
    marks = [(mark.label, (index, mark.start)) for index, unit in enumerate(units) for mark in unit.notes]
    for label, spot in (*marks, *((place.mark.label, (place.unit, place.mark.start)) for place in places)):
        number = plain_label(label)
        if number.isdecimal():
            spots[int(number)] = min(spots.get(int(number), spot), spot)
    return sorted(spots.items())


def alone_between(units: Sequence[Unit], notes: Iterable[int], places: Iterable[Place]) -> list[Place]:
    """Of places for the marks of notes that have none, each that stands alone between the marks of the notes before and
    after its note, and could be that of no other. `notes` are the numbers of the notes that there are."""
    known = numbered_marks(units)
    numbers = [number for number, _ in known]
    lacking = set(notes).difference(numbers)
    if not lacking:
        return []
    bounds: list[Spot] = [(-1, 0), *(spot for _, spot in known), (len(units), 0)]
    inside: dict[int, list[Place]] = {}
    for place in places:
        note = int(plain_label(place.mark.label))
        at = bisect_left(numbers, note)
        if note in lacking and bounds[at] < (place.unit, place.mark.start) < bounds[at + 1]:
            inside.setdefault(note, []).append(place)
    alone = [found[0] for found in inside.values() if len(found) == 1]
    ends = Counter((place.unit, place.mark.end) for place in alone)
    return [place for place in alone if ends[place.unit, place.mark.end] == 1]


def _between(unsure: Mapping[str, Sequence[Place]], known: Sequence[tuple[int, Spot]]) -> Iterator[Place]:
    """Of several places for the mark of a note, the one that stands between the marks of the notes before and after it;
    nothing where none or more stand there, or where either has no mark."""
    numbers = [number for number, _ in known]
    for label, places in unsure.items():
        if len(places) < 2 or not label.isdecimal():
            continue
        at = bisect_left(numbers, int(label))
        if not 0 < at < len(known):
            continue
        inside = [place for place in places if known[at - 1][1] < (place.unit, place.mark.start) < known[at][1]]
        if len(inside) == 1:
            yield inside[0]


def without_marks(unit: Unit, found: Sequence[NoteMark], notes: Mapping[str, str]) -> Unit:
    """The unit without the characters of marks, which are in order, and with the marks. The cost is linear.

    `notes` are the anchors of the notes by plain labels.
    """
    starts = [mark.start for mark in found]
    gone = list(accumulate((mark.end - mark.start for mark in found), initial=0))

    def place(offset: int) -> int:
        index = bisect_left(starts, offset)
        return offset - gone[index] + (max(found[index - 1].end - offset, 0) if index else 0)

    def is_gone(offset: int) -> bool:
        index = bisect_right(starts, offset)
        return index > 0 and offset < found[index - 1].end

    edges = [0, *(edge for mark in found for edge in (mark.start, mark.end)), len(unit.text)]
    block = Block(unit.text, unit.runs)
    runs = {place(offset): origin for offset, origin in unit.runs if not is_gone(offset)}
    runs |= {place(mark.end): block.source_offset(mark.end) for mark in found if mark.end < len(unit.text)}
    marks = [replace(mark, start=place(mark.start), end=place(mark.end)) for mark in unit.marks]
    marks += [Mark.of_note(place(mark.start), mark.label, notes[plain_label(mark.label)]) for mark in found]
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    return replace(
        unit,
        text="".join(unit.text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)),
        runs=tuple(sorted(runs.items())),
        marks=tuple(mark for mark in marks if mark.kind == "note" or mark.start < mark.end),
        table=unit.table.moved(place) if unit.table else None,
    )
