"""What is told of a document's own number: a year or a session that is not its, or an organ that gives none so.

In: what the head says, and the symbol that was made of it. Out: words for a message; empty where nothing contradicts.

And the symbol that a number makes by itself: "Resolution 1701", of the Council. The Council has given each number once,
and the Assembly each up to 3541. A day that the head prints has to suit the number, and a low one, as any club counts
its own, has to be printed with one.
"""

from __future__ import annotations

import re

from ...un import ASSEMBLY, COUNCIL, Symbol, organ_named, other_session, session_of, verdict, year_of
from .head import Head

_YEAR = re.compile(r"(?P<number>[0-9]{1,4}) ?\((?P<year>(?:19|20)[0-9]{2})\)$")
_NO_NUMBER = re.compile(r"/(?:0+|-[0-9]+)(?: ?\([^()]*\))?$")
_LOW = 100
"""Numbers below this are not taken without their day."""


def told_of_year(printed: str) -> str:
    """What is to be told of a symbol whose number is of another year, or of another session, than it prints, or
    is none."""
    if _NO_NUMBER.search(printed):
        return f"“{printed}” ends with a number that no document has; the symbol stays as it is printed"
    symbol = Symbol.parse(printed)
    if symbol is None:
        return ""
    found = _YEAR.search(printed)
    if symbol.number and found and verdict(symbol.number, int(found["year"])) == "year-mismatch":
        known = year_of(symbol.number)
        taken = f"{symbol.printed} is taken" if known else "the symbol stays as it is printed"
        of = f"of {known}" if known else "later"
        return f"“{printed}”: resolution {symbol.number} of the Security Council is {of}; {taken}"
    if other := other_session(symbol.id):
        number = f"resolution {other[0]} of the General Assembly is of the session {other[1]}"
        return f"“{printed}”: {number}; the symbol stays as it is printed"
    return ""


def told_of_organ(head: Head, identifier: str) -> str:
    """What is to be told of enacting words whose organ the symbol refutes, or does not number as the title does."""
    if head.enacting is None or head.kind != "resolution" or organ_named(head.body) is None:
        return ""
    symbol = Symbol.parse(identifier)
    organ = symbol.organ if symbol else None
    if organ is not None and "/RES/" in identifier and organ.name != head.body:
        return f"its symbol is of the {organ.name}, and its enacting words are of the {head.body}"
    if not identifier and head.number and not head.number.isdecimal():
        return (
            f"the title prints the number {head.number}, and the {head.body}, of which the enacting words are, "
            "gives none so; no symbol is taken"
        )
    return ""


def of_number_alone(head: Head) -> str:
    """The symbol that the title's number alone makes, as printed; empty where it makes none, or a day refutes it."""
    symbol = _made_of(head)
    if symbol is None or _is_refuted(head, symbol) or (int(head.number) < _LOW and not head.days):
        return ""
    return symbol.printed


def told_of_number(head: Head, symbol: str) -> str:
    """What is to be told of a title's number alone, from which `symbol` was made, or none where that is empty."""
    made = _made_of(head)
    if made is None:
        return ""
    number = f"the title prints the number {head.number} without a year or a session"
    if symbol == made.printed:
        return f"{number}, and {symbol} is taken, as no other resolution of that organ has it"
    if not symbol and _is_refuted(head, made):
        return f"{number}; {made.printed} has it, which the day {head.days[0]} does not suit, so no symbol is taken"
    return "" if symbol else f"{number}, and no day, so no symbol is taken"


def _made_of(head: Head) -> Symbol | None:
    is_number = head.number.isascii() and head.number.isdecimal()
    # Without enacting words it may be what an encyclopaedia says of the resolution.
    if head.kind != "resolution" or not is_number or head.symbol or not head.is_enacted:
        return None
    number = int(head.number)
    if head.body == COUNCIL.name and (year := year_of(number)):
        return Symbol(f"{COUNCIL.resolutions}/{number}", year)
    if head.body == ASSEMBLY.name and (session := session_of(number)):
        return Symbol(f"{ASSEMBLY.resolutions}/{number}({session})")
    return None


def _is_refuted(head: Head, symbol: Symbol) -> bool:
    """Whether no day that the head prints is of a year in which the resolution can have been adopted."""
    years = symbol.years
    return bool(head.days) and years is not None and not any(years[0] <= day.year <= years[1] for day in head.days)
