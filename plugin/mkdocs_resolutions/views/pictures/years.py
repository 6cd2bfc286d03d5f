"""How years are drawn: above the axis a bar for the paragraphs of each year, below it a mark for each document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

WIDEST = 720
BROADEST = 48
"""The width of a year where there are few."""
BARS = 80
"""The height of the highest bar."""
AXIS = 24
"""The height of the line of years between bars and marks."""
MARK = 9
"""From one mark to the next below it."""
DEEPEST = 12
"""How many marks stand below one another."""
MOST = 240
"""How many marks there are in all, about: what goes beyond is one mark for the rest of its year."""
NAME = 28
"""The width of a year's name."""
APART = 72
"""From an end to the next year that is written, at least: on a phone names are large."""


@dataclass(frozen=True, slots=True)
class Bar:
    """The bar of a year: how many of the paragraphs are of documents of that year."""

    year: int
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A document: the `nth` of its year, from 0; or all that follow it too, where it stands for the `rest`."""

    year: int
    nth: int
    x: int
    y: int
    rest: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """A year's name on the axis, the middle of it at `x`."""

    year: int
    x: int


@dataclass(frozen=True, slots=True)
class YearsPicture:
    """All that is drawn."""

    width: int
    height: int
    axis: int
    """The height at which the years are written."""
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]


def years_picture(
    paragraphs: Mapping[int, int], documents: Mapping[int, int], *, mirrored: bool = False
) -> YearsPicture | None:
    """The picture of so many paragraphs and documents a year; None where there is but one year, or none.

    No year between the first and the last is left out. A mirrored one runs from right to left.
    """
    if len(paragraphs) < 2:
        return None
    first, last = min(paragraphs), max(paragraphs)
    broad = max(MARK, min(BROADEST, WIDEST // (last - first + 1)))
    width = broad * (last - first + 1)

    def start(year: int) -> int:
        return (last - year if mirrored else year - first) * broad

    highest, deepest = max(paragraphs.values()), deepest_of(documents.values())
    marks = tuple(
        Mark(year, nth, start(year) + broad // 2, BARS + AXIS + MARK * nth + MARK // 2, rest)
        for year, count in sorted(documents.items())
        for nth, rest in _marks(count, deepest)
    )
    return YearsPicture(
        width,
        max((mark.y for mark in marks), default=BARS + AXIS) + MARK // 2 + 1,
        BARS + 18,
        tuple(_bar(year, count, highest, start(year), broad) for year, count in sorted(paragraphs.items()) if count),
        marks,
        tuple(
            Tick(year, min(max(start(year) + broad // 2, NAME // 2), width - NAME // 2))
            for year in (first, *_named(first, last, broad), last)
        ),
    )


def deepest_of(documents: Iterable[int]) -> int:
    """How many marks may stand below one another, so that there are about `MOST` in all."""
    counts = list(documents)
    return next((deep for deep in range(DEEPEST, 1, -1) if sum(min(count, deep) for count in counts) <= MOST), 1)


def _marks(count: int, deepest: int) -> Iterator[tuple[int, bool]]:
    for nth in range(min(count, deepest)):
        yield nth, count > deepest and nth == deepest - 1


def _bar(year: int, count: int, highest: int, start: int, broad: int) -> Bar:
    height = max(2, round(BARS * count / highest))
    gap = max(1, broad // 8)
    return Bar(year, start + gap, BARS - height, broad - 2 * gap, height)


def _named(first: int, last: int, broad: int) -> range:
    """The years that are written between the first and the last: each, each fifth or each tenth that has room."""
    step = 1 if last - first < 15 else 5 if last - first < 40 else 10
    apart = 1 if step == 1 else APART // broad + 1
    return range(-(-(first + apart) // step) * step, last - apart + 1, step)
