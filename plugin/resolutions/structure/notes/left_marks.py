"""Marks of notes that are left in the words when all others are found: by their look and by what stands round them.

A note without a mark has its place between the marks of the notes before and after it. What looks like a mark and like
little else is its mark where it alone does so there: "ci5," behind a short word, "(Ports III)5,", "» 26;", in Arabic
"( 1 )". What could be something else is it only where no other digits there end as its number does: "quays.13 We". So
are numbers in a row that end with the numbers of notes which follow one another: "491, 542 y 593" of 49, 54 and 59.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ...languages.letters import ARABIC, CAPITAL, HAN, SMALL, SMALL_CYRILLIC
from ...languages.numerals import ORDINAL_LETTERS
from ...model import Unit
from .glued_marks import Place, alone_between, numbered_marks
from .note_marks import STOPS, NoteMark, is_day

_NO_WORDS = frozenset({"footnote", "table", "title"})
_NUMBER = re.compile(r"[0-9]+")
_LONGEST_MARK = 3
_LONGEST_BEFORE = 48
"""Characters before a number that a look needs."""
_HAN = re.compile(f"[{HAN}]")
"""Chinese sets numbers between its words without spaces: nothing there tells a mark."""
_END = rf"(?=[{STOPS}](?!\d)|\s[;:»!?](?:\s|$)|\s?$)"
"""A stop, or the end, behind a mark."""
_AFTER_BRACKET = rf"(?=[\s{STOPS}\"”»]|$)"


def _looks(*looks: tuple[str, str]) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Each what stands before the digits, with what of it is the mark's, and what stands behind them, with the mark's
    bracket."""
    return tuple((re.compile(f"(?:{before})$"), re.compile(f"(?P<mark>{behind})")) for before, behind in looks)


_SMALL_END = rf"[^\W\d_{CAPITAL}]"
_SURE = _looks(
    # "figuran en él2,", "celui-ci5, les efforts", "follow-up3 that"; not "of 40 km2,".
    (rf"(?<![\d\w-])(?<!\d )[^\W\d_]{{1,24}}(?<=[^\W\d_]{_SMALL_END})(?P<mark>)", _END),
    (rf"[^\W\d_]{{2,24}}[-‐‑][^\W\d_]*{_SMALL_END}(?P<mark>)", rf"\s|{_END}"),
    # "(Ports III)5,", "3,9 %5,", "» 26;"
    (r"(?:\w\w[)）]|%)(?P<mark>)", _END),
    (r"[»”](?P<mark>\s?)", _END),
    # "States, 2and"
    (r"[^\W\d_)”»][,;]\s(?P<mark>)", rf"(?=[{SMALL}]{{3}})"),
    # In Arabic "المؤقت ( 2 )", also turned: "الصلة)1(،".
    (rf"[{ARABIC}](?P<mark>\s?\(\s?)", rf"\s?\){_AFTER_BRACKET}"),
    (rf"[{ARABIC}]{{3}}(?P<mark>\))", rf"\({_AFTER_BRACKET}"),
)
"""What is likely to be a mark wherever it stands."""
_LIKELY = _looks(
    # "quays.13 We"
    (rf"[^\W\d_][^\W\d_]{_SMALL_END}\.(?P<mark>)", rf"\s(?=[^\W\d_])(?![{SMALL}])"),
    # "2030, 2and"
    (r"\d[,;]\s(?P<mark>)", rf"(?=[{SMALL}]{{3}})"),
    # "комитета1постановила"
    (rf"[{SMALL_CYRILLIC}]{{3}}(?P<mark>)", rf"(?=[{SMALL_CYRILLIC}])"),
    # "правила) 40;"
    (r"[»”)](?P<mark>\s)", rf"{_END}|(?=\s[^\W\d_]{{1,3}}\s)"),
    # "resolution 52/38 J3,", "the sessions 44o33"
    (rf"(?:\d/\d{{1,3}} [A-Z]|\d[{ORDINAL_LETTERS}])(?P<mark>)", rf"\s|{_END}"),
    # "esta10,"
    (rf"[^\W\d_][^\W\d_]{_SMALL_END}(?P<mark>)", _END),
)
"""What is likely only where no other number could hold the mark."""
_ROW = re.compile(
    r"[0-9](?<![\w/.,-].)(?<!\d, .)[0-9]{1,4}(?:, [0-9]{2,5}){0,12}(?:,? [^\W\d_]{1,3} [0-9]{2,5})?"
    r"(?=[\s,;.:)]|$)(?!, \d|[.,/-]\d)"
)
_SHORTEST_ROW = 3
"""So many numbers in a row do not end by chance with those of as many notes; of two-digit notes two do not."""
_ONE_DIGIT = 9


