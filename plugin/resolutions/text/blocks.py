"""Source → Block…: lines that belong together joined, page furniture dropped, markup taken out.

A block ends at an empty line, at a page break, and where a line visibly begins something of its own: a numbered or
lettered item, a bullet, a note. What is dropped (furniture and markup) is kept as spans of the source, so that
nothing is lost unseen: every character of the source that is no white space stands in a block or in such a span.
Whether a block goes on in the next one, beyond a page break, is a question of language: `structure` answers it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Block, Diagnostic, Source
from .gathered import Gathered
from .lines.lines import Line, Row, begins
from .lines.measure import Measure, measure_of
from .lines.spans import Span
from .markup.html_tags import are_tagged
from .notes.notes import Note
from .pages.rows import read_rows
from .paragraphs.line_paragraphs import are_paragraphs
from .paragraphs.table_blocks import Parted, cell_blocks, parted_in, spans_between, table_block
from .paragraphs.wrapped import paragraphs
from .parted import PartedReader
from .tables.columns import columns_in
from .tables.paragraph_rows import are_numbered_paragraphs
from .tables.table_rows import Rows


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of a source in order, and the spans of it that are in none: page furniture, inline markup."""

    blocks: tuple[Block, ...]
    dropped: tuple[Span, ...]
    diagnostics: tuple[Diagnostic, ...]
    is_wrapped: bool
    """Whether the source has no empty lines between paragraphs. Then each block is a whole one, page breaks or not."""


def read_blocks(source: Source) -> Blocks:
    """The blocks of `source`, in order. Cost is linear in its length."""
    reader = _Reader(source)
    is_wrapped = reader.read()
    found, joiner = reader.found, reader.found.joiner
    dropped = (*found.dropped, *joiner.dropped)
    blocks = tuple([block for block in found.blocks if block.text])  # one of markup alone has no words
    return Blocks(blocks, dropped, tuple(joiner.diagnostics), is_wrapped)


class _Reader:
    """Reads one source: by its lines where it is hard-wrapped without empty lines, else by its paragraphs."""

    def __init__(self, source: Source) -> None:
        self.found = Gathered(source)
        self.parted = PartedReader(self.found)
        self.doubts: list[Row] = []
        """The lines of which nothing tells for sure whether a recital begins there."""

    def read(self) -> bool:
        """Read the text; tells whether it is wrapped."""
        text = self.found.text
        columns = columns_in(text)
        if columns is not None:
            for lines in columns:
                self._read_column(lines)
            return False
        apart, unread = parted_in(text)
        self.found.joiner.tell_unread(unread)
        spans = spans_between(text, apart)
        tagged = are_tagged(text)
        wrapped = "\n".join(text[start:end] for start, end in spans) if apart else text
        measure = None if tagged else measure_of(wrapped)
        has_line_paragraphs = measure is None and not tagged and are_paragraphs(text)
        for index, (start, end) in enumerate(spans):
            if measure is None:
                self.parted.read(start, end, "\n" if has_line_paragraphs else "\n\n")
            else:
                self._read_wrapped(measure, start, end)
            if index < len(apart):
                self._add_apart(apart[index])
        self.found.joiner.tell_doubts(self.doubts)
        self.parted.end()
        return measure is not None

    def _add_apart(self, apart: Parted) -> None:
        found = self.found
        self.parted.interrupt()
        found.dropped += apart.dropped
        if isinstance(apart, Rows) and are_numbered_paragraphs(apart, lambda: found.openings):
            found.blocks += cell_blocks(apart, found.joiner)
        elif isinstance(apart, Rows):
            if (block := table_block(apart, found.joiner)) is not None:
                found.blocks.append(block)
        else:
            found.add_notes((Note(apart.mark, apart.lines),))

    def _read_column(self, column: Sequence[Line]) -> None:
        """Read the lines of one column of two, each of which has its language."""
        lines: list[Line] = []
        for line in (*column, ("", 0)):
            if lines and (not line[0] or begins(line[0], lines)):
                self.found.add(lines)
                lines = []
            if line[0]:
                lines.append(line)

    def _read_wrapped(self, measure: Measure, start: int, end: int) -> None:
        found = self.found
        rows = read_rows(found.text, measure, found.pages, found.at_feet, start, end)
        found.dropped += rows.dropped
        found.joiner.glued = rows.glued
        notes = deque(sorted(rows.notes.items()))
        for paragraph in paragraphs(rows.rows, measure, found.openings):
            found.add(paragraph.lines)
            self.doubts += paragraph.doubts
            while notes and notes[0][0] <= paragraph.last + 1:
                found.add_notes(notes.popleft()[1])
        for _, below in notes:  # no paragraph stands above them, as below a table
            found.add_notes(below)
