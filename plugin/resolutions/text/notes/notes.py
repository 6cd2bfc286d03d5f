"""The notes at a page's foot: below a rule, each with its mark on a line of its own or in front of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ...languages.numerals import is_year
from ..grammars.any_language import aside_lines
from ..lines.lines import Line, Row
from ..lines.measure import Measure

FURTHEST = 240
"""Within so many characters below a rule the first mark stands."""

SHORTEST_ABOVE = 40
"""So many characters has a line above the number of its note; it is full."""

_ONE = re.compile(r"[ \t\n]*\(?[1-9]\d{0,2}\)?[ \t]*\n[ \t\n]*[^\s\f]")
"""A number alone, with words below it on the same page."""
_BRACKETS = "()（）"
_STOPS = ".。؛;)"
"""A note's words end with one of these."""
_SIGN = r"(?P<mark>[(（]\d{1,3}[)）]|\d{1,3}|\*{1,3}|[†‡])"
_MARK = re.compile(rf"{_SIGN}[/.)]?")
_WITH_MARK = re.compile(rf"{_SIGN}(?:/?\s+(?=\S)|(?<=[*)）])(?=\S))")


class Note(NamedTuple):
    """A note at a page's foot."""

    mark: str
    """As printed: `15`, `(15)`, `*`."""
    lines: list[Line]
    """All its lines, its mark first."""


def is_mark(line: str) -> bool:
    """Whether a line is a note's mark alone."""
    return _MARK.fullmatch(line) is not None


def are_below(text: str, end: int, *, alone: bool = False) -> bool:
    """Whether the line after a rule, which ends at `end`, begins with a note's mark; with `alone`, is nothing else.

    A mark in brackets needs no line of its own: but for the rule, it would be an item's. A number alone may stand below
    the first line of its note.
    """
    following, _, below = text[end : end + FURTHEST].lstrip().partition("\n")
    following = following.strip()
    if is_mark(following):
        return True
    if len(following) >= SHORTEST_ABOVE and following[-1] not in _STOPS and _ONE.match(below):
        return True
    return (not alone or following[:1] in tuple(_BRACKETS)) and _WITH_MARK.match(following) is not None


class NoteLines:
    """The lines below a rule, until the page ends."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self._is_in_front = False
        """Whether the last mark stood in front of its words, on their line."""
        self._are_in_brackets = False
        """Whether all marks are."""

    def add(self, row: Row) -> None:
        """Take one more line of the notes under way."""
        if not self.rows:
            self._are_in_brackets = row.text[0] in _BRACKETS
        self.rows.append(row)
        if self._has_mark(row.text):
            self._is_in_front = not is_mark(row.text)

    def are_over(self, line: str, raw: str, measure: Measure) -> bool:
        """Whether a line is of no note: below the end of one that has its mark in front, and without one itself."""
        if not self._is_in_front or self.rows[-1].text[-1] not in ".。" or self._has_mark(line):
            return False
        if measure.ragged:
            return aside_lines().fullmatch(line) is not None
        return measure.is_early(self.rows[-1].raw, raw)

    def are_parted_from(self, line: str, below: str) -> bool:
        """Whether a line with an empty one above is of no note: it has no brackets, in which all marks stand, and the
        next mark is not what begins the text `below` it."""
        if not self._are_in_brackets or not self._is_in_front or self._has_mark(line):
            return False
        marks = [found["mark"] for row in self.rows if (found := _MARK.match(row.text))]
        following = _WITH_MARK.match(below.lstrip())
        if not marks or following is None or following["mark"][0] not in _BRACKETS:
            return True
        last, number = marks[-1].strip(_BRACKETS), following["mark"].strip(_BRACKETS)
        return not (last.isdecimal() and number.isdecimal() and int(number) == int(last) + 1)

    def end_at_number(self) -> bool:
        """Whether the last line may be the page's number: it stands alone, and the last words above end with a stop."""
        if len(self.rows) < 2 or not self.rows[-1].gap or not self.rows[-1].text.isdecimal():
            return False
        words = next((row.text for row in reversed(self.rows) if not is_mark(row.text)), "")
        return words.endswith((".", "。"))

    def claim(self, line: str) -> bool:
        """Whether a short line is the notes' before it is the page's: a mark alone, or a year below a line that ends
        with a word."""
        return is_mark(line) or (bool(self.rows) and self.rows[-1].text[-1].isalpha() and is_year(line))

    def _has_mark(self, line: str) -> bool:
        """Whether a line begins with a mark of these notes, or is one."""
        if self._are_in_brackets and line[0] not in _BRACKETS:
            return False
        return is_mark(line) or _WITH_MARK.match(line) is not None

    def finish(self, measure: Measure | None) -> tuple[list[Note], Row | None]:
        """The notes that the lines make, and the page's number, which stands below them; None where none does."""
        rows, page = _in_order(self.rows, measure), None
        if rows is None:
            rows = self.rows
            page = rows.pop() if len(rows) > 1 and rows[-1].gap and rows[-1].text.isdecimal() else None
        return list(_notes(rows, measure)), page


