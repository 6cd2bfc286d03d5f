"""Marks of notes that only their neighbours tell: a number glued to whatever, between the marks of the notes before and
after it.

Where the mark of a note is found nowhere, a number behind a bracket (`(2005)13`), a degree (`54º2`), a number and a
stop (`70/1,3`), a name (`OMM-COI108`) or another number (`78/2212`, in Arabic `7/11(12)`) is its mark, if one place
alone between the marks round it can be it. Where the note itself is missing too, that place tells that it is lost.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from ...languages.letters import ARABIC, HAN
from ...languages.numerals import BEFORE_NUMBER, ORDINAL_LETTERS, YEAR_SIGN
from ...model import Unit
from ...un import from_roman
from .glued_marks import Place, Spot, numbered_marks
from .note_marks import LONGEST_WORD, STOPS, WORD, NoteMark, is_day, marks_in, plain_label

_NO_WORDS = frozenset({"footnote", "table", "title"})
_NUMBER = re.compile(r"[0-9]+")
_CLOSING = ')）º°”’»》“"'
_HAN = re.compile(f"[{HAN}]")
_HAN_YEAR = re.compile(rf"\s(?:19|20)\d\d[{YEAR_SIGN}]")
_ARABIC = re.compile(f"[{ARABIC}]")
_SHORTEST_WORD = 3
"""Letters before a mark: fewer are a unit's (`km2`) or a formula's (`CO2`), but for Roman numerals."""
_LONGEST_MARK = 3
_SHORTEST_SPLIT, _LONGEST_SPLIT = 3, 7
"""Digits of a number with a mark behind it."""
_MOST_LOST = 3
"""The greatest number of a first note before which others may be lost: a volume's notes run through its documents."""
_ORDINAL = re.compile(rf"\d[a-z{ORDINAL_LETTERS}]$")
_COUNTED = re.compile(r"(?:\d/\d{1,4}|[–‑-]\d{1,4}|(?<!\d)(?:19|20)\d\d)$")
"""What is no whole part of a decimal: the number of a resolution, the end of a span, a year."""
_TURNS = "\u200e\u200f"
"""Signs of direction, which stand for nothing."""


class _Split(NamedTuple):
    """A number that is too long, so that its last digits are a mark."""

    before: re.Pattern[str]
    """What stands before it."""
    whole: re.Pattern[str]
    own: re.Pattern[str]
    """Its digits without the mark."""


_SPLITS = (
    # "78/2212": no session has had so many resolutions or decisions.
    _Split(re.compile(r"(?<![\w/.,-])\d{1,3}/$"), re.compile(r"[6-9]\d\d|\d{4,6}"), re.compile(r"\d{1,3}")),
    _Split(re.compile(r"(?<!\w)[IVXL]{1,5}/$"), re.compile(r"\d{3,5}"), re.compile(r"\d{1,2}")),
    # "1949" and 2, "COVID-19" and 14, "1/CMA.4" and 29, "GC.18/Res.9" and 12.
    _Split(re.compile(r"(?:^|[\s(–‑-])$"), re.compile(r"(?:19|20)\d{3,5}"), re.compile(r"\d{4}")),
    _Split(re.compile(r"[^\W\d_][‑-]$"), re.compile(r"\d{3,5}"), re.compile(r"\d\d")),
    _Split(re.compile(r"(?:[A-Z]|/[A-Z][a-z]+)\.$"), re.compile(r"\d{3,5}"), re.compile(r"\d{1,2}")),
)
_IN_A_ROW = re.compile(r"\d(?<![\w/.-]\d)\d{0,2}/\d(?P<rest>\d{1,4})(?![\w/])")
"""The number of a resolution whose last digits may be a mark."""
_SHORTEST_ROW = 4
"""So many numbers, one after the other, hardly end with the numbers of as many notes by chance; three do."""
_LONGEST_BEFORE = 16
"""Characters that `before` looks at."""
_IN_ARABIC = 60
"""Characters before a mark in brackets among which letters tell that the text is Arabic."""


