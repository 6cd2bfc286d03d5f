"""Piece… → Unit…: anchors, identifiers and kinds (content/units.md#anchors).

The Akoma Ntoso identifiers follow its naming convention: `preamble__recs_1__rec_3`, `para_20__list_1__point_a`,
`para_20__wrapup_1`, `att_1__para_3`, `sec_b__para_1`; a heading inside the text is a `crossheading`, a running
paragraph of a letter or a statement a `para`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..anchors import note, repeated
from ..diagnostics import diagnose
from ..model import Diagnostic, Mark, Source, Unit, UnitKind
from .glued_marks import with_glued_marks
from .pieces import Piece, cut, joined

_NOTE_MARK = re.compile(
    r"(?<=[,;.:)\]”\"’\w，；。：）》])"
    r"(?: (?P<spaced>\d{1,3}(?: \d{1,3})?)| ?(?P<slashed>\d{1,2}/)"
    r"|(?P<glued>\d{1,3}|[⁰¹²³⁴-⁹]{1,3})"
    r"|(?P<damaged>(?<=[,;])['’‘]?[°º]\d{0,2}))$"
)
"""A mark after the last words: with a space, with a stroke, glued to them; or one of which a scan made a ring."""
_MARKED_END = re.compile(r"[^\W\d][)”\"’]?[,;.:]$")
"""An ending after which only the mark of a note can be a number, even where the note is lost."""


class Names(NamedTuple):
    """What a unit is called: its anchor, and its Akoma Ntoso identifier."""

    anchor: str
    eid: str


_WITH_NOTES = frozenset({"preambular", "operative", "subparagraph", "continuation", "adoption"})


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
        self._bare: dict[str, str | None] = {}
        """Anchors that no unit has, since their paragraph is a marker alone; and what they would belong to."""

    def add(
        self,
        anchor: str,
        eid: str,
        kind: UnitKind,
        parent: str | None,
        piece: Piece,
        marker: str | None = None,
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
        if anchor in self._used:
            anchor = self._again(anchor, self._used, "-")
        else:
            self._used[anchor] = 1
        if eid in self._eids:
            eid = self._again(eid, self._eids, "")
        else:
            self._eids[eid] = 1
        block, start, text = piece.block, piece.start, piece.text
        line = bisect_right(self._lines, block.runs[0][1]) + self._above
        if piece.later:
            block = joined(piece.own_blocks)
            text, runs, marks = block.text, block.runs, block.marks
        elif start and (len(block.runs) > 1 or block.marks):
            block = cut(block, start)
            text, runs, marks = block.text, block.runs, block.marks
        else:
            runs, marks = block.runs, block.marks
            if start:
                runs = ((0, runs[0][1] + start),)
        if marker is None:
            marker = piece.marker.printed if piece.marker else ""
        if self._held:
            marker = " ".join(filter(None, (*(held.marker.printed for held in self._held if held.marker), marker)))
            self._held.clear()
        if parent not in self._used:
            parent = None  # a list that begins a text has no paragraph above it
        said = piece.said
        self.found.append(Unit(anchor, eid, kind, parent, marker, text, line, marks, runs, said.level, said.table))
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

    def finish(self, *, marks_are_known: bool = False) -> tuple[Unit, ...]:
        """The units, the marks of notes after their last words taken out of the text: "in document S/5697, 15".

        Where mark-up tells the marks of notes (`marks_are_known`), a number after the last words is one of them.
        """
        if self._held:
            pieces = self._held[:]
            self._held.clear()
            self.add_joined("x", "para_x", "paragraph", None, pieces)
        if marks_are_known:
            return tuple(self.found)
        notes = {unit.marker: unit.anchor for unit in self.found if unit.kind == "footnote"}
        self._link_marks(notes)
        for index, unit in enumerate(self.found):
            last = unit.text[-1:]
            if (last.isdigit() or last in "/°º") and unit.kind not in ("footnote", "table"):
                self.found[index] = _without_note(unit, notes)
        return tuple(with_glued_marks(self.found, notes)) if notes else tuple(self.found)

    def _link_marks(self, notes: Mapping[str, str]) -> None:
        """Lead the marks that mark-up tells to their notes; what lacks its counterpart is told once each."""
        marked = {mark.label for unit in self.found for mark in unit.notes}
        if not marked:
            return
        lost: set[str] = set()
        for index, unit in enumerate(self.found):
            if unit.kind == "footnote" and unit.marker not in marked:
                self._report_unit("note-without-mark", unit, mark=unit.marker)
            if not unit.notes:
                continue
            marks = tuple(
                replace(mark, anchor=_anchor(mark.label, notes)) if mark.kind == "note" else mark for mark in unit.marks
            )
            self.found[index] = replace(unit, marks=marks)
            for mark in marks:
                if mark.kind == "note" and not mark.anchor and mark.label not in lost:
                    lost.add(mark.label)
                    self._report_unit("mark-without-note", unit, mark=mark.label)

    def _report_unit(self, code: str, unit: Unit, **facts: object) -> None:
        line, column = self.place(unit.runs[0][1])
        self.diagnostics.append(diagnose(code, self.path, line, column, **facts))

    def report(self, code: str, piece: Piece, **facts: object) -> None:
        """Note something about a piece, at its place in the source."""
        line, column = self.place(piece.block.runs[0][1])
        self.diagnostics.append(diagnose(code, self.path, line, column, **facts))

    def _again(self, name: str, used: dict[str, int], hyphen: str) -> str:
        """A name that is taken, made another one."""
        while True:
            used[name] += 1
            again = repeated(name, used[name], hyphen)
            if again not in used:
                used[again] = 1
                return again


def _without_note(unit: Unit, notes: Mapping[str, str]) -> Unit:
    """A unit without the mark at its end, where that is the mark of one of the document's notes, or can be no other.

    `notes` are the anchors of the document's notes by their printed marks.
    """
    tail = unit.text[-9:]
    found = _NOTE_MARK.search(tail)
    if not found:
        return unit
    mark = found[0].strip()
    text = unit.text[: len(unit.text) - len(tail) + found.start()]
    if not text:
        return unit
    spaced = found["glued"] is None
    known = mark.split()[0] in notes and (spaced or not text[-1].isalnum())
    ending = ",;." if unit.kind == "adoption" else ",;"
    bare = text[-1] in ending if spaced else bool(_MARKED_END.search(text))
    if not known and not (bare and unit.kind in _WITH_NOTES):
        return unit
    end = len(text)
    marks = (
        *(one for one in unit.marks if one.end <= end),
        Mark.of_note(end, mark, _anchor(mark, notes)),
    )
    runs = tuple(run for run in unit.runs if run[0] < end)
    return Unit(unit.anchor, unit.eid, unit.kind, unit.parent, unit.marker, text, unit.line, marks, runs)


def _anchor(mark: str, notes: Mapping[str, str]) -> str:
    """The anchor of the note with a printed mark, whose own may have a stroke or stand raised; empty where none is."""
    return notes.get(mark) or next((anchor for anchor in notes.values() if anchor == note(mark)), "")
