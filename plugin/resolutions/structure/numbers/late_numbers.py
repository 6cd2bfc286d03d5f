"""Numbers that a conversion has put behind the first line of their paragraph, or several of them above the first of
theirs, as pdfminer does with numbers in a column of their own: each at its paragraph's head.

    Requests the Secretary-General to report        1.  2.  Decides to open the wells;  Decides to close the quays;
    2. on the wells;
"""

from __future__ import annotations

from collections.abc import Sequence

from ...text import Grammar, ends_sentence
from ...text.grammars.openings import openings
from ...text.pages.lone_numbers import is_of_sentence
from ..pieces.endings import ends_with_comma
from ..pieces.piece import Piece, cut
from ..pieces.unfinished import is_open

_MOST = 40
"""So many numbers at most stand in the column of a page."""


def with_numbers_at_heads(pieces: list[Piece], grammar: Grammar, source: str) -> list[Piece]:
    """The pieces, those paragraphs with their numbers; `source` shows which stand alone on their lines. Linear."""
    found: list[Piece] = []
    last = index = 0
    while index < len(pieces):
        piece = pieces[index]
        number = piece.number
        if not number or not _is_number(piece):
            found.append(piece)
            index += 1
            continue
        count = _above(pieces, index, grammar) if piece.is_bare else 0
        if count:
            found += _parted(pieces[index : index + 2 * count - 1])
            index += 2 * count - 1
        else:
            is_below_words = bool(found) and found[-1].marker is None
            if number == last + 1 and is_below_words and _is_first_line(found[-1], piece, grammar, source):
                piece = _at_head(piece, found.pop())
            found.append(piece)
            index += 1
        last = number + max(count - 1, 0)
    return found


def _is_number(piece: Piece) -> bool:
    return piece.marker is not None and piece.marker.form == "1."


def _is_first_line(above: Piece, piece: Piece, grammar: Grammar, source: str) -> bool:
    """Whether words without a marker are the first line of the paragraph below: they are longer than most headings,
    begin as paragraphs do and are not over, and the words below its number begin nothing, nor with a capital, unless
    the line is open. Above the first number a comma ends a recital, but behind the verb of an operative paragraph."""
    last, marker = above.last, piece.marker
    if above.said.role or marker is None or not piece.text or not is_of_sentence(last):
        return False
    if piece.text[0].isupper() and not is_open(last, grammar.paragraphs.open_ends):
        return False
    words, text = grammar.paragraphs, above.text
    is_recital = marker.label == "1" and (words.preambular.match(text) or not words.operative.match(text))
    if ends_sentence(last) and (is_recital or not ends_with_comma(last)):
        return False
    begins = openings(grammar.language).any
    return _is_alone(piece, source) and begins.match(text) is not None and begins.match(piece.text) is None


def _is_alone(piece: Piece, source: str) -> bool:
    """Whether the number of a piece stands on a line of its own."""
    block, start = piece.block, piece.start
    return "\n" in source[block.source_offset(start - 1) : block.source_offset(start)]


def _at_head(piece: Piece, above: Piece) -> Piece:
    """The paragraph of which one piece is the first line and the other the rest, which has its number."""
    words = [*above.blocks, cut(piece.block, piece.start), *(piece.later or ())]
    return Piece(cut(piece.block, 0, piece.start), piece.marker, piece.said, words)


def _above(pieces: Sequence[Piece], start: int, grammar: Grammar) -> int:
    """How many numbers, which count on, stand above their paragraphs, of which as many follow; 0 where it is one."""
    stop = start + 1
    while stop < min(len(pieces), start + _MOST) and _is_number(pieces[stop]) and pieces[stop - 1].is_bare:
        stop += 1
    count = stop - start
    labels = [piece.number for piece in pieces[start:stop]]
    words = [pieces[stop - 1].last, *(piece.text for piece in pieces[stop : stop + count - 1] if piece.marker is None)]
    if count == 1 or len(words) < count or labels != list(range(labels[0], labels[0] + count)):
        return 0
    begins = openings(grammar.language).any
    return count if all(begins.match(text) and ends_sentence(text) for text in words) else 0


def _parted(pieces: Sequence[Piece]) -> list[Piece]:
    """Numbers, and as many paragraphs, of which the last number has the first."""
    count = len(pieces) // 2 + 1
    first = pieces[count - 1].later or []
    words = [first, *(piece.blocks for piece in pieces[count:])]
    return [
        Piece(cut(piece.block, 0, piece.start), piece.marker, piece.said, list(blocks))
        for piece, blocks in zip(pieces[:count], words, strict=True)
    ]
