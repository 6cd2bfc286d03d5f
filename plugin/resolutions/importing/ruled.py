"""Finds the tables of a PDF page by the rules that are drawn above, below and between their rows.

The United Nations draw no upright rules: each column has its own stretch of a rule, and the stretches tell the columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from .imported import escaped, pipe_table
from .lines import Line, Word

Row = tuple[str, ...]
"""The marked-up words of a row's cells."""

FEWEST_COLUMNS = 3
"""Where a rule has fewer stretches, it may be drawn round a masthead."""
THIN = 3.0
"""A rule is no higher than so many points."""
SHORTEST = 12.0
"""A stretch is no shorter than so many points."""
ALIKE = 8.0
"""The edges of rules of one table stand within so many points of one another."""
ROW_GAP = 1.5
"""Lines of one cell stand nearer than so many sizes of type."""
MOST_ACROSS = 0.4
"""So large a share of the columns' borders at most do words cross in the lines between two rules: headings above two
columns do, and of a text nearly every line crosses each."""
HEAVIER = 1.5
"""A rule that is so many times higher than a table's first one closes its head; the next such closes the table."""
LARGER = 1.25
"""Type that is so many times larger than all of a table's is of a heading or a text below it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule across the page at one height, from left to right in stretches."""

    top: float
    stretches: tuple[tuple[float, float], ...]
    weight: float
    """How high it is."""

    @property
    def borders(self) -> tuple[float, ...]:
        """Where one column ends and the next begins."""
        return tuple((before[1] + after[0]) / 2 for before, after in pairwise(self.stretches))

    @property
    def edges(self) -> tuple[float, ...]:
        """Where it begins, where its columns part, where it ends."""
        return (self.stretches[0][0], *self.borders, self.stretches[-1][1])

    def is_like(self, other: Rule) -> bool:
        """Whether two rules may be of one table: as far as both reach, the edges of one are edges of the other.

        In a head of two rows a rule may leave out a column, or a border between two. Another table has other edges.
        """
        start, end = max(self.edges[0], other.edges[0]), min(self.edges[-1], other.edges[-1])
        widest = max(self.edges[-1] - self.edges[0], other.edges[-1] - other.edges[0])
        if (end - start) * 2 < widest:
            return False
        fewer, more = sorted((self._between(start, end), other._between(start, end)), key=len)
        return all(any(abs(edge - near) < ALIKE for near in more) for edge in fewer)

    def _between(self, start: float, end: float) -> list[float]:
        return [edge for edge in self.edges if start - ALIKE < edge < end + ALIKE]


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table on a page, and the lines that it takes from the page's text."""

    top: float
    bottom: float
    widths: tuple[float, ...]
    """Of its columns, in points."""
    head: tuple[Row, ...]
    """What stands above its second rule, as one row; none where it has a frame alone."""
    unread_head: tuple[Row, ...]
    """The same with its rows parted: they are ordinary ones where the table goes on from the page before."""
    rows: tuple[Row, ...]
    """All that stands below."""

    @property
    def text(self) -> str:
        """In Markdown, its cells parted by pipes."""
        return pipe_table([*self.head, *self.rows], has_header=bool(self.head))

    def goes_on_with(self, other: Ruled) -> bool:
        """Whether a table at the head of the next page may be the rest of this one: their columns are as wide."""
        return len(self.widths) == len(other.widths) and all(
            abs(width - next_width) < ALIKE for width, next_width in zip(self.widths, other.widths, strict=True)
        )

    def with_rest(self, other: Ruled) -> Ruled:
        """The table with its rest from the next page; a head that is printed again there is left out."""
        again = () if other.head == self.head else other.unread_head
        return replace(self, rows=(*self.rows, *again, *other.rows))


def rules_of(shapes: Iterable[Mapping[str, Any]]) -> list[Rule]:
    """The rules with several stretches among the lines and rectangles that are drawn on a page, from the top."""
    stretches: dict[int, list[tuple[float, float]]] = {}
    weights: dict[int, float] = {}
    for shape in shapes:
        if shape["bottom"] - shape["top"] < THIN and shape["x1"] - shape["x0"] > SHORTEST:
            top = round(shape["top"])
            stretches.setdefault(top, []).append((float(shape["x0"]), float(shape["x1"])))
            weights[top] = max(weights.get(top, 0.0), float(shape["bottom"] - shape["top"]))
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
            found.append(Rule(float(top), tuple(joined), weights[top]))
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
    heavy = [rule for rule in group if rule.weight > HEAVIER * group[0].weight]
    if len(heavy) > 1 and heavy[-1] is above and below.weight * HEAVIER < above.weight:
        return False
    between = [line for line in lines if above.top < line.top < below.top]
    largest = max((line.size for line in lines if group[0].top < line.top < above.top), default=0.0)
    is_head = len(heavy) == 1 and heavy[0] is above  # what stands below a head may be larger than all of it
    if largest and not is_head and any(line.size > LARGER * largest for line in between):
        return False
    borders = max((*group, below), key=lambda rule: len(rule.stretches)).borders
    across = sum(
        any(word.start < border - 1 and word.end > border + 1 for word in line.words)
        for line in between
        for border in borders
    )
    return across <= MOST_ACROSS * len(between) * len(borders)


def _table(group: Sequence[Rule], words: Sequence[Word]) -> list[Ruled]:
    most = max(group, key=lambda rule: len(rule.stretches))
    inner = [
        [word for word in words if above.top - 1 < word.top and word.bottom < below.top + 2]
        for above, below in pairwise(group)
    ]
    head, unread_head = (_rows(inner[0], most.borders, is_head=is_head) for is_head in (True, False))
    rows = [row for part in inner[1:] for row in _rows(part, most.borders, is_head=False)]
    if len(head) + len(rows) < 2:
        return []
    widths = tuple(end - start for start, end in pairwise(most.edges))
    return [Ruled(group[0].top, group[-1].top, widths, tuple(head), tuple(unread_head), tuple(rows))]


def _rows(words: Sequence[Word], borders: Sequence[float], *, is_head: bool) -> list[Row]:
    """The rows between two rules: the head is one, and others are parted by wider gaps. Empty ones are left out."""
    rows: list[list[list[Word]]] = []
    bottom = 0.0
    for word in sorted(words, key=lambda word: (word.top, word.start)):
        if not rows or (not is_head and word.top - bottom > word.size * (ROW_GAP - 1)):
            rows.append([[] for _ in range(len(borders) + 1)])
        middle = (word.start + word.end) / 2
        rows[-1][sum(border < middle for border in borders)].append(word)
        bottom = max(bottom, word.bottom)
    cells = (tuple(cell_text(cell) for cell in row) for row in rows)
    return [row for row in cells if any(row)]


def cell_text(words: Sequence[Word]) -> str:
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
