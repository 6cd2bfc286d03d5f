"""A text → its tables: pipe tables of Markdown, rows whose cells are parted by tabs, and what other modules read.

A pipe table is a row of cells, a row of dashes, and the rows below up to one without a pipe (as in GitHub Flavored
Markdown). Rows with tabs are a table where several of them have equally many cells, and are neither items behind their
markers nor the corners of a masthead. Where empty lines part them, only rows with a number and an amount are one, with
the rows above and below them that have as many cells: else they would be paragraphs with these numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ...languages.letters import ARABIC, HEH
from ..grammars.paragraph_numbers import DASH
from ..lines.lines import Line
from .dash_tables import dash_tables
from .drawn_tables import bare_pipe_tables, grid_tables
from .html_tables import html_tables
from .table_rows import Rows, RowsRead, SourceCell, Unread, cell_of, cells_of

FEWEST_ROWS = 2
"""So many rows with tabs are a table."""
FEWEST_PAIRS = 3
"""So many, where they have two cells each: signatures stand side by side, too."""

_DASHES = re.compile(r"^[ \t]*+\|?+[ \t]*+:?+-++:?+[ \t]*+(?:\|[ \t]*+:?+-++:?+[ \t]*+)*+\|?+[ \t]*+$", re.MULTILINE)
_SPACED_ROW = re.compile(rf"\n\n(?P<row>(?!\d{{1,4}}(?:\.| ?{DASH})\t)[^\s|][^\n|\f\t]*+\t[^\n|\f]*+)(?=\n\n|\n?\Z)")
"""A line with tabs between empty lines, behind the one above it; no paragraph, whose number a tab parts from its
words."""
_NUMBERED = re.compile(r"\d{1,3}(?:\.| -)\s[^\t]")
_AMOUNT = re.compile(r"\(?\d[\d., \u00a0\u202f]*\)?|[–—-]")
_MARKER = re.compile(
    rf"\d{{1,3}}|(?:\d{{1,3}}|{HEH}|[{ARABIC}])\s?{DASH}|['‘’`]\d{{1,2}}['‘’`]|[(（]\w{{1,5}}[)）]|\w{{1,5}}[.):）．、]+|[•*·–—-]"
)
"""What a tab parts from a paragraph or an item, and what no table has alone in its first cell."""


def tables_in(text: str) -> tuple[list[Rows], list[Unread]]:
    """The tables of a text, in order, and those that cannot be read. The cost is linear in its length."""
    unread: list[Unread] = []
    tables = html_tables(text, unread)
    if "|" in text:
        tables += (*_pipe_tables(text), *grid_tables(text, unread), *bare_pipe_tables(text))
    if "-- " in text:
        tables += dash_tables(text, unread)
    if "\t" in text:
        tables += (*_tab_tables(text), *_amount_tables(text))
    tables.sort(key=lambda table: table.start)
    return tables, unread


# -- pipes -----------------------------------------------------------------------------------------------------------


def _pipe_tables(text: str) -> Iterator[Rows]:
    end = 0
    for dashes in _DASHES.finditer(text):
        header = text.rfind("\n", 0, max(dashes.start() - 1, 0)) + 1
        if "|" not in dashes[0] or not end <= header < dashes.start():
            continue
        line = text[header : dashes.start() - 1]
        if "|" not in line or "\f" in line or _columns(line) != _columns(dashes[0]):
            continue
        has_header = line.strip("| \t") != ""  # an empty one stands where the table has none
        read = RowsRead(header, _last_row(text, dashes.end()), has_header=has_header)
        read.dropped.append(dashes.span())
        _add_pipe_row(read, text, header, dashes.start() - 1)
        if not has_header:
            read.rows.clear()
        place = dashes.end() + 1
        while place < read.end:
            stop = text.find("\n", place, read.end)
            stop = read.end if stop < 0 else stop
            _add_pipe_row(read, text, place, stop)
            place = stop + 1
        end = read.end
        yield read.table()


def _columns(line: str) -> int:
    """How many cells a row has."""
    return len(cells_of(line, 0)[0])


def _last_row(text: str, end: int) -> int:
    """Where the last row of a table ends whose row of dashes ends at `end`."""
    while end < len(text):
        stop = text.find("\n", end + 1)
        stop = len(text) if stop < 0 else stop
        line = text[end + 1 : stop]
        if "|" not in line or "\f" in line:
            break
        end = stop
    return end


def _add_pipe_row(read: RowsRead, text: str, start: int, end: int) -> None:
    cells, pipes = cells_of(text[start:end], start)
    read.dropped.extend(pipes)
    if cells:
        read.rows.append(cells)


# -- tabs ------------------------------------------------------------------------------------------------------------


def _tab_tables(text: str) -> Iterator[Rows]:
    first = len(text) - len(text.lstrip())
    for start, end in _tabbed(text):
        place = start
        lines: list[Line] = []
        for line in text[start:end].split("\n"):
            if line:
                lines.append((line, place))
            place += len(line) + 1
        for (count, is_row), group in groupby(lines, lambda line: (line[0].count("\t"), _is_row(line[0]))):
            rows = list(group)
            # The first lines of a text are its masthead's, whose corners tabs part.
            least = FEWEST_ROWS if count > 1 else FEWEST_PAIRS
            if is_row and len(rows) >= least and rows[0][1] > first:
                yield _tab_table(rows)


def _tabbed(text: str) -> Iterator[tuple[int, int]]:
    """The spans of several lines below one another that have tabs, and of no page's end."""
    tab = text.find("\t")
    while tab >= 0:
        start = text.rfind("\n", 0, tab) + 1
        end, count = start, 0
        while tab >= 0:
            stop = text.find("\n", tab)
            stop = len(text) if stop < 0 else stop
            if "\f" in text[end:stop]:
                end = stop
                break
            end, count = stop, count + 1
            line = min(stop + 1, len(text))
            stop = text.find("\n", line)
            tab = text.find("\t", line, len(text) if stop < 0 else stop)
        if count >= FEWEST_ROWS and "\f" not in text[start:end]:
            yield start, end
        tab = text.find("\t", end)


