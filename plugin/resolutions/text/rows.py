"""A hard-wrapped text → its lines, without what its pages print round them, and the notes at the feet of its pages.

A page's foot interrupts a sentence, so the lines above and below it follow one another. Below a rule stand notes: a
mark, on a line of its own before or after its words or in front of them, up to the page's end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal, NamedTuple

from .lines import NUMBER_ALONE, Line
from .measure import Measure
from .pages import FURNITURE_LENGTH, Pages, is_rule

Gap = Literal["", "page", "empty"]
"""What stands between a line and the one above it in the same text: the end of a page, an empty line, nothing."""


class Row(NamedTuple):
    """A line of text."""

    text: str
    """Without the white space round it."""
    offset: int
    """Of the text, in the source."""
    raw: str
    """With its white space."""
    gap: Gap

    @property
    def line(self) -> Line:
        return self.text, self.offset


class Note(NamedTuple):
    """A note at a page's foot."""

    mark: str
    """As printed: `15`, `*`."""
    lines: list[Line]
    """All its lines, its mark first."""


@dataclass(slots=True)
class Rows:
    """What is read of a hard-wrapped text."""

    rows: list[Row] = field(default_factory=list)
    notes: dict[int, list[Note]] = field(default_factory=dict)
    """The notes below a row, by how many rows stand above them."""
    dropped: list[tuple[int, int]] = field(default_factory=list)
    """The spans of the source in which stands what the pages print."""
    glued: set[int] = field(default_factory=set)
    """The offsets of lines that go on in the middle of a word: Chinese lines are cut anywhere."""


_LINE = re.compile(r"[^\n\f]*[\n\f]?")
_HASHES = re.compile(r"#{1,6}[ \t]+(?=\S)")
_MARK = re.compile(r"(?P<mark>\d{1,3}|\*{1,3}|[†‡])[/.)]?")
_WITH_MARK = re.compile(r"(?P<mark>\d{1,3}|\*{1,3}|[†‡])(?:/?\s+(?=\S)|(?<=\*)(?=\S))")


def read_rows(text: str, measure: Measure) -> Rows:
    """The lines of a hard-wrapped text. The cost is linear in its length."""
    reader = _Reader(text, measure)
    reader.read()
    return reader.found


