"""Tables that are drawn with pipes: a text → its grids, which have rules between their rows, and rows of pipes alone.

A grid of pandoc has rules of plus signs and dashes (`+---+---+`), one of equal signs below its head, and cells of
several lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ..lines.lines import Line, is_sign
from .dash_tables import end_of, line_at
from .table_rows import Rows, RowsRead, SourceCell, Unread, cells_of, pieces_of

_GRID = re.compile(r"^[ ]*+\+(?:[:-][-]++:?\+|-\+)++[ ]*+$", re.MULTILINE)
"""The first line of a grid."""
_GRID_RULE = re.compile(r"[ ]*+\+(?:(?:[:-]?-*+|[:=]?=*+):?\+)++[ ]*+")
_PARTLY_RULED = re.compile(r"\+[-=]{2,}|[-=]{2,}\+")
_QUOTED = re.compile(r">(?: |$)")
FEWEST_ROWS = 2
"""So many rows between pipes are a table without a row of dashes."""


# -- grids -----------------------------------------------------------------------------------------------------------


def grid_tables(text: str, unread: list[Unread]) -> Iterator[Rows]:
    """The grids, in order; adds to `unread` those that cannot be read. The cost is linear in the length of the text."""
    end = -1
    for rule in _GRID.finditer(text):
        if rule.start() < end:
            continue
        lines = [(rule[0], rule.start())]
        while end_of(lines[-1]) < len(text):
            line = line_at(text, end_of(lines[-1]) + 1)
            if line[0].strip()[:1] not in ("|", "+") or "\f" in line[0]:
                break
            lines.append(line)
        end = end_of(lines[-1])
        if len(lines) > 1:
            why = _fault_of_grid(lines)
            if why:
                unread.append(Unread(rule.start(), why))
            else:
                yield _grid(lines, text)


def _fault_of_grid(lines: Sequence[Line]) -> str:
    """Why the lines of a grid cannot be read; empty where they can."""
    count = lines[0][0].count("+") - 1
    if not _GRID_RULE.fullmatch(lines[-1][0]):
        return "is not closed"
    for line, _ in lines:
        if _GRID_RULE.fullmatch(line):
            if line.count("+") != count + 1:
                return "has cells that cover several columns"
        elif _PARTLY_RULED.search(line):
            return "has cells that cover several rows"
        elif len(pieces_of(line.strip())) != count + 2:
            return "has rows of more cells, or fewer, than it has columns"
    return ""


def _grid(lines: Sequence[Line], text: str) -> Rows:
    """The table of the lines of a grid."""
    heads = [index for index, (line, _) in enumerate(lines) if "=" in line and _GRID_RULE.fullmatch(line)]
    has_header = bool(heads) and all(not _GRID_RULE.fullmatch(line) for line, _ in lines[1 : heads[0]])
    read = RowsRead(lines[0][1], end_of(lines[-1]), has_header=has_header and heads[0] > 1)
    for is_rule, group in groupby(lines, lambda line: _GRID_RULE.fullmatch(line[0]) is not None):
        if is_rule:
            read.dropped.extend((line[1], end_of(line)) for line in group)
            continue
        cells: list[list[Line]] = [[] for _ in range(lines[0][0].count("+") - 1)]
        for line, start in group:
            indent = len(line) - len(line.lstrip())
            pieces, pipes = cells_of(line.strip(), start + indent)
            read.dropped.extend(pipes)
            for cell, piece in zip(cells, pieces, strict=True):
                cell.extend(piece.lines)
        read.rows.append([SourceCell(tuple(_cell(cell, read, text))) for cell in cells])
    return read.table()


def _cell(lines: Sequence[Line], read: RowsRead, text: str) -> Iterator[Line]:
    """The lines of a cell without the signs of a quotation: pandoc takes an indented cell for one.

    Below a line with that sign and words, one without it goes on with a word for which the column was too narrow, and
    so does each line of a cell of which all are one character.
    """
    is_quoted = bool(lines) and _QUOTED.match(lines[0][0]) is not None
    is_quoted = is_quoted and (len(lines) > 1 or not lines[0][0][2:3].isdigit())  # "> 5", an amount
    is_upright = len(lines) > 1 and all(len(line) == 1 and not is_sign(line) for line, _ in lines)
    goes_on = is_upright
    for line, start in lines:
        quoted = _QUOTED.match(line) if is_quoted else None
        if quoted is None:
            if goes_on and text[start - 1] == " ":  # and not a space that breaks no line
                read.glued.add(start)
            goes_on = is_quoted or is_upright
            yield line, start
            continue
        read.dropped.append((start, start + 1))
        words = line[quoted.end() :].strip()
        goes_on = words != ""
        if words:
            yield words, start + line.index(words, quoted.end())


# -- pipes without a row of dashes -----------------------------------------------------------------------------------


def bare_pipe_tables(text: str) -> Iterator[Rows]:
    """The rows that begin and end with a pipe and have no row of dashes. The cost is linear in the length of the
    text."""
    rows: list[Line] = []
    place = text.find("|")
    end = -1
    while place >= 0:
        line = line_at(text, text.rfind("\n", 0, place) + 1)
        if _is_bare_row(line[0]):
            if rows and (line[1] != end + 1 or _columns(line[0]) != _columns(rows[0][0])):
                yield from _bare_table(text, rows)
                rows = []
            rows.append(line)
            end = end_of(line)
        place = text.find("|", end_of(line))
    yield from _bare_table(text, rows)


def _columns(line: str) -> int:
    return len(pieces_of(line.strip())) - 2


def _is_bare_row(line: str) -> bool:
    row = line.strip()
    return row[0] == "|" and row[-1] == "|" and "\f" not in line and "\t" not in line and _columns(line) > 1


def _bare_table(text: str, rows: Sequence[Line]) -> Iterator[Rows]:
    if len(rows) < FEWEST_ROWS or any("-" in row and set(row) <= set("|-: ") for row, _ in rows):
        return
    read = RowsRead(rows[0][1], end_of(rows[-1]))
    if _GRID_RULE.fullmatch(line_at(text, read.end + 1)[0]):
        return  # they are a grid's
    for row, start in rows:
        cells, pipes = cells_of(row.strip(), start + len(row) - len(row.lstrip()))
        read.dropped.extend(pipes)
        read.rows.append(cells)
    yield read.table()
