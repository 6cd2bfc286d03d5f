"""The session and the number of a resolution as they are printed, put right: where a script from right to left turned
them round, and where the date shows that the session is misprinted.

In: what is printed, and the date that stands with it. Out: the session and the number.
"""

from __future__ import annotations

import re

from ...text.letters.folding import folded
from ...un import ASSEMBLY, RIGHTS, from_roman, latest_year, to_roman
from ..grammars.grammar import Grammar
from ..places.token import Number, Token
from .numbering import BEFORE_ASSEMBLY, HIGHEST_SESSION, LAST_ROMAN_ASSEMBLY, can_number, is_of

_SEPTEMBER = 9
_MOST_OF_RIGHTS_A_SESSION = 60
"""More than the Human Rights Council did adopt in one of the first thirty."""
_OF_SPECIAL, _MOST_OF_SPECIAL = re.compile(r"S-(?P<session>[0-9]+)"), 4
"""A special session, but no emergency one, and how many resolutions one adopted at most."""


def in_order(session: str, number: str, year: int | None, month: int = 0) -> tuple[str, str]:
    """A session and a number, which a script from right to left may print in each other's place.

    They change places where the Assembly's sessions are one of the two, and only so (307/76 is 76/307, and 1/70 is
    70/1, as no session adopted 70), where a year stands behind, and where only so they are of the `year` that is
    printed with them: 20/31 of 2016 is the Human Rights Council's 31/20; or in the `month` of it, where that is given
    and not 0: 77/78 of December 2023 is the Assembly's 78/77.
    """
    if special := _OF_SPECIAL.fullmatch(session):
        # دإ-1/30 is S-30/1: the first special sessions adopted few resolutions that have a stroke.
        most, first = _MOST_OF_SPECIAL, int(special["session"])
        return (f"S-{number}", str(first)) if first <= most < int(number) else (session, number)
    if not session.isdecimal():
        return session, number
    sessions = range(LAST_ROMAN_ASSEMBLY + 1, latest_year() - BEFORE_ASSEMBLY + 2)
    if int(number) > HIGHEST_SESSION:
        return number, session
    is_changed = int(number) in sessions and (
        sessions[-1] < int(session) < HIGHEST_SESSION
        or (
            int(session) < sessions[0]
            and int(number) > _MOST_OF_RIGHTS_A_SESSION
            and (year is None or _may_be_of(year, number, session))
        )
    )
    if year is not None and not is_changed and int(session) < HIGHEST_SESSION:
        is_changed = not _may_be_of(year, session, number, month) and _may_be_of(year, number, session, month)
    return (number, session) if is_changed else (session, number)


def _may_be_of(year: int, session: str, number: str, month: int = 0) -> bool:
    """Whether an organ that numbers by sessions can have adopted a resolution of that session in a year, or in a month
    of it: the Assembly's next session opens in September."""
    numbered = Number(int(number), None, session, True)
    opened = int(session) + BEFORE_ASSEMBLY
    is_in_session = month in (0, _SEPTEMBER) or year == (opened if month > _SEPTEMBER else opened + 1)
    of_assembly = is_in_session and can_number(ASSEMBLY, numbered) and is_of(ASSEMBLY, numbered, year)
    return of_assembly or (can_number(RIGHTS, numbered) and is_of(RIGHTS, numbered, year))


def month_of(dated: re.Match[str], rules: Grammar) -> int:
    """The month of the date behind a resolution's number, from 1."""
    return rules.dates.months[" ".join(folded(dated["month"]).split())]


def session_by_date(text: str, token: Token, rules: Grammar) -> str:
    """The session in which the Assembly adopted a resolution that is printed with its date; else the printed one.

    The Assembly's session n opens in September of the year 1945 + n, so that a date from then to December tells it:
    "2145 (XXII) of 27 October 1966" is of the twenty-first.
    """
    printed = None if token.number.slashed else from_roman(token.number.session)
    dated = rules.dates.dated.match(text, token.end) if printed is not None else None
    if dated is None or printed is None or month_of(dated, rules) < _SEPTEMBER:
        return token.number.session
    session = int(dated["year"]) - BEFORE_ASSEMBLY
    near = abs(session - printed) == 1
    return to_roman(session) if near and session > 0 else token.number.session
