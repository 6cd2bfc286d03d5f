"""The Security Council's seats and permanent members, the vetoes of a vote, and the drafts that failed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Literal

from ..frozen import read_tables
from ..model import DECIDING, Document, Party
from .facts import FACTS
from .organs import COUNCIL


@dataclass(frozen=True, slots=True)
class _Facts:
    council: Sequence[tuple[date, int, int]]
    """First day, number of seats and needed votes in favour of each period, the newest period first."""
    permanent: Mapping[str, tuple[date, date]]
    """The first and the last day of each permanent member, by its code."""


def seats(document: Document) -> int | None:
    """The number of the Council's members on the day of the vote; None for another organ or without a date."""
    rules = _council(document)
    return rules[0] if rules else None


def vetoes(document: Document) -> tuple[Party, ...]:
    """The permanent members whose votes against prevented a decision; empty where there are none.

    Nothing was vetoed where the draft was adopted nevertheless (as on a question of procedure), or where too few voted
    in favour.
    """
    vote, rules = document.vote, _council(document)
    if vote is None or vote.in_favour is None or rules is None or vote.in_favour < rules[1]:
        return ()
    if document.kind in DECIDING or document.encloses or document.date is None:
        return ()
    permanent, day = _facts().permanent, document.date
    return tuple(
        member
        for member in vote.parties_against
        if member.code in permanent and permanent[member.code][0] <= day <= permanent[member.code][1]
    )


def refusal(document: Document) -> Literal["veto", "votes"] | None:
    """What a draft was not adopted for, as far as its vote tells: a veto, or too few votes; None where nothing tells
    that it failed."""
    vote, rules = document.vote, _council(document)
    if document.kind != "draft" or vote is None or vote.in_favour is None:
        return None
    if rules:
        return "veto" if vetoes(document) else "votes" if vote.in_favour < rules[1] else None
    # Whatever the majority that another organ asks for: as many votes against are none.
    return "votes" if vote.against and vote.in_favour <= vote.against else None


def _council(document: Document) -> tuple[int, int] | None:
    if document.body != COUNCIL.name or document.date is None:
        return None
    day = document.date
    return next(((seat_count, needed) for first, seat_count, needed in _facts().council if first <= day), None)


@cache
def _facts() -> _Facts:
    data = read_tables(FACTS, "council_seats.toml")
    council = sorted(((entry["first"], entry["seats"], entry["needed"]) for entry in data["council"]), reverse=True)
    permanent = {
        entry["code"]: (entry.get("first", date.min), entry.get("last", date.max)) for entry in data["permanent"]
    }
    return _Facts(tuple(council), MappingProxyType(permanent))
