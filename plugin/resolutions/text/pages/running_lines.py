"""Lines that come again on each page of a text: the numbers that count the pages, and words that each page bears.

In: a text. Out: the spans of the lines that are surely no words of it, and what is told. What a page prints in a known
form is told by its form (`pages`); here a line is the page's since others like it stand as far from one another as
pages are long.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise, zip_longest
from statistics import median
from typing import NamedTuple

from ...diagnostics import diagnose
from ...languages.numerals import is_year
from ...model import Diagnostic, Source
from ..grammars.any_language import page_counts
from ..grammars.paragraph_numbers import NUMBERED
from ..lines.line_heads import at_line_heads
from ..lines.lines import signs_in
from ..lines.spans import Span
from .foot_notes import foot_notes
from .pages import FURNITURE_LENGTH, is_rule
from .running_words import FEWEST, Repeated, repeated_words

SHORTEST_PAGE = 300
"""No page has fewer characters, but for the last one."""
USUAL_PAGE = 600
"""So many characters at least have most pages."""
LONG_PARAGRAPH = 1_000
"""Where no paragraph has its number before its words, numbers nearer to one another may be those of paragraphs."""
FEWEST_OF_PAGES = 2
"""So many do so where they are the first two numbers that a page prints."""
_FIRST_PRINTED = (1, 2)
"""The number that the first page has, or, where that prints none, the second."""
HEAD_AND_FOOT = 100
"""Between a page's foot and the next one's head stand so many characters at most."""
_OTHERS = 3
"""One in so many numbers that stand alone may be in no row."""
_SIGN_COUNTS = 3
"""A sign of Chinese stands for so many characters."""
_SAMPLE = 3_000
_SIGNS = 5
"""A text is Chinese where one in so many characters is a sign."""
_SHOWN = 40
"""So many characters of a line are shown."""

_PAGE_ENDS = re.compile(r"\s*?\f")
_BEGUN = re.compile(rf"^[^\S\n]*{NUMBERED.pattern}", re.MULTILINE)
_FEWEST_BEGUN = 2
"""So many paragraphs with a number before their words show that no number alone is a paragraph's."""


class Running(NamedTuple):
    """What the pages of a text print again and again."""

    dropped: tuple[Span, ...]
    """The lines that are none of the text's, in order."""
    words: tuple[Repeated, ...]
    """Of lines with words, which are dropped, and which may be the page's."""


class Lone(NamedTuple):
    """A number alone on its line."""

    span: Span
    number: int


def running_lines(text: str) -> Running:
    """What the pages of a text print again and again. The cost is linear in its length."""
    numbers = frozenset(page_numbers(text))
    repeated = (one for one in repeated_words(text) if numbers.isdisjoint(one.spans))
    words = tuple(one for one in repeated if are_pages_apart(text, _places(one), SHORTEST_PAGE))
    dropped = (*numbers, *(span for one in words for span in one.dropped))
    return Running(tuple(sorted(dropped)), words)


def _places(repeated: Repeated) -> Sequence[Span]:
    """Where lines with words stand; of those that are surely the page's, one at each foot with the next page's head."""
    if not repeated.dropped:
        return repeated.spans
    first = repeated.spans[0]
    return [first, *(below for above, below in pairwise(repeated.spans) if below[0] - above[1] > HEAD_AND_FOOT)]


def told_running(source: Source, words: Iterable[Repeated]) -> Iterator[Diagnostic]:
    """What is told of lines with words that come again and again."""
    for line, spans, dropped, is_told in words:
        if not (dropped or is_told):
            continue
        place = source.place((dropped or spans)[0][0])
        code, count = ("page-words", len(dropped)) if dropped else ("repeated-line", len(spans))
        yield diagnose(code, source.path, *place, words=line[:_SHOWN], count=count)


def with_page_breaks(text: str, spans: Iterable[Span]) -> str:
    """The text, as long, with a page's end for each span of it."""
    parts: list[str] = []
    last = 0
    for start, end in spans:
        parts += text[last:start], "\f".ljust(end - start)
        last = end
    return "".join((*parts, text[last:]))


