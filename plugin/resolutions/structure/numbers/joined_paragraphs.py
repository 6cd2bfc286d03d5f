"""Paragraphs that a conversion joined on one line, taken apart where their numbers tell it: "… ports; 4. Decides …".

Numbers tell it where the one within the line follows the last paragraph's: at a gap ("3." and then "5.", with "; 4." in
a paragraph between), and after the last paragraph, where an operative verb follows it too. A text in which no paragraph
begins with a number is left as it is: there the numbers are of another one, which it quotes or recommends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...languages.numerals import digits
from ...model import Block
from ...text import Grammar
from ...text.grammars.paragraph_numbers import DASH
from ...text.letters.punctuation import STOPS
from ..pieces.marker import HIDDEN, NUMBER
from ..pieces.markers import read_marker
from ..pieces.piece import Piece, cut

FURTHEST = 40
"""A larger step from one number to the next is no gap."""
LONGEST_MARKER = 12
"""Characters of a number with what stands between it and the words, and the first of those."""

_NUMBER = re.compile(
    rf"[{STOPS})](?:(?<=\))\s|(?<!\))(?:[0-9]{{1,2}}(?=\s))?\s?)"
    rf"(?P<number>{digits(3)})(?:[.．、]|\s{DASH})\s?[{HIDDEN}]*(?=[^\W\d_])"
)


def with_parted(pieces: list[Piece], grammar: Grammar) -> list[Piece]:
    """The pieces, those cut that hold the next numbered paragraphs. Only pieces where a number may be missing are
    looked at: between two that do not follow one another, and from the last on."""
    numbers = [(at, one.number) for at, one in enumerate(pieces) if one.marker is not None and one.marker.form == "1."]
    if not numbers:
        return pieces
    found: list[Piece] = []
    done = last = 0
    for index, number in (*numbers, (len(pieces), 0)):
        between = pieces[done:index]
        if last + 1 < number <= last + FURTHEST:
            found += _parted(between, last, number, grammar)
        elif number <= last:
            found += _parted(between, last, 0, grammar)
        else:
            found += between
        done, last = index, number
    return found


def _parted(pieces: Sequence[Piece], last: int, following: int, grammar: Grammar) -> Iterator[Piece]:
    """The pieces between the numbers `last` and `following`, which is 0 at the end; each paragraph there its own."""
    stop = following or last + FURTHEST
    for piece in pieces:
        rest = piece
        while last + 1 < stop and (parts := _cut(rest, last + 1, grammar, is_gap=following > 0)):
            first, rest = parts
            yield first
            last += 1
        yield rest


def _cut(piece: Piece, number: int, grammar: Grammar, *, is_gap: bool) -> tuple[Piece, Piece] | None:
    """A piece cut before the number that it holds, and the rest with that number; None where it holds none."""
    if piece.said.table is not None:
        return None
    later = piece.later or []
    for count, block in enumerate((piece.block, *later)):
        start = _next_number(block, 0 if count else piece.start, number, grammar, is_gap=is_gap)
        if not start:
            continue
        head, tail = cut(block, 0, start), cut(block, start)
        above = [*later[: count - 1], head] if count else None
        first = Piece(head if count == 0 else piece.block, piece.marker, piece.said, above)
        return first, Piece(tail, read_marker(tail.text), piece.said, later[count:] or None)
    return None


def _next_number(block: Block, start: int, number: int, grammar: Grammar, *, is_gap: bool) -> int:
    """Where a block holds a paragraph with a number; 0 where it holds none."""
    for found in _NUMBER.finditer(block.text, start):
        if int(found["number"]) == number:
            marker = read_marker(block.text[found.start("number") : found.start("number") + LONGEST_MARKER])
            at = found.start("number") + (marker.end if marker else 0)
            is_sure = is_gap and not found[0].startswith(")")
            if marker and marker.kind == NUMBER and (is_sure or grammar.paragraphs.operative.match(block.text, at)):
                return found.start("number")
    return 0
