"""Source → Block… where empty lines, or the ends of all lines, part the paragraphs of a text.

What the page prints between two of them is dropped, and notes below a rule are read as such until the page ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..languages.numerals import is_year
from ..model import Block
from .gathered import Gathered
from .lines.hard_ends import END
from .lines.lines import Gap, Line, Row, ends_sentence
from .notes.notes import FURTHEST, NoteLines, are_below
from .pages.asides import HEAD_LINES, sides
from .pages.lone_numbers import is_of_sentence, parts_sentence
from .pages.pages import BELOW, FURNITURE_LENGTH, Furniture, is_day_of_job, is_of_resolution, is_rule, short_line
from .pages.rows import HASHES
from .paragraphs.following import ABOVE, LOOK_BELOW, Following

_LINE = re.compile(rf"[^\n\f{END}]+|\f")
_HASHES_BELOW = re.compile(r"#{1,6}[ \t\xa0\u202f]+(?=[^\W\d_])")
"""`HASHES` below the lines of a paragraph, where a sign before a number is a word of the text: `well` / `# 7.`"""


def _sides(text: str, *, in_head: bool) -> Iterator[tuple[str, int, bool]]:
    """The lines of a text, and its page breaks, with their places; a line with something at the page's right is two.
    The last is whether one is no part of the sentence before it."""
    for found in _LINE.finditer(text):
        for side in sides(found[0], in_head=in_head):
            yield side.raw, found.start(), side.is_aside


class PartedReader:
    """Reads stretches of one text, in order, and adds their blocks to `found`."""

    def __init__(self, found: Gathered) -> None:
        self.found, self.text, self.pages = found, found.text, found.pages
        self.number: Line | None = None
        """A number that stands alone: a page's number if a page break follows."""
        self.notes: NoteLines | None = None
        """The lines below a rule, where notes stand; None elsewhere."""

    def read(self, start: int, end: int, parting: str) -> None:
        """Read the text from `start` to `end`, whose paragraphs `parting` parts."""
        text = self.text if end - start == len(self.text) else self.text[start:end]
        for chunk in text.split(parting):
            stripped = chunk.strip()
            if "\f" in chunk:
                self._paragraph(chunk, start)
            elif stripped:
                begin = start if chunk[0] == stripped[0] else start + len(chunk) - len(chunk.lstrip())
                if "\n" in stripped or END in stripped or stripped[0] == "#":
                    self._paragraph(stripped, begin)
                else:
                    self._line((stripped, begin))
            start += len(chunk) + len(parting)

    def _line(self, line: Line) -> None:
        """Read a paragraph on one line, or a line of the page that stands alone."""
        may_be_of_note = self.notes is not None or line[1] in self.found.at_feet
        if may_be_of_note and self._take_note_line(line, [], "empty"):
            return
        if self.pages.may_have(line[0], len(self.found.blocks)):
            if furniture := self._look(line, []):
                self._drop_furniture(furniture, line)
                return
            self.pages.note_symbol(line[0], len(self.found.blocks))
        if self.number:
            self._flush_number()
        self.found.add((line,))

    def interrupt(self) -> None:
        """End the notes, and take the number that waits for text: what follows is neither."""
        self._end_notes()
        self._flush_number()

    def end(self) -> None:
        """End the notes and drop the number that waits: the last page ends."""
        self._end_notes()
        if self.number:
            self.found.drop(self.number)

    # -- furniture ---------------------------------------------------------------------------------------------

    def _look(self, line: Line, lines: Sequence[Line]) -> Furniture:
        """What a short line is of the page, below the `lines` of its paragraph. A symbol is the page's where it stands
        within a sentence, beside the page's number or end, or below notes and the page's number."""
        text = line[0] if len(line[0]) <= FURNITURE_LENGTH else short_line(line[0]) or line[0]
        if lines and is_of_resolution(text) and not ends_sentence(lines[-1][0]):
            return ""
        is_head = self.pages.is_head(text, self.text, line[1] + len(line[0]), len(self.found.blocks))
        if is_head or (text[0].isdecimal() and is_day_of_job(self.text, *line)):
            return "furniture"
        furniture = self.pages.look(text, len(self.found.blocks))
        if furniture != "symbol":
            return furniture
        if self.notes is not None and self.notes.end_at_number():
            return "furniture"
        above = lines[-1][0] if lines else self.found.blocks[-1].text
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
            self.found.drop(line)
            self.notes = NoteLines()
        else:
            self.found.drop(line)
            self._page_break()

    def _take_note_line(self, line: Line, lines: list[Line], gap: Gap) -> bool:
        """Add a line, below the `lines` of its paragraph, to a note where it is of one; tells whether it was."""
        if self.notes is None and line[1] in self.found.at_feet:
            self._flush(lines)
            self.notes = NoteLines()
        return self.notes is not None and self._add_note_line(line, gap)

    def _add_note_line(self, line: Line, gap: Gap) -> bool:
        """Add a line below a rule to its note, or end the notes where it is of none; tells whether it was added."""
        text, offset = line
        short = short_line(text)
        if self.notes is None:
            return False
        if short and not self.notes.claim(text) and self.pages.look(short, len(self.found.blocks)):
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
            self.found.add_notes(notes)
            if page is not None:
                self.found.drop(page.line)

    def _page_break(self) -> None:
        self._end_notes()
        if self.number:
            self.found.drop(self.number)
            self.number = None
        self.pages.at_break = True

    def _drop_number_below(self, lines: Sequence[Line]) -> None:
        """Drop the number that waits below the lines of a paragraph, as the page ends there."""
        if self.number and lines and self.number[1] > lines[-1][1]:
            self.found.drop(self.number)
            self.number = None

    def _flush_number(self) -> None:
        """What follows is text: the number that waited is text too, unless it parts a sentence, as a page's does."""
        if self.number:
            line, offset = self.number
            if self.found.blocks and parts_sentence(line, self.found.blocks[-1].text, lambda: self.found.openings):
                self._page_break()
                return
            self.number = None
            self.found.blocks.append(Block(line, ((0, offset),)))

    # -- paragraphs of several lines ---------------------------------------------------------------------------

    def _paragraph(self, piece: str, start: int) -> None:
        lines: list[Line] = []
        hashes: re.Match[str] | None = None
        following = Following(lambda: self.found.openings, [block.text for block in self.found.blocks[-ABOVE:]])
        for raw, place, is_aside in _sides(piece, in_head=len(self.found.blocks) < HEAD_LINES):
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
                self.found.drop((hashes[0], offset))
                line, offset = line[hashes.end() :], offset + hashes.end()
            if self._take_note_line((line, offset), lines, "" if place else "empty"):
                continue
            if self.pages.may_have(line, len(self.found.blocks)):
                if lines and line[0] in "_\\" and is_rule(line) and are_below(self.text, offset + len(line)):
                    self._flush(lines)
                if furniture := self._look((line, offset), lines):
                    self._drop_furniture(furniture, (line, offset))
                    continue
                self.pages.note_symbol(line, len(self.found.blocks))
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
            self.found.add(lines)
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