def _amount_tables(text: str) -> Iterator[Rows]:
    """The tables whose rows empty lines part. The cost is linear in the length of the text."""
    rows: list[Line] = []
    end = -1
    for row in (*_spaced_rows(text), None):
        is_next = row is not None and rows and text[end : row[1]] == "\n\n"
        if row is not None and is_next and _columns_of_tabs(row[0]) == _columns_of_tabs(rows[0][0]):
            rows.append(row)
        else:
            if len(rows) >= FEWEST_ROWS and sum(_has_number_and_amount(line) for line, _ in rows) >= FEWEST_ROWS:
                yield _tab_table(rows)
            rows = [row] if row is not None else []
        end = row[1] + len(row[0]) if row is not None else end


def _spaced_rows(text: str) -> Iterator[Line]:
    """The rows between empty lines: only lines with tabs are looked at."""
    tab = text.find("\t")
    while tab >= 0:
        above = text.rfind("\n", 0, tab)
        if above > 0 and (found := _SPACED_ROW.match(text, above - 1)) is not None:
            yield found["row"], found.start("row")
        end = text.find("\n", tab)
        tab = text.find("\t", end) if end >= 0 else -1


def _has_number_and_amount(line: str) -> bool:
    """Whether a row begins with a number and ends with an amount: `2. General income`, `19 580 600`."""
    return _NUMBERED.match(line) is not None and _AMOUNT.fullmatch(line.rpartition("\t")[2].strip()) is not None


def _columns_of_tabs(line: str) -> int:
    """How many cells a row has."""
    return line.count("\t") + 1


def _is_row(line: str) -> bool:
    """Whether a line with tabs may be a row of a table, and not an item, indented or behind its marker."""
    words = [cell for cell in map(str.strip, line.split("\t")) if cell] if "|" not in line else []
    if len(words) < 2:
        return len(words) == 1 and not line[:1].isspace() and line.count("\t") > 1
    marked = _MARKER.fullmatch(words[0]) is not None
    return not marked or (len(words) > 2 and (words[0].isdecimal() or not _MARKER.fullmatch(words[1])))


def _tab_table(rows: Sequence[Line]) -> Rows:
    line, start = rows[-1]
    read = RowsRead(rows[0][1], start + len(line))
    for line, start in rows:
        cells: list[SourceCell] = []
        place = start
        for piece in line.split("\t"):
            cells.append(cell_of(piece, place))
            place += len(piece) + 1
        read.rows.append(cells)
    return read.table()
