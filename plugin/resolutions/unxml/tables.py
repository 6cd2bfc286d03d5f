"""A table of the mark-up → the text of a unit and how it is laid out."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from ..model import CELL_END, ROW_END, Block, Cell, Mark, Table
from ..text.tables.html_tables import cell_span
from .elements import local
from .words import UnitWords


def read_table(element: etree._Element, words: Callable[[], UnitWords]) -> tuple[Block | None, Table]:
    """The words of a table, and its rows; None for the words where it has none. `words` makes what collects those of a
    cell."""
    return _Reader(words).read(element)


class _Reader:
    """Reads one table, cell after cell."""

    def __init__(self, words: Callable[[], UnitWords]) -> None:
        self.new_words = words
        self.parts: list[str] = []
        self.length = 0
        self.runs: list[tuple[int, int]] = []
        self.marks: list[Mark] = []
        self.rows: list[tuple[Cell, ...]] = []
        self.caption: Cell | None = None

    def read(self, element: etree._Element) -> tuple[Block | None, Table]:
        self._rows(element)
        table = Table(tuple(self.rows), self.caption)
        text = "".join(self.parts)
        if not text.strip():
            return None, table
        runs = tuple(self.runs) if self.runs and self.runs[0][0] == 0 else ((0, self.runs[0][1]), *self.runs)
        return Block(text, runs, tuple(self.marks)), table

    def _rows(self, element: etree._Element) -> None:
        for child in element:
            tag = local(child)
            if tag == "caption" and self.caption is None and not self.rows:
                start = self.length
                self._words(child)
                self.caption = Cell(start, self.length)
            elif tag == "tr":
                self._row(child)
            else:
                self._rows(child)

    def _row(self, element: etree._Element) -> None:
        if self.rows or self.caption:
            self._add(ROW_END)
        cells: list[Cell] = []
        for child in element:
            tag = local(child)
            if tag not in ("td", "th"):
                continue
            if cells:
                self._add(CELL_END)
            start = self.length
            self._words(child)
            columns, rows = (cell_span(child.get(name)) for name in ("colspan", "rowspan"))
            cells.append(Cell(start, self.length, tag == "th", columns, rows))
        self.rows.append(tuple(cells))

    def _words(self, element: etree._Element) -> None:
        words = self.new_words()
        words.add(element)
        block = words.block()
        if block is None:
            self.marks.extend(mark.moved(self.length) for mark in words.marks if mark.kind == "note")
            return
        self.runs.extend((offset + self.length, origin) for offset, origin in block.runs)
        self.marks.extend(mark.moved(self.length) for mark in block.marks)
        self._add(block.text)

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)
