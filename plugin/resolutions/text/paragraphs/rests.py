"""Whether a line goes on with the paragraph above it, or begins something, by the words of both: on hard-wrapped lines
that no empty line parts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ...languages.letters import ARABIC, SMALL
from ...languages.numerals import DATE_SIGNS, digits
from ..grammars.any_language import title_lines
from ..grammars.openings import Openings
from ..grammars.paragraph_numbers import DASH, LETTERED, MARKED_PARAGRAPH
from ..letters.punctuation import COMMAS
from ..lines.lines import LONGEST_NUMBER, Row, begins, ends_sentence, without_mark

WITH_NUMBER = re.compile(rf"{digits(3)}(?:[.．、]|\s?{DASH})\s*(?=\S)")
"""A paragraph's number, with what stands between it and the words."""
MARKED = re.compile(r"[\W_]*(?:\d{1,4}\s?[.)．、-]|[(（])")
"""A paragraph that has its own number or letter."""
_WITHIN = re.compile(r"(?:^|(?<=[\s、，；：])(?<!\d\s))(?P<open>[(（]?)(?P<letter>[^\W_]{1,4})(?P<close>[)）])")
"""The letter of an item within a line; "paragraph 4 (a)" is none."""
_LONGEST_LIST = 40
"""Over so many lines at most goes an item that stands within a sentence."""
_OPEN = frozenset("、《（([")
"""No paragraph ends with one of these."""
_REST_BEGINS = frozenset("0123456789([»”)]")
_REST = re.compile(
    r"[(\[»”)\]]|\d{1,4}(?:/\d|\s?[(（]\s?(?:\d{4}|[IVXLC]{1,7})[)）]"
    rf"|\s(?=[{SMALL}])|[{DATE_SIGNS}]|(?<=\d{{4}})[,،，]|(?<=\d{{4}})\s(?=[{ARABIC}]))"
)
"""What a sentence goes on with: the number of a resolution, a day or a year, which is no paragraph's; a bracket."""


def opens(text: str, openings: Openings) -> bool:
    """Whether a paragraph begins as such do, behind its number where it has one."""
    number = WITH_NUMBER.match(text)
    return openings.any.match(text, number.end() if number else 0) is not None


def is_next_item(text: str, first: str, letters: Mapping[str, int]) -> bool:
    """Whether a line begins with the letter that comes next after the one of an item whose first line is `first`."""
    item = LETTERED.match(text)
    if item is None or (above := LETTERED.match(first)) is None:
        return False
    is_alike = item["open"] == above["open"] and item["close"] == above["close"]
    return is_alike and letters.get(item["letter"], 0) == letters.get(above["letter"], 0) + 1 > 1


def is_within_list(text: str, rows: Sequence[Row], letters: Mapping[str, int]) -> bool:
    """Whether a line begins with the letter of a list that a sentence holds: the one before stands within the lines of
    the paragraph, and the paragraph does not begin with it."""
    item = LETTERED.match(text)
    if item is None or (place := letters.get(item["letter"].lower(), 0)) < 2:
        return False
    for row in rows[-_LONGEST_LIST:]:
        for above in _WITHIN.finditer(row.text, 1 if row is rows[0] else 0):
            if above["close"] == item["close"] and letters.get(above["letter"].lower(), 0) == place - 1:
                return above["open"] == item["open"]
    return False


def starts(row: Row, above: Row, openings: Openings) -> bool:
    """Whether a line begins as something does, by its own look, below the line `above`."""
    text = row.text
    if openings.any.match(text) or openings.adoption.match(text) or title_lines().match(text):
        return True
    return MARKED.match(text) is not None or begins(text, [above.line])


def goes_on(first: str, row: Row, above: Row, openings: Openings) -> bool:
    """Whether a paragraph that begins as such do is not over by its next words alone, however early the line above
    ends: lines of many lengths have been set by hand, or for a screen."""
    last = without_mark(above.text)
    if last[-1] in _OPEN and len(last) > LONGEST_NUMBER:
        return True
    if not opens(first, openings):
        return False
    if last[-1] in COMMAS:
        is_number = row.text[0].isdecimal() and not MARKED_PARAGRAPH.match(row.text)
        return (_REST if is_number else openings.goes_on).match(row.text) is not None
    if ends_sentence(last) or MARKED_PARAGRAPH.match(row.text):
        return False
    if last.rpartition(" ")[2] in openings.open_ends:
        return True
    return (_REST if row.text[0] in _REST_BEGINS else openings.goes_on).match(row.text) is not None
