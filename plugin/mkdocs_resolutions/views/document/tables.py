"""A table of a document as a page shows it: its caption, the rows of its head, all others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from resolutions.model import Cell, Table, Unit

from ..tokens import NoteMark, Span, TextToken, tokens

_NUMBER = re.compile(r"[-−–+(]?[$€£]?\s?\d[\d\s.,٫٬]*%?\)?|[-−–—]")
"""A cell of a number alone, or of the stroke that stands for none."""

_IN_ORDER = re.compile(r"\D*\d{1,2}(?: \d{3})+\D*")
_REVERSED = re.compile(r"\D*(?:\d{3} )+\d{1,2}\D*")
"""A number whose groups of digits stand as in English; and one as Arabic files have it that mean its groups to be set
one after the other from right to left."""


class CellView(NamedTuple):
    """A cell; the template of a document unpacks it, in this order."""

    tokens: tuple[TextToken, ...]
    scope: str
    """What it heads: `col`, `row`, `colgroup`, `rowgroup`; empty for a cell that heads nothing."""
    columns: int
    rows: int
    is_number: bool
    is_over_numbers: bool
    """Whether it heads one column, which has numbers alone."""


class TableView(NamedTuple):
    """A table; `caption` is empty where it has none, `head` where no row is of headers alone."""

    caption: tuple[TextToken, ...]
    head: tuple[tuple[CellView, ...], ...]
    body: tuple[tuple[CellView, ...], ...]
    is_in_order: bool
    """Whether the groups of digits of its numbers are set from left to right on a page from right to left, too."""


def table_view(unit: Unit, table: Table, spans: Sequence[Span], notes: Sequence[NoteMark]) -> TableView:
    """The table of a unit, with the unit's spans and marks of notes in the cells in which they stand."""
    words = [_words(cell, unit.text) for cell in table.cells]
    in_order = sum(map(bool, map(_IN_ORDER.fullmatch, words))) > sum(map(bool, map(_REVERSED.fullmatch, words)))
    found = dict(zip(table.cells, _tokens_by_cell(unit.text, table.cells, spans, notes), strict=True))
    kept = _with_words(table.rows, found)
    size = _head_size(kept, unit.text)
    # Nothing heads the first column: it heads the rows, whether its file says so or not.
    numbers = _number_columns(kept[size:], text=unit.text)
    bare = size > 0 and not any(_words(row[0], unit.text) for row in kept[:size] if row)
    rows = [
        tuple(
            _cell(
                cell,
                found[cell],
                unit.text,
                in_head=index < size,
                first=column == 0,
                heads=bare and column == 0,
                over_numbers=index < size and cell.columns == 1 and place in numbers,
            )
            for column, (cell, place) in enumerate(zip(row, _places(row), strict=True))
        )
        for index, row in enumerate(kept)
    ]
    caption = found[table.caption] if table.caption else ()
    return TableView(caption, tuple(rows[:size]), tuple(rows[size:]), in_order)


def _with_words(
    rows: Sequence[Sequence[Cell]], found: Mapping[Cell, tuple[TextToken, ...]]
) -> Sequence[Sequence[Cell]]:
    """The rows without those that only keep others apart in print; all, where a cell covers several."""
    if any(cell.rows > 1 for row in rows for cell in row):
        return rows
    return [row for row in rows if any(found[cell] for cell in row)]


def _head_size(rows: Sequence[Sequence[Cell]], text: str) -> int:
    """How many of the first rows are of headers, besides empty cells; none where no other row follows them."""
    size = 0
    for row in rows:
        words = [cell for cell in row if _words(cell, text)]
        if not words or not all(cell.is_header for cell in words):
            break
        size += 1
    return size if size < len(rows) else 0


def _places(row: Sequence[Cell]) -> Iterator[int]:
    """The column in which each cell begins."""
    return accumulate((cell.columns for cell in row[:-1]), initial=0)


def _number_columns(rows: Sequence[Sequence[Cell]], text: str) -> frozenset[int]:
    """The columns in which all words are numbers; none where a cell covers several rows, which moves those below it."""
    if any(cell.rows > 1 for row in rows for cell in row):
        return frozenset()
    numbers: set[int] = set()
    others: set[int] = set()
    for row in rows:
        for cell, place in zip(row, _places(row), strict=True):
            if words := _words(cell, text):
                (numbers if cell.columns == 1 and _NUMBER.fullmatch(words) else others).add(place)
    return frozenset(numbers - others)


def _words(cell: Cell, text: str) -> str:
    return text[cell.start : cell.end].strip()


def _cell(
    cell: Cell, words: tuple[TextToken, ...], text: str, *, in_head: bool, first: bool, heads: bool, over_numbers: bool
) -> CellView:
    surface = _words(cell, text)
    scope = ""
    # An empty cell heads nothing, whatever its file says.
    if (cell.is_header or heads) and surface:
        heads_row = not in_head and first
        several = cell.rows > 1 if heads_row else cell.columns > 1
        scope = f"{'row' if heads_row else 'col'}{'group' if several else ''}"
    return CellView(words, scope, cell.columns, cell.rows, bool(_NUMBER.fullmatch(surface)), over_numbers)


def _tokens_by_cell(
    text: str, cells: Sequence[Cell], spans: Sequence[Span], notes: Sequence[NoteMark]
) -> Iterator[tuple[TextToken, ...]]:
    """The tokens of each cell. The cells are in the order of the text, so that one pass finds what stands in each."""
    ordered = sorted(spans, key=lambda span: span.start)
    reaching: list[Span] = []
    next_span = next_note = 0
    for cell in cells:
        while next_span < len(ordered) and ordered[next_span].start < cell.end:
            reaching.append(ordered[next_span])
            next_span += 1
        reaching = [span for span in reaching if span.end > cell.start]
        first_note = next_note
        while next_note < len(notes) and notes[next_note].start <= cell.end:
            next_note += 1
        yield tokens(
            text[cell.start : cell.end],
            [_moved(span, cell) for span in reaching],
            [note._replace(start=max(note.start - cell.start, 0)) for note in notes[first_note:next_note]],
        )


def _moved(span: Span, cell: Cell) -> Span:
    return span._replace(start=max(span.start - cell.start, 0), end=span.end - cell.start)
