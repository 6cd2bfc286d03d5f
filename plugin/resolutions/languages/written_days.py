"""Days as people and programs write them, where the United Nations prints them otherwise, from the table `[months]`.

    November 22, 1967    22 Nov. 1967    22 تشرين الثاني (نوفمبر) 1967    22.11.1967    1967-11-22    22-XI-1967

In: a line and a language's code. Out: the first day of it, and whether its figures may be read two ways: 3/12/2020;
the pattern of a whole day; the patterns of the forms with a month's name, and what their months are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from . import table
from .months import day_pattern, month_numbers, month_pattern
from .numerals import number_of_digits

_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?<![\d/])(?P<day>\d{1,2})"
_FIGURES = re.compile(
    r"(?<![\d/.-])(?:(?P<first>\d{1,2})(?P<sign>[/.-])(?P<second>\d{1,2})(?P=sign)(?P<last>(?:19|20)\d\d)"
    r"|(?P<iso>(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}))(?![\d/-])",
    re.ASCII,
)
"""A day in figures: 22/11/1967, 22.11.1967, or 1967-11-22, the group `iso`."""
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROMAN = re.compile(
    r"(?<![\d/.-])(?P<day>\d{1,2})(?P<sign>\s?[-–/.]\s?|\s)(?P<month>VI{0,3}|I[VX]|I{1,3}|XI{0,2})(?P=sign)"
    r"(?P<year>(?:19|20)\d\d)(?![\d/-])",
    re.ASCII,
)
"""A month in Roman numerals: 22-XI-1967."""
_MONTHS = 12


class WrittenDay(NamedTuple):
    """A day in a line."""

    start: int
    end: int
    day: date | None
    """None where the figures may be read two ways."""


def written_day(text: str, language: str) -> WrittenDay | None:
    """The first day of a line, in a form that the United Nations does not print; None where it has none."""
    names = written_months(language)
    for form in written_forms(language):
        for found in form.finditer(text):
            month = names.get(found["month"].casefold(), 0)
            if day := _calendar_day(number_of_digits(found["year"]), month, number_of_digits(found["day"])):
                return WrittenDay(*found.span(), day)
    for found in _ROMAN.finditer(text):
        if day := _calendar_day(int(found["year"]), _ROMANS.index(found["month"]) + 1, int(found["day"])):
            return WrittenDay(*found.span(), day)
    first = _day_first(language)
    return next(filter(None, (_of_figures(found, first) for found in _FIGURES.finditer(text))), None)


@cache
def written_pattern(language: str) -> str:
    """A day in any of these forms, as a pattern without names of groups."""
    return _nameless((*written_forms(language), _ROMAN, _FIGURES), language)


@cache
def any_pattern(language: str) -> str:
    """The same of a day as the United Nations prints it, too."""
    return _nameless((day_pattern(language), *written_forms(language), _ROMAN, _FIGURES), language)


@cache
def any_month_pattern(language: str) -> str:
    """A month with its year, as a pattern without names of groups."""
    return _nameless((re.compile(month_pattern(language)),), language)


def _nameless(patterns: Iterable[re.Pattern[str]], language: str) -> str:
    """Any of the patterns, without names of groups, and what the language may put behind a year."""
    # A sign that comes again is named there, and any of them here.
    unnamed = (one.pattern.replace("(?P=sign)", r"\s?[-–/.\s]\s?") for one in patterns)
    nameless = (re.sub(r"\(\?P<\w+>", "(?:", pattern) for pattern in unnamed)
    after = table(language, "months").get("after_year", ())
    return f"(?:{'|'.join(nameless)})" + (rf"(?:\s?(?:{'|'.join(map(re.escape, after))}))?" if after else "")


@cache
def _day_first(language: str) -> str:
    """The signs between figures that the language sets only where the day stands first: 03.12.2020."""
    return str(table(language, "months").get("day_first", ""))


def _of_figures(found: re.Match[str], day_first: str) -> WrittenDay | None:
    """A day in figures. The one that is no month is the day; where both may be, and differ, only the sign between them
    can tell, where it is one of `day_first`."""
    if found["iso"]:
        day = _calendar_day(*map(int, re.split(r"\D", found["iso"])))
        return WrittenDay(*found.span(), day) if day else None
    first, second, year = int(found["first"]), int(found["second"]), int(found["last"])
    if found["sign"] in day_first and second <= _MONTHS:
        day = _calendar_day(year, second, first)
        return WrittenDay(*found.span(), day) if day else None
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
def written_months(language: str) -> Mapping[str, int]:
    """The months' names and how they are shortened, in folded case, with their numbers."""
    short = table(language, "months").get("short", ())
    named = {name.casefold(): place for place, month in enumerate(short, 1) for name in month.split("|") if name}
    return {**named, **month_numbers(language)}


@cache
def written_forms(language: str) -> tuple[re.Pattern[str], ...]:
    """The forms with the name of a month, with the groups `day`, `month` and `year`: "November 22, 1967"."""
    names = sorted(map(re.escape, written_months(language)), key=len, reverse=True)
    # That a word is no month's name its first letter tells at once, for all two dozen names.
    name = f"(?=[{''.join({word[0]: '' for word in names})}])(?:{'|'.join(names)})"
    # Both of a month's names in Arabic, the second one in brackets.
    month = rf"(?P<month>{name})\.?(?:\s?[/(–-]\s?{name}\s?\)?)?"
    forms = table(language, "months").get("written", ())
    # A form with a space matches any white space there, but " ?" stays a space that may be missing.
    return tuple(
        re.compile(re.sub(r" (?!\?)", r"\\s+", form).format(day=_DAY, month=month, year=_YEAR), re.IGNORECASE)
        for form in forms
    )
