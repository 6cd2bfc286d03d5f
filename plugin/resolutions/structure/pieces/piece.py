"""A piece of a document: a paragraph with its marker, of one block or of several, and blocks cut and joined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from ...model import Block, Mark, Table
from ...text import joins_without_space
from .marker import NUMBER, Marker

Role = Literal["", "front", "enacting", "recital", "operative", "heading", "adoption", "table", "rest", "annex"]
"""What mark-up says that a block is; empty where it leaves that to the words. `front` is whatever stands above a text,
`operative` in the main part of a document, its items too, `rest` what goes on behind a quotation, and `annex` the
heading of one."""


class Said(NamedTuple):
    """What the mark-up of a source says of a block."""

    role: Role = ""
    level: int = 0
    """Of a heading: how deep it stands."""
    table: Table | None = None
    quoted: int = 0
    """How many documents it stands in that are quoted, one within another."""


SAYS_NOTHING = Said()


class Piece:
    """One paragraph to be: a block, what goes on from it in later blocks, and its marker."""

    __slots__ = (
        "block", "indent", "is_bare", "is_guess", "last", "later", "marker", "number", "quotation", "said", "start",
        "text",
    )  # fmt: skip

    def __init__(
        self, block: Block, marker: Marker | None, said: Said = SAYS_NOTHING, later: list[Block] | None = None
    ) -> None:
        self.block = block
        self.marker = marker
        self.said = said
        self.start = marker.end if marker else 0
        """The offset in the block at which the piece's own words begin."""
        self.text = block.text[self.start :] if marker else block.text
        """Its words in the first block, without the marker; `content` has all of them."""
        self.later = later
        self.last = later[-1].text if later else self.text
        """The text of the block with which it ends, or what it quotes."""
        self.is_bare = not self.text and not later
        """Whether it has a marker and no words: in "6. (a) If …" the number bears the list alone."""
        self.number = int(marker.label) if marker is not None and marker.kind == NUMBER else 0
        """The value of its marker where that is a number, else 0."""
        self.indent = 0
        """How many spaces stand before its marker in the source."""
        self.is_guess = False
        """Whether its marker is one that only its neighbours tell."""
        self.quotation: Sequence[Piece] = ()
        """The pieces of the document that it quotes."""

    def extend(self, blocks: Iterable[Block]) -> None:
        """Let it go on with these blocks."""
        if self.later is None:
            self.later = []
        self.later.extend(blocks)
        if self.later:
            self.is_bare = False
            if not self.quotation:
                self.last = self.later[-1].text

    def quote(self, pieces: Sequence[Piece]) -> None:
        """Let it quote the document of these pieces, and end as that does."""
        self.quotation, self.last = pieces, pieces[-1].last

    @property
    def blocks(self) -> list[Block]:
        """Its blocks, the first with the marker."""
        return [self.block, *(self.later or ())]

    @property
    def own_blocks(self) -> list[Block]:
        """Its blocks, the first without the marker."""
        first = cut(self.block, self.start)
        return [first, *(self.later or ())] if first.text else list(self.later or ())

    def without_marker(self) -> Piece:
        """The same piece, its marker read as words."""
        return self.with_marker(None)

    def with_marker(self, marker: Marker | None, *, is_guess: bool = False) -> Piece:
        """The same piece with another marker, which its block begins with."""
        piece = Piece(self.block, marker, self.said, self.later)
        piece.indent, piece.is_guess = self.indent, is_guess
        if self.quotation:
            piece.quote(self.quotation)
        return piece


def with_markers(pieces: list[Piece], markers: Mapping[int, Marker], *, is_guess: bool = False) -> list[Piece]:
    """The pieces, those at the indexes of markers with these. The list itself where there are none."""
    if not markers:
        return pieces
    changed = pieces[:]
    for index, marker in markers.items():
        changed[index] = pieces[index].with_marker(marker, is_guess=is_guess)
    return changed


def cut(block: Block, start: int, end: int | None = None) -> Block:
    """A part of a block, itself a block: text, runs and marks from `start` to `end`."""
    stop = len(block.text) if end is None else end
    if start == 0 and stop == len(block.text):
        return block
    text = block.text[start:stop].rstrip()
    if len(block.runs) == 1:
        runs: tuple[tuple[int, int], ...] = ((0, block.runs[0][1] + start),)
    else:
        runs = (
            (0, block.source_offset(start)),
            *((offset - start, origin) for offset, origin in block.runs if start < offset < start + len(text)),
        )
    if not block.marks:
        return Block(text, runs)
    length = len(text)
    marks = tuple(inner for mark in block.marks if (inner := mark.within(start, length)) is not None)
    return Block(text, runs, marks)


def joined(blocks: Sequence[Block], *, always_spaced: bool = False) -> Block:
    """Blocks as one: a space between them, none after a hyphen at a line's end nor between Chinese characters, unless
    the blocks are no parts of a sentence (`always_spaced`)."""
    if len(blocks) == 1:
        return blocks[0]
    parts: list[str] = []
    runs: list[tuple[int, int]] = []
    marks: list[Mark] = []
    length, last = 0, ""
    for block in blocks:
        text = block.text
        if not text:
            continue
        if last and (always_spaced or not joins_without_space(last, text)):
            parts.append(" ")
            length += 1
        parts.append(text)
        runs.extend((offset + length, origin) for offset, origin in block.runs)
        marks.extend(mark.moved(length) for mark in block.marks)
        length += len(text)
        last = text
    return Block("".join(parts), tuple(runs), tuple(marks))
