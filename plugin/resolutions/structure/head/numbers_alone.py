"""The symbol that a title's number makes by itself, without a year or a session: "Resolution 1701", of the Council.

The Security Council has given each number once, and the Assembly each up to 3541. A day that the head prints has to
suit the number, and a low one, as any club counts its own, has to be printed with one.
"""

from __future__ import annotations

from ...un import ASSEMBLY, COUNCIL, Symbol, session_of, year_of
from .head import Head

_LOW = 100
"""Numbers below this are not taken without their day."""


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
