"""The paragraph under way on hard-wrapped lines that no empty line parts, and whether it is over above the next line.

A paragraph is over where a line ends early (`measure`), where the next one begins an item, a quotation or, after a
comma, as paragraphs do, and at an empty line. A page's end is none: the sentence goes on below it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field

from ...languages.letters import SMALL_LATIN
from ...languages.numerals import digits
from ..grammars.any_language import masthead_sides, part_letters, title_lines
from ..grammars.openings import Openings
from ..grammars.paragraph_numbers import MARKED_PARAGRAPH
from ..letters.punctuation import COLONS, COMMAS, FULL_STOPS, QUOTES, SEMICOLONS, any_sign
from ..lines.lines import (
    CLOSED,
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
from .frames import goes_on_title, names_meeting
from .ragged import is_short, is_within_title
from .rests import MARKED, WITH_NUMBER, goes_on, is_next_item, is_within_list, opens, starts

_HEAD_ROWS = 40
"""So many lines at most has a head."""

_MOST_OF_HEADING = 5
"""A heading has fewer lines."""

_LONGEST_LEAD = 40
"""Characters of a line's end that leads on to the next."""

_SMALL = re.compile(f"[{SMALL_LATIN}]")
"""A small letter of a language that begins paragraphs with a capital."""
_FULL_ENDS = frozenset((*FULL_STOPS, *COLONS, *"!?！？؟"))
FINAL = _FULL_ENDS | {*SEMICOLONS}
"""With what paragraphs end, and their items."""
_ITEM = re.compile(r"[(（]?[^\W_]{1,3}[)）]\s")
"""What begins with it is no line of a head."""
_CLOSING = frozenset(")）]")
"""A bracket with which a line ends within a sentence: "resolution 497 (1981)"."""
_AT_COMMA = re.compile(rf"[{any_sign(COMMAS)}](?:[”\"’»]|(?<=\d.)\d{{1,2}})?$")
"""A comma, perhaps with what closes a quotation, or with the mark of a note behind a number: "in 2020,9"."""
_WITHOUT_STOP = re.compile(rf"{digits(3)}\s+")
"""A paragraph's number that has lost its stop."""
_NOTHING = Row("", 0, "", "")


def number_of(marker: str) -> int:
    """The value of a paragraph's number, in the digits of any script."""
    return int(re.sub(r"\D", "", marker))


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


