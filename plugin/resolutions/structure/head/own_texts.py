"""Texts of one's own: a resolution that has the form of one and no masthead, as a draft or a model debate writes it.

The form tells it: recitals that end with commas, and below them an operative paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...text import Grammar
from ...text.punctuation import COLONS, COMMAS
from ..pieces.piece import Piece
from .head_lines import masthead_line

LONGEST = 80
"""Characters of the words that enact, whoever it is that does."""


def recitals_begin(pieces: Sequence[Piece], grammar: Grammar) -> bool:
    """Whether the first of the pieces begin and end as recitals do, and the next as the first operative paragraph."""
    words = grammar.paragraphs
    for count, piece in enumerate(pieces):
        is_recital = piece.marker is None and words.preambular.match(piece.text) and piece.last.endswith(COMMAS)
        if not is_recital:
            is_first = piece.marker is None or piece.marker.label == "1"
            return count > 0 and is_first and words.operative.match(piece.text) is not None
    return False


def may_enact(piece: Piece, grammar: Grammar) -> bool:
    """Whether a piece directly above recitals may be the enacting words, of whatever body: "The First Committee,"."""
    text = piece.text
    is_line = piece.marker is None and len(text) < LONGEST and text.endswith(COMMAS)
    return is_line and not grammar.paragraphs.preambular.match(text)


def may_be_title(text: str, grammar: Grammar) -> bool:
    """Whether a line is neither of a masthead nor one that says what something is: "Sponsors: Ruritania"."""
    return not any(sign in text for sign in COLONS) and not masthead_line(text, grammar).is_line
