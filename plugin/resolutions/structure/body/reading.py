"""Piece… → units: the text of a document read piece after piece, each by the first of its rules that fits (`rules`)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from ...text import Grammar
from ..pieces.piece import Piece
from ..units.units import Names, Units
from .body import CLOSING, Body
from .passage import Passage
from .rules import CLOSING_MARKED_RULES, SAID_RULES, UNMARKED_RULES, apply, rules_of
from .said_conditions import is_note_of_table
from .tables import add_table_note


def read_body(body: Body) -> None:
    """Add the units of all pieces after the head, in order."""
    while body.next < len(body.pieces):
        index = body.next
        piece = body.pieces[index]
        body.next += 1
        passage = Passage(index, piece, body.grammar)
        if piece.said.role and apply_said(body, passage):
            pass
        elif body.ahead.has_table and is_note_of_table(body, passage):
            add_table_note(body, passage)
        elif piece.marker is None:
            apply(UNMARKED_RULES[body.state], body, passage)
        elif body.state == CLOSING:
            apply(CLOSING_MARKED_RULES, body, passage)
        else:
            apply(rules_of(piece.marker), body, passage)
        if piece.quotation:
            body.add_quotation(piece.quotation, partial(read_quotation, body.units, piece.quotation, body.grammar))
    body.finish()


def read_quotation(units: Units, pieces: Sequence[Piece], grammar: Grammar, quoted_by: Names) -> None:
    """Add the units of a document that a unit quotes."""
    read_body(Body(units, pieces, 0, grammar, "resolution", quoted_by))


def apply_said(body: Body, passage: Passage) -> bool:
    """Do what the mark-up of the source says, and tell whether it said anything that fits."""
    for look, deed, _ in SAID_RULES:
        if look(body, passage):
            deed(body, passage)
            return True
    return False