@dataclass(slots=True)
class UnderWay:
    """The paragraph under way, and where in the text it stands."""

    rows: Sequence[Row]
    """The lines of the text."""
    measure: Measure
    openings: Openings
    paragraph: Paragraph = field(default_factory=Paragraph)
    is_in_head: bool = True
    """Whether the enacting words are still to come."""
    is_enacted: bool = False
    """Whether they ended the head."""
    last: int = 0
    """The number of the last paragraph that has one."""
    index: int = 0
    """The line that is read."""

    def add(self, row: Row, index: int) -> None:
        """Add a line."""
        is_first = not self.paragraph.rows and self.paragraph.number is None
        if is_first and row.text[0].isdecimal() and (number := WITH_NUMBER.match(row.text)):
            self.last = number_of(number[0])
        self.paragraph.rows.append(row)
        self.paragraph.last = index

    def add_number(self, number: Row, index: int) -> None:
        """Add the paragraph's number, which stands alone."""
        self.paragraph.number, self.paragraph.last = number, index
        self.last = number_of(number.text)

    def note_head(self, row: Row, index: int) -> None:
        """Keep whether the head is over below a line."""
        if self.is_in_head:
            self.is_enacted = row.text[-1] in COMMAS and is_enacting(row.text)
            self.is_in_head = index < _HEAD_ROWS and not self.is_enacted and not _ITEM.match(row.text)

    def finish(self) -> Iterator[Paragraph]:
        """The paragraph, which is over."""
        if self.paragraph.rows or self.paragraph.number:
            yield self.paragraph
        self.paragraph = Paragraph()

    def give_last(self, index: int) -> Iterator[Paragraph]:
        """The paragraph without its last line, which is the next one's first; `index` is that of the line below."""
        first = self.paragraph.rows.pop()
        self.paragraph.last -= 1
        yield from self.finish()
        self.add(first, index - 1)

    def opens_at(self, row: Row) -> bool:
        """Whether a line begins as paragraphs do."""
        return self.openings.any.match(row.text) is not None

    @property
    def _is_in_preamble(self) -> bool:
        """Whether no paragraph stands between the enacting words and the one under way but recitals."""
        return self.is_enacted and not self.last and not self.is_numbered

    @property
    def may_be_recital(self) -> bool:
        """Whether the paragraph under way stands where recitals do, or begins as such a one does."""
        return self._is_in_preamble or (not self.is_numbered and opens(self.paragraph.rows[0].text, self.openings))

    @property
    def is_numbered(self) -> bool:
        """Whether the paragraph under way has a number or a letter: then a comma does not end it."""
        return self.paragraph.number is not None or MARKED.match(self.paragraph.rows[0].text) is not None

    @property
    def _ends(self) -> Container[str]:
        """With what the paragraph under way ends above one without a number: if it has one, with no semicolon."""
        is_whole = self.last and self.is_numbered and not NUMBER_ALONE.fullmatch(self._below().text)
        return _FULL_ENDS if is_whole else FINAL

    def is_over(self, row: Row) -> bool:
        """Whether the paragraph under way is over, and the line begins another."""
        if not self.paragraph.rows:
            return False
        above = self.paragraph.rows[-1]
        if row.gap == "empty":
            return True
        if names_meeting(row, above, self._below(), self.measure):
            return True
        if self.is_in_head and len(self.paragraph.rows) == 1 and masthead_sides().fullmatch(above.text):
            return True
        if goes_on(self.paragraph.rows[0].text, row, above, self.openings):
            return False
        if self.measure.ragged and not row.gap:
            return self._is_over_by_words(row, above)
        return self._is_over_by_lines(row, above)

    def is_doubtful(self, row: Row) -> bool:
        """Whether a line below a full one that ends with a comma begins as recitals do and as their parts do, where no
        capital tells."""
        if not self.paragraph.rows or row.gap == "empty" or row.text[0].isupper() or not self.may_be_recital:
            return False
        above = self.paragraph.rows[-1]
        is_at_comma = without_mark(above.text)[-1] in COMMAS and self.opens_at(row)
        return is_at_comma and not self.measure.is_early(above.raw, row.raw)

    def _is_over_by_lines(self, row: Row, above: Row) -> bool:
        """The same by where the lines end, and how the line begins."""
        first = self.paragraph.rows[0].text
        if self.is_in_head and goes_on_title(first, row, above, self.measure):
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
        """The same where lines are of any length: by its words, and by the lines where these do not tell.

        Below the enacting words no paragraph ends without a stop, and what stands below a comma or a semicolon begins
        as paragraphs or items do, or goes on with the sentence.
        """
        first, last = self.paragraph.rows[0].text, without_mark(above.text)
        if self.is_in_head:
            return not is_within_title(first, last, row.text) and self._is_over_by_lines(row, above)
        is_opened = self._is_in_preamble or opens(first, self.openings)
        if not is_opened and self.paragraph.number is None and not MARKED_PARAGRAPH.match(first):
            return self._is_over_by_lines(row, above)
        if not ends_sentence(last):
            return self._begins(row, above)
        if last[-1] in COMMAS or last[-1].isdecimal():
            recitals = self.openings.after_comma if self.measure.at_commas else self.openings.recital
            if (self.may_be_recital and recitals.match(row.text)) or self._begins(row, above):
                return True
            return MARKED_PARAGRAPH.match(row.text) is not None and self._is_over_by_lines(row, above)
        if not ends_sentence(row.text) and (is_short(row.text, self.measure) or self._heads()):
            return True
        if last[-1] in SEMICOLONS and not row.text[0].isupper():
            return self._begins(row, above)
        return self._is_over_by_lines(row, above)

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
        if last[-1] not in FINAL:
            return not ends_sentence(row.text) and self._heads() and self.measure.is_short(row.raw, self._below().raw)
        for lines in range(1, _MOST_OF_HEADING):
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
        if self.is_numbered and self.measure.is_short(above.raw, row.raw):
            return False
        return opens(first, self.openings) and not starts(row, above, self.openings)

    def _is_rest_of_list(self, row: Row, above: Row) -> bool:
        """Whether a recital goes on behind a full line's comma, where a page ends: what follows begins as nothing does,
        and heads no number."""
        if self.is_in_head or self.is_numbered or without_mark(above.text)[-1] not in COMMAS:
            return False
        if self.measure.is_early(above.raw, row.raw) or not opens(self.paragraph.rows[0].text, self.openings):
            return False
        return not starts(row, above, self.openings) and (ends_sentence(row.text) or not self._heads())

    def _is_quoted_rest(self, row: Row, above: Row) -> bool:
        """Whether a paragraph that a quotation mark opens is not over: the line above is no end of a sentence, and the
        line does not begin as anything does. A script without capitals shows it by nothing else."""
        is_within = self.paragraph.rows[0].text[0] in QUOTES and not ends_sentence(above.text)
        return is_within and row.text[0] not in QUOTES and not MARKED.match(row.text) and not self._begins(row, above)

    def _begins(self, row: Row, above: Row) -> bool:
        """Whether a line below a full one begins a paragraph. An organ's name with a comma enacts nothing where it
        stands on a line of its own within the sentence of a paragraph."""
        text, last = row.text, without_mark(above.text)
        is_name = self.is_enacted and is_enacting(text) and not ends_sentence(last)
        if is_name and opens(self.paragraph.rows[0].text, self.openings):
            return False
        if self.is_in_head and (title_lines().match(text) or text in part_letters()):
            return True
        number = WITH_NUMBER.match(text) if text[0].isdecimal() else None
        if number is None and text[0].isdecimal() and last[-1] in FINAL:
            number = _WITHOUT_STOP.match(text)
        if number and number_of(number[0]) == self.last + 1 and self.openings.any.match(text, number.end()):
            return True
        if text[0] in QUOTES and CLOSED.search(last[-4:]):
            return True
        if ends_sentence(last) and self._is_heading(row, last):
            return True
        if not _SMALL.match(text):
            if last[-1] in self._ends and (self.openings.any.match(text) or self.openings.adoption.match(text)):
                return True
            if _AT_COMMA.search(last) and self.openings.after_comma.match(text) and self.may_be_recital:
                return self.openings.leads_on.search(last[-_LONGEST_LEAD:]) is None
        first = self.paragraph.rows[0].text
        if ends_sentence(last) and is_next_item(text, first, self.openings.letters):
            return True
        if not self.measure.ragged and is_within_list(text, self.paragraph.rows, self.openings.letters):
            return False
        return begins(text, [(last, above.offset)]) or goes_on_list(text, last, first)
