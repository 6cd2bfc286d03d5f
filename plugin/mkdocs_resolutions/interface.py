"""The interface's words in a reader's language, from the `[interface]` tables of the language files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from types import MappingProxyType

from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, get_group_symbol

from resolutions.languages import is_right_to_left, locale, table
from resolutions.languages.recognize import has_spaces
from resolutions.un import Organ, names_in


@dataclass(frozen=True)
class Words:
    """A language's words by key (`words["copy_link"]`), its name and its direction."""

    language: str
    name: str
    direction: str
    entries: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        return self.entries[key]

    def say(self, key: str, **facts: object) -> str:
        """A phrase with its facts filled in: `say("page", number=2, count=5)`."""
        return self.entries[key].format(**facts)

    @property
    def space(self) -> str:
        """What stands between two sentences: nothing in Chinese."""
        return " " if has_spaces(self.language) else ""

    def organ(self, organ: Organ | None) -> str:
        """An organ's name; of None, the words for all that are none of `ORGANS`."""
        return names_in(self.language)[organ].name if organ else self.entries["search_organ_other"]

    def month(self, day: date) -> str:
        """A month of a year: `July 2025`."""
        return str(format_skeleton("yMMMM", day, locale=locale(self.language)))

    def date(self, day: date | None) -> str:
        """A date as the language prints it: `3 December 2020`; of None, nothing."""
        return _date(day, self.language) if day else ""

    def number(self, value: int) -> str:
        """A number with the language's separators: `2,608`."""
        return _number(value, self.language)

    def more(self, rest: int) -> str:
        """That a list has more than is shown: `and 12 more`."""
        return self.say("and_more", count=self.number(rest))


@lru_cache(maxsize=1 << 16)
def _date(day: date, language: str) -> str:
    months = table(language, "months")
    if "printed" in months:
        month = "/".join(months["names"][day.month - 1].split("|")[:2])
        number = months.get("first", "1") if day.day == 1 else str(day.day)
        return str(months["printed"].format(day=number, month=month, year=day.year))
    return str(format_date(day, "long", locale=locale(language)))


@lru_cache(maxsize=1 << 14)
def _number(value: int, language: str) -> str:
    printed = str(format_decimal(value, locale=locale(language)))
    group = table(language, "script").get("group")
    return printed.replace(get_group_symbol(locale(language)), group) if group else printed


@cache
def words_in(language: str) -> Words:
    """The words of one of `resolutions.languages.LANGUAGES`."""
    direction = "rtl" if is_right_to_left(language) else "ltr"
    return Words(language, name(language), direction, MappingProxyType(table(language, "interface")))


def name(language: str) -> str:
    """A language's own name: `Español`."""
    return str(table(language, "interface")["name"])
