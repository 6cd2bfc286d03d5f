"""Looks at another marker than a number, at its place: the conditions of the rules on items, stars and bullets. None of
them changes anything.

In: the state of reading (`Body`) and the piece (`Passage`). Out: whether the piece looks so.
"""

from __future__ import annotations

from ...text.letters.punctuation import COLONS, COMMAS, FULL_STOPS, SEMICOLONS, any_sign
from ...un import item_value
from ..notes.note_marks import STARS
from ..pieces import looks
from ..pieces.looks import is_heading
from ..pieces.marker import BULLET, DAGGERS, RECITAL
from ..pieces.unfinished import BEGIN_STATED
from .body import Body
from .passage import Passage

_CLOSE_STATED = frozenset('”“"»')
_STOPS = " " + any_sign(COMMAS, SEMICOLONS, FULL_STOPS)
"""What closes a quotation, and what may stand behind it."""


def is_star_note(body: Body, passage: Passage) -> bool:
    """`* Text`, where a star stands in the text or the words say that it was printed again, or `† Text`, which no item
    begins with."""
    if passage.marker is not None and passage.marker.form[0] in DAGGERS:
        return True
    is_note = body.ahead.has_star or body.grammar.closing.reissued.match(passage.text) is not None
    return is_note and is_starred(body, passage)


def is_starred(body: Body, passage: Passage) -> bool:
    """A marker that is a star, or several, or a dagger."""
    return passage.marker is not None and passage.marker.form[0] in STARS


def is_circled_note(body: Body, passage: Passage) -> bool:
    """`① Text`, where that number stands in the text as a mark; below a colon, and below an item that goes on, it is
    the next item's."""
    marker = passage.marker
    if marker is None or marker.form != "①" or marker.printed not in body.ahead.circled:
        return False
    above = body.ahead.pieces[passage.index - 1]
    is_below_item = above.marker is not None and above.marker.form == "①" and above.last.endswith(SEMICOLONS)
    return not is_below_item and not above.last.endswith(COLONS)


def is_lettered_heading(body: Body, passage: Passage) -> bool:
    """A heading with an item's marker, directly above the next paragraph, after one that is over and has no list:
    "(i) Exemptions", "i) Exenciones", "㈠ 豁免"."""
    return (
        body.state == "operative"
        and passage.marker is not None
        and passage.marker.is_of_item
        and body.paragraph.is_without_list
        and is_heading(passage.text)
        and body.ahead.is_before_number(passage.index)
        and body.ahead.number_after(passage.index) == body.scope.last + 1
    )


def is_section_heading(body: Body, passage: Passage) -> bool:
    """A section's letter before its heading, `A. Introduction`; before a question, a roman number or a Chinese one."""
    if passage.marker is None or passage.marker.form not in ("A.", "一."):
        return False
    is_counted = passage.marker.form != "A." or item_value(passage.marker.label) > 0
    return is_heading(passage.text) or (is_counted and looks.is_question(passage.text))


def is_numbered_recital(body: Body, passage: Passage) -> bool:
    """`PP1. Recalling`, as drafts under negotiation number what stands above the operative part."""
    return body.state == "preamble" and has_number_of_recital(body, passage)


def has_number_of_recital(body: Body, passage: Passage) -> bool:
    """The same anywhere: outside a preamble it is words."""
    return passage.marker is not None and passage.marker.kind == RECITAL


def is_bulleted_paragraph(body: Body, passage: Passage) -> bool:
    """A bullet of a list that all the paragraphs of a preamble make, and those of a resolution without numbers, as
    converters of web pages write them: nothing stands above its first one that leads to a list.

    Below a recital without a bullet, one that begins as recitals do begins the list. So does, in running text, what a
    quotation mark opens that the paragraph does not close: a statement's first paragraph.
    """
    marker, paragraph = passage.marker, body.paragraph
    if marker is not None and marker.kind == BULLET and _is_stated(body, passage):
        return True
    is_without_numbers = body.state == "operative" and not body.ahead.counts.numbers
    if marker is None or marker.kind != BULLET or passage.piece.is_bare:
        return False
    if not (body.state == "preamble" or is_without_numbers) or paragraph.lists_items:
        return False
    begins = passage.is_preambular or (is_without_numbers and passage.is_operative)
    return paragraph.owner is None or body.bullet == marker.form or begins


def _is_stated(body: Body, passage: Passage) -> bool:
    """Whether a bullet stands before a paragraph of a statement, each of which a quotation mark opens."""
    text = passage.text
    if body.state != "running" or passage.piece.is_bare or text[0] not in BEGIN_STATED or passage.marker is None:
        return False
    is_open = passage.piece.last.rstrip(_STOPS)[-1:] not in _CLOSE_STATED
    return body.bullet == passage.marker.form or is_open
