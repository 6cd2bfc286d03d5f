"""By when: the dates, spans, rhythms and sessions that a paragraph sets (the patterns: `[actions.deadlines]`)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date

from ..languages.numerals import number_of_digits
from ..text.letters.folding import folded
from .deadline_patterns import DeadlinePattern, DeadlinePatterns
from .model import Deadline, DeadlineKind

_BACK = 130
"""How far back is looked for words that tell what was."""
_BEFORE, _AFTER = 125, 150
"""How far before the end of its first hint a deadline may begin, and how far behind its last one it may be told."""
_FAR_BACK = 250
"""How far back is looked for the verb that says that something lasts."""
_LASTING: Mapping[DeadlineKind, DeadlineKind] = {"by": "until", "within": "for"}
"""What a deadline is where something lasts to its end."""


def deadlines(text: str, start: int, words: DeadlinePatterns, before: int | None = None) -> tuple[Deadline, ...]:
    """The deadlines that the folded text sets from `start` on, in its order; of two that overlap the first. Where a
    place is given, those alone that begin `before` it."""
    last = len(text) if before is None else min(len(text), before + _BEFORE)
    hinted: dict[int, tuple[int, int]] = {}
    for end, places in words.hinted.iter(text, start, last):
        for place in places:
            first, _ = hinted.get(place, (end, end))
            hinted[place] = first, end
    found: list[Deadline] = []
    for place, stretch in sorted(hinted.items()):
        found += _of_kind(words.kinds[place], text, start, stretch, words)
    if not found:
        return ()
    kept: list[Deadline] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept if before is None else (one for one in kept if one.start < before))


def _of_kind(
    pattern: DeadlinePattern, text: str, start: int, hinted: tuple[int, int], words: DeadlinePatterns
) -> list[Deadline]:
    """The deadlines that a text sets by a pattern, whose first and last hints end at those places."""
    found: list[Deadline] = []
    for match in pattern.pattern.finditer(text, max(start, hinted[0] - _BEFORE), hinted[1] + _AFTER):
        if _is_set(text, start, match, pattern):
            kind = _kind(text, match, pattern)
            found += _deadline(kind, match, words)
            if kind == "by":
                found += _others(text, match.end(), found[-1].value[:4] if found else "", words)
    return found


def _is_set(text: str, start: int, match: re.Match[str], pattern: DeadlinePattern) -> bool:
    """Whether what stands before a match lets it be a deadline."""
    if pattern.told is not None and pattern.told.search(text, max(start, match.start() - _BACK), match.start()):
        return False
    if pattern.needs is None or match["weak"] is None:
        return True
    return pattern.needs.search(text, max(0, match.start() - _FAR_BACK), match.start()) is not None


def _kind(text: str, match: re.Match[str], pattern: DeadlinePattern) -> DeadlineKind:
    """What kind of deadline a match sets: the day until when something lasts is none by which it is done."""
    if pattern.lasts is None or not pattern.lasts.search(text, max(0, match.start() - _FAR_BACK), match.end()):
        return pattern.kind
    return _LASTING[pattern.kind]


def _others(text: str, place: int, year: str, words: DeadlinePatterns) -> Iterator[Deadline]:
    """Further days that stand behind one: "by 1 March 2031, 1 June 2031 and 1 September 2031"; of its `year` where a
    language has it before them."""
    while (match := words.also.match(text, place)) is not None:
        place = match.end()
        if (value := _when({"shared_year": year, **_told(match)}, words)) is not None:
            yield Deadline("by", match.start("other"), place, value)


def _told(match: re.Match[str]) -> dict[str, str | None]:
    """The groups of a match that are in the text."""
    return {name: text for name, text in match.groupdict().items() if text is not None}


def last_day(limit: Deadline) -> str:
    """The last day that a date can mean: of a month or a year, its last (`2031-05` is `2031-05-31`). Empty where the
    deadline has no date."""
    if limit.kind not in ("by", "until"):
        return ""
    year, month, day = (*limit.value.split("-"), "", "")[:3]
    return f"{year}-{month or 12}-{day or monthrange(int(year), int(month or 12))[1]}"


def is_past(limit: Deadline, day: date | None) -> bool:
    """Whether a date lies before the day of the document, so that it tells what was: "as before 29 February 2020"."""
    if day is None or limit.kind not in ("by", "until"):
        return False
    return limit.value < day.isoformat()[: len(limit.value)]


def _deadline(kind: DeadlineKind, match: re.Match[str], words: DeadlinePatterns) -> Iterator[Deadline]:
    value = "" if kind == "session" else _value(kind, match, words)
    if value is not None:
        yield Deadline(kind, match.start(), match.end(), value)


def _value(kind: DeadlineKind, match: re.Match[str], words: DeadlinePatterns) -> str | None:
    """By ISO 8601; None of a day that no calendar has, or where the words make no number."""
    groups = match.groupdict()
    if kind in ("by", "until"):
        return _when(groups, words)
    if rhythm := groups.get("rhythm"):
        return words.rhythms[rhythm]
    unit = next(words.units[text] for name, text in groups.items() if text and name.startswith("unit"))
    number = next((text for name, text in groups.items() if text and name.startswith("number")), "1")
    amount = words.numbers.get(number) or (int(number) if number.isdecimal() else 0)
    if not amount:
        return None
    if unit[0].isdecimal():  # a dual: شهرين
        return f"P{unit}"
    return f"PT{amount}H" if unit == "H" else f"P{amount}{unit}"


def _when(groups: dict[str, str | None], words: DeadlinePatterns) -> str | None:
    end = bool(groups.get("end"))
    if day := groups.get("day"):
        return _day(groups["year"], groups["month"], day, words)
    for group, written in groups.items():  # of a form that people write: `day_2` with `month_2`
        if written and group.startswith("day_"):
            form = group.removeprefix("day")
            return _day(groups[f"year{form}"], groups[f"month{form}"], written, words)
    if day := groups.get("year_day"):
        return _day(groups["shared_year"], groups["year_month"], day, words)
    if name := groups.get("only_month"):
        year, month = _number(groups["month_year"]), words.months.get(folded(name), 0)
        if not month:
            return None
        return date(year, month, monthrange(year, month)[1]).isoformat() if end else f"{year:04}-{month:02}"
    year = _number(groups.get("only_year"))
    # "By 2030" is when a goal is to be reached, more often than when something is to be done.
    return f"{year:04}-12-31" if end else None


def _day(year: str | None, month: str | None, day: str, words: DeadlinePatterns) -> str | None:
    """A day of a month by ISO 8601; None of one that no calendar has."""
    try:
        return date(_number(year), words.months.get(folded(month or ""), 0), _number(day)).isoformat()
    except ValueError:
        return None


def _number(text: str | None) -> int:
    return number_of_digits(text or "0")
