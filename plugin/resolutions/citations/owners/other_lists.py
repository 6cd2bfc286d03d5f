"""Resolutions of another body that are listed each with its own word, of which the first alone names the body.

resolution 27/2 of the Commission on Narcotic Drugs, entitled “Wells”, resolution 32/1 of 5 May 2031, resolution 33/1
"""

from __future__ import annotations

import re

from ...un import ASSEMBLY, RIGHTS
from ..grammars.grammar import Grammar
from ..places.token import Token
from .named_organs import SENTENCE_END, is_other_body
from .numbering import can_number, is_of
from .organs import Owners
from .printed_years import printed_year

_FAR = 400
"""How much may stand between two of them: a date and a title."""
_TITLE = re.compile("[“«”][^“”«»]*[”»]")
"""A resolution's title, which may name a body that the resolution is about."""
_SESSIONS = 12
"""How many sessions a list of a body's resolutions spans; one of another organ's has another count of sessions."""


def goes_on_others(text: str, last: Token | None, token: Token, whose: Owners, rules: Grammar) -> bool:
    """Whether a resolution goes on a list of another body's, whose member before it is `last`; `whose` it is otherwise.

    It does where no organ is named, no date tells that it is an organ's, and its session is the same or a little later.
    """
    if last is None or whose.named or not 0 <= token.start - last.end <= _FAR:
        return False
    year = printed_year(text, token, rules)
    if whose.its and year is None:
        return False
    able = [organ for organ in (ASSEMBLY, RIGHTS, *whose.organs) if can_number(organ, token.number)]
    if year is not None and any(is_of(organ, token.number, year) for organ in able):
        return False
    sessions = (last.number.session, token.number.session)
    if not (token.number.slashed and all(session.isdecimal() for session in sessions)):
        return False
    if not 0 <= int(sessions[1]) - int(sessions[0]) <= _SESSIONS or SENTENCE_END.search(text, last.end, token.start):
        return False
    between = _TITLE.sub("", text[last.end : token.start])
    return all(is_other_body(found, rules) for found in rules.organs.name.finditer(between))
