"""Hard-wrapped lines → paragraphs, where no empty line parts them; `under_way` tells where one is over.

A number alone on its line is that of the paragraph below it, or of the one above: converters leave it before the
paragraph's first line, after it, or, from two layers of text, within a sentence. The lines round it tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...languages.numerals import digits
from ..grammars.any_language import meeting_lines
from ..grammars.openings import Openings
from ..lines.lines import LONGEST_NUMBER, NUMBER_ALONE, Row, ends_sentence, without_mark
from ..lines.measure import Measure
from .under_way import FINAL, Paragraph, UnderWay

_ITEM_ALONE = re.compile(r"[(（]?(?!\d{4})[^\W_]{1,4}[)）]|['‘’]" + digits(2) + "['‘’]")
"""The letter or number of an item that stands alone on its line, as a number may; a year is none."""
_OPEN, _CLOSE = "(（", ")）"


def paragraphs(rows: Sequence[Row], measure: Measure, openings: Openings) -> Iterator[Paragraph]:
    """The paragraphs that lines of text make, in order. The cost is linear in the lines."""
    reader = _Reader(rows, measure, openings)
    for index in range(len(rows)):
        yield from reader.read(index)
    yield from reader.now.finish()


class _Reader:
    """Adds one line after another to the paragraph under way."""

    def __init__(self, rows: Sequence[Row], measure: Measure, openings: Openings) -> None:
        self.rows = rows
        self.now = UnderWay(rows, measure, openings)
        self.goes_on = False
        """Whether the next line belongs to the paragraph, whatever it looks like: its number stands above it."""

    def read(self, index: int) -> Iterator[Paragraph]:
        """Read a line; gives the paragraphs that are over."""
        row, self.now.index = self.rows[index], index
        if len(row.text) <= LONGEST_NUMBER and NUMBER_ALONE.fullmatch(row.text) and not self.goes_on:
            yield from self._read_number(index)
        elif self.now.paragraph.rows and not self.goes_on and self._is_item(row):
            yield from self._read_item(index)
        else:
            yield from self._read_words(index)

    def _is_item(self, row: Row) -> bool:
        """Whether a line is the letter of an item alone, and not what ends a bracket of the line above."""
        above = self.now.paragraph.rows[-1].text
        is_rest = row.text[0] not in _OPEN and max(map(above.rfind, _OPEN)) > max(map(above.rfind, _CLOSE))
        return not is_rest and _ITEM_ALONE.fullmatch(row.text) is not None

    def _read_words(self, index: int) -> Iterator[Paragraph]:
        row = self.rows[index]
        doubts = [row] if self.now.is_doubtful(row) else []
        if not self.goes_on and self.now.is_over(row):
            yield from self.now.finish()
        self.now.add(row, index)
        self.now.paragraph.doubts += doubts
        self.goes_on = False
        self.now.note_head(row, index)

    def _read_number(self, index: int) -> Iterator[Paragraph]:
        number = self.rows[index]
        following = self.rows[index + 1] if index + 1 < len(self.rows) else None
        if following is not None and meeting_lines().fullmatch(following.text):
            yield from self._read_words(index)  # "… Goal" / "14." / "58th plenary meeting"
            return
        if following is None or not self.now.paragraph.rows or self._stands_above(following):
            yield from self.now.finish()
            self.goes_on = following is not None and not NUMBER_ALONE.fullmatch(following.text)
        else:
            if self.now.is_numbered or self._opens_above():
                # The paragraph has its number, or ended there: its last line is another's first.
                if len(self.now.paragraph.rows) > 1:
                    yield from self.now.give_last(index)
                elif self.now.paragraph.number is not None:
                    yield from self.now.finish()  # its only line is its own, or its number would be lost
            self.goes_on = True
        self.now.add_number(number, index)

    def _read_item(self, index: int) -> Iterator[Paragraph]:
        """The letter of an item: its words stand below it, or their first line above it; else it is a word."""
        row, rows = self.rows[index], self.now.paragraph.rows
        is_alone = len(rows) == 1
        if ends_sentence(rows[-1].text):
            yield from self.now.finish()
        elif is_alone and (self.now.is_numbered or self.now.opens_at(rows[0])):
            yield from self._read_words(index)
            return
        elif not is_alone:
            if without_mark(rows[-2].text)[-1] not in FINAL:
                yield from self._read_words(index)
                return
            yield from self.now.give_last(index)
        self.now.paragraph.number, self.now.paragraph.last = row, index
        self.goes_on = True

    def _opens_above(self) -> bool:
        """Whether the line above a number begins as paragraphs do, after another one's end."""
        if len(self.now.paragraph.rows) < 2:
            return False
        before, above = self.now.paragraph.rows[-2:]
        return ends_sentence(before.text) and self.now.opens_at(above)

    def _stands_above(self, following: Row) -> bool:
        """Whether a number begins the paragraph below it; else it stands within the one under way."""
        above = self.now.paragraph.rows[-1]
        if NUMBER_ALONE.fullmatch(following.text):
            return True
        if self.now.measure.is_early(above.raw, following.raw):
            return self.now.measure.exact or ends_sentence(above.text) or not following.text[0].islower()
        if without_mark(above.text)[-1] in FINAL:
            return True
        if ends_sentence(above.text):
            return self.now.opens_at(following) or len(self.now.paragraph.rows) > 1
        begins_only_below = self.now.opens_at(following) and not self.now.opens_at(above)
        return len(self.now.paragraph.rows) == 1 and (self.now.is_numbered or begins_only_below)
