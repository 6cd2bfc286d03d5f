"""Whether a title ends in the middle, so that the next line goes on with it."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import DocumentKind
from ...text import Grammar
from ..pieces.piece import Piece
from .head import OPEN_ENDS, is_numbered

LONGEST_DAY = 40
"""Characters of a line that is a date alone."""
MOST_LINES = 4
"""So many lines has a title with its number at most."""


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