def _in_order(rows: Sequence[Row], measure: Measure | None) -> list[Row] | None:
    """The lines of notes, each mark above its words, where a converter read a mark below the words, which are in order.
    None where all is in order, or where there are not as many notes as marks."""
    marks = {int(row.text.strip(_BRACKETS)): row for row in rows if row.text.strip(_BRACKETS).isdecimal()}
    words = [row for row in rows if not is_mark(row.text)]
    if len(marks) < 2 or not words or len(marks) + len(words) < len(rows):
        return None
    if max(marks) - min(marks) >= len(marks) or (list(marks) == sorted(marks) and not is_mark(rows[-1].text)):
        return None
    ends = [place for place, (row, below) in enumerate(pairwise(words), 1) if _parts(row, below, measure)]
    if len(ends) + 1 != len(marks):
        ends = [place for place, row in enumerate(words[:-1], 1) if row.text[-1] in _STOPS]
    if len(ends) + 1 != len(marks):
        return None
    notes = (words[start:end] for start, end in pairwise((0, *ends, len(words))))
    return [row for (_, mark), note in zip(sorted(marks.items()), notes, strict=True) for row in (mark, *note)]


def _notes(rows: Sequence[Row], measure: Measure | None) -> Iterator[Note]:
    """The notes that lines below a rule make: each mark with its words."""
    marks: list[Row | None] = []
    texts: list[list[Row]] = []
    if len(rows) > 1 and not _WITH_MARK.match(rows[0].text) and is_mark(rows[1].text) and not is_mark(rows[0].text):
        rows = [rows[1], rows[0], *rows[2:]]  # a note whose number stands below its first line
    for row in rows:
        if _MARK.fullmatch(row.text) and not _is_in_words(row, marks, texts):
            marks.append(row)
            texts.append([])
        elif not marks or _begins(row, marks[-1], texts[-1], measure):
            marks.append(None)
            texts.append([row])
        else:
            texts[-1].append(row)
    _share(marks, texts, measure)
    for mark, text in zip(marks, texts, strict=True):
        lines = [row.line for row in (mark, *text) if row is not None]
        found = _MARK.match(lines[0][0])
        has_words = found is not None and (len(lines) > 1 or found.end() < len(lines[0][0]))
        yield Note(found["mark"] if found and has_words else "", lines)


def _is_in_words(row: Row, marks: Sequence[Row | None], texts: Sequence[Sequence[Row]]) -> bool:
    """Whether a number alone on its line is the last word of the note above, "2 Ibid., Supplement No. 33, para." /
    "72.": the marks stand before words on their lines, and it is not the next number; or they stand alone, and it is
    no higher."""
    if not marks or not texts[-1]:
        return False
    last, number = (_number(line.text) for line in (marks[-1] or texts[-1][0], row))
    if last is None or number is None:
        return False
    return number <= last if marks[-1] is not None else not 0 < number - last < 3


def _number(line: str) -> int | None:
    """The number that marks a line of notes; None where it has another mark, or none."""
    found = _MARK.match(line)
    mark = found["mark"].strip(_BRACKETS) if found else ""
    return int(mark) if mark.isdecimal() else None


def _begins(row: Row, mark: Row | None, text: Sequence[Row], measure: Measure | None) -> bool:
    """Whether a line begins a note with the mark in front of it: the next number, or a star. Notes may be missing
    between two where the one above ends before its line is full."""
    if not _WITH_MARK.match(row.text):
        return False
    number, last = _number(row.text), _number((mark or text[0]).text)
    if number is None or last is None:
        # Below a mark that stands alone, a star begins that note's words.
        return number is None and (mark is None or bool(text))
    if number - last > 2 and measure is not None and text:
        return text[-1].text[-1] in _STOPS and measure.is_early(text[-1].raw, row.raw)
    return 0 < number - last < 3


def _share(marks: Sequence[Row | None], texts: list[list[Row]], measure: Measure | None) -> None:
    """Give marks without words those that stand before them, where the note above has several."""
    for at in range(len(texts) - 1, 0, -1):
        if texts[at] or not texts[at - 1]:
            continue
        above = texts[at - 1]
        cuts = [place for place, (row, following) in enumerate(pairwise(above), 1) if _parts(row, following, measure)]
        if cuts:
            texts[at - 1], texts[at] = above[: cuts[-1]], above[cuts[-1] :]
        elif marks[at - 1] is not None and at >= 2 and not texts[at - 2]:
            texts[at - 1], texts[at] = [], above
        elif _follow(marks[at - 1], marks[at]) and (cut := _last_end(above)):
            # In a short text the longest of the notes' lines may be as long as any.
            texts[at - 1], texts[at] = above[:cut], above[cut:]


def _follow(mark: Row | None, following: Row | None) -> bool:
    """Whether two marks that stand alone are a number and the next."""
    number, following_number = (_number(row.text) if row else None for row in (mark, following))
    return number is not None and following_number == number + 1


def _last_end(rows: Sequence[Row]) -> int:
    """How many lines end with the last that ends a sentence and has one below it; 0 where none does."""
    return max((place for place, row in enumerate(rows[:-1], 1) if row.text[-1] in _STOPS), default=0)


def _parts(row: Row, following: Row, measure: Measure | None) -> bool:
    """Whether a note ends between two lines."""
    is_full = measure is not None and not measure.is_early(row.raw, following.raw)
    return following.gap == "empty" or (not is_full and row.text[-1] in _STOPS)
