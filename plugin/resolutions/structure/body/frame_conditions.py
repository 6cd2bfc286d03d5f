"""Looks at a piece at its place: whether it frames the text, as an annex, an adoption, a signature or a note does.

In: the state of reading (`Body`) and the piece (`Passage`). Out: whether the piece looks so.
"""

from __future__ import annotations

from ...text.letters.punctuation import SEMICOLONS
from ..pieces import looks
from ..pieces.endings import ends_with_stop
from ..pieces.looks import is_heading
from .body import Body
from .passage import Passage

LONGEST_RANK = 4
"""So many lines at most say who signs, the last of them with "(Signed)"."""


def is_annex(body: Body, passage: Passage) -> bool:
    """A line that heads an annex."""
    return passage.index in body.ahead.annexes


def is_attached(body: Body, passage: Passage) -> bool:
    """A heading after the last paragraph of a resolution, before other numbers; below the number of
    a section it is that section's title. Where the first number stands under a heading, or more is to come after a
    semicolon, it heads a section."""
    is_title = body.sections.letter != "" and body.is_under_heading
    last = body.paragraph.last
    goes_on = body.sections.is_from_the_first or (last is not None and last.last.endswith(SEMICOLONS))
    is_after = not body.scope.parent and body.scope.last > 1
    return is_after and not is_title and not goes_on and body.ahead.opens_annex(passage.index)


def is_tail(body: Body, passage: Passage) -> bool:
    """The first of the lines below a resolution whose last paragraph has ended with a full stop: "Related posts"."""
    last = body.paragraph.last
    is_over = body.is_resolution and not body.is_quoted and not body.scope.parent and body.scope.last > 0
    return is_over and last is not None and ends_with_stop(last.last) and body.ahead.is_tail(passage.index)


def is_adoption(body: Body, passage: Passage) -> bool:
    """How a text that has begun was adopted, or at which meeting."""
    return body.has_begun and looks.is_adoption(passage.text, body.grammar) and not _heads_programme(body, passage)


def _heads_programme(body: Body, passage: Passage) -> bool:
    """Whether a meeting without its day is a heading in an annex, such as a programme of work."""
    days, following = body.grammar.dates.day, body.ahead.following(passage.index)
    if not body.scope.annex or not passage.is_heading or days.search(passage.text):
        return False
    is_dated = following is not None and looks.is_day(following.text, body.grammar)
    return not is_dated and body.grammar.dates.meeting.search(passage.text) is not None


def is_last_day(body: Body, passage: Passage) -> bool:
    """A date alone after the last numbered paragraph."""
    return (
        not body.is_quoted and not body.ahead.number_after(passage.index) and looks.is_day(passage.text, body.grammar)
    )


def is_signature(body: Body, passage: Passage) -> bool:
    """ "(Signed)", perhaps with a name."""
    return not body.is_quoted and looks.is_signature(passage.text, body.grammar)


def leads_to_signature(body: Body, passage: Passage) -> bool:
    """The rank of who signs, on short lines directly above "(Signed)": "Le Représentant permanent"."""
    if body.is_quoted or not passage.is_heading:
        return False
    for piece in body.pieces[passage.index : passage.index + LONGEST_RANK]:
        if piece.marker is not None:
            return False
        if looks.is_signature(piece.text, body.grammar):
            return True
        if len(piece.text) > looks.LONGEST_NAME or not is_heading(piece.text):
            return False
    return False


def is_note(body: Body, passage: Passage) -> bool:
    """A note with a bare number before it."""
    return passage.text[0].isdigit() and body.closing.is_note(passage.text, False)


def is_part_of_closing(body: Body, passage: Passage) -> bool:
    """What goes on with the adoption or the signature, or is a note."""
    return body.closing.part(passage.piece, passage.marker) != ""
