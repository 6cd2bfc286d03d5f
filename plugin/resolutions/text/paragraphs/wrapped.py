"""Hard-wrapped lines → paragraphs, where no empty line parts them.

A paragraph is over where a line ends early (`measure`), where the next one begins an item, a quotation or, after a
comma, as paragraphs do, and at an empty line. A page's end is none: the sentence goes on below it.

A number alone on its line is that of the paragraph below it, or of the one above: converters leave it before the
paragraph's first line, after it, or, from two layers of text, within a sentence. The lines round it tell.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from ...languages.letters import SMALL_LATIN
from ...languages.numerals import digits
from ..grammars.any_language import masthead_sides, numbered_title_lines, title_lines
from ..grammars.openings import Openings
from ..grammars.paragraph_numbers import MARKED_PARAGRAPH
from ..letters.punctuation import COLONS, COMMAS, FULL_STOPS, SEMICOLONS
from ..lines.lines import (
    CLOSED,
    LONGEST_NUMBER,
    NUMBER_ALONE,
    Line,
    Row,
    begins,
    ends_sentence,
    goes_on_list,
    is_enacting,
    joins_pages,
    without_mark,
)
from ..lines.measure import Measure
from .ragged import is_over, is_within_title
from .rests import MARKED, WITH_NUMBER, goes_on, is_next_item, opens, starts


@dataclass(slots=True)
class Paragraph:
    """The lines of one paragraph, its number first; `last` is the index of its last row. `doubts`: those of which their
    first words alone tell whether they begin a recital."""

    rows: list[Row] = field(default_factory=list)
    number: Row | None = None
    last: int = -1
    doubts: list[Row] = field(default_factory=list)

    @property
    def lines(self) -> list[Line]:
        """All its lines, in the order in which they are read."""
        lines = [row.line for row in self.rows]
        return lines if self.number is None else [self.number.line, *lines]


HEAD_ROWS = 40
"""So many lines at most has a head."""

MOST_OF_HEADING = 5
"""A heading has fewer lines."""

LONGEST_LEAD = 40
"""Characters of a line's end that leads on to the next."""

_QUOTES = frozenset('“"«„”‘’')
_SMALL = re.compile(f"[{SMALL_LATIN}]")
"""A small letter of a language that begins paragraphs with a capital."""
_FULL_ENDS = frozenset((*FULL_STOPS, *COLONS, *"!?！？؟"))
_FINAL = _FULL_ENDS | {*SEMICOLONS}
_ITEM_ALONE = re.compile(r"[(（]?[^\W_]{1,4}[)）]|['‘’]" + digits(2) + "['‘’]")
"""The letter or number of an item that stands alone on its line, as a number may."""
_ITEM = re.compile(r"[(（]?[^\W_]{1,3}[)）]\s")
"""What begins with it is no line of a head."""
_CLOSING = frozenset(")）]")
"""A bracket with which a line ends within a sentence: "resolution 497 (1981)"."""


_NOTHING = Row("", 0, "", "")


def number_of(marker: str) -> int:
    """The value of a paragraph's number, in the digits of any script."""
    return int(re.sub(r"\D", "", marker))


def paragraphs(rows: Sequence[Row], measure: Measure, openings: Openings) -> Iterator[Paragraph]:
    """The paragraphs that lines of text make, in order. The cost is linear in the lines."""
    reader = _Reader(rows, measure, openings)
    for index in range(len(rows)):
        yield from reader.read(index)
    yield from reader.finish()


