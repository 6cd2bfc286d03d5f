"""Makes excerpts of a unit's text: the words around mentions, or the first words. Cuts are made between words.

Offsets count characters in the unit's text, as in `Citation`. How long an excerpt is counts columns, so that those of
all languages take the same room.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from ..languages import LANGUAGES, listed, table
from .letters.literal import any_of
from .letters.room import back, columns_of, forth

BEFORE, AFTER = 90, 50
"""How many columns before and after a mention are quoted. Texts mostly speak of a document before its name."""
CLIP = 600
"""How many characters of a paragraph a card quotes."""


_OF = any_of(listed("script", "day_of"))
_DAY = re.compile(rf"(?<![^\s(/])\d{{1,2}}{any_of(listed('script', 'day_ends'))}?(?: {_OF})?$")
"""A day of a month, or any other small number, before what it counts: "15" March, "15 de" marzo."""
_NUMBER = re.compile(rf"(?:{_OF} )?\(?\d|\([a-z]{{1,4}}\)")
"""The number of what is named before it: paragraph "2", March "2023", marzo "de 2023", resolution 2206 "(2015)"."""


def _joined() -> re.Pattern[str]:
    at = [table(code, "script")["at_number"] for code in LANGUAGES if "at_number" in table(code, "script")]
    before, behind, bracket = ("".join(signs[place] for signs in at) for place in ("before", "behind", "bracket"))
    return re.compile(rf"\d[\d{behind}(（)）]|[{before}(（]\d|[)）][{bracket}]")


_JOINED = _joined()
"""A number in Chinese, with what stands at it without a space."""
_LONGEST_DAY, _LONGEST_NUMBER = 8, 6
"""How many characters decide whether a cut is within either."""


class ExcerptRun(NamedTuple):
    """A run of quoted text."""

    text: str
    mention: bool = False
    """Whether it is the mention itself."""


def around(
    text: str, mentions: Iterable[tuple[int, int]], before: int = BEFORE, after: int = AFTER
) -> tuple[ExcerptRun, ...]:
    """The words around mentions, which are given as (start, end), with `…` where words are left out.

    Windows that overlap become one, so that no words appear twice. Each mention is a run of its own.

    >>> runs = around("Recalling that it has, in its resolution 99 (1948), asked the keepers", [(41, 50)], 24, 6)
    >>> "".join(f"[{run.text}]" if run.mention else run.text for run in runs)
    '… has, in its resolution [99 (1948)], …'
    """
    runs: list[ExcerptRun] = []
    reached = shown = 0
    for start, end in sorted(mentions):
        if start < reached or end <= start or end > len(text):
            continue
        opening = _start(text, back(text, start, before), start)
        if not runs:
            runs.append(ExcerptRun(("… " if opening else "") + text[opening:start]))
        elif opening <= shown:
            runs.append(ExcerptRun(text[reached:start]))
        else:
            runs.append(ExcerptRun(f"{text[reached:shown].rstrip()} … {text[opening:start]}"))
        runs.append(ExcerptRun(text[start:end], True))
        reached, shown = end, _end(text, end, forth(text, end, after))
    if runs:
        runs.append(ExcerptRun(text[reached:shown] + ("" if shown == len(text) else "…" if shown == reached else " …")))
    return tuple(run for run in runs if run.text)


def read_around(text: str, start: int, end: int) -> str:
    """All that `around` reads of a text for one mention: where this is the same, so is the excerpt.

    >>> read_around("Recalling resolution 99 (1948)", 21, 30)
    'Recalling resolution 99 (1948)'
    """
    return text[max(start - BEFORE - 1 - _LONGEST_DAY, 0) : end + AFTER + 1 + _LONGEST_NUMBER]


def clipped(text: str, length: int = CLIP) -> str:
    """The first words of a text, no more than `length` characters before the `…` that says there are more.

    >>> clipped("Decides to remain seized of the matter", 20), clipped("Short", 20)
    ('Decides to remain …', 'Short')
    """
    return text if len(text) <= length else f"{text[: _end(text, 0, length)]} …"


def in_sight(text: str, mark: tuple[int, int], columns: int, lead: tuple[int, int] | None) -> list[tuple[int, int]]:
    """The parts of a text, of so many columns, that show the words at `mark`: its beginning, if they stand there; else
    the `lead`, if it has one, and the words around them.

    >>> text = "Urges all keepers, who count the lamps of the harbours, to light them"
    >>> [text[start:end] for start, end in in_sight(text, (33, 38), 30, (0, 5))]
    ['Urges', 'count the lamps of the']
    """
    whole = forth(text, 0, columns)
    if whole == len(text):
        return [(0, whole)]
    start, end = mark
    if end <= forth(text, 0, columns * 3 // 4):
        return [(0, max(end, _end(text, 0, whole)))]
    near = _start(text, back(text, start, columns // 3), start)
    if lead is None or lead[1] >= near:
        return [(near, max(end, _end(text, near, forth(text, near, columns))))]
    rest = forth(text, near, columns - columns_of(text[slice(*lead)]))
    return [lead, (near, max(end, _end(text, near, rest)))]


def may_cut(text: str, end: int) -> bool:
    """Whether a text may be cut at the space at `end`: not within a date, nor between what is numbered and its number.

    >>> [may_cut("by 15 March 2023 at last", end) for end in (2, 5, 11, 16)]
    [False, False, False, True]
    """
    return not _NUMBER.match(text, end + 1) and not _DAY.search(text, max(end - _LONGEST_DAY, 0), end)


def _start(text: str, start: int, end: int) -> int:
    """The first beginning of a word in `text[start:end]`, best of one at which nothing whole is cut; where none is,
    `start`, of a text without spaces before a number that is cut."""
    if start == 0 or (text[start - 1].isspace() and may_cut(text, start - 1)):
        return start
    first = text.find(" ", start, end)
    space = first
    while space >= 0 and not may_cut(text, space):
        space = text.find(" ", space + 1, end)
    if space >= 0:
        return space + 1
    if text[start - 1].isspace():
        return start
    return _before_number(text, start, 0) if first < 0 else first + 1


def _end(text: str, start: int, end: int) -> int:
    """The last end of a word in `text[start:end]`, best of one at which nothing whole is cut; where there is none,
    `end`, of a text without spaces before a number that would be cut."""
    if end == len(text) or (text[end].isspace() and may_cut(text, end)):
        return end
    last = end if text[end].isspace() else text.rfind(" ", start, end)
    space = last
    while space >= 0 and not may_cut(text, space):
        space = text.rfind(" ", start, space)
    if space > start:
        return space
    return _before_number(text, end, start + 1) if last < 0 else last


def _before_number(text: str, end: int, least: int) -> int:
    """The end, or where the number begins that it would cut."""
    place = end
    while place > least and _JOINED.match(text, place - 1):
        place -= 1
    return place if place > least else end
