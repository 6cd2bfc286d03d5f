"""Cuts a unit's text for formats that write it from its start to its end: at its links, the marks of its notes, and
the cells of its table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..model import Cell, Link, Mark, Table, Unit

WIDEST = 200
"""So many columns a cell that covers several is drawn out to; a file may say of any cell that it covers millions."""


class InlinePiece(NamedTuple):
    """A run of text, in a link or not; or the mark of a note, which has no text."""

    start: int
    text: str
    link: Link | None = None
    note: Mark | None = None


def pieces(unit: Unit, links: Iterable[Link]) -> Iterator[InlinePiece]:
    """The unit's text in pieces. Of links that overlap the first counts."""
    spans: list[tuple[int, int, Link]] = []
    for link in sorted(links, key=lambda link: link.citation.start):
        start, end = link.citation.start, link.citation.end
        if start < end and (not spans or start >= spans[-1][1]):
            spans.append((start, end, link))
    notes: dict[int, list[Mark]] = {}
    for mark in unit.notes:
        notes.setdefault(mark.start, []).append(mark)
    cells = unit.table.cells if unit.table is not None else ()
    bounds = (*((start, end) for start, end, _ in spans), *((cell.start, cell.end) for cell in cells))
    cuts = sorted({0, len(unit.text), *notes, *(cut for bound in bounds for cut in bound)})
    following = iter([*spans, None])
    span = next(following)
    for start, end in pairwise(cuts):
        yield from (InlinePiece(start, "", note=mark) for mark in notes.get(start, ()))
        while span is not None and span[1] <= start:
            span = next(following)
        yield InlinePiece(start, unit.text[start:end], span[2] if span is not None and span[0] <= start else None)
    yield from (InlinePiece(len(unit.text), "", note=mark) for mark in notes.get(len(unit.text), ()))


def rows(
    table: Table, found: Iterable[InlinePiece]
) -> tuple[list[InlinePiece], list[list[tuple[Cell, list[InlinePiece]]]]]:
    """The pieces of the caption, and those of each cell by rows."""
    held = _by_cell(table.cells, list(found))
    caption = next(held) if table.caption is not None else []
    return caption, [[(cell, next(held)) for cell in row] for row in table.rows]


def _by_cell(cells: Sequence[Cell], found: Sequence[InlinePiece]) -> Iterator[list[InlinePiece]]:
    """The pieces of each cell, which come in the order of the text. The mark of a note may stand at a cell's end."""
    place = 0
    for cell in cells:
        while place < len(found) and found[place].start < cell.start:
            place += 1
        first = place
        while place < len(found) and (
            found[place].start < cell.end or (found[place].note is not None and found[place].start == cell.end)
        ):
            place += 1
        yield list(found[first:place])
