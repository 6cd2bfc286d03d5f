"""The parts A and B of a decision that stand in one file → a document for each, below the title that they share.

Part B of a decision is an act of its own, adopted at its own meeting, with a symbol of its own: A/DEC/76/506 B. The
parts of a resolution are called together (A/RES/77/256 A-B), and stay one document.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..model import Block
from ..text import Grammar
from ..text.grammar import PART_LETTERS
from .head_lines import kind_line, part_letter
from .starts import is_adoption
from .titles import numbered_titles

HEAD = 30
"""Among so many first blocks stands the title of a decision."""

OPENING = 200
"""In so many first characters a decision names its meeting and the day of it."""

_LATE_NOTE = re.compile(r"(?P<mark>\d{1,3}|\*{1,3})[\s./)]|\(\s?(?P<arabic>\d{1,3})\s?\)")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_BEFORE_MARK = r"(?:[^\W\d_]|[.,;:»”\")\]،؛，。；]|\^|\(\s?)"
"""What stands before the mark of a note: a letter, a stop, a bracket."""


class LetteredPart(NamedTuple):
    """A part of a decision: its letter, and the places of its blocks, first those of the head that it shares."""

    letter: str
    places: tuple[int, ...]
    start: int
    """Where its own blocks begin."""


def lettered_parts(blocks: Sequence[Block], words: Grammar, *, told: int = 0) -> tuple[LetteredPart, ...]:
    """The parts of a decision that is printed with several; none where it is not.

    The letter of the first stands below the title. That of each other one is the next of the alphabet, and stands below
    the adoption of the one before or above the words that name its own meeting, unless mark-up has `told` how many
    parts there are.
    """
    first = _below_title(blocks, words)
    letter = part_letter(blocks[first].text, words) if 0 < first < len(blocks) else ""
    if not letter:
        return ()
    own = [index for index in range(first, len(blocks)) if not blocks[index].note]
    found = [(letter, first)]
    for count, index in enumerate(own):
        letter = part_letter(blocks[index].text, words)
        if not letter or not _follows(letter, found[-1][0]):
            continue
        above = [blocks[at] for at in own[max(0, count - 2) : count]]
        below = "".join(blocks[at].text for at in own[count + 1 : count + 2])
        if told or is_adoption(above, words) or _opens(below, words):
            found.append((letter, index))
    return (
        _parts(blocks, found, {} if told else _marks(blocks, words))
        if len(found) > 1 and told in (0, len(found))
        else ()
    )


def _below_title(blocks: Sequence[Block], words: Grammar) -> int:
    """Where a decision begins below its title; 0 where no decision's title is found."""
    is_decision = False
    for index, block in enumerate(blocks[:HEAD]):
        if is_decision and numbered_titles().match(block.text):
            return index + 1
        is_decision = is_decision or kind_line(block.text, words) == "decision" or "/DEC/" in block.text
    return 0


def _follows(letter: str, last: str) -> bool:
    return PART_LETTERS.find(letter) == PART_LETTERS.find(last) + 1


def _opens(text: str, words: Grammar) -> bool:
    """Whether a paragraph names a meeting and its day where decisions do: "At its 55th plenary meeting, on …"."""
    opening = text[:OPENING]
    return words.dates.meeting.search(opening) is not None and words.dates.day.search(opening) is not None


def _marks(blocks: Sequence[Block], words: Grammar) -> dict[int, str]:
    """The places of notes with their marks: of those that stood at the feet of pages, and below the last adoption."""
    marks = {index: block.note for index, block in enumerate(blocks) if block.note}
    late: dict[int, str] = {}
    for index in range(len(blocks) - 1, 0, -1):
        if note := _LATE_NOTE.match(blocks[index].text):
            late[index] = note["mark"] or note["arabic"]
        elif index not in marks:
            return marks | late if is_adoption(blocks[index - 1 : index + 1], words) else marks
    return marks


def _parts(
    blocks: Sequence[Block], found: Sequence[tuple[str, int]], marks: Mapping[int, str]
) -> tuple[LetteredPart, ...]:
    """The parts whose letters stand at these places. The notes, which may stand at the end for all, go to the part in
    which their marks are; those of a later one follow them."""
    starts = [start for _, start in found]
    own = [
        [index for index in range(start, stop) if index not in marks]
        for start, stop in pairwise((*starts, len(blocks)))
    ]
    texts = ["\n".join(blocks[index].text for index in places).translate(_RAISED) for places in own]
    earliest = 0
    for index, mark in sorted(marks.items()):
        printed = max(sum(start < index for start in starts) - 1, 0)
        earliest = next((at for at in range(earliest, len(own)) if _holds(texts[at], mark)), printed)
        own[earliest].append(index)
    return tuple(
        LetteredPart(letter, (*range(starts[0]), *places), start)
        for (letter, start), places in zip(found, own, strict=True)
    )


def _holds(text: str, mark: str) -> bool:
    """Whether a text has the mark of a note."""
    return re.search(rf"{_BEFORE_MARK}{re.escape(mark.strip('()（）.'))}(?![\d年月日/])", text) is not None