class _Reader:
    """Reads one physical line after another."""

    def __init__(self, text: str, measure: Measure) -> None:
        self.text, self.measure = text, measure
        self.found = Rows()
        self.pages = Pages()
        self.gap: Gap = ""
        self.notes: list[Row] | None = None
        """The lines below a rule, where notes stand; None elsewhere."""
        self.waiting = False
        """Whether the last row is a number that is the page's if the page ends here."""
        self.above = ""
        """The raw line above in the same text; empty at its beginning."""

    def read(self) -> None:
        for found in _LINE.finditer(self.text):
            raw = found[0].rstrip("\n\f")
            self._read_line(raw, found.start())
            if found[0].endswith("\f"):
                self._page_ends()
        self._page_ends()

    def _read_line(self, raw: str, start: int) -> None:
        line = raw.strip()
        if not line:
            self.gap = self.gap or "empty"
            return
        offset = start + raw.index(line)
        hashes = _HASHES.match(line)
        if hashes:
            self.found.dropped.append((offset, offset + hashes.end()))
            line, offset = line[hashes.end() :], offset + hashes.end()
            self.gap = "empty"
        if self.notes is not None and self._read_note_line(self.notes, line, offset, raw):
            return
        if len(line) <= FURNITURE_LENGTH and self._read_short(line, offset, start + len(raw)):
            return
        self._add(line, offset, raw)
        if hashes:
            self.gap = "empty"

    def _read_short(self, line: str, offset: int, end: int) -> bool:
        """Whether a short line is the page's, and read so."""
        above = len(self.found.rows)
        look = self.pages.look(line, above)
        if look == "number" and self._goes_on(line):
            return False
        if look == "furniture" and is_rule(line) and self._are_notes_below(end):
            self._drop(line, offset)
            self.notes = []
            return True
        if look == "furniture":
            self._drop(line, offset)
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

    def _are_notes_below(self, end: int) -> bool:
        """Whether the next line begins with a note's mark."""
        following = self.text[end : end + 2 * FURNITURE_LENGTH].lstrip().split("\n", 1)[0].strip()
        return _MARK.fullmatch(following) is not None or _WITH_MARK.match(following) is not None

    def _add(self, line: str, offset: int, raw: str) -> None:
        if self._is_cut(self.above, raw):
            self.found.glued.add(offset)
        self.found.rows.append(Row(line, offset, raw, self.gap))
        self.gap, self.waiting = "", False
        if not NUMBER_ALONE.fullmatch(line):
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
        self._end_notes(at_page=True)
        self.pages.at_break = True
        self.gap = "page"

    # -- notes -----------------------------------------------------------------------------------------------------

    def _read_note_line(self, notes: list[Row], line: str, offset: int, raw: str) -> bool:
        """Whether a line below a rule is of a note, and read so."""
        look = self.pages.look(line, 1) if len(line) <= FURNITURE_LENGTH and not _MARK.fullmatch(line) else ""
        if look:
            return False
        self.pages.at_break = False
        above = notes[-1].raw if notes else ""
        if self._is_cut(above, raw):
            self.found.glued.add(offset)
        notes.append(Row(line, offset, raw, self.gap))
        self.gap = ""
        return True

    def _end_notes(self, *, at_page: bool) -> None:
        if self.notes is None:
            return
        lines, self.notes = self.notes, None
        if at_page and len(lines) > 1 and lines[-1].gap and lines[-1].text.isdecimal():
            number = lines.pop()
            self._drop(number.text, number.offset)
        notes = list(_notes(lines, self.measure))
        self.found.notes.setdefault(len(self.found.rows), []).extend(notes)


def _notes(rows: Sequence[Row], measure: Measure) -> Iterator[Note]:
    """The notes that lines below a rule make: each mark with its words."""
    marks: list[Row | None] = []
    texts: list[list[Row]] = []
    for row in rows:
        if _MARK.fullmatch(row.text):
            marks.append(row)
            texts.append([])
        elif not marks or _begins(row, marks[-1], texts[-1]):
            marks.append(None)
            texts.append([row])
        else:
            texts[-1].append(row)
    _share(marks, texts, measure)
    for mark, text in zip(marks, texts, strict=True):
        lines = [row.line for row in (mark, *text) if row is not None]
        found = _MARK.match(lines[0][0])
        yield Note(found["mark"] if found else "", lines)


def _begins(row: Row, mark: Row | None, text: Sequence[Row]) -> bool:
    """Whether a line begins a note with the mark in front of it: the next number, or a star."""
    found = _WITH_MARK.match(row.text)
    if not found:
        return False
    last = _MARK.match((mark or text[0]).text)
    is_number = found["mark"].isdecimal()
    if last is None or not is_number or not last["mark"].isdecimal():
        return not is_number
    return 0 < int(found["mark"]) - int(last["mark"]) < 3


def _share(marks: Sequence[Row | None], texts: list[list[Row]], measure: Measure) -> None:
    """Give marks without words those that stand before them, where the note above has several."""
    for at in range(len(texts) - 1, 0, -1):
        if texts[at] or not texts[at - 1]:
            continue
        above = texts[at - 1]
        cuts = [place for place, (row, following) in enumerate(pairwise(above), 1) if _parts(row, following, measure)]
        if cuts:
            texts[at - 1], texts[at] = above[: cuts[-1]], above[cuts[-1] :]
        elif marks[at - 1] is None and at == 1:
            continue
        elif at >= 2 and not texts[at - 2]:
            texts[at - 1], texts[at] = [], above


def _parts(row: Row, following: Row, measure: Measure) -> bool:
    return following.gap == "empty" or (measure.is_early(row.raw, following.raw) and row.text[-1:] in ".。؛;)")