class _Look(NamedTuple):
    """What may be a mark."""

    place: Place
    is_sure: bool
    end: int
    """Of the digits."""


def places_left(units: Sequence[Unit], notes: Sequence[int], open_ends: Container[str]) -> list[Place]:
    """The one place of each mark that is left in the words. `notes` are the numbers of the notes that there are, which
    rise. The cost is linear in the text."""
    marked = {number for number, _ in numbered_marks(units)}
    lacking = {str(note) for note in notes if note not in marked}
    if not lacking:
        return []
    looks: list[_Look] = []
    rows: list[Place] = []
    endings: list[Place] = []
    for index, unit in enumerate(units):
        if unit.kind not in _NO_WORDS:
            looks += _looks_in(index, unit.text, lacking, open_ends)
            rows += (Place(index, mark) for mark in _rows_in(unit.text, lacking))
            endings += (Place(index, mark) for mark in _endings_in(unit.text, lacking))
    only = {(place.unit, place.mark.end) for place in alone_between(units, notes, endings)}
    kept = [look.place for look in looks if look.is_sure or (look.place.unit, look.end) in only]
    found = alone_between(units, notes, kept)
    taken = {place.mark.label.strip("( )") for place in found}
    return [*found, *(place for place in alone_between(units, notes, rows) if place.mark.label not in taken)]


def _looks_in(index: int, text: str, lacking: Collection[str], open_ends: Container[str]) -> Iterator[_Look]:
    """What may be a mark in a unit's text, by its look."""
    for found in _NUMBER.finditer(text):
        start, end = found.span()
        if found[0] not in lacking or not start or is_day(text, end, open_ends):
            continue
        head = text[max(start - _LONGEST_BEFORE, 0) : start]
        look = _look(head, text, end)
        if look and not _HAN.search(text, max(start - 2, 0), end + 1):
            opening, close, is_sure = look
            label = f"({found[0]})" if close > end else found[0]
            yield _Look(Place(index, NoteMark(label, start - len(opening), close, "possible")), is_sure, end)


def _look(head: str, text: str, end: int) -> tuple[str, int, bool] | None:
    """What is a mark's before its digits, at the end of `head`; where it ends; and whether it is sure. None where it
    looks like none."""
    for looks in (_SURE, _LIKELY):
        for before, behind in looks:
            if (opened := before.search(head)) and (closed := behind.match(text, end)):
                return opened["mark"], _closed(closed), looks is _SURE
    return None


def _closed(behind: re.Match[str]) -> int:
    """Where a mark ends: behind its bracket, where it has one."""
    return behind.end() if behind[0].strip() in (")", "(") else behind.start()


def _endings_in(text: str, lacking: Collection[str]) -> Iterator[NoteMark]:
    """The ends of numbers that are those of notes."""
    for found in _NUMBER.finditer(text):
        end = found.end()
        for start in range(max(found.start(), end - _LONGEST_MARK), end):
            if text[start:end] in lacking:
                yield NoteMark(text[start:end], start, end, "possible")


def _rows_in(text: str, lacking: Collection[str]) -> Iterator[NoteMark]:
    """The marks at the ends of numbers in a row."""
    for row in _ROW.finditer(text):
        numbers = [(number[0], number.end()) for number in _NUMBER.finditer(text, *row.span())]
        for length in range(1, min(_LONGEST_MARK + 1, len(numbers[0][0]))):
            first = int(numbers[0][0][-length:])
            labels = [str(first + at) for at in range(len(numbers))]
            if _are_marks(labels, [digits for digits, _ in numbers], lacking):
                for label, (_, end) in zip(labels, numbers, strict=True):
                    yield NoteMark(label, end - len(label), end, "possible")
                break


def _are_marks(labels: Sequence[str], digits: Sequence[str], lacking: Collection[str]) -> bool:
    """Whether the numbers of a row end with those of notes that lack their marks, and rise without them."""
    if len(labels) < _SHORTEST_ROW and (len(labels) < 2 or int(labels[0]) <= _ONE_DIGIT):
        return False
    if not all(label in lacking and one.endswith(label) for label, one in zip(labels, digits, strict=True)):
        return False
    own = [one[: -len(label)] for label, one in zip(labels, digits, strict=True)]
    return all(own) and all(int(before) < int(after) for before, after in pairwise(own))
