"""Notes below a table, whose marks stand in it: a raised letter, or what a language prints for one.

In: the pieces of a document. Out: the marker of such a note; and of the units the same with the marks taken out of the
table's cells and led to these notes. A mark is a raised letter with which a cell ends, or in a language that raises
none the letter in brackets, as the note prints it. What stands within a cell is none: it may be an ordinal's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ...model import Cell, Unit
from ...text import Grammar
from ..pieces.marker import HIDDEN, ITEM, Marker
from ..pieces.meanings import LETTER, Reading, label_of, letter_places
from ..pieces.piece import Piece
from .glued_marks import without_marks
from .note_marks import NoteMark, plain_label

MOST_BETWEEN = 6
"""So many pieces at most stand between a table and a note below it: other notes, and what abbreviations mean."""

_RAISED = re.compile(r"(?P<letter>[^\W\d_])\s*(?=\S)")


def note_of_table(pieces: Sequence[Piece], index: int, grammar: Grammar) -> Marker | None:
    """The marker of a piece that is a note of the table above it, with the letter in Latin script as its label; None
    where it is none.

    A raised letter tells it, or a letter in brackets with which a cell of the table ends: below a table the items of a
    list may go on.
    """
    marker = _raised(pieces[index]) or _bracketed(pieces[index])
    table = _table_above(pieces, index) if marker is not None else None
    if marker is None or table is None:
        return None
    if marker.kind == ITEM and not _ends_cell(table, marker.printed):
        return None
    letter = note_letter(marker.label, grammar)
    return marker._replace(label=letter) if letter else None


def note_letter(label: str, grammar: Grammar) -> str:
    """The letter of a note in Latin script; empty for what is no letter of a list."""
    places = letter_places(label.lower(), grammar)
    return label_of(Reading(LETTER, places[0])) if places else ""


def _raised(piece: Piece) -> Marker | None:
    """The raised letter that a piece begins with."""
    found = _RAISED.match(piece.block.text) if piece.marker is None and piece.block.marks else None
    if found is None:
        return None
    is_raised = any(
        mark.kind == "superscript" and mark.start == 0 and mark.end <= found.end() for mark in piece.block.marks
    )
    return Marker(found["letter"], "note", "a", found["letter"].lower(), found.end()) if is_raised else None


def _bracketed(piece: Piece) -> Marker | None:
    """The marker of a piece where it is a letter in brackets."""
    marker = piece.marker
    return marker if marker is not None and marker.form == "(a)" else None


def _table_above(pieces: Sequence[Piece], index: int) -> Piece | None:
    """The table above a piece, with no heading and no numbered paragraph between."""
    for piece in reversed(pieces[max(index - MOST_BETWEEN, 0) : index]):
        if piece.said.role == "table":
            return piece
        if piece.said.role == "heading" or piece.number:
            return None
    return None


def _ends_cell(table: Piece, printed: str) -> bool:
    """Whether a cell of a table ends with a mark."""
    layout = table.said.table
    mark = printed.strip(HIDDEN)
    return layout is not None and any(
        table.block.text[cell.start : cell.end].rstrip(f" {HIDDEN}").endswith(mark) for cell in layout.cells
    )


class TableNote(NamedTuple):
    """A note below a table."""

    table: str
    """The table's anchor."""
    anchor: str
    letter: str
    """Its letter in Latin script."""
    printed: str
    """Its mark as printed."""


def with_table_marks(units: Sequence[Unit], notes: Sequence[TableNote], grammar: Grammar) -> list[Unit]:
    """The units with the marks in tables led to their notes. The cost is linear in the text of the tables."""
    return [
        _led(unit, [note for note in notes if note.table == unit.anchor], grammar) if unit.table else unit
        for unit in units
    ]


def _led(unit: Unit, notes: Sequence[TableNote], grammar: Grammar) -> Unit:
    """A table with the marks of its notes."""
    by_letter = {note.letter: note.anchor for note in reversed(notes)}
    found = list(_marks(unit, notes, by_letter, grammar)) if notes else []
    anchors = {plain_label(mark.label): by_letter[note_letter(plain_label(mark.label), grammar)] for mark in found}
    return without_marks(unit, found, anchors) if found else unit


def _marks(
    unit: Unit, notes: Sequence[TableNote], by_letter: Mapping[str, str], grammar: Grammar
) -> Iterator[NoteMark]:
    """The marks with which cells end, in the order of the text."""
    raised = {mark.end: mark.start for mark in unit.marks if mark.kind == "superscript"}
    bracketed = tuple(note.printed.strip(HIDDEN) for note in notes if note.printed.strip(HIDDEN)[:1] == "(")
    for cell in unit.table.cells if unit.table else ():
        words = unit.text[cell.start : cell.end].rstrip(f" {HIDDEN}")
        if cell.end in raised:
            start = max(raised[cell.end], cell.start)
            if note_letter(unit.text[start : cell.end].strip(), grammar) in by_letter:
                yield _mark(unit.text, start, cell)
        elif mark := next((mark for mark in bracketed if words.endswith(mark)), ""):
            yield _mark(unit.text, cell.start + len(words) - len(mark), cell)


def _mark(text: str, start: int, cell: Cell) -> NoteMark:
    """The mark that stands from a place to the end of its cell, with the space before it."""
    label = text[start : cell.end].strip(f" {HIDDEN}")
    return NoteMark(label, start - (start > cell.start and text[start - 1] == " "), cell.end, "sure")
