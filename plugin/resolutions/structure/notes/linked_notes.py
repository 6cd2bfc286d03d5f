"""Units → the same with the marks of notes taken out of their words and led to their notes; what lacks its counterpart.

Mark-up tells marks (`[^3]`); else the end of a paragraph does ("in document S/5697, 15"), or the look of a mark within
it (`note_marks`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from ... import anchors
from ...model import Mark, Unit
from .bracket_marks import bracket_marks, places_behind_letters
from .glued_marks import Place, places_in, with_glued_marks, without_places
from .left_marks import places_left
from .marks_between import are_rising, note_numbers, places_between
from .note_marks import AFTER_STOP, END, STARS, plain_label
from .number_marks import ends_with_name, places_behind_numbers
from .rising_marks import not_counted, rising_marks

_WITH_NOTES = frozenset({"preambular", "operative", "subparagraph", "continuation", "adoption"})
_STARS = frozenset(STARS)
_WITHOUT_NOTES = frozenset({"footnote", "table"})
_COUNTED = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?")
"""What stands before a heading's own number: "Article 9", "Income section 2"."""
_DIGITS = re.compile("[0-9]+")
LONGEST_END = 9
"""Characters of a mark at a paragraph's end, with what stands before it."""


class Unlinked(NamedTuple):
    """A mark without its note, a note without its mark, or numbers of notes that are missing."""

    unit: Unit
    offset: int
    """Of the mark in the unit's text."""
    label: str
    code: str
    """Of the diagnostic that tells it."""


def linked_notes(units: Sequence[Unit], open_ends: Container[str]) -> tuple[list[Unit], list[Unlinked]]:
    """The units with their notes linked, and each label that leads nowhere, once, in order.

    `open_ends` are the language's words with which no paragraph ends. The cost is linear in the text.
    """
    notes = {unit.marker: unit.anchor for unit in units if unit.kind == "footnote"}
    by_label = {plain_label(label): anchor for label, anchor in reversed(notes.items())}
    found = list(units)
    are_told = {plain_label(mark.label) for unit in units if unit.marks for mark in unit.notes}
    unlinked = list(_notes_without_mark(units, are_told)) if are_told else []
    if are_told:
        found = [_led(unit, by_label) if unit.notes else unit for unit in found]
    if notes and not are_told:
        found = _with_square_marks(found, by_label)
    for index, unit in enumerate(found):
        last = unit.text[-1:]
        if (last.isdigit() or last in "/°º") and unit.kind not in _WITHOUT_NOTES:
            found[index] = _without_end(unit, notes, by_label)
    places = places_in(found, open_ends)
    unlinked += _marks_without_note(found, places, by_label)
    if notes and places:
        found = with_glued_marks(found, places, by_label)
    if not notes:
        unlinked += _in_brackets(found, {plain_label(one.label) for one in unlinked})
    elif not are_told:
        found, lost = _by_neighbours(found, open_ends, by_label, {plain_label(one.label) for one in unlinked})
        unlinked += lost
    return found, sorted(unlinked, key=_place)


def _with_square_marks(units: list[Unit], notes: Mapping[str, str]) -> list[Unit]:
    """The units with the marks `[1]` of a text whose notes are written otherwise; none where one has no note."""
    places = [place for place in bracket_marks(units) if place.mark.label[0] == "["]
    bare = [place._replace(mark=place.mark._replace(label=place.mark.label[1:-1])) for place in places]
    return without_places(units, bare, notes) if all(place.mark.label in notes for place in bare) else units


def _in_brackets(units: Sequence[Unit], told: set[str]) -> Iterator[Unlinked]:
    """The marks in brackets of a document without notes, each number once, that are not told yet."""
    for place in bracket_marks(units):
        if (label := plain_label(place.mark.label).strip("[]")) not in told:
            told.add(label)
            yield Unlinked(units[place.unit], place.mark.start, place.mark.label, "mark-without-note")


def with_star_marks(units: Sequence[Unit], open_ends: Container[str]) -> list[Unit]:
    """The units of a file whose mark-up tells its notes, with the stars linked whose notes it has as paragraphs."""
    led = {mark.anchor for unit in units if unit.marks for mark in unit.notes}
    notes = {
        unit.marker: unit.anchor
        for unit in reversed(units)
        if unit.kind == "footnote" and unit.marker and _STARS.issuperset(unit.marker) and unit.anchor not in led
    }
    if not notes:
        return list(units)
    places = [
        place
        for place in places_in(units, open_ends)
        if plain_label(place.mark.label) in notes and units[place.unit].kind != "title"
    ]
    return without_places(units, places, notes)


