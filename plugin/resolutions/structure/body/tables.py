"""What can be done with a table, and with a note below it."""

from __future__ import annotations

from ...anchors import numbered
from ..notes.table_notes import note_of_table
from ..units.units import Names
from .body import CLOSING, Body
from .closing_parts import leave_closing
from .passage import Passage


def add_table(body: Body, passage: Passage) -> None:
    """A table: it belongs to the paragraph, the annex or the document in which it stands."""
    if body.state == CLOSING:
        leave_closing(body, passage)
    if body.paragraph.owner is not None:
        body.paragraph.add_table(passage.piece)
        return
    number = body.scope.count("t")
    names = Names(numbered("t", number, body.scope.annex), f"{body.scope.eid}table_{number}")
    body.units.add(names.anchor, names.eid, "table", body.scope.parent, passage.piece)


def add_table_note(body: Body, passage: Passage) -> None:
    """A note below a table, of which it is named: `op1-t1-a`."""
    marker = note_of_table(body.pieces, passage.index, body.grammar)
    if marker is not None:
        body.finish()
        body.units.add_table_note(passage.piece.with_marker(marker), marker.label)
