"""Decisions without a masthead: their numbers, and the sentence below a title that takes a decision.

In: a title, or a number as symbols have it; the lines below a title. Out: whether it is a decision's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...text import Grammar
from ...text.letters.punctuation import COLONS
from ...un import FIRST_DECISION_OF_SOCIAL, PARTS
from ..pieces.endings import ends
from .titles import TITLE_LENGTH, numbered_titles

_OF_YEAR = re.compile(rf"(?:19[789]|20[0-9])[0-9]/(?P<count>[0-9]{{3}})(?: ?{PARTS})?")

OPENING = 200
"""Within so many characters a decision names the meeting that took it."""

NEAR = 4
"""Within so many lines below its number the sentence stands, below its title's words and its part's letter."""


def is_decision_number(number: str) -> bool:
    """Whether a number is that of a decision: 2022/321, 2023/201 A."""
    found = _OF_YEAR.fullmatch(number)
    return found is not None and int(found["count"]) >= FIRST_DECISION_OF_SOCIAL


def is_decision_title(text: str) -> bool:
    """Whether a line is a title with the number of a decision: "2022/321. Election"."""
    found = numbered_titles().match(text)
    number = (found["ga"] or found["lettered"]) if found is not None else None
    return number is not None and is_decision_number(number)


def is_numbered_title(text: str) -> bool:
    """Whether a line is a title with the number of an organ with sessions: "76/506. Ports", "76/506 B"."""
    found = numbered_titles().match(text) if len(text) <= TITLE_LENGTH else None
    return found is not None and (found["ga"] or found["lettered"]) is not None


def decision_below(lines: Sequence[str], words: Grammar) -> int:
    """Where among the lines below a title the sentence stands that takes a decision, from 1 on: "At its 12th plenary
    meeting, on 5 October 2021, the General Assembly decided …", above it headings alone; 0 where none does, or where
    the sentence tells of what a resolution below it says."""
    for count, text in enumerate(lines[:NEAR], 1):
        if words.paragraphs.enacting.fullmatch(text):
            return 0
        if deciding_organ(text, words):
            below = lines[count] if count < len(lines) else ""
            return count if text.endswith(COLONS) or not words.paragraphs.enacting.fullmatch(below) else 0
        if ends(text) or len(text) > TITLE_LENGTH:
            return 0
    return 0


def start_of_decision(text: str, lines: Sequence[tuple[int, int]], words: Grammar) -> int:
    """Where among the `lines` of a text one begins the sentence that takes a decision, whose title with its number the
    first of them is; 0 where none does."""
    if len(lines) < 2 or not is_numbered_title(text[slice(*lines[0])].strip()):
        return 0
    begins = (start for start, end in lines[1:NEAR] if words.dates.meeting.search(text[start:end]))
    return next((start for start in begins if deciding_organ(text[start:], words)), 0)


def deciding_organ(text: str, words: Grammar) -> str:
    """The English name of the organ whose decision a sentence is, which names its meeting and the day; empty of any
    other text."""
    is_line = words.closing.adoption.match(text) or words.head.adopted.match(text)
    dates, opening = words.dates, text[:OPENING]
    if is_line or not ends(text) or not (dates.meeting.search(opening) and dates.day.search(opening)):
        return ""
    places = {opening.find(organ): name for organ, name in words.head.organs.items() if organ in opening}
    return places[min(places)] if places else ""
