"""What the readers of tables find: the rows of a table as they stand in a source, and where one cannot be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ...model import Block
from ..lines.lines import Line
from ..lines.spans import Span


class SourceCell(NamedTuple):
    """A cell as it stands in a source."""

    lines: tuple[Line, ...] = ()
    """Its lines with their offsets, and without the white space round them; none where it is empty."""
    block: Block | None = None
    """Its words instead, where they were read with their markup: those of HTML."""
    is_header: bool = False
    columns: int = 1
    """How many columns it covers."""
    rows: int = 1
    """How many rows it covers."""


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of a source."""

    start: int
    end: int
    """`text[start:end]` are its lines."""
    rows: tuple[tuple[SourceCell, ...], ...]
    dropped: tuple[Span, ...]
    """The spans of what draws the table or marks it up: pipes, dashes, tags."""
    glued: frozenset[int]
    """The offsets of lines that go on with a word of the line before."""
    caption: SourceCell | None
    has_header: bool
    """Whether the first row is one."""


@dataclass(slots=True)
class RowsRead:
    """The same while it is read; the fields of the same name are those of `Rows`."""

    start: int
    end: int
    rows: list[list[SourceCell]] = field(default_factory=list)
    dropped: list[Span] = field(default_factory=list)
    glued: set[int] = field(default_factory=set)
    caption: SourceCell | None = None
    has_header: bool = False

    def table(self) -> Rows:
        """The table of what was read."""
        rows = tuple(map(tuple, self.rows))
        return Rows(
            self.start, self.end, rows, tuple(self.dropped), frozenset(self.glued), self.caption, self.has_header
        )


class Unread(NamedTuple):
    """A table that stays text."""

    start: int
    why: str


def cell_of(piece: str, start: int) -> SourceCell:
    """What stands between two signs that part cells, without the white space round it, and where."""
    words = piece.strip()
    return SourceCell(((words, start + len(piece) - len(piece.lstrip())),)) if words else SourceCell()


def cells_of(line: str, start: int) -> tuple[list[SourceCell], list[Span]]:
    """The cells of a row of pipes that begins at an offset, and its pipes; those at its two ends part no cells."""
    pieces = pieces_of(line)
    last = len(pieces) - 1
    cells: list[SourceCell] = []
    pipes: list[Span] = []
    for index, piece in enumerate(pieces):
        if piece.strip() or 0 < index < last:
            cells.append(cell_of(piece, start))
        start += len(piece)
        if index < last:
            pipes.append((start, start + 1))
        start += 1
    return cells, pipes


def pieces_of(line: str) -> list[str]:
    """What stands between the pipes of a line. A pipe behind a backslash is a word's."""
    if "\\" not in line:
        return line.split("|")
    masked = line.replace("\\\\", "  ").replace("\\|", "  ")
    pieces = []
    start = 0
    for piece in masked.split("|"):
        pieces.append(line[start : start + len(piece)])
        start += len(piece) + 1
    return pieces
