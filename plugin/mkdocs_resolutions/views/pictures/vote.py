"""How a vote is drawn: the Council's seats in a row, any other organ's votes as one bar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Part = Literal["in_favour", "against", "vetoed", "abstaining", "not_voting"]

STEP = 12
"""From one seat's middle to the next one's."""
GAP = 6
"""Between those who voted differently."""
BAR = 300
"""The length of a bar."""
THINNEST = 3
"""A single vote against of a hundred is still seen."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """What is drawn for one part of a vote: a horizontal line, which seats cut into as many dots."""

    part: Part
    start: int
    length: int
    edge: int = 0
    """What a hollow one leaves at both its ends."""


@dataclass(frozen=True, slots=True)
class VotePicture:
    """A vote as strokes side by side, in the order of the table beside it."""

    seats: bool
    """Whether each stroke is a row of seats; else the strokes are parts of a bar."""
    width: int
    strokes: tuple[Stroke, ...]


def vote_picture(counts: Sequence[tuple[Part, int]], seats: int | None) -> VotePicture | None:
    """The picture of a vote whose parts have so many votes each; None where all voted alike, or nobody did.

    It is one of seats where their number is known and the votes fill them.
    """
    cast = [(part, count) for part, count in counts if count > 0]
    if len(cast) < 2:
        return None
    if seats == sum(count for _, count in cast):
        strokes = tuple(_row(cast))
        return VotePicture(True, strokes[-1].start + strokes[-1].length + STEP // 2 - 1, strokes)
    return VotePicture(False, BAR, tuple(_bar(cast)))


def _row(cast: Sequence[tuple[Part, int]]) -> Iterator[Stroke]:
    """Each stroke leads from the middle of its first seat just past that of its last, which would else not be drawn."""
    start = STEP // 2
    for part, count in cast:
        yield Stroke(part, start, (count - 1) * STEP + 1)
        start += count * STEP + GAP


def _bar(cast: Sequence[tuple[Part, int]]) -> Iterator[Stroke]:
    """Lengths in proportion, with a slit between two; what the thinnest are given, the longest gives."""
    slits = 2 * (len(cast) - 1)
    total = sum(count for _, count in cast)
    lengths = [max(THINNEST, (BAR - slits) * count // total) for _, count in cast]
    lengths[lengths.index(max(lengths))] += BAR - slits - sum(lengths)
    start = 0
    for (part, _), length in zip(cast, lengths, strict=True):
        yield Stroke(part, start, length, 1)
        start += length + 2
