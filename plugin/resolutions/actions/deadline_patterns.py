"""The patterns by which deadlines are told, from a language's table `[actions.deadlines]`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Any, NamedTuple

import ahocorasick

from ..grouping import grouped
from ..languages import table
from ..languages.months import day_of_year_pattern, day_pattern, month_pattern
from ..languages.recognize import has_spaces
from ..languages.written_days import written_forms, written_months
from .lexicon import either
from .model import DeadlineKind


class DeadlinePattern(NamedTuple):
    """How a kind of deadline is told."""

    kind: DeadlineKind
    pattern: re.Pattern[str]
    told: re.Pattern[str] | None
    """What right before it shows that it tells what was."""
    lasts: re.Pattern[str] | None
    """What up to its end shows that something lasts until then, or so long: продлить … до 3 мая 2031 года."""
    needs: re.Pattern[str] | None
    """What must stand before it where its group `weak` is there: "extend" before "to 3 May 2031"."""


@dataclass(frozen=True, slots=True)
class DeadlinePatterns:
    """How deadlines are told in a language, and what the words in them mean."""

    kinds: tuple[DeadlinePattern, ...]
    hinted: ahocorasick.Automaton
    """Finds the hints of all kinds in one pass over a text, words without which it has no deadline of a kind: each with
    the places of its kinds among `kinds`."""
    also: re.Pattern[str]
    """A further day behind one by which something is to be done, its group `other`: "and 3 May 2031"."""
    numbers: Mapping[str, int]
    """By word: "three"."""
    units: Mapping[str, str]
    """The letter of ISO 8601 for a unit of time by its word: `D` for "days"; 2 before it in a dual: `2M` for شهرين."""
    rhythms: Mapping[str, str]
    """The span of ISO 8601 by the word for a rhythm: `P1Y` for "annually"."""
    months: Mapping[str, int]
    """By name."""


@cache
def deadline_patterns(language: str) -> DeadlinePatterns:
    """The patterns of one of `LANGUAGES`."""
    words = table(language, "actions")["deadlines"]
    return DeadlinePatterns(
        kinds=tuple(_of_kind(kind, words, language) for kind in words["hints"]),
        hinted=_hinted(words["hints"].values()),
        also=_filled(words["also"], words, language),
        numbers=words["numbers"],
        units=words["units"],
        rhythms=words.get("rhythms", {}),
        months=written_months(language),
    )


def _hinted(hints: Iterable[Iterable[str]]) -> ahocorasick.Automaton:
    places = grouped((hint, place) for place, of_kind in enumerate(hints) for hint in of_kind)
    found = ahocorasick.Automaton()
    for hint, of_kinds in places.items():
        found.add_word(hint, of_kinds)
    found.make_automaton()
    return found


_AGAIN = r"(?: ?[(（]\d{1,3}[)）])?"
"""What a number in words may have behind it, as contracts do: "three (3) weeks"."""
_PLACEHOLDER = re.compile(r"(?<![A-Z])(WHEN|DAY|NUMBER|UNIT|RHYTHM)(?![A-Z])")
"""No edges of words: a Chinese character, which is a letter, too, may stand beside one."""


def _of_kind(kind: DeadlineKind, words: Mapping[str, Any], language: str) -> DeadlinePattern:
    roles = (words.get(role, {}).get(kind) for role in ("told", "lasts", "needs"))
    told, lasts, needs = (re.compile(pattern) if pattern else None for pattern in roles)
    return DeadlinePattern(kind, _filled(words[kind], words, language), told, lasts, needs)


def _filled(pattern: str, words: Mapping[str, Any], language: str) -> re.Pattern[str]:
    """A pattern of the table, its placeholders filled in; a group's name ends in a number, as it must be unique."""
    day, month = day_pattern(language).pattern, month_pattern(language)
    year = r"(?P<only_year>(?:19|20)\d\d)(?!\d)"
    numbers = count(1)
    filled = {
        "WHEN": lambda: f"(?:{day}|{_shared(words, language)}{_written(language)}{month}|{year})",
        "DAY": lambda: day_of_year_pattern(language),
        "NUMBER": lambda: rf"(?P<number_{next(numbers)}>\d{{1,3}}|{either(words['numbers'])}){_AGAIN}",
        "UNIT": lambda: rf"(?P<unit_{next(numbers)}>{either(words['units'])})",
        "RHYTHM": lambda: f"(?P<rhythm>{either(words.get('rhythms', ()))})",
    }
    edge = r"\b" if has_spaces(language) else ""
    told = _PLACEHOLDER.sub(lambda found: filled[found[1]](), pattern)
    return re.compile(f"{edge}(?:{told}){edge}")


def _written(language: str) -> str:
    """A day as people write it, "May 3, 2031", or nothing: each form with groups of its own, as `day_2` is."""
    forms = enumerate(written_forms(language), 1)
    return "".join(_NAMED.sub(rf"?P<\g<1>_{place}>", form.pattern) + "|" for place, form in forms)


_MOST_SHARED = 3
"""So many days stand at most between one and the day that has the year of both."""
_NAMED = re.compile(r"\?P<(\w+)>")


def _shared(words: Mapping[str, Any], language: str) -> str:
    """A day whose year stands with a later one, with the group `shared_year`: "15 May and 15 November 2026"; nothing
    where a language has the year before."""
    if "shared" not in words:
        return ""
    day, between = day_of_year_pattern(language), words["shared"]
    further = _NAMED.sub("?:", day)
    last = _NAMED.sub(lambda name: "?P<shared_year>" if name[1] == "year" else "?:", day_pattern(language).pattern)
    return f"{day}(?=(?:{between}{further}){{0,{_MOST_SHARED}}}?{between}{last})|"
