"""Days as people and programs write them, where the United Nations prints them otherwise, from the table `[months]`.

    November 22, 1967    22 Nov. 1967    22 تشرين الثاني (نوفمبر) 1967    22.11.1967    1967-11-22

In: a line and a language's code. Out: the first day of it, and whether its figures may be read two ways: 3/12/2020.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from . import table
from .months import month_numbers, number

_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?<!\d)(?P<day>\d{1,2})"
_FIGURES = re.compile(
    r"(?<![\d/.-])(?:(?P<first>\d{1,2})(?P<sign>[/.-])(?P<second>\d{1,2})(?P=sign)(?P<last>(?:19|20)\d\d)"
    r"|(?P<iso>(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}))(?![\d/-])",
    re.ASCII,
)
_MONTHS = 12


class WrittenDay(NamedTuple):
    """A day in a line."""

    start: int
    end: int
    day: date | None
    """None where the figures may be read two ways."""


def written_day(text: str, language: str) -> WrittenDay | None:
    """The first day of a line, in a form that the United Nations does not print; None where it has none."""
    names = _short(language)
    for form in _forms(language):
        for found in form.finditer(text):
            month = names.get(found["month"].casefold(), 0)
            if day := _calendar_day(number(found["year"]), month, number(found["day"])):
                return WrittenDay(*found.span(), day)
    return next(filter(None, map(_of_figures, _FIGURES.finditer(text))), None)


def _of_figures(found: re.Match[str]) -> WrittenDay | None:
    """A day in figures. The one that is no month is the day; where both may be, and differ, nothing tells."""
    if found["iso"]:
        day = _calendar_day(*map(int, re.split(r"\D", found["iso"])))
        return WrittenDay(*found.span(), day) if day else None
    first, second, year = int(found["first"]), int(found["second"]), int(found["last"])
    if first != second and max(first, second) <= _MONTHS:
        return WrittenDay(*found.span(), None) if min(first, second) else None
    day = _calendar_day(year, min(first, second), max(first, second))
    return WrittenDay(*found.span(), day) if day else None


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # such as the 30th of February
        return None


@cache
def _short(language: str) -> Mapping[str, int]:
    """The months' names and how they are shortened, in folded case, with their numbers."""
    short = table(language, "months").get("short", ())
    named = {name.casefold(): place for place, month in enumerate(short, 1) for name in month.split("|") if name}
    return {**named, **month_numbers(language)}


@cache
def _forms(language: str) -> tuple[re.Pattern[str], ...]:
    names = sorted(map(re.escape, _short(language)), key=len, reverse=True)
    name = f"(?:{'|'.join(names)})"
    # Both of a month's names in Arabic, the second one in brackets.
    month = rf"(?P<month>{name})\.?(?:\s?[/(–-]\s?{name}\s?\)?)?"
    forms = table(language, "months").get("written", ())
    return tuple(
        re.compile(re.sub(" ", r"\\s+", form).format(day=_DAY, month=month, year=_YEAR), re.IGNORECASE)
        for form in forms
    )
