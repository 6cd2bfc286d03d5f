"""What is done with a piece of what closes a text: an adoption line, a signature, notes, and what comes below them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ..head.head_lines import decided_part
from ..pieces.looks import is_enacting, is_numbered_title, is_section
from ..units.scopes import after_scope
from .body import CLOSING, OPERATIVE, PREAMBLE, RUNNING, Body
from .passage import Passage


def begin_adoption(body: Body, passage: Passage) -> None:
    """The line that says how the text was adopted."""
    body.paragraph.flush()
    body.state = CLOSING
    body.closing.begin("adoption", passage.piece)


def begin_signature(body: Body, passage: Passage) -> None:
    """The signature of a letter."""
    body.paragraph.flush()
    body.state = CLOSING
    body.closing.begin("signature", passage.piece)


def add_note(body: Body, passage: Passage) -> None:
    """A note with a number: a list above it may go on on the next page."""
    notes = body.closing.count_notes(passage.piece)
    _add_below(body, partial(body.closing.add_notes, notes))


def add_star_note(body: Body, passage: Passage) -> None:
    """A note with a star."""
    _add_below(body, partial(body.closing.star, passage.piece))


def add_circled_note(body: Body, passage: Passage) -> None:
    """A note with a number in a circle."""
    _add_below(body, partial(body.closing.circled, passage.piece))


def _add_below(body: Body, add: Callable[[], None]) -> None:
    """Add notes below the paragraph under way, which is over unless it has a list or promises one."""
    if body.paragraph.lists_items:
        body.paragraph.hold(add)
    else:
        body.paragraph.flush()
        add()


def add_closing_star(body: Body, passage: Passage) -> None:
    """A note with a star after the adoption or the signature."""
    body.closing.star(passage.piece)


def add_to_closing(body: Body, passage: Passage) -> None:
    """What goes on with the adoption or the signature, or is a note."""
    body.closing.add(body.closing.part(passage.piece, passage.marker), passage.piece)


def leave_closing(body: Body, passage: Passage) -> None:
    """The frame is over. What follows is the next part of the resolution or the decision, another resolution, or
    neither's."""
    body.closing.flush()
    is_own = body.is_resolution and not body.scope.parent
    if body.begins_part(passage.index):
        body.enter_part(passage.index)
    elif is_own and (is_section(passage.text, body.grammar) or is_enacting(passage.text, body.grammar)):
        body.state = OPERATIVE
    elif is_own and is_numbered_title(passage.text):
        body.state, body.scope.last = PREAMBLE, 0
    else:
        body.state, body.lists_numbers = RUNNING, False
        is_own = body.is_decision and decided_part(passage.piece, body.grammar) != ""
        if not body.scope.parent and not is_own:
            body.scope = after_scope(body.scope)
