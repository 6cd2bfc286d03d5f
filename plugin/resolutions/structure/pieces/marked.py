"""Marked-up Block… → Piece…: the paragraphs that mark-up has parted, their markers read."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import Block
from .marker import NUMBER, Marker
from .markers import inner_marker, read_marker
from .piece import Piece, Said, cut


def pieces_of(marked: Iterable[tuple[Block, Said]]) -> list[Piece]:
    """The pieces of blocks that mark-up has parted. Only a marker alone goes on in the next block, if that has none."""
    pieces: list[Piece] = []
    is_open = False
    misplaced = 0
    for block, told in marked:
        said = told
        marker = None if said.role == "table" else read_marker(block.text)
        if said.role == "recital" and marker is not None and _is_next(marker, misplaced):
            # The first paragraphs of the operative part, which mark-up has left in the preamble, with their numbers.
            said, misplaced = said._replace(role="operative"), misplaced + 1
        is_beside = is_open and pieces[-1].said.quoted == said.quoted
        if is_beside and marker is None and said.role in ("", "front", "operative"):
            pieces[-1].extend((block,))
            is_open = False
            continue
        is_open = marker is not None and marker.end >= len(block.text)
        inner = inner_marker(block.text, marker) if marker is not None and not is_open else None
        if marker is not None and inner is not None and inner.end < len(block.text) - marker.end:
            pieces.append(Piece(cut(block, 0, marker.end), marker))
            block, marker = cut(block, marker.end), inner  # noqa: PLW2901  # the rest of the same block
        pieces.append(Piece(block, marker, said))
    return pieces


def _is_next(marker: Marker, last: int) -> bool:
    """Whether a paragraph's number is the one after the last."""
    return marker.kind == NUMBER and marker.label == str(last + 1)
