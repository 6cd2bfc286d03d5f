"""The General Assembly's numbering of its resolutions: the session of each number up to 1975, and the highest ones.

A number up to 3541 was given once, so that it tells the session. The facts (`facts/assembly_numbering.toml`) leave out
the few numbers between two sessions; about these nothing is said. Later sessions number each from one on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from ..frozen import read_tables
from .facts import FACTS
from .letters import PARTS

_FIRST_DECISION = 401
"""From here on the Assembly numbers the decisions of a session, since the thirty-first one, so that no resolution has
such a number. It adopted 338 in its seventy-seventh session, more than in any other that is held here."""
_AMONG_DECISIONS = {56: range(501, 600)}
"""Sessions that numbered some resolutions as decisions are: 56/508 of June 2002 to 56/511 of August."""

_OF_FIRST_YEAR = 200
"""Up to here the Assembly numbers in each session, since the thirty-first one, what it adopts before the year's end: it
adopted 212 in that part of its thirty-first session, and more in those of later ones."""
_THIRTY_FIRST, _FOUNDED = 31, 1945
_BY_SESSION = re.compile(r"A/RES/(?P<session>[3-9][0-9])/(?P<number>[0-9]{1,3})")
"""Without a part's letter: parts may be adopted in the next year."""

_SYMBOL = re.compile(r"A/RES/(?P<number>[0-9]{1,4})\((?P<session>[A-Z-]+)\)")
_NUMBERED = re.compile(
    r"A/RES/(?:(?P<early>[0-9]+)\((?:E?S-)?[IVXL]+\)|(?P<session>[3-9][0-9])/(?P<late>[0-9]+))"
    rf"(?:{PARTS})?"
)


class Session(NamedTuple):
    """A session in which the Assembly numbered on: its first and its last number, and what symbols have for it."""

    first: int
    last: int
    name: str


@cache
def numbered_sessions() -> tuple[Session, ...]:
    table: Mapping[str, tuple[int, int]] = read_tables(FACTS, "assembly_numbering.toml")["numbers"]
    return tuple(Session(first, last, name) for name, (first, last) in table.items())


def session_of(number: int) -> str:
    """The session in which the Assembly adopted the resolution of that number, as its symbol has it: `XXV`, `S-VI`;
    empty where the facts do not say it."""
    sessions = numbered_sessions()
    place = bisect_right(sessions, number, key=lambda session: session.first) - 1
    return sessions[place].name if place >= 0 and number <= sessions[place].last else ""


def other_session(identifier: str) -> tuple[int, str] | None:
    """The number of the Assembly's resolution that a symbol names, and the session in which that was adopted, where the
    symbol has another: of A/RES/3379(XXV) 3379 and XXX; None where they agree, or nothing is known."""
    found = _SYMBOL.match(identifier)
    known = session_of(int(found["number"])) if found else ""
    return (int(found["number"]), known) if found and known and known != found["session"] else None


def can_be_resolution(session: int, number: int) -> bool:
    """Whether a resolution of the Assembly can have a number of a session: 70/1, and not 70/501."""
    return 0 < number < _FIRST_DECISION or number in _AMONG_DECISIONS.get(session, ())


def year_by_number(identifier: str) -> int:
    """The year in which the Assembly adopted the resolution of a symbol, where its number in the session tells that:
    1998 of A/RES/53/187; 0 where it does not."""
    found = _BY_SESSION.fullmatch(identifier)
    if found is None or int(found["session"]) < _THIRTY_FIRST or int(found["number"]) > _OF_FIRST_YEAR:
        return 0
    return _FOUNDED + int(found["session"])


def beyond(identifier: str) -> str:
    """The number of the Assembly's resolution that a symbol names, where it never had so many: 9999 of
    A/RES/9999(XXV), 60/999 of A/RES/60/999; empty for all others."""
    found = _NUMBERED.fullmatch(identifier)
    if found is None:
        return ""
    if early := found["early"]:
        return "" if 0 < int(early) <= numbered_sessions()[-1].last else early
    session, late = int(found["session"]), int(found["late"])
    return "" if can_be_resolution(session, late) else f"{session}/{late}"
