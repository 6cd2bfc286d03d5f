"""What a web page has below a text: menus, links, the symbol once more."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from ...text import Grammar
from ..head.titles import numbered_titles
from ..notes.note_marks import STARS
from ..pieces.counted_headings import counted_heading
from ..pieces.looks import is_adoption, is_day, is_heading, is_signature
from ..pieces.marker import BULLET
from ..pieces.piece import Piece

LONGEST_TAIL = 40
LONGEST_OF_TAIL = 200
"""So many lines, of so many characters each, has a web page below a text."""

_WORD = re.compile(r"[^\W\d_]{2}")
_MARKED = re.compile(r"\[\d{1,3}\]$")


def is_tail(pieces: Sequence[Piece], index: int, annexes: Container[int], grammar: Grammar) -> bool:
    """Whether a line that looks like a heading, and all that follows it, is none of the text.

    No note or item stands there, nothing that begins as a paragraph does, and nothing that closes a text. `annexes` are
    the places of lines that head an annex.
    """
    return (
        len(pieces) - index <= LONGEST_TAIL
        and is_heading(pieces[index].text)
        and not grammar.headings.section.match(pieces[index].text)
        and not any(
            place in annexes or _is_of_text(piece, grammar) for place, piece in enumerate(pieces[index:], start=index)
        )
    )


def _is_of_text(piece: Piece, words: Grammar) -> bool:
    """Whether a piece cannot stand below the text: by its marker, its first words, its length, or what mark-up says."""
    text = piece.text
    if piece.said.role or len(text) > LONGEST_OF_TAIL:
        return True
    if text[0].isdecimal() or text[0] in STARS:  # a note
        return True
    if piece.marker is not None:
        return piece.marker.kind != BULLET
    is_titled = numbered_titles().match(text) or counted_heading(text, words)
    if is_titled or not _WORD.search(text) or _has_note(piece):
        return True
    opens = words.paragraphs.operative.match(text) or words.paragraphs.preambular.match(text)
    closes = is_adoption(text, words) or is_signature(text, words) or is_day(text, words)
    return bool(opens) or closes or words.closing.note.match(text) is not None


def _has_note(piece: Piece) -> bool:
    """Whether a mark of a note stands in a line, or at its end in brackets: in texts, and not in menus."""
    return any(mark.start == mark.end for mark in piece.block.marks) or _MARKED.search(piece.text) is not None
