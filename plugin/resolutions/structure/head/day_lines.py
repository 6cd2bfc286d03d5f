"""Lines of a head that are a day, and the day that a line of it prints, in the forms of the language or of people.

In: a line of a head. Out: the day, or what stands there for one and can be read two ways.
"""

from __future__ import annotations

import re
from datetime import date

from ...languages.written_days import WrittenDay, written_day
from ...text import Grammar

LONGEST = 60
"""Characters of a line that is a day: "(adopted on November 22, 1967)"."""

_BEFORE = re.compile(r"\W*(?:[^\W\d_]+\.?:?\s+){0,2}[(\[]?")
_BEHIND = re.compile(r"\W*(?:[^\W\d_]{1,4}\.?)?\W*")
"""What may stand round the day of such a line: "Date:", "года"."""


def is_written_day(text: str, grammar: Grammar) -> bool:
    """Whether a line is a day as people write them, with a word or two before it, "(August 11, 2006)", which do not
    tell that a page was changed on it."""
    is_other = grammar.head.updated.match(text) is not None
    found = _written(text, grammar) if len(text) <= LONGEST and not is_other else None
    return (
        found is not None
        and _BEFORE.fullmatch(text, 0, found.start) is not None
        and _BEHIND.fullmatch(text, found.end) is not None
    )


def day_in(text: str, grammar: Grammar) -> date | None:
    """The first day that a text prints as the United Nations does, else the first as people write them."""
    dates = grammar.dates
    printed = next(filter(None, map(dates.date, dates.day.finditer(text))), None)
    written = None if printed else _written(text, grammar)
    return written.day if written else printed


def names_day(text: str, grammar: Grammar) -> bool:
    """Whether a text prints a day, as the United Nations do or as people do, one that can be read two ways too."""
    return grammar.dates.day.search(text) is not None or grammar.dates.written.search(text) is not None


def doubtful_day(text: str, grammar: Grammar) -> str:
    """What stands in a text for a day and may be read two ways: 3/12/2020; empty where nothing does."""
    found = _written(text, grammar)
    return text[found.start : found.end] if found and found.day is None else ""


def _written(text: str, grammar: Grammar) -> WrittenDay | None:
    return written_day(text, grammar.language) if any(map(str.isdecimal, text)) else None