def page_numbers(text: str) -> Iterator[Span]:
    """The spans of the numbers that stand alone on lines and count the pages: each is one more than the one above, or
    two, where a page has lost its own, and a page's length from it."""
    forms: dict[str, list[Lone]] = {}
    for found in at_line_heads(page_counts(), text, bool, FURNITURE_LENGTH):
        if is_year(found["number"]):
            continue
        start, end = found.span("line")
        form = f"{text[start : found.start('number')]}#{text[found.end('number') : end]}"
        forms.setdefault(form, []).append(Lone((start, end), int(found["number"])))
    counted = _Counted(text)
    for lone in forms.values():
        row = longest_row(lone)
        if (len(lone) - len(row)) * _OTHERS <= len(row) and counted.are_of_pages(row) and not counted.are_of_text(row):
            yield from (one.span for one in row)


def longest_row(found: Sequence[Lone]) -> Sequence[Lone]:
    """The longest series of numbers of which each is one or two more than the one above."""
    lengths: dict[int, int] = {}
    last: dict[int, int] = {}
    above: list[int] = []
    for at, one in enumerate(found):
        before = max((one.number - 1, one.number - 2), key=lambda number: lengths.get(number, 0))
        above.append(last.get(before, -1))
        if lengths.get(before, 0) >= lengths.get(one.number, 0):
            lengths[one.number], last[one.number] = lengths.get(before, 0) + 1, at
    at = last[max(lengths, key=lambda number: lengths[number])]
    row: list[Lone] = []
    while at >= 0:
        row.append(found[at])
        at = above[at]
    return row[::-1]


def are_pages_apart(text: str, spans: Sequence[Span], shortest: int) -> bool:
    """Whether lines stand as far from one another as pages are long, of which the shortest has so many characters."""
    scale = _SIGN_COUNTS if _is_chinese(text) else 1
    lengths = [(below - above) * scale for (_, above), (below, _) in pairwise(spans)]
    if not lengths:
        return False
    if len(lengths) >= FEWEST:
        lengths.pop()  # the last page may have a few words
    return min(lengths) >= shortest and median(lengths) >= USUAL_PAGE


class _Counted:
    """What else a text counts besides its pages: its paragraphs and its notes. Each is looked for once a text, however
    many forms of numbers it has."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def paragraphs(self) -> Sequence[Lone]:
        """The numbers that stand before the words of paragraphs, on the same line."""
        begun = (found for found in _BEGUN.finditer(self.text) if "\n" not in found[0])
        return [Lone(found.span("number"), int(found["number"])) for found in begun]

    @cached_property
    def notes(self) -> Collection[int]:
        """Where notes begin that no rule parts from the text."""
        return foot_notes(self.text)

    def are_of_pages(self, row: Sequence[Lone]) -> bool:
        """Whether numbers stand as far from one another as those of pages do, and not before paragraphs."""
        if len(row) < (FEWEST_OF_PAGES if row[0].number in _FIRST_PRINTED else FEWEST):
            return False
        shortest = SHORTEST_PAGE if len(self.paragraphs) >= _FEWEST_BEGUN else LONG_PARAGRAPH
        return are_pages_apart(self.text, [one.span for one in row], shortest)

    def are_of_text(self, row: Sequence[Lone]) -> bool:
        """Whether numbers as far apart as pages are marks of notes, or of paragraphs."""
        return self._are_of_notes(row) or self._are_of_paragraphs(row)

    def _are_of_paragraphs(self, row: Sequence[Lone]) -> bool:
        """Whether numbers count on where those that stand before words do: below each comes the number after it, and
        below one of them before words. A converter leaves some paragraphs' numbers on lines of their own."""
        has_words = False
        for one, alone in zip_longest(row, row[1:]):
            at = bisect_right(self.paragraphs, one)
            begun = self.paragraphs[at] if at < len(self.paragraphs) else None
            below = min((number for number in (begun, alone) if number is not None), default=None)
            if below is not None and below.number != one.number + 1:
                return False
            has_words = has_words or (below is not None and below is begun)
        return has_words

    def _are_of_notes(self, row: Sequence[Lone]) -> bool:
        """Whether one of the numbers is the mark of a note at a page's foot: below a rule, or where notes begin; not
        where the page ends below it."""
        starts = [one.span[0] for one in row if not _PAGE_ENDS.match(self.text, one.span[1])]
        if any(is_rule(_line_above(self.text, start)) for start in starts):
            return True
        return any(start in self.notes for start in starts)


def _line_above(text: str, start: int) -> str:
    above = text[max(start - FURNITURE_LENGTH, 0) : start].rstrip()
    return above[above.rfind("\n") + 1 :].strip()


def _is_chinese(text: str) -> bool:
    third = len(text) // 3
    sample = text[third : third + _SAMPLE]
    return signs_in(sample) * _SIGNS > len(sample)
