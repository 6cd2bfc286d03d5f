"""Where notes stand at the feet of pages though no rule parts them from the text, as converters of PDF leave them.

In: a text. Out: the offsets of the lines at which such notes begin; they go on to the page's end. Sure of them is a
page whose last lines have numbers that follow one another, of which the words above have the marks: `for 2030,1`. A
text without the ends of pages has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise

from ...languages.letters import SMALL
from ..letters.punctuation import STOPS
from ..lines.lines import Line
from .pages import is_foot, is_rule

_MOST_LINES = 60
"""So many lines at most have the notes of a page, empty ones too."""
_FURTHEST = 10
"""So many numbers may a page's first note be ahead of the next one that is expected."""

_FOOT = re.compile(r"[ \t]*(?:\d{1,3} ?/ ?\d{1,3}[ \t]*(?:$|\d{2}-)|\d{2}-\d{5}\b)", re.MULTILINE)
"""What a line begins with that may be the end of a page."""
_FOOT_BELOW = re.compile(rf"\n{_FOOT.pattern}", re.MULTILINE)
"""The same behind the end of a line: by that the engine finds the heads of lines at once, which it does not by `^`."""
_ALONE = re.compile(r"\(?([1-9]\d{0,2})\)?")
_IN_FRONT = re.compile(
    r"(?:([1-9]\d{0,2})|\(([1-9]\d{0,2})\))[ \t]+(?=https?://|[^\W\d_]|[\"“««《「\[*_])"
    rf"(?![{SMALL}](?!ttps?:))"
    r"(?![^\W\d_]+ (?:19|20)\d\d\b)"
)
"""A note's number with its words behind it, which do not begin with a small letter and are no day: "7 April 1992"."""
_MARK = re.compile(
    # Its first sign comes first: by that the engine finds it at once.
    rf"[1-9(](?:(?:(?<=[^\W\d_].)|(?<=[{STOPS})\]”\"’»）》」].)|(?<=\D(?:19|20)\d\d.))"
    r"(?:(?<=[1-9])\d{0,2}|(?<=\()[1-9]\d{0,2}\))(?![\w/]|[.,]\d)"
    r"|(?<=[^\W\d_] [1-9])\d{0,2}(?=[,;.]))"
)
"""A note's mark right behind a word, a stop or a year of the text, or between a word and a stop, whose spaces a
converter widened."""

_GLUED = re.compile(r"\b\d{1,4}/\d{1,4}(\d{2})(?=\s?[,;.])")
"""A resolution's number before a stop, which may have the mark of a note at its end."""


def foot_notes(text: str) -> frozenset[int]:
    """The offsets of the lines at which the notes of pages begin. Linear in the text's length."""
    if not _is_paged(text):
        return frozenset()
    found: set[int] = set()
    expected = 1
    for page in _pages(text):
        best = max(chain(_candidates(page, expected), _candidates(page[:-1], expected)), default=None)
        if best is not None:
            _, start, expected = best
            if not _is_below_rule(page, start):
                found.add(start)
    return frozenset(found)


def _is_paged(text: str) -> bool:
    """Whether a text has an end of a page, or a line that may be one."""
    return "\f" in text or bool(_FOOT.match(text) or _FOOT_BELOW.search(text))


def _is_below_rule(page: Sequence[Line], start: int) -> bool:
    """Whether the line above the one at `start` is drawn: it parts the notes from the text, and tells them."""
    return any(below[1] == start and is_rule(above[0]) for above, below in pairwise(page))


def _pages(text: str) -> Iterator[list[Line]]:
    """The lines of each page that have words, each with its offset; without those of its foot."""
    lines: list[Line] = []
    has_foot = False
    offset = 0
    for raw in text.split("\n"):
        line = raw.strip()
        ends = is_foot(line)
        if "\f" in raw or ends:
            yield lines
            lines, has_foot = [], True
        if line and not ends:
            lines.append((line, offset + len(raw) - len(raw.lstrip())))
        offset += len(raw) + 1
    if has_foot:
        yield lines


_Candidate = tuple[int, int, int]
"""How many marks of the notes stand above, the offset at which the notes begin, and the number that follows them."""


def _candidates(page: Sequence[Line], expected: int) -> Iterator[_Candidate]:
    """The places of a page at which its notes may begin, if the next note's number is `expected` or somewhat higher."""
    numbers: set[int] = set()
    marks: Mapping[int, int] | None = None
    lowest = 0
    for line, offset in reversed(page[-_MOST_LINES:]):
        number = _number(line)
        if number is None:
            continue
        is_alone = _ALONE.fullmatch(line) is not None
        if number in numbers or (not is_alone and lowest and number > lowest):
            return
        numbers.add(number)
        lowest = min(numbers) if not is_alone or lowest else lowest
        first, last = min(numbers), max(numbers)
        if last - first + 1 != len(numbers) or not expected <= first <= expected + _FURTHEST:
            continue
        marks = _marks(page) if marks is None else marks
        seen = sum(marks.get(one, offset) < offset for one in numbers)
        if 2 * seen >= len(numbers) or (1 < first == last == expected and _is_glued(page, first, offset)):
            yield seen, offset, last + 1


def _is_glued(lines: Iterable[Line], number: int, start: int) -> bool:
    """Whether the mark of a note stands right behind a resolution's number, above the note at `start`: `70/1233,`."""
    return any(found[1].endswith(str(number)) for line, at in lines if at < start for found in _GLUED.finditer(line))


def _number(line: str) -> int | None:
    """The number of the note that a line begins, or whose number stands alone on it."""
    found = _ALONE.fullmatch(line) or _IN_FRONT.match(line)
    return None if found is None else int(next(filter(None, found.groups())))


def _marks(lines: Iterable[Line]) -> Mapping[int, int]:
    """The numbers that stand as marks do in the lines, each with the offset of the first."""
    marks: dict[int, int] = {}
    for line, offset in lines:
        for found in _MARK.finditer(line):
            marks.setdefault(int(found[0].strip("()")), offset)
    return marks
