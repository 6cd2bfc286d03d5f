"""What stands below a line of a head, and tells that the line is none of the title: the title of a resolution or of a
decision, or a decision's text at once.

Or that the title so far ends in the middle, so that the line goes on with it.

In: the pieces of a head. Out: whether it stands there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...model import DocumentKind
from ...text import Grammar
from ...text.grammars.organ_titles import organ_first
from ...text.letters.punctuation import COMMAS
from ..pieces.endings import ends
from ..pieces.piece import Piece
from .head_lines import bears_symbol, numbered_title
from .titles import OPEN_ENDS, TITLE_LENGTH, is_numbered, resolution_titles

NEAR = 12
"""Among so many pieces the title of a resolution stands under its agenda item, and a decision's under that word."""
LONGEST_DAY = 40
"""Characters of a line that is a date alone."""
MOST_LINES = 4
"""So many lines has a title with its number at most."""


def is_numbered_near(pieces: Sequence[Piece]) -> bool:
    """Whether a title with its number stands among the first pieces."""
    return any(numbered_title(piece.block.text) is not None for piece in pieces[:NEAR])


def is_own_near(pieces: Sequence[Piece], facts: Mapping[str, str]) -> bool:
    """Whether a line with the number of the masthead's symbol stands among the first pieces."""
    return any(bears_symbol(piece.block.text, facts) for piece in pieces[:NEAR])


def is_numbered_below(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a title with its number is the piece behind the one at `index`, which then is a heading of the agenda."""
    return index + 1 < len(pieces) and numbered_title(pieces[index + 1].block.text) is not None


def is_resolution_below(pieces: Sequence[Piece], lines_above: int, grammar: Grammar) -> bool:
    """Whether the title of a resolution stands among the first pieces, `lines_above` of a masthead not counted: then
    "Report of …" is an agenda item, and no report's title."""
    titles = resolution_titles(grammar)
    return any(
        piece.marker is None
        and len(piece.text) < TITLE_LENGTH
        and (titles.match(piece.text) or numbered_title(piece.block.text))
        for piece in pieces[: NEAR + lines_above]
    )


def names_organ_alone(pieces: Sequence[Piece], index: int, grammar: Grammar) -> bool:
    """Whether a title begins with the organ, "UN Security Council Resolution 242", and no enacting words stand below:
    so begins what an encyclopaedia says of a resolution."""
    if not organ_first(grammar.language).match(pieces[index].block.text):
        return False
    return not any(_enacts(piece, grammar) for piece in pieces[index + 1 : index + 1 + NEAR])


def _enacts(piece: Piece, grammar: Grammar) -> bool:
    found = None if piece.marker else grammar.paragraphs.enacting.match(piece.text)
    return piece.text in grammar.head.organs or (found is not None and found[0].rstrip().endswith(COMMAS))


def is_decision(text: str, grammar: Grammar) -> bool:
    """Whether a text is that of a decision: a sentence that begins with the organ, or in Arabic with the verb."""
    words = grammar.paragraphs
    opens = words.enacting.match(text) or words.operative.match(text) or text.startswith(tuple(grammar.head.organs))
    return bool(opens) and ends(text)


def is_rest_of_day(last: str, text: str, grammar: Grammar) -> bool:
    """Whether a line is the rest of a day in which the title so far ends: "… on 3 March" / "2031"."""
    end = last[-LONGEST_DAY:]
    days = grammar.dates.day.finditer(f"{end} {text}") if text[0].isdigit() else ()
    return any(day.start() < len(end) < day.start("year") for day in days)


def is_cut_off(title: Sequence[Piece], kind: DocumentKind) -> bool:
    """Whether the title so far ends in the middle: in a bracket that stays open, or in a numbered title at a comma or a
    semicolon, and then it goes on up to the enacting words."""
    last = title[-1].last
    opened = last.rfind("[")
    if opened >= 0 and "]" not in last[opened:]:
        return kind != "letter"
    numbered = [index for index, piece in enumerate(title) if is_numbered(piece)]
    if not numbered or len(title) - numbered[-1] > MOST_LINES:
        return False
    return title[numbered[-1]].last.endswith(OPEN_ENDS)
