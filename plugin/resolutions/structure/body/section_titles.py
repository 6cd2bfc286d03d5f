"""A section's number and its title are one heading, whether they stand in one block or in two: `II`, `Marine science`.

Otherwise the headings after it would be counted differently in a language whose file sets both on one line.
"""

from __future__ import annotations

from ...text import Grammar
from ...text.letters.punctuation import COLONS
from ..pieces.counted_headings import counted_heading
from ..pieces.looks import is_section, may_head, section_label
from ..pieces.piece import Piece, joined
from .survey import Survey

_LONGEST_NUMBER = 40


def is_number_alone(text: str, grammar: Grammar, ahead: Survey) -> bool:
    """Whether a heading is what a section is counted by and nothing else: `II`, `B`, `第二节`, `Article 9`."""
    if len(text) > _LONGEST_NUMBER:
        return False
    if is_section(text, grammar) or grammar.headings.division.fullmatch(text):
        return True
    found = counted_heading(text, grammar)
    return found is not None and found.length == len(text) and ahead.section_number(text) != ""


def may_be_title(piece: Piece, grammar: Grammar, ahead: Survey) -> bool:
    """Whether a heading below a section's number may be its title: none that is counted itself, nor above a list."""
    text = piece.text
    is_title = may_head(text) or (piece.said.role == "heading" and not text.endswith(COLONS))
    is_counted = section_label(text, grammar) or grammar.headings.division.match(text) or ahead.section_number(text)
    return piece.marker is None and is_title and not is_counted


def titled(number: Piece, title: Piece) -> Piece:
    """A section's number and its title as one piece."""
    return Piece(joined((*number.own_blocks, *title.own_blocks), always_spaced=True), None, number.said)
