"""Puts the lines of a page in reading order: the left column before the right one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .lines import Line

_MIDDLE = (0.3, 0.7)
"""The gutter between two columns lies in this part of a page's width."""
_GUTTER = 9.0
"""The least width of the gutter in points; a space between words is narrower."""
_ROWS = 4
"""The least number of lines side by side that make columns. A masthead's two corners have fewer."""
_CROSSING = 0.3
"""The largest part of the lines (titles, notes) that may cross the gutter."""


def in_reading_order(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines as flows in reading order. A flow is a column, or consecutive lines that cross the gutter."""
    gutter = _gutter(lines)
    if gutter is None:
        yield list(lines)
        return
    left: list[Line] = []
    right: list[Line] = []
    across: list[Line] = []
    for line in lines:
        parts = _cut(line, gutter)
        if parts is None:
            yield from filter(None, (left, right))
            left, right = [], []
            across.append(line)
            continue
        if across:
            yield across
            across = []
        for part, side in zip(parts, (left, right), strict=True):
            if part is not None:
                side.append(part)
    yield from filter(None, (across, left, right))


def _gutter(lines: Sequence[Line]) -> float | None:
    """The horizontal position of the gutter in points; None where the page has one column."""
    if len(lines) < _ROWS:
        return None
    width = lines[0].width
    best: tuple[int, float] | None = None
    for place in range(int(width * _MIDDLE[0]), int(width * _MIDDLE[1]), 2):
        parts = [_cut(line, float(place)) for line in lines]
        crossing = sum(part is None for part in parts)
        two_columns = sum(part is not None and None not in part for part in parts)
        if two_columns >= _ROWS and two_columns > crossing and crossing <= len(lines) * _CROSSING:
            best = max(best or (0, 0.0), (two_columns, float(place)))
    return best[1] if best else None


def _cut(line: Line, gutter: float) -> tuple[Line | None, Line | None] | None:
    """The line's parts left and right of the gutter; None where it runs across."""
    left = tuple(word for word in line.words if word.end <= gutter)
    right = tuple(word for word in line.words if word.start >= gutter)
    if len(left) + len(right) < len(line.words):
        return None
    if left and right and right[0].start - left[-1].end < _GUTTER:
        return None
    return (replace(line, words=left) if left else None, replace(line, words=right) if right else None)
