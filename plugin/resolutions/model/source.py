"""What a source is before it is a document: its text, its blocks and their marks and tables, and what is told of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from types import MappingProxyType
from typing import Literal

from ..errors import place_in

Severity = Literal["error", "warning", "note"]
MarkKind = Literal["emphasis", "strong", "underline", "superscript", "subscript", "link", "note"]

EMPTY: Mapping[str, object] = MappingProxyType({})

REPEATED = MappingProxyType({"repeated": True})
"""Of a field whose texts stand in many values: where they are read back from a cache, equal ones are one object."""
WHILE_READ = MappingProxyType({"stored": False})
"""Of a field that is needed only while its source is read: no cache keeps it. Such a field is a class's last."""

CELL_END, ROW_END = "\t", "\n"
"""What stands between the cells, and between the rows, in the text of a table's unit; in no other text they stand."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something a person should look at. `code` is one of `diagnostics.codes()`."""

    code: str
    severity: Severity
    source: str
    line: int
    column: int
    message: str

    @property
    def place(self) -> str:
        """`source:line:column`; the source alone where no line applies."""
        return place_in(self.source, self.line, self.column)


@dataclass(frozen=True)
class Source:
    """One source file, decoded. `path` is what messages name: relative to the content folder, with slashes."""

    path: str
    text: str
    """The text after the front matter, in the form that `text.normal_form` tells of, without signs of quotation that a
    converter wrote, and with blanks for entities that name a space: offsets, lines and columns count its characters."""
    front: Mapping[str, object] = field(default_factory=lambda: EMPTY)
    """The YAML front matter, as checked by `read`: symbol, language, date, title, themes, aliases."""
    first_line: int = 1
    """The file's line on which `text` begins (front matter stands before it)."""
    diagnostics: tuple[Diagnostic, ...] = ()
    front_places: Mapping[str, tuple[int, int]] = field(default_factory=lambda: MappingProxyType({}))
    """The line and the column of each field of the front matter in the file."""

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offsets in `text` at which lines begin."""
        lengths = map(len, self.text.split("\n")[:-1])
        return tuple(accumulate(map((1).__add__, lengths), initial=0))

    def place(self, offset: int) -> tuple[int, int]:
        """The (line, column) in the file of an offset in `text`."""
        index = bisect_right(self.line_starts, offset) - 1
        return index + self.first_line, offset - self.line_starts[index] + 1


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup of the source, taken out of the text: `text[start:end]` was emphasised or was a link.

    The mark of a note stands between two characters and covers none (`start == end`): it is no word of the text.
    """

    start: int = field(metadata=REPEATED)
    end: int = field(metadata=REPEATED)
    kind: MarkKind = field(metadata=REPEATED)
    href: str = field(default="", metadata=REPEATED)
    """Of a link: its destination when it is an http(s) address, else empty (a dead link)."""
    label: str = field(default="", metadata=REPEATED)
    """Of a note: its mark as printed, `15`."""
    anchor: str = field(default="", metadata=REPEATED)
    """Of a note: the unit that holds it, `fn15`; empty where the document has no such note."""

    @classmethod
    def of_note(cls, offset: int, label: str, anchor: str = "") -> Mark:
        """The mark of a note that is printed after so many characters."""
        return cls(offset, offset, "note", label=label, anchor=anchor)

    def within(self, start: int, length: int) -> Mark | None:
        """The mark as it stands in the part of its text that begins at `start`; None where it stands outside.

        A note's mark belongs to what stands before it, so it may stand behind the part's last character.
        """
        if self.kind == "note":
            if not start <= self.start <= start + length:
                return None
        elif self.end <= start or self.start >= start + length:
            return None
        first, last = max(self.start - start, 0), min(self.end - start, length)
        return Mark(first, last, self.kind, self.href, self.label, self.anchor)

    def moved(self, by: int) -> Mark:
        """The same mark in a text before which `by` characters more stand."""
        return Mark(self.start + by, self.end + by, self.kind, self.href, self.label, self.anchor)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its words are `text[start:end]` of the table's unit."""

    start: int
    end: int
    is_header: bool = False
    columns: int = 1
    """How many columns it covers."""
    rows: int = 1
    """How many rows it covers."""

    def moved(self, place: Callable[[int], int]) -> Cell:
        """The same cell in a text in which what stood at an offset stands at the `place` of it."""
        return Cell(place(self.start), place(self.end), self.is_header, self.columns, self.rows)


@dataclass(frozen=True, slots=True)
class Table:
    """How the text of a unit of kind `table` is laid out.

    The text is the caption's words and those of the cells, row by row, each once, however many columns or rows it
    covers: `CELL_END` parts the cells of a row, `ROW_END` the rows, and the caption from the first row.
    """

    rows: tuple[tuple[Cell, ...], ...]
    caption: Cell | None = None

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The caption, where there is one, and all cells in reading order."""
        cells = tuple(cell for row in self.rows for cell in row)
        return cells if self.caption is None else (self.caption, *cells)

    def moved(self, place: Callable[[int], int]) -> Table:
        """The same layout of a text in which what stood at an offset stands at the `place` of it."""
        rows = tuple(tuple(cell.moved(place) for cell in row) for row in self.rows)
        return Table(rows, self.caption.moved(place) if self.caption else None)


@dataclass(frozen=True, slots=True)
class Block:
    """A run of source text that belongs together: lines joined, white space normalised, markup taken out.

    `runs` maps text back to source: pairs (offset in `text`, offset in `Source.text`), ascending, the first
    for offset 0; between two pairs both sides advance together.
    """

    text: str
    runs: tuple[tuple[int, int], ...]
    marks: tuple[Mark, ...] = ()
    note: str = ""
    """The mark that it begins with, where the page shows that it is a note; else empty."""
    table: Table | None = None
    """Of a table: its rows and cells, which are slices of `text`."""

    def source_offset(self, offset: int) -> int:
        """The offset in `Source.text` of an offset in `text`."""
        start, origin = self.runs[bisect_right(self.runs, (offset, 1 << 62)) - 1]
        return origin + offset - start