def missing_notes(units: Sequence[Unit]) -> Iterator[Unlinked]:
    """What is missing within the numbers of the notes of a file whose mark-up tells them."""
    printed = [unit for unit in units if unit.kind == "footnote"]
    numbers = note_numbers(printed)
    if numbers and are_rising(numbers):
        yield from _missing_notes(printed, numbers, ())


def _by_neighbours(
    units: list[Unit], open_ends: Container[str], notes: Mapping[str, str], told: set[str]
) -> tuple[list[Unit], list[Unlinked]]:
    """The units with the marks that only their neighbours tell, and the notes that are missing and not yet told."""
    printed = [unit for unit in units if unit.kind == "footnote"]
    numbers = sorted(note_numbers(printed))  # one at a page’s foot may stand there, and others at the end
    if not numbers or not are_rising(numbers):  # they begin again, on each page or in each section
        return units, []
    led = {mark.anchor for unit in units for mark in unit.marks}
    if numbers[-1] == len(numbers) and all(note.anchor in led for note in printed):
        return units, []
    found, lost = _with_marks_between(units, numbers, open_ends, notes, told)
    found = without_places(found, places_behind_letters(found, numbers), notes)
    found = without_places(found, places_behind_numbers(found, numbers), notes)
    found = without_places(found, places_left(found, numbers, open_ends), notes)
    missing = _missing_notes(printed, numbers, told | {one.label for one in lost})
    return found, [*lost, *missing, *_notes_not_led_to(found, printed, numbers)]


def _with_marks_between(
    units: list[Unit],
    numbers: Sequence[int],
    open_ends: Container[str],
    notes: Mapping[str, str],
    told: Container[str],
) -> tuple[list[Unit], list[Unlinked]]:
    """The units with the marks that only their neighbours tell, and those among these whose notes are missing.

    `numbers` are those of the notes, and `notes` their anchors by plain labels.
    """
    places = places_between(units, numbers, open_ends)
    if not places:
        return units, []
    lost = [
        Unlinked(units[place.unit], place.mark.start, plain_label(place.mark.label), "mark-without-note")
        for place in places
        if plain_label(place.mark.label) not in notes and plain_label(place.mark.label) not in told
    ]
    return without_places(units, [place for place in places if plain_label(place.mark.label) in notes], notes), lost


def _missing_notes(printed: Sequence[Unit], numbers: Sequence[int], told: Container[str]) -> Iterator[Unlinked]:
    """What is missing within the rising numbers of the notes, and no mark has told, at the note behind the first.

    What may be missing before the first note is not told: where a title has a note with a star, some conversions count
    it, and number the others from 2; and the notes of a volume run through its documents.
    """
    if numbers[0] != 1 or numbers[-1] == len(numbers) or not _are_printed_alike(printed):
        return
    gaps = [(before + 1, after - 1) for before, after in pairwise(numbers) if after - before > 1]
    missing = [number for first, last in gaps for number in range(first, last + 1) if str(number) not in told]
    if missing:
        after = next(number for number in numbers if number > missing[0])
        unit = next(unit for unit in printed if plain_label(unit.marker) == str(after))
        yield Unlinked(unit, 0, in_spans(missing), "missing-note")


def _notes_not_led_to(units: Sequence[Unit], printed: Sequence[Unit], numbers: Sequence[int]) -> Iterator[Unlinked]:
    """The notes to which no mark leads, where others have theirs: the notes begin with 1 and are numbered in one way.

    All other notes may be those of a page, or none: a volume's run through its documents, and a scan's marks are lost.
    """
    led = {mark.anchor for unit in units for mark in unit.marks if mark.kind == "note"}
    if numbers[0] != 1 or not _are_printed_alike(printed) or led.isdisjoint(note.anchor for note in printed):
        return
    for note in printed:
        if note.anchor not in led and plain_label(note.marker).isdecimal():
            yield Unlinked(note, 0, note.marker, "note-without-mark")


def _are_printed_alike(notes: Sequence[Unit]) -> bool:
    """Whether the numbers of notes are all printed in one way; where not, what is no note may have been read as one."""
    return len({_DIGITS.sub("", note.marker) for note in notes if note.marker.strip("*")}) <= 1


def _place(unlinked: Unlinked) -> int:
    return unlinked.unit.runs[0][1] + unlinked.offset


def _notes_without_mark(units: Sequence[Unit], labels: Container[str]) -> Iterator[Unlinked]:
    for unit in units:
        if unit.kind == "footnote" and plain_label(unit.marker) not in labels:
            yield Unlinked(unit, 0, unit.marker, "note-without-mark")


