"""Finds the tables of a PDF page that stand in a frame: its sides are drawn row by row, and its top column by column.

So word processors draw a table with borders. `ruled` finds those that have rules between their rows.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Any, NamedTuple

from .lines import Line, Word
from .ruled import SHORTEST, THIN, Row, Ruled, cell_text

FEWEST_ROWS = 3
"""A frame with fewer is round a text."""
LOWEST = 4.0
"""A row is higher than so many points."""
NEAR = 1.5
"""What is drawn within so many points of one another meets."""
NO_SPACE = 0.6
"""Words of one cell stand nearer than so many sizes of type."""


class TableFrame(NamedTuple):
    """A frame on a page: where its rows and its columns begin, and where the last of them end."""

    rows: tuple[float, ...]
    columns: tuple[float, ...]


def framed_tables(
    shapes: Sequence[Mapping[str, Any]], lines: Sequence[Line], ruled: Sequence[Ruled] = ()
) -> list[Ruled]:
    """The tables in frames, from the top, but for those that are among `ruled`, which are in order too.

    `shapes` are the lines and rectangles that are drawn on the page. The cost is linear in them and in the lines, but
    for sorting.
    """
    tops = [line.top for line in lines]
    bottoms = [table.bottom for table in ruled]
    found = []
    for frame in _frames(shapes):
        top, bottom = frame.rows[0], frame.rows[-1]
        at = bisect_left(bottoms, top)
        if at == len(ruled) or ruled[at].top >= bottom:
            found += _table(frame, lines[bisect_left(tops, top) : bisect_left(tops, bottom)])
    return found


def _frames(shapes: Sequence[Mapping[str, Any]]) -> list[TableFrame]:
    rules = _rules(shapes)
    sides: dict[tuple[int, ...], list[float]] = {}
    rows_of_sides: dict[tuple[int, ...], tuple[float, ...]] = {}
    for left, rows in _sides(shapes):
        key = tuple(map(round, rows))
        sides.setdefault(key, []).append(left)
        rows_of_sides[key] = rows
    frames = []
    for key, lefts in sides.items():
        rows, left, right = rows_of_sides[key], min(lefts), max(lefts)
        columns = (left, *_borders(rules, rows[0], left, right), right)
        if len(rows) > FEWEST_ROWS and len(columns) > 2:
            frames.append(TableFrame(rows, columns))
    return sorted(frames)


def _sides(shapes: Iterable[Mapping[str, Any]]) -> list[tuple[float, tuple[float, ...]]]:
    """What is drawn upright, row below row: from the left, and where its rows begin and the last one ends."""
    upright: dict[int, list[tuple[float, float]]] = {}
    for shape in shapes:
        if shape["x1"] - shape["x0"] < THIN and shape["bottom"] - shape["top"] > LOWEST:
            upright.setdefault(round(shape["x0"]), []).append((float(shape["top"]), float(shape["bottom"])))
    found: list[tuple[float, tuple[float, ...]]] = []
    for left, drawn in upright.items():
        drawn.sort()
        rows = [drawn[0][0]]
        bottom = drawn[0][0]
        for top, end in drawn:
            if top - bottom > NEAR:
                found.append((float(left), (*rows, bottom)))
                rows = [top]
            elif top - rows[-1] > NEAR:
                rows.append(top)
            bottom = max(bottom, end)
        found.append((float(left), (*rows, bottom)))
    return found


def _rules(shapes: Iterable[Mapping[str, Any]]) -> dict[int, list[tuple[float, float]]]:
    """Where what is drawn across the page begins and ends, by its height."""
    rules: dict[int, list[tuple[float, float]]] = {}
    for shape in shapes:
        if shape["bottom"] - shape["top"] < THIN and shape["x1"] - shape["x0"] > SHORTEST:
            rules.setdefault(round(shape["top"]), []).append((float(shape["x0"]), float(shape["x1"])))
    return rules


def _borders(rules: Mapping[int, Sequence[tuple[float, float]]], top: float, left: float, right: float) -> list[float]:
    """Where the columns part, within the rule at a frame's top."""
    drawn = sorted(
        stretch
        for height in range(round(top) - 1, round(top) + 2)
        for stretch in rules.get(height, ())
        if left - THIN < stretch[0] and stretch[1] < right + THIN
    )
    return [(before[1] + after[0]) / 2 for before, after in pairwise(drawn) if -NEAR < after[0] - before[1] < THIN]


def _table(frame: TableFrame, lines: Sequence[Line]) -> list[Ruled]:
    """The table in a frame, `lines` being those within it; none where too few rows have two cells."""
    borders = frame.columns[1:-1]
    lines_of_rows = groupby(lines, key=lambda line: bisect_right(frame.rows, line.top))
    rows = [row for _, of_row in lines_of_rows if any(row := _row(list(of_row), borders))]
    if sum(len(list(filter(None, row))) > 1 for row in rows) < FEWEST_ROWS - 1:
        return []
    widths = tuple(end - start for start, end in pairwise(frame.columns))
    return [Ruled(frame.rows[0], frame.rows[-1], widths, (), (), tuple(rows))]


def _row(lines: Sequence[Line], borders: Sequence[float]) -> Row:
    """The cells of a row; words that go on across a border make it one cell."""
    if any(_crosses(line, border) for line in lines for border in borders):
        return (cell_text([word for line in lines for word in line.words]), *[""] * len(borders))
    cells: list[list[Word]] = [[] for _ in range(len(borders) + 1)]
    for line in lines:
        for word in line.words:
            cells[sum(border < (word.start + word.end) / 2 for border in borders)].append(word)
    return tuple(map(cell_text, cells))


def _crosses(line: Line, border: float) -> bool:
    """Whether the words of a line go on from one side of a border to the other without a gap."""
    if any(word.start < border - 1 and word.end > border + 1 for word in line.words):
        return True
    return any(
        before.end <= border + 1 and after.start >= border - 1 and after.start - before.end < NO_SPACE * after.size
        for before, after in pairwise(line.words)
    )