def places_between(units: Sequence[Unit], notes: Sequence[int], open_ends: Container[str]) -> list[Place]:
    """The one place of each mark that is found nowhere else, of notes that there are and of those that are missing.

    `notes` are their numbers, which rise. The cost is linear in the text.
    """
    known = numbered_marks(units)
    marked = {number for number, _ in known}
    numbers = [number for number, _ in known]
    # Of each number without a mark: how many of the known marks stand before it.
    first = 1 if notes[0] <= _MOST_LOST else notes[0]
    wanted = (number for number in range(first, notes[-1] + 1) if number not in marked)
    lacking = {str(number): bisect_left(numbers, number) for number in wanted}
    if not lacking:
        return []
    bounds: list[Spot] = [(-1, 0), *(spot for _, spot in known), (len(units), 0)]
    gaps = {at: (bounds[at], bounds[at + 1]) for at in lacking.values()}
    there_are = set(notes)
    behind_stops = _stand_behind_stops(units)
    found: dict[str, list[Place]] = {}
    rows: list[dict[str, Place]] = []
    for index in _indexes_in(gaps.values(), len(units)):
        if units[index].kind in _NO_WORDS:
            continue
        text, ends = units[index].text, set[int]()
        rows += ({mark.label: Place(index, mark) for mark in row} for row in _rows_in(text, lacking))
        for mark in (*marks_in(text, open_ends), *_loose(text, lacking, open_ends, behind_stops)):
            label = plain_label(mark.label)
            if label not in lacking or mark.end in ends:
                continue
            before, after = gaps[lacking[label]]
            if before < (index, mark.start) < after and (lacking[label] < len(known) or int(label) in there_are):
                ends.add(mark.end)
                found.setdefault(label, []).append(Place(index, mark))
    alone = {label: places[0] for label, places in found.items() if len(places) == 1}
    # A place of its own is the better witness, and the row is one by chance.
    # The marks of a row that say so are those whose notes there are; one between them shows that its note is lost.
    in_rows = (
        row
        for row in rows
        if alone.keys().isdisjoint(row) and sum(int(label) in there_are for label in row) >= _SHORTEST_ROW
    )
    return [*alone.values(), *(place for row in in_rows for place in row.values())]


def _indexes_in(gaps: Iterable[tuple[Spot, Spot]], count: int) -> Iterator[int]:
    """The indexes of the units, of so many, in which any of the gaps lies."""
    edges = [0] * (count + 1)
    for before, after in gaps:
        if before < after:
            edges[max(before[0], 0)] += 1
            edges[min(after[0], count - 1) + 1] -= 1
    return (index for index, opened in enumerate(accumulate(edges[:count])) if opened)


def note_numbers(notes: Sequence[Unit]) -> list[int]:
    """The numbers of notes, in the order in which they are printed."""
    labels = (plain_label(note.marker) for note in notes)
    return [int(label) for label in labels if label.isdecimal()]


def are_rising(numbers: Sequence[int]) -> bool:
    """Whether each number is greater than the one before it."""
    return all(number < following for number, following in pairwise(numbers))


def _stand_behind_stops(units: Sequence[Unit]) -> bool:
    """Whether the marks of a document stand behind the comma ("quays,3"), as English has it: of others, a number behind
    a number and a comma is a decimal."""
    marks = [
        unit.text[mark.start - 1 : mark.start] for unit in units if unit.marks for mark in unit.notes if mark.start
    ]
    return 3 * sum(sign in STOPS for sign in marks) > len(marks)


def _loose(text: str, lacking: Collection[str], open_ends: Container[str], behind_stops: bool) -> Iterator[NoteMark]:
    """What may be marks in a unit's text by no look of their own."""
    for found in _NUMBER.finditer(text):
        digits, (start, end) = found[0], found.span()
        if digits not in lacking:
            yield from _ends_of(text, start, digits, lacking)
        elif not start or text[start - 1].isspace():
            continue
        elif text[start - 1] in "(（" or text[start - 2 : start] == "()":
            yield from _in_brackets(text, start, end)
        elif _is_glued(text, start, end, open_ends, behind_stops):
            yield NoteMark(digits, start, end, "possible")


def _ends_of(text: str, start: int, digits: str, lacking: Collection[str]) -> Iterator[NoteMark]:
    """The last digits of a number that is too long."""
    end = start + len(digits)
    if not _SHORTEST_SPLIT <= len(digits) <= _LONGEST_SPLIT or not _is_followed(text, end):
        return
    for length in range(1, _LONGEST_MARK + 1):
        own, label = digits[:-length], digits[-length:]
        if label in lacking and any(
            split.whole.fullmatch(digits)
            and split.own.fullmatch(own)
            and split.before.search(text, max(start - _LONGEST_BEFORE, 0), start)
            for split in _SPLITS
        ):
            yield NoteMark(label, end - length, end, "possible")


