"""Rows → Block: a table is one block, its cells with what parts them; or each cell is one.

And what markup parts from a text: tables and notes, none of which stands in another, and the text between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from ...model import CELL_END, ROW_END, Block, Cell, Mark, Table
from ..lines.spans import Span
from ..notes.footnotes import Definition, definitions_in
from ..tables.table_rows import Rows, SourceCell, Unread
from ..tables.tables import tables_in
from .joining import Joiner

_EMPTY = Block("", ())
Parted = Rows | Definition
"""A table, or a note that is defined apart from its mark."""


def table_block(found: Rows, joiner: Joiner) -> Block | None:
    """The block of a table; None where it has no words."""
    above, joiner.glued = joiner.glued, found.glued
    block = _Writer(joiner).write(found)
    joiner.glued = above
    return block


def cell_blocks(found: Rows, joiner: Joiner) -> list[Block]:
    """The words of each cell as a block, in the order of reading."""
    above, joiner.glued = joiner.glued, found.glued
    cells = [cell for row in found.rows for cell in row if cell.lines or cell.block]
    blocks = [cell.block or joiner.block(cell.lines) for cell in cells]
    joiner.glued = above
    return blocks


class _Writer:
    """Puts the words of the cells one behind the other."""

    def __init__(self, joiner: Joiner) -> None:
        self.joiner = joiner
        self.parts: list[str] = []
        self.runs: list[tuple[int, int]] = []
        self.marks: list[Mark] = []
        self.length = 0

    def write(self, found: Rows) -> Block | None:
        caption = self._cell(found.caption, ROW_END) if found.caption is not None else None
        rows: list[tuple[Cell, ...]] = []
        for row in found.rows:
            is_first = found.has_header and not rows
            cells = [self._cell(cell, CELL_END, is_header=is_first or cell.is_header) for cell in row]
            self.parts[-1] = ROW_END
            rows.append(tuple(cells))
        if not self.runs:
            return None
        first = () if self.runs[0][0] == 0 else ((0, self.runs[0][1]),)
        text = "".join(self.parts[:-1])
        return Block(text, (*first, *self.runs), tuple(self.marks), table=Table(tuple(rows), caption))

    def _cell(self, cell: SourceCell, end: str, *, is_header: bool = False) -> Cell:
        block = cell.block or (self.joiner.block(cell.lines) if cell.lines else _EMPTY)
        start, stop = self.length, self.length + len(block.text)
        self.parts += (block.text, end)
        self.runs += ((start + length, origin) for length, origin in block.runs)
        self.marks += (mark.moved(start) for mark in block.marks)
        self.length = stop + 1
        return Cell(start, stop, is_header, cell.columns, cell.rows)


def parted_in(text: str) -> tuple[list[Parted], list[Unread]]:
    """Tables and notes in the order in which they begin, and the tables that cannot be read."""
    tables, unread = tables_in(text)
    found: list[Parted] = [*tables, *definitions_in(text)]
    found.sort(key=lambda one: one.start)
    ends = accumulate((one.end for one in found), max, initial=0)
    return [one for one, end in zip(found, ends, strict=False) if one.start >= end], unread


def spans_between(text: str, apart: Sequence[Parted]) -> list[Span]:
    """The spans of a text before, between and behind what stands apart."""
    starts = (0, *(one.end for one in apart))
    return list(zip(starts, (*(one.start for one in apart), len(text)), strict=True))
