"""Notes that are known before the text is read: by the feet of pages on which they stand, or by mark-up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ... import anchors
from ...model import Block
from ..pieces.marker import BULLET, NUMBER, Marker
from ..pieces.piece import Piece

_MOST_BETWEEN = 6
"""So many blocks at most stand between a table and a note below it."""


@dataclass(frozen=True, slots=True)
class KnownNote:
    """A note with the names of the unit that it becomes."""

    anchor: str
    eid: str
    marker: str
    """As printed: `15`, `(15)`, `*`."""
    piece: Piece


def notes_parted(blocks: Sequence[Block]) -> tuple[list[KnownNote], list[Block]]:
    """The notes among blocks that the page or mark-up shows to be notes, and the other blocks.

    A raised letter below a table begins a note of the table, which stays where it stands.
    """
    notes: list[KnownNote] = []
    others: list[Block] = []
    for block in blocks:
        if not block.note:
            others.append(block)
        elif block.note.isalpha() and any(above.table for above in others[-_MOST_BETWEEN:]):
            others.append(replace(block, note=""))
        else:
            notes.append(note_of_page(block))
    return notes, others


def note_of_page(block: Block) -> KnownNote:
    """The note of a block that stood at a page's foot and begins with the mark `Block.note`."""
    mark = block.note
    words, number = block.text[len(mark) :], mark.strip("()（）.")
    start = len(mark) + len(words) - len(words.lstrip("/.) "))
    is_number = number.isdecimal()
    label, eid, kind = (number, f"fn_{number}", NUMBER) if is_number else ("*", "fn_star", BULLET)
    printed = block.text[:start].rstrip()
    return KnownNote(anchors.note(label), eid, printed, Piece(block, Marker(printed, kind, "1", label, start)))


def note_of_markup(anchor: str, label: str, block: Block) -> KnownNote:
    """The note that mark-up sets apart: `label` is its mark, and no part of the block."""
    return KnownNote(anchor, f"fn_{label.strip('()（）') or 'note'}", label, Piece(block, None))