class _Reader:
    """Adds one line after another to the paragraph under way."""

    def __init__(self, rows: Sequence[Row], measure: Measure, openings: Openings) -> None:
        self.rows, self.measure, self.openings = rows, measure, openings
        self.paragraph = Paragraph()
        self.is_in_head = True
        """Whether the enacting words are still to come."""
        self.is_enacted = False
        """Whether they ended the head."""
        self.last = 0
        """The number of the last paragraph that has one."""
        self.index = 0
        """The line that is read."""
        self.goes_on = False
        """Whether the next line belongs to the paragraph, whatever it looks like: its number stands above it."""

    def read(self, index: int) -> Iterator[Paragraph]:
        """Read a line; gives the paragraphs that are over."""
        row, self.index = self.rows[index], index
        if len(row.text) <= LONGEST_NUMBER and NUMBER_ALONE.fullmatch(row.text) and not self.goes_on:
            yield from self._read_number(index)
            return
        if self.paragraph.rows and not self.goes_on and _ITEM_ALONE.fullmatch(row.text):
            yield from self._read_item(index)
            return
        yield from self._read_words(index)

    def _read_words(self, index: int) -> Iterator[Paragraph]:
        row = self.rows[index]
        doubts = [row] if self._is_doubtful(row) else []
        if not self.goes_on and self._is_over(row):
            yield from self.finish()
        self._add(row, index)
        self.paragraph.doubts += doubts
        self.goes_on = False
        if self.is_in_head:
            is_enacted = row.text[-1] in COMMAS and is_enacting(row.text)
            self.is_in_head = index < HEAD_ROWS and not is_enacted and not _ITEM.match(row.text)
            self.is_enacted = is_enacted

    def finish(self) -> Iterator[Paragraph]:
        """The paragraph under way, which is over."""
        if self.paragraph.rows or self.paragraph.number:
            yield self.paragraph
        self.paragraph = Paragraph()

    def _add(self, row: Row, index: int) -> None:
        is_first = not self.paragraph.rows and self.paragraph.number is None
        if is_first and row.text[0].isdecimal() and (number := WITH_NUMBER.match(row.text)):
            self.last = number_of(number[0])
        self.paragraph.rows.append(row)
        self.paragraph.last = index

    # -- numbers alone ---------------------------------------------------------------------------------------------

    def _read_number(self, index: int) -> Iterator[Paragraph]:
        number = self.rows[index]
        following = self.rows[index + 1] if index + 1 < len(self.rows) else None
        if following is None or not self.paragraph.rows or self._stands_above(following):
            yield from self.finish()
            self.paragraph.number, self.paragraph.last = number, index
            self.last = number_of(number.text)
            self.goes_on = following is not None and not NUMBER_ALONE.fullmatch(following.text)
            return
        if self._is_numbered or self._opens_above():
            # The paragraph has its number, or ended there: its last line is another's first.
            *before, first = self.paragraph.rows
            if before:
                self.paragraph.rows, self.paragraph.last = before, self.paragraph.last - 1
                yield from self.finish()
                self._add(first, index - 1)
            elif self.paragraph.number is not None:
                yield from self.finish()  # its only line is its own, or its number would be lost
        self.paragraph.number, self.paragraph.last = number, index
        self.last = number_of(number.text)
        self.goes_on = True

    def _read_item(self, index: int) -> Iterator[Paragraph]:
        """The letter of an item: its words stand below it, or their first line above it; else it is a word."""
        row, above = self.rows[index], self.paragraph.rows[-1]
        is_alone = len(self.paragraph.rows) == 1
        if ends_sentence(above.text):
            yield from self.finish()
        elif is_alone and (self._is_numbered or self._opens(above)):
            yield from self._read_words(index)
            return
        elif not is_alone:
            *before, first = self.paragraph.rows
            if without_mark(before[-1].text)[-1] not in _FINAL:
                yield from self._read_words(index)
                return
            self.paragraph.rows, self.paragraph.last = before, self.paragraph.last - 1
            yield from self.finish()
            self._add(first, index - 1)
        self.paragraph.number, self.paragraph.last = row, index
        self.goes_on = True

    def _opens_above(self) -> bool:
        """Whether the line above a number begins as paragraphs do, after another one's end."""
        if len(self.paragraph.rows) < 2:
            return False
        before, above = self.paragraph.rows[-2:]
        return ends_sentence(before.text) and self._opens(above)

    def _stands_above(self, following: Row) -> bool:
        """Whether a number begins the paragraph below it; else it stands within the one under way."""
        above = self.paragraph.rows[-1]
        if NUMBER_ALONE.fullmatch(following.text):
            return True
        if self.measure.is_early(above.raw, following.raw):
            return self.measure.exact or ends_sentence(above.text) or not following.text[0].islower()
        if without_mark(above.text)[-1] in _FINAL:
            return True
        if ends_sentence(above.text):
            return self._opens(following) or len(self.paragraph.rows) > 1
        begins_only_below = self._opens(following) and not self._opens(above)
        return len(self.paragraph.rows) == 1 and (self._is_numbered or begins_only_below)

    def _opens(self, row: Row) -> bool:
        return self.openings.any.match(row.text) is not None

    @property
    def _is_in_preamble(self) -> bool:
        """Whether no paragraph stands between the enacting words and the one under way but recitals."""
        return self.is_enacted and not self.last and not self._is_numbered

    @property
    def _may_be_recital(self) -> bool:
        """Whether the paragraph under way stands where recitals do, or begins as such a one does."""
        return self._is_in_preamble or (not self._is_numbered and opens(self.paragraph.rows[0].text, self.openings))

    @property
    def _is_numbered(self) -> bool:
        """Whether the paragraph under way has a number or a letter: then a comma does not end it."""
        return self.paragraph.number is not None or MARKED.match(self.paragraph.rows[0].text) is not None

    @property
    def _ends(self) -> Container[str]:
        """With what the paragraph under way ends above one without a number: if it has one, with no semicolon."""
        is_whole = self.last and self._is_numbered and not NUMBER_ALONE.fullmatch(self._below().text)
        return _FULL_ENDS if is_whole else _FINAL

    # -- where a paragraph is over ---------------------------------------------------------------------------------

    def _is_over(self, row: Row) -> bool:
        """Whether the paragraph under way is over, and the line begins another."""
        if not self.paragraph.rows:
            return False
        above = self.paragraph.rows[-1]
        if row.gap == "empty":
            return True
        if self.is_in_head and len(self.paragraph.rows) == 1 and masthead_sides().fullmatch(above.text):
            return True
        if goes_on(self.paragraph.rows[0].text, row, above, self.openings):
            return False
        if self.measure.ragged and not row.gap:
            return self._is_over_by_words(row, above)
        return self._is_over_by_lines(row, above)

    def _is_doubtful(self, row: Row) -> bool:
        """Whether a line below a full one that ends with a comma begins as recitals do and as their parts do, where no
        capital tells."""
        if not self.paragraph.rows or row.gap == "empty" or row.text[0].isupper() or not self._may_be_recital:
            return False
        above = self.paragraph.rows[-1]
        is_at_comma = without_mark(above.text)[-1] in COMMAS and self._opens(row)
        return is_at_comma and not self.measure.is_early(above.raw, row.raw)

    def _is_over_by_lines(self, row: Row, above: Row) -> bool:
        """The same by where the lines end, and how the line begins."""
        first = self.paragraph.rows[0].text
        is_title = self.is_in_head and numbered_title_lines().match(first) is not None
        if is_title and row.text[0] in _QUOTES and not ends_sentence(above.text):
            return False
        if row.gap == "page" and goes_on_list(row.text, without_mark(above.text), first):
            return True
        if row.gap == "page" and (not self.measure.exact or joins_pages(above.text, row.text)):
            return not (
                joins_pages(above.text, row.text) or self._is_rest(row, above) or self._is_rest_of_list(row, above)
            )
        if not self.measure.exact and (self._is_rest(row, above) or self._is_quoted_rest(row, above)):
            return False
        if self.measure.is_early(above.raw, row.raw) and (
            self.measure.exact or ends_sentence(above.text) or not row.text[0].islower()
        ):
            return True
        return self._begins(row, above)

    def _is_over_by_words(self, row: Row, above: Row) -> bool:
        """The same where lines are of any length: by its words, and by the lines where these do not tell."""
        first, last = self.paragraph.rows[0].text, without_mark(above.text)
        if self.is_in_head:
            return not is_within_title(first, last, row.text) and self._is_over_by_lines(row, above)
        is_opened = self._is_in_preamble or opens(first, self.openings)
        if not is_opened and self.paragraph.number is None and not MARKED_PARAGRAPH.match(first):
            return self._is_over_by_lines(row, above)
        return is_over(
            last,
            row.text,
            begins=partial(self._begins, row, above),
            heads=self._heads,
            by_lines=partial(self._is_over_by_lines, row, above),
            is_recital=is_opened and not self._is_numbered,
            forms=self.openings,
            measure=self.measure,
        )

    def _below(self, lines: int = 1) -> Row:
        """The line so many below the one that is read; an empty one below the last."""
        at = self.index + lines
        return self.rows[at] if at < len(self.rows) else _NOTHING

    def _heads(self, lines: int = 1) -> bool:
        """Whether what is next in number or letter, or the first in number, stands right below the line, which is the
        first of so many."""
        below = self._below(lines).text
        if number := NUMBER_ALONE.fullmatch(below) or WITH_NUMBER.match(below):
            return number_of(number[0]) in (1, self.last + 1)
        return is_next_item(below, self.paragraph.rows[0].text, self.openings.letters)

    def _is_heading(self, row: Row, last: str) -> bool:
        """Whether a line without a stop is a heading, or the first of a heading's lines: below a comma a short one,
        below another stop one that ends early, with which `last`, the line above, ends. The paragraph right below it
        has the next number, or all lines below the head break at one width."""
        if row.text[0].islower() or row.text.isdecimal():
            return False
        if last[-1] not in _FINAL:
            return not ends_sentence(row.text) and self._heads() and self.measure.is_short(row.raw, self._below().raw)
        for lines in range(1, MOST_OF_HEADING):
            line, below = self._below(lines - 1), self._below(lines)
            if not below.text or ends_sentence(line.text):
                return False
            if self.measure.is_early(line.raw, below.raw):
                is_told = self.measure.exact and not self.is_in_head and row.text[0].isalpha()
                return is_told or self._heads(lines)
        return False

    def _is_rest(self, row: Row, above: Row) -> bool:
        """Whether a sentence goes on with a capital: its paragraph begins as such do, the line above ends with a word
        and is rather full, but for a recital's, which always ends with a comma; and the line does not begin as
        anything does."""
        first = self.paragraph.rows[0].text
        if self.is_in_head or not (above.text[-1].isalnum() or above.text[-1] in _CLOSING):
            return False
        if self._is_numbered and self.measure.is_short(above.raw, row.raw):
            return False
        return opens(first, self.openings) and not starts(row, above, self.openings)

    def _is_rest_of_list(self, row: Row, above: Row) -> bool:
        """Whether a recital goes on behind a full line's comma, where a page ends: what follows begins as nothing does,
        and heads no number."""
        if self.is_in_head or self._is_numbered or without_mark(above.text)[-1] not in COMMAS:
            return False
        if self.measure.is_early(above.raw, row.raw) or not opens(self.paragraph.rows[0].text, self.openings):
            return False
        return not starts(row, above, self.openings) and (ends_sentence(row.text) or not self._heads())

    def _is_quoted_rest(self, row: Row, above: Row) -> bool:
        """Whether a paragraph that a quotation mark opens is not over: the line above is no end of a sentence, and the
        line does not begin as anything does. A script without capitals shows it by nothing else."""
        is_within = self.paragraph.rows[0].text[0] in _QUOTES and not ends_sentence(above.text)
        return is_within and row.text[0] not in _QUOTES and not MARKED.match(row.text) and not self._begins(row, above)

    def _begins(self, row: Row, above: Row) -> bool:
        """Whether a line below a full one begins a paragraph."""
        text, last = row.text, without_mark(above.text)
        if self.is_in_head and title_lines().match(text):
            return True
        number = WITH_NUMBER.match(text) if text[0].isdecimal() else None
        if number and number_of(number[0]) == self.last + 1 and self.openings.any.match(text, number.end()):
            return True
        if text[0] in _QUOTES and CLOSED.search(last[-4:]):
            return True
        if ends_sentence(last) and self._is_heading(row, last):
            return True
        if not _SMALL.match(text):
            if last[-1] in self._ends and (self.openings.any.match(text) or self.openings.adoption.match(text)):
                return True
            if last[-1] in COMMAS and self.openings.after_comma.match(text) and self._may_be_recital:
                return self.openings.leads_on.search(last[-LONGEST_LEAD:]) is None
        first = self.paragraph.rows[0].text
        if ends_sentence(last) and is_next_item(text, first, self.openings.letters):
            return True
        return begins(text, [(last, above.offset)]) or goes_on_list(text, last, first)
