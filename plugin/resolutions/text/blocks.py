"""Source → Block…: lines that belong together joined, page furniture dropped, markup taken out.

A block ends at an empty line, at a page break, and where a line visibly begins something of its own: a numbered or
lettered item, a bullet, a note. What is dropped (furniture and markup) is kept as spans of the source, so that
nothing is lost unseen: every character of the source that is no white space stands in a block or in such a span.
Whether a block goes on in the next one, beyond a page break, is a question of language: `structure` answers it.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ..model import Block, Diagnostic, Source
from .grammars.openings import Openings, openings_of
from .lines.hard_ends import END
from .lines.lines import Gap, Line, Row, begins, ends_sentence
from .lines.measure import Measure, measure_of
from .lines.spans import Span
from .markup.html_tags import are_tagged
from .notes.notes import FURTHEST, Note, NoteLines, are_below, is_mark
from .pages.asides import HEAD_LINES, sides
from .pages.beside import without_beside
from .pages.foot_notes import foot_notes
from .pages.lone_numbers import is_of_sentence, is_year, parts_sentence
from .pages.pages import BELOW, FURNITURE_LENGTH, Furniture, Pages, is_day_of_job, is_of_resolution, is_rule, short_line
from .pages.rows import HASHES, read_rows
from .paragraphs.following import ABOVE, LOOK_BELOW, Following, with_number_first
from .paragraphs.joining import Joiner
from .paragraphs.line_paragraphs import are_paragraphs
from .paragraphs.table_blocks import Parted, cell_blocks, parted_in, spans_between, table_block
from .paragraphs.wrapped import paragraphs
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


_LINE = re.compile(rf"[^\n\f{END}]+|\f")
_HASHES_BELOW = re.compile(r"#{1,6}[ \t\xa0\u202f]+(?=[^\W\d_])")
"""`HASHES` below the lines of a paragraph, where a sign before a number is a word of the text: `well` / `# 7.`"""


def read_blocks(source: Source) -> Blocks:
    """The blocks of `source`, in order. Cost is linear in its length."""
    reader = _Reader(source)
    reader.read()
    joiner = reader.joiner
    dropped = (*reader.dropped, *joiner.dropped)
    blocks = tuple([block for block in reader.blocks if block.text])  # one of markup alone has no words
    return Blocks(blocks, dropped, tuple(joiner.diagnostics), reader.is_wrapped)


def _sides(text: str, *, in_head: bool) -> Iterator[tuple[str, int, bool]]:
    """The lines of a text, and its page breaks, with their places; a line with something at the page's right is two.
    The last is whether one is no part of the sentence before it."""
    for found in _LINE.finditer(text):
        for side in sides(found[0], in_head=in_head):
            yield side.raw, found.start(), side.is_aside


class _Reader:
    """Builds the blocks of one source in a single pass over its text."""

    def __init__(self, source: Source) -> None:
        self.source = source
        beside = without_beside(source)
        self.text = beside.text
        self.blocks: list[Block] = []
        self.dropped: list[Span] = list(beside.dropped)
        self.joiner = Joiner(source, beside.references)
        self.joiner.diagnostics += beside.diagnostics
        self.at_feet = foot_notes(self.text)
        """The offsets at which notes begin that no rule parts from the text."""
        self.pages = Pages()
        self.number: Line | None = None
        """A number that stands alone: a page's number if a page break follows."""
        self.notes: NoteLines | None = None
        """The lines below a rule, where notes stand; None elsewhere."""
        self.doubts: list[Row] = []
        """The lines of which nothing tells for sure whether a recital begins there."""
        self.is_wrapped = False
        self.parting = "\n\n"
        """What parts the paragraphs of a text that is not wrapped: an empty line, or the end of each line."""

    def read(self) -> None:
        """Read the text: by its lines where it is hard-wrapped without empty lines, else by its paragraphs."""
        columns = columns_in(self.text)
        if columns is not None:
            for lines in columns:
                self._read_column(lines)
            return
        apart, unread = parted_in(self.text)
        self.joiner.tell_unread(unread)
        spans = spans_between(self.text, apart)
        tagged = are_tagged(self.text)
        wrapped = "\n".join(self.text[start:end] for start, end in spans) if apart else self.text
        measure = None if tagged else measure_of(wrapped)
        self.is_wrapped = measure is not None
        if measure is None and not tagged and are_paragraphs(self.text):
            self.parting = "\n"
        for index, (start, end) in enumerate(spans):
            if measure is None:
                self._read_parted(start, end)
            else:
                self._read_wrapped(measure, start, end)
            if index < len(apart):
                self._add_apart(apart[index])
        self.joiner.tell_doubts(self.doubts)
        self._end_notes()
        if self.number:
            self._drop(self.number)

    def _add_apart(self, found: Parted) -> None:
        self._end_notes()
        self._flush_number()
        self.dropped += found.dropped
        if isinstance(found, Rows) and are_numbered_paragraphs(found, lambda: self._openings):
            self.blocks += cell_blocks(found, self.joiner)
        elif isinstance(found, Rows):
            if (block := table_block(found, self.joiner)) is not None:
                self.blocks.append(block)
        else:
            self._add_notes((Note(found.mark, found.lines),))

    def _read_column(self, column: Sequence[Line]) -> None:
        """Read the lines of one column of two, each of which has its language."""
        lines: list[Line] = []
        for line in column:
            if not line[0] or (lines and begins(line[0], lines)):
                self._flush(lines)
            if line[0]:
                lines.append(line)
        self._flush(lines)

    def _read_wrapped(self, measure: Measure, start: int, end: int) -> None:
        found = read_rows(self.text, measure, self.pages, self.at_feet, start, end)
        self.dropped += found.dropped
        self.joiner.glued = found.glued
        notes = deque(sorted(found.notes.items()))
        for paragraph in paragraphs(found.rows, measure, self._openings):
            self._flush(paragraph.lines)
            self.doubts += paragraph.doubts
            while notes and notes[0][0] <= paragraph.last + 1:
                self._add_notes(notes.popleft()[1])
        for _, below in notes:  # no paragraph stands above them, as below a table
            self._add_notes(below)

    @cached_property
    def _openings(self) -> Openings:
        """How paragraphs begin in the text's language, which is looked for only where it is asked."""
        return openings_of(self.source)

    def _add_notes(self, notes: Sequence[Note]) -> None:
        for note in notes:
            self._add(note.lines)
            self.blocks[-1] = replace(self.blocks[-1], note=note.mark)

    def _read_parted(self, start: int, end: int) -> None:
        text = self.text if end - start == len(self.text) else self.text[start:end]
        for chunk in text.split(self.parting):
            stripped = chunk.strip()
            if "\f" in chunk:
                self._paragraph(chunk, start)
            elif stripped:
                begin = start if chunk[0] == stripped[0] else start + len(chunk) - len(chunk.lstrip())
                if "\n" in stripped or END in stripped or stripped[0] == "#":
                    self._paragraph(stripped, begin)
                else:
                    self._line((stripped, begin))
            start += len(chunk) + len(self.parting)

    def _line(self, line: Line) -> None:
        """Read a paragraph on one line, or a line of the page that stands alone."""
        may_be_of_note = self.notes is not None or line[1] in self.at_feet
        if may_be_of_note and self._take_note_line(line, [], "empty"):
            return
        if self.pages.may_have(line[0], len(self.blocks)):
            if furniture := self._look(line, []):
                self._drop_furniture(furniture, line)
                return
            self.pages.note_symbol(line[0], len(self.blocks))
        if self.number:
            self._flush_number()
        self._add((line,))

    # -- furniture ---------------------------------------------------------------------------------------------

    def _look(self, line: Line, lines: Sequence[Line]) -> Furniture:
        """What a short line is of the page, below the `lines` of its paragraph. A symbol is the page's where it stands
        within a sentence, beside the page's number or end, or below notes and the page's number."""
        text = line[0] if len(line[0]) <= FURNITURE_LENGTH else short_line(line[0]) or line[0]
        if lines and is_of_resolution(text) and not ends_sentence(lines[-1][0]):
            return ""
        is_head = self.pages.is_head(text, self.text, line[1] + len(line[0]), len(self.blocks))
        if is_head or (text[0].isdecimal() and is_day_of_job(self.text, *line)):
            return "furniture"
        furniture = self.pages.look(text, len(self.blocks))
        if furniture != "symbol":
            return furniture
        if self.notes is not None and self.notes.end_at_number():
            return "furniture"
        above = lines[-1][0] if lines else self.blocks[-1].text
        if not is_of_sentence(above) or ends_sentence(above):
            return ""
        return "furniture" if self.number or self._ends_page(line) else ""

    def _ends_page(self, line: Line) -> bool:
        """Whether a page ends below a line: furniture stands there, or the page's feed."""
        below = BELOW.match(self.text, line[1] + len(line[0]))
        return below is not None and bool(below["feed"] or self.pages.look(short_line(below["line"].strip()) or "x", 0))

    def _drop_furniture(self, furniture: Furniture, line: Line) -> None:
        """Drop a line of the page; a number alone waits, since it is dropped only if the page ends there."""
        if furniture == "number":
            self._flush_number()
            self.number = line
        elif self.notes is None and is_rule(line[0]) and are_below(self.text, line[1] + len(line[0]), alone=True):
            self._drop(line)
            self.notes = NoteLines()
        else:
            self._drop(line)
            self._page_break()

    def _take_note_line(self, line: Line, lines: list[Line], gap: Gap) -> bool:
        """Add a line, below the `lines` of its paragraph, to a note where it is of one; tells whether it was."""
        if self.notes is None and line[1] in self.at_feet:
            self._flush(lines)
            self.notes = NoteLines()
        return self.notes is not None and self._add_note_line(line, gap)

    def _add_note_line(self, line: Line, gap: Gap) -> bool:
        """Add a line below a rule to its note, or end the notes where it is of none; tells whether it was added."""
        text, offset = line
        short = short_line(text)
        if self.notes is None:
            return False
        is_of_note = is_mark(text) or (self.notes.are_open and is_year(text))
        if short and not is_of_note and self.pages.look(short, len(self.blocks)):
            return False
        if gap and self.notes.are_parted_from(text, self.text[offset + len(text) : offset + len(text) + FURTHEST]):
            self._end_notes()
            return False
        self.notes.add(Row(text, offset, text, gap))
        self.pages.at_break = False
        return True

    def _end_notes(self) -> None:
        if self.notes is not None:
            notes, page = self.notes.finish(None)
            self.notes = None
            self._add_notes(notes)
            if page is not None:
                self._drop(page.line)

    def _drop(self, line: Line) -> None:
        self.dropped.append((line[1], line[1] + len(line[0])))

    def _page_break(self) -> None:
        self._end_notes()
        if self.number:
            self._drop(self.number)
            self.number = None
        self.pages.at_break = True

    def _drop_number_below(self, lines: Sequence[Line]) -> None:
        """Drop the number that waits below the lines of a paragraph, as the page ends there."""
        if self.number and lines and self.number[1] > lines[-1][1]:
            self._drop(self.number)
            self.number = None

    def _flush_number(self) -> None:
        """What follows is text: the number that waited is text too, unless it parts a sentence, as a page's does."""
        if self.number:
            line, offset = self.number
            if self.blocks and parts_sentence(line, self.blocks[-1].text, lambda: self._openings):
                self._page_break()
                return
            self.number = None
            self.blocks.append(Block(line, ((0, offset),)))

    # -- paragraphs of several lines ---------------------------------------------------------------------------

    def _paragraph(self, piece: str, start: int) -> None:
        lines: list[Line] = []
        hashes: re.Match[str] | None = None
        following = Following(lambda: self._openings, [block.text for block in self.blocks[-ABOVE:]])
        for raw, place, is_aside in _sides(piece, in_head=len(self.blocks) < HEAD_LINES):
            if raw == "\f":
                self._drop_number_below(lines)
                self._flush(lines)
                self._page_break()
                continue
            line = raw.strip()
            if not line or is_aside or hashes is not None:  # a heading is a line alone
                self._flush(lines)
            if not line:
                continue
            offset = start + place + len(raw) - len(raw.lstrip())
            hashes = (_HASHES_BELOW if lines else HASHES).match(line) if line[0] == "#" else None
            if hashes is not None:
                self._flush(lines)
                self._drop((hashes[0], offset))
                line, offset = line[hashes.end() :], offset + hashes.end()
            if self._take_note_line((line, offset), lines, "" if place else "empty"):
                continue
            if self.pages.may_have(line, len(self.blocks)):
                if lines and line[0] in "_\\" and is_rule(line) and are_below(self.text, offset + len(line)):
                    self._flush(lines)
                if furniture := self._look((line, offset), lines):
                    self._drop_furniture(furniture, (line, offset))
                    continue
                self.pages.note_symbol(line, len(self.blocks))
            if lines and self.number:
                lines.append(self.number)  # it stood within the paragraph, and no page ended there
                self.number = None
            following.note(lines)
            if lines and following.begins(line, lines, piece[place + len(raw) : place + len(raw) + LOOK_BELOW]):
                following.note_begun(line, lines)
                self._flush(lines)
            lines.append((line, offset))
        self._flush(lines)

    def _flush(self, lines: list[Line]) -> None:
        if lines:
            self._take_year(lines)
            self._flush_number()
            self._add(lines)
        lines.clear()

    def _take_year(self, lines: list[Line]) -> None:
        """Let a paragraph have the year that stands alone on its last line, where the sentence goes on and no page
        ends: "… on 3 March" / "2031"."""
        number, (above, offset) = self.number, lines[-1]
        if number is None or number[1] < offset or not is_year(number[0]):
            return
        if above[-1].isalpha() and not self._ends_page(number):
            lines.append(number)
            self.number = None

    def _add(self, lines: Sequence[Line]) -> None:
        self.pages.at_break = False
        if len(lines) > 1:
            lines = with_number_first(lines, lambda: self._openings)
        self.blocks.append(block := self.joiner.block(lines))
        if "/" in block.text[:8] and block.text[0].isdecimal():
            self.pages.note_title(block.text)
