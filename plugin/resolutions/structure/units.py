"""Piece… → Unit…: anchors, identifiers and kinds (contract, sections 4 and 7).

The Akoma Ntoso identifiers follow its naming convention: `preamble__recs_1__rec_3`, `para_20__list_1__point_a`,
`para_20__wrapup_1`, `att_1__para_3`, `sec_b__para_1`; a heading inside the text is a `crossheading`, a running
paragraph of a letter or a statement a `para`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..diagnostics import diagnose
from ..model import Diagnostic, Source, Unit, UnitKind
from .pieces import Piece, cut, joined

_AGAIN = {2: "bis", 3: "ter", 4: "quater"}
"""As the UN numbers what is inserted: a second op3 is `op3-bis`."""


class Units:
    """Collects the units of one document and sees to it that no anchor stands twice."""

    def __init__(self, source: Source) -> None:
        self.path, self.place = source.path, source.place
        self.found: list[Unit] = []
        self.diagnostics: list[Diagnostic] = []
        self._used: dict[str, int] = {}
        self._held = ""

    def add(
        self,
        anchor: str,
        eid: str,
        kind: UnitKind,
        parent: str | None,
        piece: Piece,
        marker: str | None = None,
    ) -> str:
        """Add a unit made of a piece; gives the anchor that it really got.

        A piece that is a marker alone makes no unit: its marker is printed before the next one's.
        """
        if piece.is_bare and marker is None and piece.marker:
            self._held = f"{self._held} {piece.marker.printed}".lstrip()
            return anchor
        if anchor in self._used:
            anchor, eid = self._again(anchor, eid)
        else:
            self._used[anchor] = 1
        block = piece.block
        if piece.later:
            block = joined(piece.own_blocks)
        elif piece.start:
            block = cut(block, piece.start)
        if marker is None:
            marker = piece.marker.printed if piece.marker else ""
        if self._held:
            marker, self._held = f"{self._held} {marker}".rstrip(), ""
        line = self.place(piece.block.runs[0][1])[0]
        self.found.append(Unit(anchor, eid, kind, parent, marker, block.text, line, block.marks, block.runs))
        return anchor

    def add_joined(
        self, anchor: str, eid: str, kind: UnitKind, parent: str | None, pieces: Sequence[Piece]
    ) -> str:
        """Add one unit made of several pieces, their markers being words of it."""
        first = pieces[0].without_marker() if pieces[0].marker else pieces[0]
        if len(pieces) > 1:
            whole = Piece(first.block, None)
            whole.extend(first.later or ())
            for piece in pieces[1:]:
                whole.extend((piece.block, *(piece.later or ())))
            first = whole
        return self.add(anchor, eid, kind, parent, first, "")

    def report(self, code: str, piece: Piece, **facts: object) -> None:
        """Note something about a piece, at its place in the source."""
        self.diagnostics.append(diagnose(code, self.path, *self.place(piece.block.runs[0][1]), **facts))

    def _again(self, anchor: str, eid: str) -> tuple[str, str]:
        while True:
            self._used[anchor] += 1
            count = self._used[anchor]
            suffix = _AGAIN.get(count, f"{count}th")
            if f"{anchor}-{suffix}" not in self._used:
                self._used[f"{anchor}-{suffix}"] = 1
                return f"{anchor}-{suffix}", f"{eid}{suffix}"
