"""The General Assembly's numbering of its resolutions up to 1975: the session of each number.

A number up to 3541 was given once, so that it tells the session. The facts (`facts/assembly_numbering.toml`) leave out
the few numbers between two sessions; about these, and about later resolutions, nothing is said.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from functools import cache
from importlib import resources
from typing import NamedTuple

_SYMBOL = re.compile(r"A/RES/(?P<number>[0-9]{1,4})\((?P<session>[A-Z-]+)\)")


class _Session(NamedTuple):
    first: int
    last: int
    name: str


@cache
def _sessions() -> tuple[_Session, ...]:
    text = (
        resources.files(__package__).joinpath("facts").joinpath("assembly_numbering.toml").read_text(encoding="utf-8")
    )
    table: dict[str, tuple[int, int]] = tomllib.loads(text)["numbers"]
    return tuple(_Session(first, last, name) for name, (first, last) in table.items())


def session_of(number: int) -> str:
    """The session in which the Assembly adopted the resolution of that number, as its symbol has it: `XXV`, `S-VI`;
    empty where the facts do not say it."""
    sessions = _sessions()
    place = bisect_right(sessions, number, key=lambda session: session.first) - 1
    return sessions[place].name if place >= 0 and number <= sessions[place].last else ""


def other_session(identifier: str) -> tuple[int, str] | None:
    """The number of the Assembly's resolution that a symbol names, and the session in which that was adopted, where the
    symbol has another: of A/RES/3379(XXV) 3379 and XXX; None where they agree, or nothing is known."""
    found = _SYMBOL.match(identifier)
    known = session_of(int(found["number"])) if found else ""
    return (int(found["number"]), known) if found and known and known != found["session"] else None
