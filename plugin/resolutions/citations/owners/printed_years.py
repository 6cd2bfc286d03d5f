"""The year that is printed with a number: in brackets, or in the date of the resolution.

In: a text, a place in it, and the grammar of its language. Out: the year, or None where none is printed.
"""

from __future__ import annotations

import re

from ..grammars.grammar import Grammar, grammar
from ..places.token import Token

_YEAR, _BRACKETED = re.compile(r"(?<=[0-9])\s?\((?P<year>(?:19|20)[0-9]{2})\)"), 8
"""The year in brackets behind a number, and how long that is."""
_DATE = 120
"""How far before a number a date stands, with the subject between."""


def printed_year(text: str, token: Token, rules: Grammar) -> int | None:
    """The year of the date that is printed with a resolution."""
    dates, end = rules.dates, token.end
    dated = dates.dated.match(text, end)
    if dated is None and (after := rules.organs.after.match(text, end)):
        dated = dates.dated.match(text, after.end())
    if dated is None and dates.dated_before is not None:
        dated = dates.dated_before.search(text, max(0, token.start - _DATE), token.start)
    return int(dated["year"]) if dated else None


def year_with(text: str, start: int, end: int, language: str) -> int | None:
    """The year that is printed with the number at `text[start:end]`: "38 (2020)", "72/7 of 19 May 2016"."""
    if bracketed := _YEAR.search(text, start, end + _BRACKETED):
        return int(bracketed["year"])
    dates = grammar(language).dates
    dated = dates.dated.match(text, end)
    if dated is None and dates.dated_before is not None:
        dated = dates.dated_before.search(text, max(0, start - _DATE), start)
    return int(dated["year"]) if dated else None
