"""The Security Council's numbering of its resolutions: the year of each number.

The facts (`facts/council_numbering.toml`) end with the newest year that was known when they were written. About later
resolutions nothing is said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import cache
from typing import Literal

from ..frozen import read_tables
from .facts import FACTS

FIRST_YEAR = 1946
_MOST_IN_A_YEAR = 120
"""How many numbers beyond the facts are possible for each year: more than the Council ever adopted (93, in 1993)."""

Verdict = Literal["right", "unknown-number", "year-mismatch"]


@cache
def _last_of_year() -> tuple[int, ...]:
    table: Mapping[str, int] = read_tables(FACTS, "council_numbering.toml")["last_of_year"]
    return tuple(table[year] for year in sorted(table))


def latest_year() -> int:
    """The newest year that was known when the facts were written."""
    return FIRST_YEAR + len(_last_of_year()) - 1


def year_of(number: int) -> int | None:
    """The year in which the Council adopted the resolution of that number; None where the facts do not say it."""
    last_numbers = _last_of_year()
    return FIRST_YEAR + bisect_left(last_numbers, number) if 1 <= number <= last_numbers[-1] else None


def numbers_of(year: int) -> range | None:
    """The numbers of the resolutions adopted in a year; None where the facts do not say them."""
    last_numbers, index = _last_of_year(), year - FIRST_YEAR
    return (
        range(last_numbers[index - 1] + 1 if index else 1, last_numbers[index] + 1)
        if 0 <= index < len(last_numbers)
        else None
    )


def verdict(number: int, year: int | None) -> Verdict:
    """Whether there is a resolution of that number, and whether `year` is its year. `year` is the year printed with the
    number; None where none is printed."""
    last_numbers = _last_of_year()
    latest = FIRST_YEAR + len(last_numbers) - 1
    known_year = year_of(number)
    if known_year:
        # The newest year of the facts may have gone on after they were written.
        return "right" if year is None or year == known_year else "year-mismatch"
    if number < 1 or number > last_numbers[-1] + _MOST_IN_A_YEAR * max(1, (year or latest) - latest + 1):
        return "unknown-number"
    return "right" if year is None or year >= latest else "year-mismatch"
