"""Marks that only their order tells, in a text that lost all its notes: "the Secretary-General,2 and", "报告，2 并".

In: the units of a document without notes, and the places of what may be marks. Out: of these places, the ones that rise
with the marks round them, from 1, as the notes of a document do. What stands in no such row is a number of the text's,
and so are numbers behind one word that counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...model import Unit
from .glued_marks import Place, Spot
from .note_marks import plain_label

_MOST_LOST = 2
"""So many marks in a row may be found nowhere, glued to numbers as they are ("75/3075")."""
_SHORTEST_ROW = 2
"""One number alone is in no order."""


def rising_marks(units: Sequence[Unit], places: Sequence[Place]) -> list[Place]:
    """Of the places, those in the longest row of rising numbers that they and the known marks of the units make.

    The cost is that of sorting the marks.
    """
    numbered = {(index, mark.start): mark.label for index, unit in enumerate(units) for mark in unit.notes}
    numbered |= {_spot(place): place.mark.label for place in places}
    spots = sorted(spot for spot, label in numbered.items() if plain_label(label).isdecimal())
    row = {spots[at] for at in _longest_row([int(plain_label(numbered[spot])) for spot in spots])}
    return [place for place in places if _spot(place) in row]


def not_counted(units: Sequence[Unit], places: Sequence[Place]) -> list[Place]:
    """The places without those of mere numbers before which, in one paragraph, words with the same last
    letter stand: "目标1、目标2"."""
    words = [(place.unit, units[place.unit].text[place.mark.start - 1 : place.mark.start]) for place in places]
    counts = Counter(words)
    return [
        place
        for place, word in zip(places, words, strict=True)
        if place.mark.certainty != "possible" or counts[word] == 1 or not word[1].isalpha()
    ]


def _spot(place: Place) -> Spot:
    return place.unit, place.mark.start


def _longest_row(numbers: Sequence[int]) -> list[int]:
    """The indexes of the longest row of numbers that rise from 1 by one or little more; nothing where all rows are too
    short."""
    before: list[int] = []
    lengths: list[int] = []
    ends: dict[int, int] = {}  # of each number, the index at which the longest row that ends with it does so
    for index, number in enumerate(numbers):
        last = max(
            (ends[one] for one in range(max(number - 1 - _MOST_LOST, 0), number) if one in ends),
            key=lengths.__getitem__,
            default=-1,
        )
        starts = 0 < number <= 1 + _MOST_LOST
        length = lengths[last] + 1 if last >= 0 else int(starts)
        before.append(last)
        lengths.append(length)
        if length and (number not in ends or length > lengths[ends[number]]):
            ends[number] = index
    at = max(ends.values(), key=lengths.__getitem__, default=-1)
    if at < 0 or lengths[at] < _SHORTEST_ROW:
        return []
    row: list[int] = []
    while at >= 0:
        row.append(at)
        at = before[at]
    return row
