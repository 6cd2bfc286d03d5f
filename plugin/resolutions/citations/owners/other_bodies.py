"""Whether a sentence speaks of another body, which is none of the United Nations' organs, so that a number may be its.

In: a text, and where a resolution stands in it. Out: whether another body is named last before it or right behind it,
or is the one whose session it is of.
"""

from __future__ import annotations

import re

from ...un import session_of
from ..grammars.grammar import Grammar
from ..places.token import Token
from .adopters import others_adopted
from .named_organs import FAR, FARTHER, SENTENCE_END, name_after, name_key
from .printed_years import printed_year

_COUNTED_THROUGH = 100
"""A smaller number another body may have in a session of the same count."""
_LAST_ROMAN_YEAR = 1977
"""Of the Economic and Social Council's sessions."""


def speaks_of_others(text: str, token: Token, rules: Grammar) -> bool:
    """Whether a sentence names another body last before a number: "the Statistical Commission, in decision 48/110"."""
    before = text[max(0, token.start - FAR) : token.start]
    return is_other_named_last(before, list(rules.organs.name.finditer(before)), rules)


def is_other_named_last(before: str, named: list[re.Match[str]], rules: Grammar) -> bool:
    """Whether the sentence names another body last, whose session may be Roman too: "the Economic Commission for …"."""
    return (
        bool(named)
        and not rules.organs.by_name[name_key(named[-1].group())]
        and not SENTENCE_END.search(before, named[-1].end())
    )


def is_other_named_after(text: str, end: int, rules: Grammar) -> bool:
    """Whether another body is named behind a resolution and its date: "в своей резолюции 42/1 от … Комиссия …"."""
    dated = rules.dates.dated.match(text, end)
    begin = dated.end() if dated else end
    after = name_after(text, begin, rules) or rules.organs.acting.match(text, begin)
    return after is not None and not rules.organs.by_name[name_key(after["organ"])]


def is_of_other_session(text: str, token: Token, end: int, rules: Grammar) -> bool:
    """Whether a Roman session is another body's, which the sentence named last or which adopted the resolution:
    "adopted by the General Assembly of the World Tourism Organization at its twenty-first session"."""
    number = token.number
    if number.slashed or not number.session:
        return False
    if number.value >= _COUNTED_THROUGH and session_of(number.value) == number.session:
        return False  # the Assembly alone had counted up to 2373 in its session XXII
    year = printed_year(text, token, rules)
    if year is not None and year <= _LAST_ROMAN_YEAR:
        return False  # "8 (II) of 21 June 1946", which amended what established the Statistical Commission
    before = text[max(0, token.start - FARTHER) : token.start]
    named = list(rules.organs.name.finditer(before))
    return is_other_named_last(before, named, rules) or others_adopted(text, end, rules)
