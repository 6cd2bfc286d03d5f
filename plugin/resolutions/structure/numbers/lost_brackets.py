"""Items whose letter lost its closing bracket: "(a to open the port;" above "(b) to close the road;".

What begins with a bracket and a letter and is never closed is no remark in brackets. Its neighbours tell that it is an
item: its letter follows that of the item above, or it is the first, below a colon, and the second stands below. It is a
guess, so it is told (`Piece.is_guess`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...text import Grammar
from ...text.letters.punctuation import COLONS
from ..pieces.marker import ITEM, Marker
from ..pieces.meanings import LETTER, letter_places, readings
from ..pieces.piece import Piece

_BRACKETS = "(（"
_OPENED = re.compile(rf"[{_BRACKETS}](?P<letter>[^\W\d_])\s+(?=\S)")
_FORM = "(a)"
_SECOND = 2


def with_lost_brackets(pieces: list[Piece], grammar: Grammar) -> list[Piece]:
    """The pieces, such items among them with their letters. The cost is linear."""
    found: list[Piece] = []
    for index, piece in enumerate(pieces):
        may_open = piece.later is not None or piece.block.text[:1] in _BRACKETS
        if not may_open or not any(_OPENED.match(block.text) for block in piece.blocks):
            found.append(piece)
            continue
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        found += _parted(piece, found[-1] if found else None, following, grammar)
    return found


def _parted(piece: Piece, above: Piece | None, following: Piece | None, grammar: Grammar) -> list[Piece]:
    """A piece, parted where such items begin: a small letter does not part what it begins from what stands above."""
    found: list[Piece] = []
    blocks = piece.blocks
    for count, block in enumerate(blocks):
        before = found[-1] if found else above
        below = _letter(blocks[count + 1].text) if count + 1 < len(blocks) else None
        below = below or (_marker(following) if following is not None else None)
        is_own = piece.marker is None or count > 0
        marker = _letter(block.text) if is_own and before is not None else None
        if marker and before and _is_item(marker, before, below, grammar):
            found.append(Piece(block, marker, piece.said))
            found[-1].is_guess = True
        elif found:
            found[-1].extend((block,))
        else:
            found.append(Piece(block, piece.marker, piece.said))
            found[0].indent, found[0].is_guess = piece.indent, piece.is_guess
    return found if len(found) > 1 or found[0].marker is not piece.marker else [piece]


def _marker(piece: Piece) -> Marker | None:
    return piece.marker or _letter(piece.text)


def _letter(text: str) -> Marker | None:
    """The marker with which a text begins that a bracket opens and none closes."""
    found = _OPENED.match(text)
    if found is None or text.count(")") + text.count("）") >= text.count("(") + text.count("（"):
        return None
    return Marker(found[0].strip(), ITEM, _FORM, found["letter"].lower(), found.end())


def _is_item(marker: Marker, before: Piece, following: Marker | None, grammar: Grammar) -> bool:
    """Whether such a letter follows the one of the item above, or begins a list whose second item stands below."""
    own = letter_places(marker.label, grammar)
    if before.marker is not None and before.marker.form == _FORM:
        return any(place + 1 in own for place in _places(before.marker, grammar))
    leads = before.last[-1:] in COLONS and following is not None and following.form == _FORM
    return leads and 1 in own and following is not None and _SECOND in _places(following, grammar)


def _places(marker: Marker, grammar: Grammar) -> Sequence[int]:
    return [reading.place for reading in readings(marker, grammar) if reading.script == LETTER]