def _rows_in(text: str, lacking: Collection[str]) -> Iterator[list[NoteMark]]:
    """The marks of notes that follow one another, each glued to one of the numbers in a row: "20/151, 23/162, …"."""
    row: list[NoteMark] = []
    for found in (*_IN_A_ROW.finditer(text), None):
        endings = _endings(found["rest"]) if found else ()
        labels = [one for one in endings if one in lacking]
        following = str(int(row[-1].label) + 1) if row else ""
        if following not in labels:
            if len(row) >= _SHORTEST_ROW:
                yield row
            row, following = [], labels[0] if labels else ""
        if found and following:
            row.append(NoteMark(following, found.end() - len(following), found.end(), "possible"))


def _endings(digits: str) -> list[str]:
    """The last digits of a number, the longest first."""
    return [digits[start:] for start in range(max(0, len(digits) - _LONGEST_MARK), len(digits))]


def _in_brackets(text: str, start: int, end: int) -> Iterator[NoteMark]:
    """A mark in brackets, as Arabic has it, also in such as a conversion turned: "7/11(12)", "143()26)"."""
    begin = start - (2 if text[start - 1] == ")" else 1)
    if text[start - 1] != ")":
        if text[end : end + 1] not in (")", "）"):
            return
        end += 1
    if begin < 1 or text[begin - 1].isspace() or not _ARABIC.search(text, max(begin - _IN_ARABIC, 0), begin):
        return
    if _is_followed(text, end) or _ARABIC.match(text, end):
        yield NoteMark(text[begin:end], begin, end, "possible")


def _is_followed(text: str, end: int) -> bool:
    """Whether what ends there ends as a mark does: with white space, a stop that no digit follows, or the text."""
    following = text[end : end + 2]
    if not following or following[0].isspace() or following[0] in _TURNS:
        return True
    return following[0] in STOPS + "《“)）" and not following[1:].isdigit()


def _is_glued(text: str, start: int, end: int, open_ends: Container[str], behind_stops: bool) -> bool:
    """Whether a number, glued to what stands before it, may be a mark."""
    before = start - (text[start - 1] in _TURNS)
    sign = text[before - 1 : before]
    if not _is_followed(text, end):
        return _is_within(text, before, end)
    if sign in _CLOSING:
        return True
    if sign in STOPS:
        return _is_behind_stop(text, before, end, behind_stops)
    if not sign.isalpha():
        return False
    if _HAN.match(sign):
        return sign not in BEFORE_NUMBER and (end == len(text) or _HAN_YEAR.match(text, end) is not None)
    word = WORD.search(text, max(before - LONGEST_WORD, 0), before)
    if word is None or word[0] in open_ends or is_day(text, end, open_ends):
        return False
    is_name = len(word[0]) >= _SHORTEST_WORD or _is_roman(word[0])
    return is_name or _ORDINAL.search(text, max(before - 2, 0), before) is not None


def _is_roman(word: str) -> bool:
    """Whether a word is a Roman number below 400: D and M are rather letters."""
    return word.isupper() and 0 < (from_roman(word) or 0) < 400


def _is_within(text: str, start: int, end: int) -> bool:
    """Whether a number with a letter directly behind it may be a mark: "Agreement,38and", "a10nd", "《战略》15全"."""
    sign, following = text[start - 1], text[end]
    if _HAN.match(following):
        return sign in "》”）"
    is_small = following.islower() and sign.isascii() and following.isascii()
    return is_small and (sign.islower() or (sign in ",;" and text[start - 2 : start - 1].isalpha()))


def _is_behind_stop(text: str, start: int, end: int, behind_stops: bool) -> bool:
    """Whether a number behind a stop may be a mark, and is no decimal and no item of a list."""
    sign, head, is_last = text[start - 1], text[start - 2 : start - 1], end == len(text)
    if not head or not (is_last or text[end].isspace() or text[end] in "《“" + _TURNS):
        return False
    if not head.isdigit():
        return (head in _CLOSING + "%" or head.isalpha()) and (sign not in ".。" or is_last)
    if sign in ".。:：" and not (is_last and sign in ".。"):
        return False
    if _COUNTED.search(text, max(start - 12, 0), start - 1):
        return True
    return end - start < _LONGEST_MARK and behind_stops and sign not in ".。、"
