"""Units → the same with the marks of a table's notes taken out of its cells and led to these notes.

A mark is a raised letter with which a cell ends, or in a language that raises none the letter in brackets, as the note
prints it. What stands within a cell is none: a raised letter there may be an ordinal's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ...model import Cell, Unit
from ...text import Grammar
from ..pieces.marker import HIDDEN
from .glued_marks import without_marks
from .note_marks import NoteMark, plain_label
from .table_notes import note_letter


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
