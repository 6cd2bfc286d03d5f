"""Lines above lists: whether a line heads the items that come next, or says what they do."""

from __future__ import annotations

from ...text.letters.punctuation import COLONS, COMMAS, SEMICOLONS
from ..pieces.looks import is_heading
from ..pieces.marker import BULLET, ITEM, NUMBER, Marker
from ..pieces.meanings import readings
from .survey import Survey

_LONGEST_LEAD = 60
"""Characters of a line with a colon that stands between items as a heading."""
LONGEST_NAME = 24
"""The same, and those of any heading, in a script without spaces."""
_SHORTEST_SENTENCE = 6
"""A line above a list that says what its items do has as many spaces: "Rule 1" and "Final clauses" are headings."""


def is_above_list(ahead: Survey, index: int) -> bool:
    """Whether a line of some length stands directly above the first item of a lettered list."""
    following = ahead.following(index)
    if following is None or following.marker is None or following.marker.kind != ITEM:
        return False
    first = following.marker.form != "A." and ahead.grammar.lists.letters.get(following.marker.label) == 1
    return first and ahead.pieces[index].text.count(" ") >= _SHORTEST_SENTENCE


def heads_items(ahead: Survey, index: int, text: str, last: int, after_item: bool) -> bool:
    """Whether a line stands above items: like a heading, or with a colon after other items.

    `text` is the line, perhaps without what looked like its number; `last`, the number of the last paragraph;
    `after_item`, whether what stands before the line is over.
    """
    following = ahead.following(index)
    if following is None or following.marker is None or _leads_on(ahead, index, text, following.marker):
        return False
    if is_heading(text) and not ahead.grammar.paragraphs.operative.match(text):
        return True
    numbered = following.marker.kind == NUMBER
    if numbered and int(following.marker.label) != last + 1:
        return False
    begins = ahead.grammar.paragraphs.small_initials or not text[0].islower()
    is_short = len(text) < (_LONGEST_LEAD if " " in text else LONGEST_NAME) and not any(sign in text for sign in COMMAS)
    is_lead = is_short if not text[0].isupper() else len(text) < _LONGEST_LEAD
    return text[-1] in COLONS and begins and is_lead and (numbered or after_item)


def _leads_on(ahead: Survey, index: int, text: str, following: Marker) -> bool:
    """Whether a line goes on with the sentence of the items above it, which are not over, and leads to a list that
    begins again: "; and requests him:" above (a), or, where a conjunction joins it, above a bullet."""
    above = ahead.pieces[index - 1]
    if text[-1] not in COLONS or text[0].isupper() or above.marker is None or not above.last.endswith(SEMICOLONS):
        return False
    if following.kind == BULLET:
        return ahead.grammar.paragraphs.goes_on.match(text) is not None
    return (
        following.is_of_item
        and above.marker.form == following.form
        and any(one.place == 1 for one in readings(following, ahead.grammar))
    )
