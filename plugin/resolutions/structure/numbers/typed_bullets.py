"""Items whose bullet is typed without a space behind it, or is a mark of quotation: `-to open`, `» to open`.

Each may stand for something else, so a row of them below a colon shows that they are bullets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from ...text.letters.punctuation import COLONS, DASHES
from ..pieces.marker import BULLET, HIDDEN, NUMBER, Marker
from ..pieces.piece import Piece, with_markers

FEWEST = 2
"""So many in a row show that it is a list."""

_SIGNS = frozenset(f"{DASHES}»")
_BULLET = re.compile(rf"(?P<sign>[{DASHES}](?=[^\W\d_])|»(?=\s))[\s{HIDDEN}]*(?=[^\W\d_])")


def with_typed_bullets(pieces: list[Piece]) -> list[Piece]:
    """The pieces, such items among them with their bullets. The cost is linear."""
    if _SIGNS.isdisjoint([piece.block.text[:1] for piece in pieces]):
        return pieces
    rows = (row for row in _rows(pieces) if len(row) >= FEWEST)
    return with_markers(pieces, dict(chain.from_iterable(rows)))


def _rows(pieces: Sequence[Piece]) -> Iterator[list[tuple[int, Marker]]]:
    """The bullets of one form that follow one another, the first below a colon, each with the place of its piece."""
    row: list[tuple[int, Marker]] = []
    for index, piece in enumerate(pieces):
        if piece.marker is not None and piece.marker.kind != NUMBER:
            continue  # an item of another list, or of one within
        bullet = _bullet(piece)
        if bullet is not None and row and row[0][1].form == bullet.form:
            row.append((index, bullet))
            continue
        yield row
        is_below_colon = index > 0 and pieces[index - 1].last.endswith(COLONS)
        row = [(index, bullet)] if bullet is not None and is_below_colon else []
    yield row


def _bullet(piece: Piece) -> Marker | None:
    if piece.marker is not None or piece.said.table is not None:
        return None
    found = _BULLET.match(piece.block.text)
    return Marker(found["sign"], BULLET, found["sign"], "", found.end()) if found is not None else None
