"""Lines between a resolution's title and its symbol, adoption or organ's name below, as a web page's "Abstract" is.

In: the pieces of a head. Out: whether a piece is such a line.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...text import Grammar
from ..pieces.endings import ends
from ..pieces.piece import Piece
from .day_lines import day_in
from .enacting import NEAR, organ_below
from .head_lines import masthead_line, part_letter
from .titles import is_same, number_of

LONGEST, LONGEST_ADOPTED = 200, 250
"""Characters of such a line, and of one that tells of the adoption."""
FURTHEST = 12
"""Among so many lines stands the title's number once more."""


def is_above_line(pieces: Sequence[Piece], index: int, grammar: Grammar) -> bool:
    """Whether a line stands above one with the symbol or the adoption, with no sentence between, and the enacting words
    come soon; or above those, where they have lost their comma and so are the organ's name alone."""
    for at, piece in enumerate(pieces[index : index + NEAR], index):
        text = piece.block.text
        if at > index and len(text) < LONGEST_ADOPTED and _tells_symbol_or_day(text, grammar):
            return organ_below(pieces, at + 1, grammar) != ""
        if at > index and text in grammar.head.organs and _opens_text(pieces, at + 1, grammar):
            return True
        if piece.marker or ends(text) or len(text) > LONGEST or part_letter(text, grammar):
            return False
    return False


def is_above_again(pieces: Sequence[Piece], index: int, number: str, grammar: Grammar) -> bool:
    """Whether a line below a title stands above a line with the title's number once more, as on a library's page, which
    has links to other texts between; no sentence stands there, nor enacting words."""
    for at, piece in enumerate(pieces[index : index + FURTHEST], index):
        text = piece.block.text
        if piece.marker or ends(text) or len(text) > LONGEST or grammar.paragraphs.enacting.match(text):
            return False
        if at > index and is_same(number, number_of(text, grammar)):
            below = pieces[at + 1 : at + 1 + NEAR]
            return any(piece.text in grammar.head.organs or _enacts(piece, grammar) for piece in below)
    return False


def _enacts(piece: Piece, grammar: Grammar) -> bool:
    return piece.marker is None and grammar.paragraphs.enacting.match(piece.text) is not None


def _opens_text(pieces: Sequence[Piece], index: int, grammar: Grammar) -> bool:
    """Whether a piece begins as the first paragraph of a resolution does."""
    words, text = grammar.paragraphs, pieces[index].text if index < len(pieces) else ""
    return words.preambular.match(text) is not None or words.operative.match(text) is not None


def _tells_symbol_or_day(text: str, grammar: Grammar) -> bool:
    """Whether a line tells the document's symbol, or on which day it was adopted."""
    if "symbol" in masthead_line(text, grammar).facts:
        return True
    return grammar.head.adopted.match(text) is not None and day_in(text, grammar) is not None
