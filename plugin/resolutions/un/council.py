"""The Security Council's numbering of its resolutions: which year a number belongs to.

The facts (`facts/council_numbering.toml`) end with the newest year that was known when they were written; what lies
beyond them is neither right nor wrong.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from functools import cache
from importlib import resources
from typing import Literal

FIRST_YEAR = 1946
_MOST_IN_A_YEAR = 120
"""More than the Council ever adopted in one year (93, in 1993): how far beyond the facts a number may lie."""

Verdict = Literal["right", "unknown-number", "year-mismatch"]


@cache
def _last_of_year() -> tuple[int, ...]:
    text = resources.files(__package__).joinpath("facts").joinpath("council_numbering.toml").read_text(encoding="utf-8")
    table: dict[str, int] = tomllib.loads(text)["last_of_year"]
    return tuple(table[year] for year in sorted(table))


def year_of(number: int) -> int | None:
    """The year in which the Council adopted the resolution of that number; None beyond the facts."""
    last = _last_of_year()
    return FIRST_YEAR + bisect_left(last, number) if 1 <= number <= last[-1] else None


def numbers_of(year: int) -> range | None:
    """The numbers of the resolutions adopted in a year; None where the facts do not tell it."""
    last, index = _last_of_year(), year - FIRST_YEAR
    return range(last[index - 1] + 1 if index else 1, last[index] + 1) if 0 <= index < len(last) else None


def verdict(number: int, year: int | None) -> Verdict:
    """Whether there is such a resolution, and whether it is of the year printed with it (None where none is)."""
    last = _last_of_year()
    latest = FIRST_YEAR + len(last) - 1
    known = year_of(number)
    if known:
        # The newest year of the facts may have gone on after they were written.
        return "right" if year is None or year == known else "year-mismatch"
    if number < 1 or number > last[-1] + _MOST_IN_A_YEAR * max(1, (year or latest) - latest + 1):
        return "unknown-number"
    return "right" if year is None or year >= latest else "year-mismatch"
