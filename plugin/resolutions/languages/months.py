"""Months and dates as a language writes them, from its table `[months]`: the one place for names of months.

In: a language's code. Out: the names of its months, and patterns of a day and of a month with its year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from . import table
from .numerals import CHINESE_DIGITS, CHINESE_NUMERALS, number_of_digits

_DAY = r"(?P<day>\d(?<!\d\d)\d?)"
"""A digit comes first, and only then that none stands before it: the engine skips to the next digit at once."""
_YEAR = r"(?P<year>(?:19|20)\d\d|[١٢][٩٠][٠-٩]{2})"
"""A year of the 20th or the 21st century, in European or in Arabic digits."""
_COUNTED_DAY = rf"(?P<day>\d(?<!\d\d)\d?|[{CHINESE_NUMERALS}]{{1,3}})"
_COUNTED_YEAR = rf"(?P<year>(?:19|20)\d\d|一九[{CHINESE_DIGITS}]{{2}}|二[〇零○][{CHINESE_DIGITS}]{{2}})"
"""The same in a language that also writes them in Chinese numerals."""
_DAY_OF_YEAR = r"(?P<year_day>\d(?<!\d\d)\d?)"
"""The day of a date whose year stands with another one."""
_YEAR_OF_MONTH = r"(?P<month_year>(?:19|20)\d\d)"


@cache
def month_numbers(language: str) -> Mapping[str, int]:
    """Each name of a month in folded case, with its number from 1; a month may have several names, and forms that are
    only read (Russian "к июню")."""
    months = table(language, "months")
    named = {
        name.casefold(): place
        for key in ("names", "read")
        for place, month in enumerate(months.get(key, ()), 1)
        for name in month.split("|")
    }
    return MappingProxyType(named | {word: place for place, word in enumerate(months.get("numerals", ()), 1)})


@cache
def month_words(language: str) -> tuple[str, ...]:
    """The names that are words: none in a language that counts its months (Chinese)."""
    numerals = table(language, "months").get("numerals", ())
    return tuple(name for name in month_numbers(language) if not name.isdecimal() and name not in numerals)


@cache
def day_pattern(language: str) -> re.Pattern[str]:
    """A date, "3 March 2031", with the groups `day`, `month` and `year`; for `match` as well as for `search`."""
    name = _any(month_numbers(language))
    counts = "numerals" in table(language, "months")
    pattern = re.sub(r" (?!\?)", r"\\s+", table(language, "months")["date"]).format(
        # Arabic prints both of a month's names: كانون الثاني/يناير.
        day=_COUNTED_DAY if counts else _DAY,
        month=rf"(?P<month>{name})(?:\s?/\s?{name})*\.?",
        year=_COUNTED_YEAR if counts else _YEAR,
    )
    return re.compile(pattern, re.IGNORECASE)


@cache
def day_line(language: str) -> re.Pattern[str]:
    """A date with the word that the language may put after the year: "4 мая 2026 года"."""
    after = table(language, "months").get("after_year")
    return re.compile(day_pattern(language).pattern + (rf"(?:\s?{_any(after)})?" if after else ""), re.IGNORECASE)


@cache
def month_pattern(language: str) -> str:
    """A month with its year, "March 2031", with the groups `only_month` and `month_year`.

    A pattern that never matches where the language's table has no `month`.
    """
    form = table(language, "months").get("month", "(?!)")
    name = _any(month_numbers(language))
    return str(form).format(month=rf"(?P<only_month>{name})(?:\s?/\s?{name})*", year=_YEAR_OF_MONTH)


@cache
def day_of_year_pattern(language: str) -> str:
    """A day without its year, "3 March", with the groups `year_day` and `year_month`.

    A pattern that never matches where the language's table has no `day`.
    """
    name = _any(month_numbers(language))
    form = str(table(language, "months").get("day", "(?!)"))
    return form.format(day=_DAY_OF_YEAR, month=rf"(?P<year_month>{name})(?:\s?/\s?{name})*")


def days(text: str, language: str, start: int, end: int) -> Iterator[tuple[int, date]]:
    """Each day that a part of the text prints, and where it begins; one that no calendar has is left out."""
    months = month_numbers(language)
    for found in day_pattern(language).finditer(text, start, end):
        try:
            year, day = map(number_of_digits, found.group("year", "day"))
            printed = date(year, months.get(found["month"].casefold(), 0), day)
        except ValueError:
            continue
        yield found.start(), printed


def _any(names: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})"
