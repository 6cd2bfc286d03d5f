"""What is done with a piece of which the mark-up of its source says what it is: a recital, an adoption, a heading."""

from __future__ import annotations

from .body import CLOSING, Body
from .closing_parts import leave_closing
from .passage import Passage


def add_recital(body: Body, passage: Passage) -> None:
    """A preambular paragraph, of another part too after the first is over."""
    if body.state == CLOSING:
        leave_closing(body, passage)
    body.add_recital(passage)


def add_adoption(body: Body, passage: Passage) -> None:
    """A line that says how the text was adopted; the next such line goes on with it."""
    piece = passage.piece.without_marker() if passage.marker else passage.piece
    if body.state == CLOSING and body.closing.kind == "adoption" and body.closing.pending:
        body.closing.add("more", piece)
        return
    body.paragraph.flush()
    body.state = CLOSING
    body.closing.begin("adoption", piece)


def add_heading(body: Body, passage: Passage) -> None:
    """A heading; between the items of a list it is one of the list's."""
    if body.state == CLOSING:
        leave_closing(body, passage)
    if passage.marker is not None:
        body.begin_section(passage)
    else:
        body.add_heading(passage)
