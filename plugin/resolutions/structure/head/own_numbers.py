"""What is told of a document's own number: a year or a session that is not its, or an organ that gives none so.

In: what the head says, and the symbol that was made of it. Out: words for a message; empty where nothing contradicts.
"""

from __future__ import annotations

import re

from ...un import Symbol, organ_named, other_session, verdict, year_of
from .head import Head

_YEAR = re.compile(r"(?P<number>[0-9]{1,4}) ?\((?P<year>(?:19|20)[0-9]{2})\)$")


def told_of_year(printed: str) -> str:
    """What is to be told of a symbol whose number is of another year, or of another session, than it prints."""
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
