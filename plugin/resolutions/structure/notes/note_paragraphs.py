"""Piece… → Piece…: the paragraphs of a note behind its first, where the next note stands below them.

At the end of a text each note begins with its number, and what stands between two of them belongs to the first. Behind
the last note nothing tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..pieces.endings import ends
from ..pieces.piece import Piece

MOST = 3
"""So many paragraphs more than the first has a note at most."""

_NOTE = re.compile(r"(?P<number>[1-9]\d{0,2})/?\s+(?=[^\W\d_]|[\[“\"«(])")


def with_note_paragraphs(pieces: list[Piece]) -> list[Piece]:
    """The pieces, the paragraphs between two notes joined to the first of them."""
    start = next((index for index in range(len(pieces), 0, -1) if pieces[index - 1].number), 0)
    notes = [(index, number) for index in range(start, len(pieces)) if (number := _number(pieces[index]))]
    joined: set[int] = set()
    for (at, number), (below, following) in pairwise(notes):
        between = pieces[at + 1 : below]
        if following == number + 1 and _are_of_note(pieces[at], between):
            for piece in between:
                pieces[at].extend(piece.own_blocks)
            joined.update(range(at + 1, below))
    return [piece for index, piece in enumerate(pieces) if index not in joined]


def _number(piece: Piece) -> int:
    """The number of the note that a piece is; 0 for others."""
    found = _NOTE.match(piece.text) if piece.marker is None and piece.said.table is None else None
    return int(found["number"]) if found else 0


def _are_of_note(note: Piece, between: Sequence[Piece]) -> bool:
    """Whether all that stands between two notes is whole paragraphs, as the first words of the note are."""
    return (
        0 < len(between) <= MOST
        and ends(note.last)
        and all(piece.marker is None and piece.said.table is None and ends(piece.last) for piece in between)
    )
