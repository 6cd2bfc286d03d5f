"""Until when something lasts that is extended or suspended: as its paragraph prints the day, or tells how to reckon it.

    "until 31 May 2032"     "for a year from the date of adoption of this resolution"     "for a year beyond 3 May 2031"

In: a document, and of a paragraph the folded text with its verb. Out: the day; None where the sentence leaves it open,
as "for a further period of one year" does, which may begin with the adoption or with the end of the period before.
"""

from __future__ import annotations

from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from ..actions import Deadline
from ..actions.deadlines import deadlines
from ..actions.lexicon import folded
from ..anchors import all_places
from ..languages.months import days
from ..model import DECIDING, Document, Unit
from .clauses import Clause
from .grammar import EffectGrammar
from .objects import NamedObject

_NEAR = 25
"""So far before a span, at most, stands from when it is counted, and behind a word the day that it leads to."""
_OPENS = 2
"""So far behind the verb of its clause begins what stands right behind it: "Decides, until 3 May 2031, to extend"."""
_PERIOD = 60
"""So far before the paragraph that tells a period it is said that it does."""
_DAYS = {"D": 1, "W": 7}
_MONTHS = {"M": 1, "Y": 12}


class Lasting:
    """Until when a document says that something lasts."""

    def __init__(self, document: Document, units: Mapping[str, Unit], words: EffectGrammar) -> None:
        self._adopted = document.date if document.kind in DECIDING else None
        self._kind, self._units, self._words = document.kind, units, words
        self._anchors = frozenset(units)
        self._told_by: dict[str, date | None] = {}

    def limits(self, text: str, clause: Clause) -> Sequence[Deadline]:
        """The days and the spans that a clause tells, in their order."""
        return deadlines(text, clause.start, self._words.deadlines, clause.end)

    def until(
        self, text: str, opened: int, verb: tuple[int, int], limits: Sequence[Deadline], named: Iterable[NamedObject]
    ) -> date | None:
        """The first day until when something lasts, by those of its clause's `limits` that stand from a verb's start to
        the end of its reach, or else right behind `opened`, where the clause's own verb ends; or else by the paragraph
        of the document that is `named` for it: "for the period specified in paragraph 1 above"."""
        return self._told(text, opened, verb, limits) or self._told_elsewhere(text, named)

    def _told(self, text: str, opened: int, verb: tuple[int, int], limits: Sequence[Deadline]) -> date | None:
        (start, end), words = verb, self._words
        behind = limits[_first(limits, start) : _first(limits, end)]
        ahead = limits[_first(limits, opened) : _first(limits, min(opened + _OPENS, start) + 1)]
        # 自本决议通过之日起将…延长一年
        since = words.since.match(text, opened) is not None
        found = (_day(one, text, self._adopted, words, since=since) for one in (*behind, *ahead))
        return next(filter(None, found), None)

    def _told_elsewhere(self, text: str, named: Iterable[NamedObject]) -> date | None:
        for one in named:
            if one.citation.target == "SELF" and self._is_of_period(text, one):
                places = all_places(one.citation.pinpoint, self._kind, self._anchors)
                if len(places) == 1:
                    return self._told_in(places[0])
        return None

    def _told_in(self, anchor: str) -> date | None:
        """Until when a paragraph says that something lasts; each is looked at once."""
        if anchor not in self._told_by:
            told = folded(self._units[anchor].text).text
            self._told_by[anchor] = self._told(told, 0, (0, len(told)), deadlines(told, 0, self._words.deadlines))
        return self._told_by[anchor]

    def _is_of_period(self, text: str, one: NamedObject) -> bool:
        """Whether a paragraph is named for the period that it tells: before it, or, in Chinese, behind it."""
        before = self._words.period.finditer(text, max(0, one.start - _PERIOD), one.start)
        return any(found.end() == one.start for found in before) or bool(self._words.period.match(text, one.end))


def _first(limits: Sequence[Deadline], place: int) -> int:
    """Which of the limits is the first that begins at a place or behind it."""
    return bisect_left(limits, place, key=lambda one: one.start)


def _day(limit: Deadline, text: str, adopted: date | None, words: EffectGrammar, *, since: bool) -> date | None:
    """The day that a deadline tells; `since`: whether the clause opens with the adoption as the beginning of spans."""
    if limit.kind == "until":
        return date.fromisoformat(limit.value) if len(limit.value) == len("2031-05-04") else None
    if limit.kind != "for":
        return None
    before = text[max(0, limit.start - _NEAR) : limit.start]
    if since or words.since.match(text, limit.end) or words.since_before.search(before):
        return _later(adopted, limit.value) if adopted else None
    beyond = words.beyond.match(text, limit.end)
    printed = next(days(text, words.language, beyond.end(), beyond.end() + _NEAR), None) if beyond else None
    return _later(printed[1], limit.value) if printed and beyond and printed[0] == beyond.end() else None


def _later(day: date, span: str) -> date | None:
    """The day so much later, by a span of ISO 8601; None of hours."""
    amount, unit = span[1:-1], span[-1]
    if not amount.isdecimal():
        return None
    if unit in _DAYS:
        return day + timedelta(int(amount) * _DAYS[unit])
    months = day.year * 12 + day.month - 1 + int(amount) * _MONTHS[unit]
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
