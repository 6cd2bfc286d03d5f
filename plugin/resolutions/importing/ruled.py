"""Finds the tables of a PDF page by the rules that are drawn above, below and between their rows.

The United Nations draw no upright rules: each column has its own stretch of a rule, and the stretches tell the columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from .imported import escaped, pipe_table
from .lines import Line, Word

FEWEST_COLUMNS = 3
"""Where a rule has fewer stretches, it may be drawn round a masthead."""
THIN = 3.0
"""A rule is no higher than so many points."""
SHORTEST = 12.0
"""A stretch is no shorter than so many points."""
ALIKE = 8.0
"""Rules of one table begin and end within so many points of one another."""
ROW_GAP = 1.5
"""Lines of one cell stand nearer than so many sizes of type."""
MOST_ACROSS = 0.4
"""So large a share of the columns' borders at most do words cross in the lines between two rules: headings above two
columns do, and of a text nearly every line crosses each."""
LARGER = 1.25
"""Type that is so many times larger than all of a table's is of a heading or a text below it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule across the page at one height, from left to right in stretches."""

    top: float
    stretches: tuple[tuple[float, float], ...]

    @property
    def borders(self) -> tuple[float, ...]:
        """Where one column ends and the next begins."""
        return tuple((before[1] + after[0]) / 2 for before, after in pairwise(self.stretches))

    def is_like(self, other: Rule) -> bool:
        """Whether two rules may be of one table."""
        return (
            abs(self.stretches[0][0] - other.stretches[0][0]) < ALIKE
            and abs(self.stretches[-1][1] - other.stretches[-1][1]) < ALIKE
        )


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table on a page, and the lines that it takes from the page's text."""

    top: float
    bottom: float
    text: str
    """In Markdown, its cells parted by pipes."""


def rules_of(shapes: Iterable[Mapping[str, Any]]) -> list[Rule]:
    """The rules with several stretches among the lines and rectangles that are drawn on a page, from the top."""
    stretches: dict[int, list[tuple[float, float]]] = {}
    for shape in shapes:
        if shape["bottom"] - shape["top"] < THIN and shape["x1"] - shape["x0"] > SHORTEST:
            stretches.setdefault(round(shape["top"]), []).append((float(shape["x0"]), float(shape["x1"])))
    found = []
    for top, drawn in sorted(stretches.items()):
        drawn.sort()
        joined: list[tuple[float, float]] = []
        for start, end in drawn:
            if joined and start < joined[-1][1] - 1:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        if len(joined) >= FEWEST_COLUMNS:
            found.append(Rule(float(top), tuple(joined)))
    return found


def tables_of(rules: Sequence[Rule], lines: Sequence[Line]) -> list[Ruled]:
    """The tables that rules enclose, from the top; each rule and line is looked at once for each of its neighbours."""
    words = sorted((word for line in lines for word in line.words), key=lambda word: word.top)
    tables: list[Ruled] = []
    group: list[Rule] = []
    for rule in [*rules, None]:
        if rule is not None and (not group or _goes_on(group[-1], rule, group, lines)):
            group.append(rule)
            continue
        if len(group) >= 2:
            tables += _table(group, words)
        group = [rule] if rule is not None else []
    return tables


def _goes_on(above: Rule, below: Rule, group: Sequence[Rule], lines: Sequence[Line]) -> bool:
    """Whether a rule is of the table of the one above: nothing that is text stands between them."""
    if not above.is_like(below):
        return False
    between = [line for line in lines if above.top < line.top < below.top]
    largest = max((line.size for line in lines if group[0].top < line.top < above.top), default=0.0)
    if largest and any(line.size > LARGER * largest for line in between):
        return False
    borders = max((*group, below), key=lambda rule: len(rule.stretches)).borders
    across = sum(
        any(word.start < border - 1 and word.end > border + 1 for word in line.words)
        for line in between
        for border in borders
    )
    return across <= MOST_ACROSS * len(between) * len(borders)


def _table(group: Sequence[Rule], words: Sequence[Word]) -> list[Ruled]:
    borders = max(group, key=lambda rule: len(rule.stretches)).borders
    rows: list[list[str]] = []
    for number, (above, below) in enumerate(pairwise(group)):
        inner = [word for word in words if above.top - 1 < word.top and word.bottom < below.top + 2]
        rows += _rows(inner, borders, is_head=number == 0)
    rows = [row for row in rows if any(row)]
    if len(rows) < 2:
        return []
    return [Ruled(group[0].top, group[-1].top, pipe_table(rows, has_header=True))]


def _rows(words: Sequence[Word], borders: Sequence[float], *, is_head: bool) -> list[list[str]]:
    """The rows between two rules: the head is one, and others are parted by wider gaps."""
    rows: list[list[list[Word]]] = []
    bottom = 0.0
    for word in sorted(words, key=lambda word: (word.top, word.start)):
        if not rows or (not is_head and word.top - bottom > word.size * (ROW_GAP - 1)):
            rows.append([[] for _ in range(len(borders) + 1)])
        middle = (word.start + word.end) / 2
        rows[-1][sum(border < middle for border in borders)].append(word)
        bottom = max(bottom, word.bottom)
    return [[_cell(cell) for cell in row] for row in rows]


def _cell(words: Sequence[Word]) -> str:
    """The words of a cell, line by line."""
    lines: list[list[Word]] = []
    for word in words:
        if lines and abs(word.top - lines[-1][0].top) < word.size / 2:
            lines[-1].append(word)
        else:
            lines.append([word])
    return " ".join(
        escaped(Line(tuple(sorted(line, key=lambda word: word.start)), 1.0, 1.0).text) for line in lines
    ).strip()
