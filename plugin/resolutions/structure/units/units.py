"""Piece… → Unit…: anchors, identifiers and kinds (content/units.md#anchors).

The Akoma Ntoso identifiers follow its naming convention: `preamble__recs_1__rec_3`, `para_20__list_1__point_a`,
`para_20__wrapup_1`, `att_1__para_3`, `sec_b__para_1`; a heading inside the text is a `crossheading`, a running
paragraph of a letter or a statement a `para`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ...anchors import quotation, repeated
from ...diagnostics import diagnose
from ...model import Block, Diagnostic, Mark, Source, Unit, UnitKind
from ...text import Grammar
from ..notes.linked_notes import linked_notes, missing_notes, with_star_marks
from ..notes.table_notes import TableNote, with_table_marks
from ..pieces.piece import Piece, cut, joined

SHOWN = 40
"""Characters of a text by which a message shows it."""


class Names(NamedTuple):
    """What a unit is called: its anchor, and its Akoma Ntoso identifier."""

    anchor: str
    eid: str


class Stuck(NamedTuple):
    """A place in the source where the number of the paragraph or the item before is printed again."""

    line: int
    column: int
    previous: str
    printed: str


def behind(previous: str) -> str:
    """How a message says where a number stands: after that of a paragraph, or first where `previous` is 0 or empty."""
    return f"after paragraph {previous}" if previous not in ("", "0") else "first"


class Units:
    """Collects the units of one document and sees to it that no anchor stands twice."""

    def __init__(self, source: Source) -> None:
        self.path, self.place = source.path, source.place
        self._lines, self._above = source.line_starts, source.first_line - 1
        self.found: list[Unit] = []
        self.diagnostics: list[Diagnostic] = []
        self._used: dict[str, int] = {}
        self._eids: dict[str, int] = {}
        self._held: list[Piece] = []
        """Markers alone, until there are words to stand before."""
        self.repeated: list[Unit] = []
        """Those whose anchor counts, since another has it."""
        self.stuck: list[Stuck] = []
        """Where a number is the one before it."""
        self._table_notes: list[TableNote] = []
        self._judged: set[tuple[int, int]] = set()
        """The lines and columns of numbers that need not be told any more."""
        self._cut_off: set[tuple[int, int]] = set()
        """The lines and columns where the text has been told to break off."""
        self._bare: dict[str, str | None] = {}
        """Anchors that no unit has, since their paragraph is a marker alone, or a quotation; and what they would belong
        to."""
        self._quotations: dict[str, int] = {}

    def add(
        self, anchor: str, eid: str, kind: UnitKind, parent: str | None, piece: Piece, marker: str | None = None
    ) -> Names:
        """Add a unit made of a piece; gives the names that it really got.

        A piece that is a marker alone makes no unit: its marker is printed before the next one's.
        """
        if piece.is_bare and marker is None:
            self._held.append(piece)
            self._bare[anchor] = parent
            return Names(anchor, eid)
        if parent in self._bare:
            parent = self._bare[parent]
        is_repeated = anchor in self._used
        if is_repeated:
            anchor = self._again(anchor, self._used, "-")
        else:
            self._used[anchor] = 1
        if eid in self._eids:
            eid = self._again(eid, self._eids, "")
        else:
            self._eids[eid] = 1
        line = bisect_right(self._lines, piece.block.runs[0][1]) + self._above
        text, runs, marks = _words_of(piece)
        if marker is None:
            marker = piece.marker.printed if piece.marker else ""
        if self._held:
            marker = " ".join(filter(None, (*(held.marker.printed for held in self._held if held.marker), marker)))
            self._held.clear()
        if parent not in self._used:
            parent = None  # a list that begins a text has no paragraph above it
        said = piece.said
        self.found.append(Unit(anchor, eid, kind, parent, marker, text, line, marks, said.level, said.table, runs))
        if is_repeated:
            self.repeated.append(self.found[-1])
        return Names(anchor, eid)

    def add_table_note(self, piece: Piece, letter: str) -> None:
        """Add a note of the table that was added last."""
        table = next(unit for unit in reversed(self.found) if unit.kind == "table")
        names = self.add(f"{table.anchor}-{letter}", f"{table.eid}__fn_{letter}", "footnote", None, piece)
        printed = piece.marker.printed if piece.marker else letter
        self._table_notes.append(TableNote(table.anchor, names.anchor, letter, printed))

    def quotation(self, of: Names) -> Names:
        """What the next document that a unit quotes is called: it is no unit, and its paragraphs belong to `of`."""
        anchor, eid = quotation(of.anchor), f"{of.eid}__embeddedStructure_1"
        count = self._quotations[anchor] = self._quotations.get(anchor, 0) + 1
        if count > 1:
            anchor, eid = repeated(anchor, count), f"{of.eid}__embeddedStructure_{count}"
        self._bare[anchor] = of.anchor
        return Names(anchor, eid)

    def add_joined(self, anchor: str, eid: str, kind: UnitKind, parent: str | None, pieces: Sequence[Piece]) -> Names:
        """Add one unit made of several pieces, their markers being words of it."""
        first = pieces[0].without_marker() if pieces[0].marker else pieces[0]
        if len(pieces) > 1:
            whole = Piece(first.block, None)
            whole.extend(first.later or ())
            for piece in pieces[1:]:
                whole.extend((piece.block, *(piece.later or ())))
            first = whole
        return self.add(anchor, eid, kind, parent, first, "")

    def reword_last(self, piece: Piece) -> None:
        """Give the unit added last the words of a piece, which goes on where it ended."""
        block = piece.block
        self.found[-1] = replace(self.found[-1], text=block.text, marks=block.marks, runs=block.runs)

    def finish(self, grammar: Grammar, *, marks_are_known: bool = False) -> tuple[Unit, ...]:
        """The units, the marks of notes after their last words taken out of the text: "in document S/5697, 15".

        Where mark-up tells the marks of notes (`marks_are_known`), a number after the last words is none, and of stars
        those alone are looked for whose notes are printed as paragraphs; a gap in the numbers is told.
        """
        if self._held:
            pieces = self._held[:]
            self._held.clear()
            self.add_joined("x", "para_x", "paragraph", None, pieces)
        open_ends = grammar.paragraphs.open_ends
        if marks_are_known:
            for unit, offset, label, code in missing_notes(self.found):
                self.report_at(code, unit, offset, mark=label)
            return tuple(with_table_marks(with_star_marks(self.found, open_ends), self._table_notes, grammar))
        units, unlinked = linked_notes(self.found, open_ends)
        units = with_table_marks(units, self._table_notes, grammar)
        led = {mark.anchor for unit in units if unit.table for mark in unit.notes}
        for unit, offset, label, code in unlinked:
            if unit.anchor not in led:
                self.report_at(code, unit, offset, mark=label)
        return tuple(units)

    def report_at(self, code: str, unit: Unit, offset: int, **facts: object) -> None:
        """Note something about a unit, at the place of one of its characters in the source."""
        line, column = self.place(Block(unit.text, unit.runs).source_offset(offset))
        self.diagnostics.append(diagnose(code, self.path, line, column, **facts))

    def report_cut_off(self, piece: Piece, following: str) -> None:
        """Note that the text breaks off at a piece's end, `following` being the marker of what comes next."""
        block = piece.later[-1] if piece.later else piece.block
        line, column = self.place(block.source_offset(len(block.text) - 1))
        self._report_cut_off(line, column, block.text, f"“{following}”")

    def report_cut_off_unit(self, unit: Unit, following: str) -> None:
        """Note that the text breaks off at a unit's end, `following` being what comes next; nothing if it is told."""
        line, column = self.place(Block(unit.text, unit.runs).source_offset(len(unit.text) - 1))
        if (line, column) not in self._cut_off:
            self._report_cut_off(line, column, unit.text, following)

    def _report_cut_off(self, line: int, column: int, text: str, following: str) -> None:
        self._cut_off.add((line, column))
        facts = {"words": text[-SHOWN:].lstrip(), "following": following}
        self.diagnostics.append(diagnose("cut-off", self.path, line, column + 1, **facts))

    def report(self, code: str, piece: Piece, **facts: object) -> None:
        """Note something about a piece, at its place in the source."""
        line, column = self.place(piece.block.runs[0][1])
        self.report_place(code, line, column, **facts)

    def report_place(self, code: str, line: int, column: int, **facts: object) -> None:
        """Note something about a place in the source."""
        self.diagnostics.append(diagnose(code, self.path, line, column, **facts))

    def judge_number(self, piece: Piece) -> None:
        """Say that a number has been looked at in the text, so that its list has nothing more to tell of it."""
        self._judged.add(self.place(piece.block.runs[0][1]))

    def report_number(self, piece: Piece, previous: str, printed: str, *, is_stuck: bool) -> None:
        """Note that a number does not follow the one before it; where it is that one, it may be one of a stretch."""
        if self.place(piece.block.runs[0][1]) in self._judged:
            return
        if is_stuck:
            self.stuck.append(Stuck(*self.place(piece.block.runs[0][1]), previous, printed))
        else:
            self.report("broken-numbering", piece, previous=behind(previous), found=printed)

    def _again(self, name: str, used: dict[str, int], hyphen: str) -> str:
        """A name that is taken, made another one."""
        while True:
            used[name] += 1
            again = repeated(name, used[name], hyphen)
            if again not in used:
                used[again] = 1
                return again


def _words_of(piece: Piece) -> tuple[str, tuple[tuple[int, int], ...], tuple[Mark, ...]]:
    """A piece's own words, where they stand in the source, and the marks in them."""
    block, start = piece.block, piece.start
    if piece.later:
        block = joined(piece.own_blocks)
    elif start and (len(block.runs) > 1 or block.marks):
        block = cut(block, start)
    elif start:
        return piece.text, ((0, block.runs[0][1] + start),), block.marks
    else:
        return piece.text, block.runs, block.marks
    return block.text, block.runs, block.marks
