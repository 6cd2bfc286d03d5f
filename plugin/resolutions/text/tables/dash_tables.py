"""Tables whose columns stand below lines of dashes (`----- -----`): a text → pandoc's simple and multiline ones.

A simple table has its head above the dashes, and a row on each line below them. A multiline one has a rule above its
head, one below its last row, and empty lines between its rows. Without a head both begin and end with the dashes. What
a line holds is parted where the columns begin; on a terminal a Chinese character is as wide as two others, and some
signs have no width.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from ..lines.lines import Line
from ..lines.spans import Span
from .table_rows import Rows, RowsRead, SourceCell, Unread

_DASHES = re.compile(r"^[ ]*+-{2,}+(?:[ ]++-{2,}+)++[ ]*+$", re.MULTILINE)
"""The line that shows where the columns are."""
_COLUMN = re.compile(r"-+")
HEAD_LINES = 12
"""A head of a multiline table has no more lines."""


def dash_tables(text: str, unread: list[Unread]) -> Iterator[Rows]:
    """The tables with lines of dashes, in order; adds to `unread` those that cannot be read. The cost is linear in the
    length of the text."""
    end = 0
    for dashes in _DASHES.finditer(text):
        if dashes.start() < end:
            continue
        frame = _Frame(text, (dashes[0], dashes.start()), end)
        table = frame.table()
        if table is not None:
            end = table.end
            yield table
        elif frame.rule is not None:
            unread.append(Unread(frame.rule[1], "is not closed, or has words outside its columns"))


def line_at(text: str, start: int) -> Line:
    """The line that begins at an offset."""
    stop = text.find("\n", start)
    return text[start : len(text) if stop < 0 else stop], start


def end_of(line: Line) -> int:
    """Where a line ends."""
    return line[1] + len(line[0])


class _Body(NamedTuple):
    lines: list[Line]
    """Empty ones, too."""
    closing: Line | None
    """The line of dashes below them."""


class _Frame:
    """What stands round a line of dashes."""

    def __init__(self, text: str, dashes: Line, first: int) -> None:
        self.text, self.dashes = text, dashes
        self.columns = [found.span() for found in _COLUMN.finditer(dashes[0])]
        self.head, self.rule = self._above(first)

    def _above(self, first: int) -> tuple[list[Line], Line | None]:
        """The lines of a head directly above the dashes, and the rule above them."""
        head: list[Line] = []
        place = self.dashes[1]
        while place > first and len(head) <= HEAD_LINES:
            line = line_at(self.text, self.text.rfind("\n", 0, place - 1) + 1)
            if self._is_rule(line[0]):
                return head[::-1], line if head else None
            if not line[0].strip() or not self._fits(line[0]):
                break
            head.append(line)
            place = line[1]
        return head[:1], None

    def table(self) -> Rows | None:
        """The table; None where there is none, or it cannot be read."""
        if self.rule is not None:
            body = self._body(self._is_rule)
            return self._rows(self.rule, body, is_multiline=True) if body.closing else None
        is_same = self.dashes[0].rstrip().__eq__
        body = self._body(lambda line: is_same(line.rstrip()))
        if not self.head:
            has_gaps = any(not line.strip() for line, _ in body.lines)
            return self._rows(self.dashes, body, is_multiline=has_gaps) if body.closing else None
        count = next((index for index, line in enumerate(body.lines) if not line[0].strip()), len(body.lines))
        closing = body.closing if count == len(body.lines) else None
        return self._rows(self.head[0], _Body(body.lines[:count], closing), is_multiline=False)

    def _body(self, closes: Callable[[str], bool]) -> _Body:
        """The lines below the dashes that fit the columns, up to the closing line."""
        lines: list[Line] = []
        place = end_of(self.dashes) + 1
        while place < len(self.text):
            line = line_at(self.text, place)
            if closes(line[0]):
                return _Body(lines, line)
            if set(line[0]) == {"-", " "} or not self._fits(line[0]):
                break
            lines.append(line)
            place = end_of(line) + 1
        return _Body(lines, None)

    def _is_rule(self, line: str) -> bool:
        """Whether a line is one rule as wide as all columns."""
        found = _COLUMN.fullmatch(line.strip())
        start = len(line) - len(line.lstrip())
        return found is not None and (start, len(line.rstrip())) == (self.columns[0][0], self.columns[-1][1])

    # -- rows ----------------------------------------------------------------------------------------------------------

    def _rows(self, first: Line, body: _Body, *, is_multiline: bool) -> Rows | None:
        groups = _parted(body.lines) if is_multiline else [[line] for line in body.lines]
        if not groups:
            return None
        last = body.closing or body.lines[-1]
        read = RowsRead(first[1], end_of(last), has_header=bool(self.head))
        rules = (self.rule, self.dashes, body.closing)
        read.dropped.extend((line[1], end_of(line)) for line in rules if line is not None)
        for lines in ([self.head] if self.head else []) + groups:
            read.rows.append([SourceCell(tuple(cell)) for cell in self._cells(lines)])
        return read.table()

    def _cells(self, lines: Sequence[Line]) -> list[list[Line]]:
        """The lines of each cell of a row."""
        cells: list[list[Line]] = [[] for _ in self.columns]
        for line, start in lines:
            places = [_place(line, column) for column, _ in self.columns]
            for cell, begin, end in zip(cells, places, (*places[1:], len(line)), strict=True):
                if words := line[begin:end].strip():
                    cell.append((words, start + line.index(words, begin)))
        return cells

    def _fits(self, line: str) -> bool:
        """Whether a line has words below its columns only, and nothing between them."""
        width = self.columns[-1][1]
        line = line.rstrip()
        if "\t" in line or "\f" in line or len(line) > 3 * width or _width(line) > width:
            return False
        gaps: list[Span] = [(0, self.columns[0][0])]
        gaps += ((end, start) for (_, end), (start, _) in zip(self.columns, self.columns[1:], strict=False))
        return not any(line[_place(line, start) : _place(line, end)].strip() for start, end in gaps)


def _parted(lines: Sequence[Line]) -> list[list[Line]]:
    """The groups of lines that empty ones part."""
    return [list(group) for is_row, group in groupby(lines, lambda line: line[0].strip() != "") if is_row]


def _place(line: str, column: int) -> int:
    """The offset in a line of what stands at a column of a terminal."""
    if line.isascii():
        return min(column, len(line))
    reached = 0
    for offset, sign in enumerate(line):
        if reached >= column and _width(sign):
            return offset
        reached += _width(sign)
    return len(line)


def _width(line: str) -> int:
    """How many columns of a terminal a text takes."""
    if line.isascii():
        return len(line)
    return sum(
        0 if unicodedata.category(sign) in ("Mn", "Me", "Cf") else 1 + (unicodedata.east_asian_width(sign) in "WF")
        for sign in line
    )
