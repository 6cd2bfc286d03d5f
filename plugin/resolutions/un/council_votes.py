"""The Security Council's seats, its permanent members, and which votes against were vetoes."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from types import MappingProxyType

from ..model import Document, Party
from .organs import COUNCIL

_ADOPTED = frozenset({"resolution", "decision"})


@dataclass(frozen=True, slots=True)
class _Facts:
    council: Sequence[tuple[date, int, int]]
    """From which day on it had so many seats, and needed so many votes in favour; the newest first."""
    permanent: Mapping[str, tuple[date, date]]
    """The first and the last day of each code."""


def seats(document: Document) -> int | None:
    """How many members the Council had when it voted; None of another organ's vote, or where no date is known."""
    found = _council(document)
    return found[0] if found else None


def vetoes(document: Document) -> tuple[Party, ...]:
    """The permanent members whose votes against kept the Council from a decision; empty where none did.

    What was adopted nevertheless, as a question of procedure is, was not vetoed, nor is what too few supported.
    """
    vote, council = document.vote, _council(document)
    if vote is None or vote.in_favour is None or council is None or vote.in_favour < council[1]:
        return ()
    if document.kind in _ADOPTED or document.encloses or document.date is None:
        return ()
    known, day = _facts().permanent, document.date
    return tuple(
        one for one in vote.parties_against if one.code in known and known[one.code][0] <= day <= known[one.code][1]
    )


def _council(document: Document) -> tuple[int, int] | None:
    if document.body != COUNCIL.name or document.date is None:
        return None
    day = document.date
    return next(((held, needed) for first, held, needed in _facts().council if first <= day), None)


@cache
def _facts() -> _Facts:
    text = resources.files(__package__).joinpath("facts").joinpath("council_seats.toml").read_text(encoding="utf-8")
    read = tomllib.loads(text)
    council = sorted(((one["first"], one["seats"], one["needed"]) for one in read["council"]), reverse=True)
    permanent = {one["code"]: (one.get("first", date.min), one.get("last", date.max)) for one in read["permanent"]}
    return _Facts(tuple(council), MappingProxyType(permanent))
