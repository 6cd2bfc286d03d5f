"""Operative paragraphs whose numbers a converter printed otherwise: `1)` for `1.`, or a dash for each.

Only a text without a single number such as `1.` is looked at: elsewhere `1)` and a dash mark the items of a list.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..text import Grammar
from .markers import BULLET, ITEM, NUMBER, Marker
from .pieces import Piece

FEWEST = 2
"""So many paragraphs at least show that it is a habit."""


def with_numbers(pieces: list[Piece], grammar: Grammar) -> list[Piece]:
    """The pieces, those that begin as operative paragraphs do with their numbers; a dash there is none."""
    if any(piece.marker is not None and piece.marker.kind == NUMBER for piece in pieces):
        return pieces
    operative = grammar.paragraphs.operative.match
    found = [index for index, piece in enumerate(pieces) if piece.marker is not None and operative(piece.text)]
    if len(found) < FEWEST or (found[0] and pieces[found[0] - 1].last.endswith((":", "："))):
        return pieces
    markers = [marker for index in found if (marker := pieces[index].marker) is not None]
    if not _are_numbers(markers) and not all(marker.kind == BULLET for marker in markers):
        return pieces
    changed = list(pieces)
    for number, (index, marker) in enumerate(zip(found, markers, strict=True), 1):
        label = marker.label or str(number)
        paragraph = Piece(pieces[index].block, Marker(marker.printed, NUMBER, "1.", label, marker.end))
        paragraph.later = pieces[index].later
        changed[index] = paragraph
    return changed


def _are_numbers(markers: Sequence[Marker]) -> bool:
    """Whether markers are `1)`, `2)`, `3)`, in order."""
    labels = [marker.label for marker in markers if marker.kind == ITEM and marker.form in ("1)", "(1)")]
    return labels == [str(number) for number in range(1, len(markers) + 1)]
