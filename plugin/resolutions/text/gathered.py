"""What reading a text finds: its blocks in order, and the spans that are in none. Each way of reading adds to one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from ..model import Block, Source
from .grammars.openings import Openings, openings_of
from .lines.lines import Line
from .lines.spans import Span
from .notes.notes import Note
from .pages.beside import without_beside
from .pages.foot_notes import foot_notes
from .pages.pages import Pages
from .paragraphs.following import with_number_first
from .paragraphs.joining import Joiner


class Gathered:
    """The blocks of one source as they are found, and what its pages have shown so far."""

    def __init__(self, source: Source) -> None:
        beside = without_beside(source)
        self.source = source
        self.text = beside.text
        """The source's text, blank where something stands beside the text."""
        self.blocks: list[Block] = []
        self.dropped: list[Span] = list(beside.dropped)
        self.joiner = Joiner(source, beside.references)
        self.joiner.diagnostics += beside.diagnostics
        self.at_feet = foot_notes(self.text)
        """The offsets at which notes begin that no rule parts from the text."""
        self.pages = Pages()

    @cached_property
    def openings(self) -> Openings:
        """How paragraphs begin in the text's language, which is looked for only where it is asked."""
        return openings_of(self.source)

    def add(self, lines: Sequence[Line]) -> None:
        """Add the block that lines make."""
        self.pages.at_break = False
        if len(lines) > 1:
            lines = with_number_first(lines, lambda: self.openings)
        self.blocks.append(block := self.joiner.block(lines))
        if "/" in block.text[:8] and block.text[0].isdecimal():
            self.pages.note_title(block.text)

    def add_notes(self, notes: Sequence[Note]) -> None:
        """Add a block for each note."""
        for note in notes:
            self.add(note.lines)
            self.blocks[-1] = replace(self.blocks[-1], note=note.mark)

    def drop(self, line: Line) -> None:
        """Keep a line as a span that is in no block."""
        self.dropped.append((line[1], line[1] + len(line[0])))
