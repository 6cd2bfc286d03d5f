"""Looks at what mark-up says of a piece at its place: the conditions of the rules on it. None of them changes anything.

In: the state of reading (`Body`) and the piece (`Passage`). Out: whether the piece looks so.
"""

from __future__ import annotations

from ..notes.table_notes import note_of_table
from ..pieces.looks import LONGEST_ADOPTION, is_heading
from ..pieces.marker import NUMBER
from .body import Body
from .conditions import is_preamble_heading, leads_to_numbers
from .passage import Passage

_SHORTEST_SENTENCE = 80
"""With so many characters, what mark-up calls the enacting words of a decision is its sentence, or its beginning."""


def is_said_table(body: Body, passage: Passage) -> bool:
    """Whether the mark-up of a passage says that it is a table."""
    return passage.piece.said.role == "table"


def is_note_of_table(body: Body, passage: Passage) -> bool:
    """A note below a table, whose mark stands in it."""
    return note_of_table(body.pieces, passage.index, body.grammar) is not None


def is_said_enacting(body: Body, passage: Passage) -> bool:
    """The enacting words; no sentence of a decision that begins with them."""
    is_sentence = body.is_decision and len(passage.text) >= _SHORTEST_SENTENCE
    return passage.piece.said.role == "enacting" and not is_sentence


def is_said_recital(body: Body, passage: Passage) -> bool:
    """A preambular paragraph of a resolution; mark-up calls paragraphs of annexes so too, one that prints the next
    number after others, what leads to the numbers, and headings."""
    if passage.piece.said.role != "recital" or not body.is_resolution or (body.scope.parent and not body.is_quoted):
        return False
    is_numbered = body.scope.last > 0 and passage.number > body.scope.last
    is_none = is_numbered or leads_to_numbers(body, passage) or is_preamble_heading(body, passage)
    return not (is_none or _is_sole_act(body, passage))


def _is_sole_act(body: Body, passage: Passage) -> bool:
    """Whether a paragraph that mark-up calls a recital is the only operative one of its text, which needs no number:
    its verb says so, and but for its items the lines on the adoption follow."""
    if not passage.is_operative or passage.is_preambular or passage.marker is not None:
        return False
    indexes = range(passage.index + 1, len(body.pieces))
    after = next((body.pieces[index] for index in indexes if body.pieces[index].marker is None), None)
    return after is not None and after.said.role == "adoption"


def is_said_front(body: Body, passage: Passage) -> bool:
    """A line of the head that tells nothing else, above the text of a resolution."""
    is_front = passage.piece.said.role == "front" and body.state == "preamble" and not body.recitals
    return is_front and not is_heading(passage.text)


def is_said_adoption(body: Body, passage: Passage) -> bool:
    """How and at which meeting a text that has begun was adopted."""
    return passage.piece.said.role == "adoption" and body.has_begun and len(passage.text) < LONGEST_ADOPTION


def is_said_heading(body: Body, passage: Passage) -> bool:
    """A heading that heads no annex: no paragraph's number stands before it, and no letter of the list under way."""
    return (
        passage.piece.said.role == "heading"
        and passage.index not in body.ahead.annexes
        and (passage.marker is None or passage.marker.kind != NUMBER)
        and not _is_letter_of_list(body, passage)
    )


def _is_letter_of_list(body: Body, passage: Passage) -> bool:
    """Whether a line in mid-paragraph has an item's marker, though it looks like a heading: "(b) Protection of
    civilians", above the items of (b); not above the next paragraph's number."""
    return (
        body.state == "operative"
        and passage.marker is not None
        and passage.marker.is_of_item
        and body.paragraph.last is not None
        and not body.ahead.is_before_number(passage.index)
    )


def is_said_rest(body: Body, passage: Passage) -> bool:
    """What goes on in a paragraph behind what it quotes."""
    is_rest = passage.piece.said.role == "rest" and passage.marker is None
    return is_rest and body.paragraph.owner is not None


def is_said_item(body: Body, passage: Passage) -> bool:
    """An item whose bullet mark-up does not hold, below a numbered paragraph or one of its items."""
    is_inside = body.state == "operative" and body.paragraph.owner is not None
    return is_inside and body.ahead.is_item_without_marker(passage.index)