def _led(unit: Unit, notes: Mapping[str, str]) -> Unit:
    """A unit whose marks, which mark-up tells, lead to their notes: of a table's, first to those below it."""

    def anchor(label: str) -> str:
        own = f"{unit.anchor}-{label}"
        return own if unit.table and own in notes.values() else notes.get(label, "")

    marks = tuple(
        replace(mark, anchor=anchor(plain_label(mark.label))) if mark.kind == "note" else mark for mark in unit.marks
    )
    return replace(unit, marks=marks)


def _marks_without_note(units: Sequence[Unit], places: Sequence[Place], notes: Mapping[str, str]) -> list[Unlinked]:
    """Each mark that leads to no note, once, in order."""
    lost = [
        Unlinked(unit, mark.start, mark.label, "mark-without-note")
        for unit in units
        for mark in (unit.notes if unit.marks else ())
        if not mark.anchor and unit.kind != "heading"
    ]
    firsts = {unit.text[:1] for unit in units} | {unit.marker[:1] for unit in units} if places else set()
    has_star = not _STARS.isdisjoint(firsts)
    places = places if notes else not_counted(units, places)
    labels = Counter(plain_label(place.mark.label) for place in places if place.mark.certainty == "possible")
    in_order = set() if notes or not places else set(rising_marks(units, places))
    for place in places:
        label = plain_label(place.mark.label)
        if label in notes or (has_star and label[:1] in _STARS) or label[:1] == "0":
            continue
        is_alone = place.mark.certainty == "possible" and labels[label] == 1 and _is_asked_for(int(label), notes)
        if place.mark.certainty != "possible" or is_alone or place in in_order:
            lost.append(Unlinked(units[place.unit], place.mark.start, place.mark.label, "mark-without-note"))
    lost.sort(key=_place)
    told: dict[str, Unlinked] = {}
    for unlinked in lost:
        told.setdefault(plain_label(unlinked.label), unlinked)
    return list(told.values())


def _is_asked_for(number: int, notes: Mapping[str, str]) -> bool:
    """Whether the numbers of a document's notes have a gap at this one, or end before it; without notes, it is 1."""
    return str(number - 1) in notes or str(number + 1) in notes or (number == 1 and not notes)


def _without_end(unit: Unit, notes: Container[str], by_label: Mapping[str, str]) -> Unit:
    """A unit without the mark at its end, where that is the mark of one of the document's notes, or can be no other.

    `notes` are the marks of the document's notes as printed, and `by_label` their anchors by plain labels.
    """
    tail = unit.text[-LONGEST_END:]
    found = END.search(tail)
    if not found:
        return unit
    mark = found[0].strip()
    text = unit.text[: len(unit.text) - len(tail) + found.start()]
    if not text:
        return unit
    spaced = found["glued"] is None
    if spaced and (_is_counted(unit, text) or ends_with_name(unit.text)):
        return unit
    if found["spaced"] and _is_of_masthead(unit):
        return unit
    known = all(part in notes for part in mark.split()) and (spaced or not text[-1].isalnum())
    ending = ",;." if unit.kind == "adoption" else ",;"
    bare = text[-1] in ending if spaced else bool(AFTER_STOP.search(text))
    if not known and not (bare and unit.kind in _WITH_NOTES):
        return unit
    end = len(text)
    marks = (
        *(one for one in unit.marks if one.end <= end),
        Mark.of_note(end, mark, by_label.get(plain_label(mark), "")),
    )
    runs = tuple(run for run in unit.runs if run[0] < end)
    return Unit(unit.anchor, unit.eid, unit.kind, unit.parent, unit.marker, text, unit.line, marks, runs=runs)


def _is_counted(unit: Unit, text: str) -> bool:
    """Whether a unit is a heading with its own number, before which `text` stands."""
    return unit.kind == "heading" and _COUNTED.fullmatch(text) is not None


def _is_of_masthead(unit: Unit) -> bool:
    """Whether a unit is a line above the title: a number at its end is the agenda item's, or a day's."""
    return unit.kind == "title" and unit.anchor != anchors.TITLE


def in_spans(numbers: Sequence[int]) -> str:
    """Numbers in order as a reader says them: "3, 7 to 9"."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and spans[-1][-1] == number - 1:
            spans[-1].append(number)
        else:
            spans.append([number])
    return ", ".join(f"{one[0]} to {one[-1]}" if len(one) > 2 else ", ".join(map(str, one)) for one in spans)
