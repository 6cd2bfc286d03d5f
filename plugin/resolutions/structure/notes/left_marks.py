"""Marks of notes that are left in the words when all others are found: by their look and by what stands round them.

A note without a mark has its place between the marks of the notes before and after it. What looks like a mark and like
little else is its mark where it alone does so there: "ci5," behind a short word, "(Ports III)5,", "» 26;", in Arabic
"( 1 )". What could be something else is it only where no other digits there end as its number does: "quays.13 We". So
are numbers in a row that end with the numbers of notes which follow one another: "491, 542 y 593" of 49, 54 and 59.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ...languages.letters import HAN
from ...languages.numerals import ARABIC_DIGITS, in_arabic_digits
from ...model import Unit
from .glued_marks import Place, alone_between, numbered_marks
from .mark_looks import LIKELY, LIKELY_IN_CHINESE, SURE, SURE_IN_CHINESE, Looks
from .note_marks import NoteMark, is_day

_NO_WORDS = frozenset({"footnote", "table", "title"})
_NUMBER = re.compile(f"[0-9{ARABIC_DIGITS}]+")
_LONGEST_MARK = 3
_LONGEST_BEFORE = 48
"""Characters before a number that a look needs."""
_HAN = re.compile(f"[{HAN}]")
"""Chinese sets numbers between its words without spaces, and has looks of its own."""
_ROW = re.compile(
    r"[0-9](?<![\w/.,-].)(?<!\d, .)[0-9]{1,4}(?:, [0-9]{2,5}){0,12}(?:,? [^\W\d_]{1,3} [0-9]{2,5})?"
    r"(?=[\s,;.:)]|$)(?!, \d|[.,/-]\d)"
)
_ELSEWHERE, _IN_CHINESE = (SURE, LIKELY), (SURE_IN_CHINESE, LIKELY_IN_CHINESE)
"""The looks that are likely to be a mark's wherever they stand, and only where no other number could hold the mark."""
_BRACKETS = (")", "(", "()")
"""What closes a mark, turned round too."""
_SHORTEST_ROW = 3
"""So many numbers in a row do not end by chance with those of as many notes; of two-digit notes two do not."""
_ONE_DIGIT = 9


class _Look(NamedTuple):
    """What may be a mark."""

    place: Place
    is_sure: bool
    end: int
    """Of the digits."""


def places_left(units: Sequence[Unit], notes: Sequence[int], open_ends: Container[str]) -> list[Place]:
    """The one place of each mark that is left in the words. `notes` are the numbers of the notes that there are, which
    rise. The cost is linear in the text."""
    marked = {number for number, _ in numbered_marks(units)}
    lacking = {form(note) for note in notes if note not in marked for form in (str, in_arabic_digits)}
    if not lacking:
        return []
    looks: list[_Look] = []
    rows: list[Place] = []
    endings: list[Place] = []
    for index, unit in enumerate(units):
        if unit.kind not in _NO_WORDS:
            looks += _looks_in(index, unit.text, lacking, open_ends)
            rows += (Place(index, mark) for mark in _rows_in(unit.text, lacking))
            endings += (Place(index, mark) for mark in _endings_in(unit.text, lacking))
    only = {(place.unit, place.mark.end) for place in alone_between(units, notes, endings)}
    kept = [look.place for look in looks if look.is_sure or (look.place.unit, look.end) in only]
    found = alone_between(units, notes, kept)
    taken = {place.mark.label.strip("( )") for place in found}
    return [*found, *(place for place in alone_between(units, notes, rows) if place.mark.label not in taken)]


def _looks_in(index: int, text: str, lacking: Collection[str], open_ends: Container[str]) -> Iterator[_Look]:
    """What may be a mark in a unit's text, by its look."""
    for found in _NUMBER.finditer(text):
        start, end = found.span()
        if found[0] not in lacking or not start or is_day(text, end, open_ends):
            continue
        head = text[max(start - _LONGEST_BEFORE, 0) : start]
        is_chinese = _HAN.search(text, max(start - 2, 0), end + 2) is not None
        look = _look(head, text, end, _IN_CHINESE if is_chinese else _ELSEWHERE)
        if look:
            opening, close, is_sure = look
            label = f"({found[0]})" if close > end else found[0]
            yield _Look(Place(index, NoteMark(label, start - len(opening), close, "possible")), is_sure, end)


def _look(head: str, text: str, end: int, kinds: tuple[Looks, Looks]) -> tuple[str, int, bool] | None:
    """What is a mark's before its digits, at the end of `head`; where it ends; and whether it is sure. None where it
    looks like none. `kinds` are the looks that are sure and those that are not."""
    for looks in kinds:
        for before, behind in looks:
            if (opened := before.search(head)) and (closed := behind.match(text, end)):
                return opened["mark"], _closed(closed), looks is kinds[0]
    return None


def _closed(behind: re.Match[str]) -> int:
    """Where a mark ends: behind its bracket, where it has one."""
    return behind.end() if behind[0].strip() in _BRACKETS else behind.start()


def _endings_in(text: str, lacking: Collection[str]) -> Iterator[NoteMark]:
    """The ends of numbers that are those of notes."""
    for found in _NUMBER.finditer(text):
        end = found.end()
        for start in range(max(found.start(), end - _LONGEST_MARK), end):
            if text[start:end] in lacking:
                yield NoteMark(text[start:end], start, end, "possible")


def _rows_in(text: str, lacking: Collection[str]) -> Iterator[NoteMark]:
    """The marks at the ends of numbers in a row."""
    for row in _ROW.finditer(text):
        numbers = [(number[0], number.end()) for number in _NUMBER.finditer(text, *row.span())]
        for length in range(1, min(_LONGEST_MARK + 1, len(numbers[0][0]))):
            first = int(numbers[0][0][-length:])
            labels = [str(first + at) for at in range(len(numbers))]
            if _are_marks(labels, [digits for digits, _ in numbers], lacking):
                for label, (_, end) in zip(labels, numbers, strict=True):
                    yield NoteMark(label, end - len(label), end, "possible")
                break


def _are_marks(labels: Sequence[str], digits: Sequence[str], lacking: Collection[str]) -> bool:
    """Whether the numbers of a row end with those of notes that lack their marks, and rise without them."""
    if len(labels) < _SHORTEST_ROW and (len(labels) < 2 or int(labels[0]) <= _ONE_DIGIT):
        return False
    if not all(label in lacking and one.endswith(label) for label, one in zip(labels, digits, strict=True)):
        return False
    own = [one[: -len(label)] for label, one in zip(labels, digits, strict=True)]
    return all(own) and all(int(before) < int(after) for before, after in pairwise(own))
