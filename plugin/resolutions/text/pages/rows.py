"""A hard-wrapped text → its lines, without what its pages print round them, and the notes at the feet of its pages.

A page's foot interrupts a sentence, so the lines above and below it follow one another. Below a rule stand notes: a
mark, on a line of its own before or after its words or in front of them, up to the page's end.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, field

from ..lines.lines import LONGEST_NUMBER, NUMBER_ALONE, Gap, Line, Row
from ..lines.measure import Measure
from ..notes.notes import Note, NoteLines, are_below
from .asides import HEAD_LINES, sides
from .pages import FURNITURE_LENGTH, Pages, is_day_of_job, is_rule, short_line


@dataclass(slots=True)
class TextRows:
    """What is read of a hard-wrapped text."""

    rows: list[Row] = field(default_factory=list)
    notes: dict[int, list[Note]] = field(default_factory=dict)
    """The notes below a row, by how many rows stand above them."""
    dropped: list[tuple[int, int]] = field(default_factory=list)
    """The spans of the source in which stands what the pages print."""
    glued: set[int] = field(default_factory=set)
    """The offsets of lines that go on in the middle of a word: Chinese lines are cut anywhere."""


_LINE = re.compile(r"[^\n\f]*[\n\f]?")
HASHES = re.compile(r"#{1,6}[ \t\xa0\u202f]+(?=\S)")
"""A heading of Markdown."""


def read_rows(text: str, measure: Measure, pages: Pages, at_feet: Container[int], start: int, end: int) -> TextRows:
    """The lines of a hard-wrapped text from `start` to `end`; `at_feet` has the offsets at which notes begin that no
    rule parts from the text. The cost is linear in its length."""
    reader = _Reader(text, measure, pages, at_feet)
    reader.read(start, end)
    return reader.found


class _Reader:
    """Reads one physical line after another."""

    def __init__(self, text: str, measure: Measure, pages: Pages, at_feet: Container[int]) -> None:
        self.text, self.measure, self.pages, self.at_feet = text, measure, pages, at_feet
        self.found = TextRows()
        self.gap: Gap = ""
        self.notes: NoteLines | None = None
        """The lines below a rule, where notes stand; None elsewhere."""
        self.waiting = False
        """Whether the last row is a number that is the page's if the page ends here."""
        self.above = ""
        """The raw line above in the same text; empty at its beginning."""

    def read(self, start: int, end: int) -> None:
        for found in _LINE.finditer(self.text, start, end):
            in_head = len(self.found.rows) < HEAD_LINES
            for side in sides(found[0].rstrip("\n\f"), in_head=in_head):
                if side.is_aside:
                    self.gap = "empty"
                self._read_line(side.raw, found.start())
            if found[0].endswith("\f"):
                self._page_ends()
        self._page_ends()

    def _read_line(self, raw: str, start: int) -> None:
        line = raw.strip()
        if not line:
            self.gap = self.gap or "empty"
            return
        offset = start + raw.index(line)
        hashes = HASHES.match(line) if line[0] == "#" else None
        if hashes:
            self.found.dropped.append((offset, offset + hashes.end()))
            line, offset = line[hashes.end() :], offset + hashes.end()
            self.gap = "empty"
        if self.notes is None and offset in self.at_feet:
            self.notes = NoteLines()
        if self.notes is not None and self._read_note_line(self.notes, line, offset, raw):
            return
        short = short_line(line)
        if (short or self.pages.is_running(line, len(self.found.rows))) and self._read_short(
            short or line, (line, offset), start + len(raw)
        ):
            return
        self._add(line, offset, raw)
        if hashes:
            self.gap = "empty"

    def _read_short(self, line: str, printed: Line, end: int) -> bool:
        """Read a short line, whose spaces are squeezed, as the page's where it is; tells whether it was."""
        offset = printed[1]
        above = len(self.found.rows)
        is_head = self.pages.is_head(line, self.text, end, above)
        is_of_page = is_head or is_day_of_job(self.text, *printed)
        look = "furniture" if is_of_page else self.pages.look(line, above)
        if look == "number" and self._goes_on(line):
            return False
        if look == "furniture" and is_rule(line) and are_below(self.text, end):
            self._end_notes()
            self._drop(*printed)
            self.notes = NoteLines()
            return True
        if look == "furniture":
            self._drop(*printed)
            self._page_ends()
            return True
        if look == "number":
            self._add(line, offset, line)
            self.waiting = True
            return True
        self.pages.note_symbol(line, above)
        return False

    def _goes_on(self, line: str) -> bool:
        """Whether a number is the last word of the sentence above: it did not fit on that line."""
        return not self.gap and self.above != "" and not self.measure.is_early(self.above, line)

    def _add(self, line: str, offset: int, raw: str) -> None:
        if self._is_cut(self.above, raw):
            self.found.glued.add(offset)
        self.pages.note_title(line)
        self.found.rows.append(Row(line, offset, raw, self.gap))
        self.gap, self.waiting = "", False
        if len(line) > LONGEST_NUMBER or not NUMBER_ALONE.fullmatch(line):
            self.above = raw
        self.pages.at_break = False

    def _is_cut(self, above: str, raw: str) -> bool:
        width = self.measure.chinese
        is_full = self.measure.exact and width > 0 and len(above) == width
        return is_full and not above[-1].isspace() and not raw[0].isspace()

    def _drop(self, line: str, offset: int) -> None:
        self.found.dropped.append((offset, offset + len(line)))

    def _page_ends(self) -> None:
        """The page is over: the number that waited is its own, and so are the notes."""
        rows = self.found.rows
        if self.waiting:
            number = rows.pop()
            self._drop(number.text, number.offset)
            self.above = rows[-1].raw if rows else ""
            self.waiting = False
        self._end_notes()
        self.pages.at_break = True
        self.gap = "page"

    # -- notes -----------------------------------------------------------------------------------------------------

    def _read_note_line(self, notes: NoteLines, line: str, offset: int, raw: str) -> bool:
        """Read a line below a rule as a note's, or end the notes where it is of none; tells whether it was read."""
        if len(line) <= FURNITURE_LENGTH and not notes.claim(line) and self.pages.look(line, 1):
            return False
        self.pages.at_break = False
        if notes.are_over(line, raw, self.measure):
            self._end_notes()
            return False
        if self._is_cut(notes.rows[-1].raw if notes.rows else "", raw):
            self.found.glued.add(offset)
        notes.add(Row(line, offset, raw, self.gap))
        self.gap = ""
        return True

    def _end_notes(self) -> None:
        if self.notes is None:
            return
        notes, page = self.notes.finish(self.measure)
        self.notes = None
        if page is not None:
            self._drop(page.text, page.offset)
        self.found.notes.setdefault(len(self.found.rows), []).extend(notes)
