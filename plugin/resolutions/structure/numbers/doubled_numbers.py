"""Operative paragraphs before whose numbers a converter counted them once more: `2. 2. Requests`; or `1. 2. Requests`,
where it counted each by itself."""

from __future__ import annotations

from collections.abc import Iterator

from ..pieces.marker import NUMBER, Marker
from ..pieces.markers import read_marker
from ..pieces.piece import Piece, with_markers

FEWEST = 2
"""So many paragraphs at least show that it is a habit: one alone may begin with an item of its own."""


def with_single_numbers(pieces: list[Piece]) -> list[Piece]:
    """The pieces, the two numbers of such paragraphs as one marker, which says the second. The cost is linear."""
    doubled = list(_doubled(pieces))
    if len(doubled) < FEWEST:
        return pieces
    are_all = len(doubled) == sum(piece.number > 0 for piece in pieces)
    if not _counts_again([(outer.label, inner.label) for _, outer, inner in doubled], are_all=are_all):
        return pieces
    return with_markers(
        pieces,
        {
            index: inner._replace(printed=f"{outer.printed} {inner.printed}", end=outer.end + inner.end)
            for index, outer, inner in doubled
        },
    )


def _doubled(pieces: list[Piece]) -> Iterator[tuple[int, Marker, Marker]]:
    """The pieces with a number before which another one stands, with both."""
    for index, piece in enumerate(pieces):
        outer = piece.marker
        if outer is not None and outer.kind == NUMBER and piece.text[:1].isdecimal():
            inner = read_marker(piece.text)
            if inner is not None and inner.kind == NUMBER and inner.form == outer.form and inner.end < len(piece.text):
                yield index, outer, inner


def _counts_again(labels: list[tuple[str, str]], *, are_all: bool) -> bool:
    """Whether the first numbers only count: each says the second, or all of the text say 1 while the second count on
    from 1."""
    if all(outer == inner for outer, inner in labels):
        return any(outer != "1" for outer, _ in labels)
    counted = [str(number) for number in range(1, len(labels) + 1)]
    return are_all and all(outer == "1" for outer, _ in labels) and [inner for _, inner in labels] == counted
