"""Resolutions of the United Nations Environment Assembly, whose few sessions no organ of the United Nations shares.

    the decision by the United Nations Environment Assembly at its fifth session, in resolution 5/14 of 2 March 2022
    resolutions 4/6 of 15 March 2019, entitled “Litter”, and 4/9, adopted by the United Nations Environment Assembly

In: a text, a resolution's number in it, and whose it may be. Out: its symbol, or None where it is not known to be hers.
"""

from __future__ import annotations

from ...un import Symbol
from ..grammars.grammar import Grammar
from ..places.own import Own
from ..places.token import Number, Token
from .named_organs import FARTHER, SENTENCE_END, meant_alone, name_key
from .numbering import can_number, environment_symbol
from .organs import Owners

_AROUND = 1_000
"""How far from a resolution the Assembly is looked for where the year tells: further than paragraphs mostly go on, and
not so far that the time would grow with the square of a text's length."""
_BEHIND = 240
"""How far behind a resolution the Assembly is looked for that adopted it: a title may stand between."""


def environment_resolution(
    text: str, token: Token, year: int | None, whose: Owners, rules: Grammar, own: Own
) -> Symbol | None:
    """The symbol of a resolution of the Environment Assembly: it is named with the number; or in the text around it,
    where the printed `year` is one of that session; or in the sentence, where no one else named has such a number."""
    if not token.number.slashed:
        return None
    if whose.other.startswith(tuple(rules.organs.environment)):  # "… of the United Nations Environment Programme"
        symbol = environment_symbol(token.number, year)
        return symbol or (_turned(token.number, year) if rules.numbers.right_to_left else None)
    symbol = environment_symbol(token.number, year)
    if symbol is None or (whose.named and (whose.other or _may_be(token.number, whose))):
        return None
    if year is None:
        return symbol if _is_in_sentence(text, token, rules, own) else None
    return symbol if _is_named(text, max(0, token.start - _AROUND), token.end + _AROUND, rules) else None


def _turned(number: Number, year: int | None) -> Symbol | None:
    """The same of a number that a script from right to left prints in the session's place."""
    if year is None or not number.session.isdecimal():
        return None
    return environment_symbol(number._replace(session=str(number.value), value=int(number.session)), year)


def _may_be(number: Number, whose: Owners) -> bool:
    return any(can_number(organ, number) for organ in whose.organs)


def _is_named(text: str, low: int, high: int, rules: Grammar) -> bool:
    names = rules.organs.name.finditer(text, low, high)
    return any(name_key(found.group()) in rules.organs.environment for found in names)


def _is_in_sentence(text: str, token: Token, rules: Grammar, own: Own) -> bool:
    """Whether the sentence names the Environment Assembly, and neither it nor the document's own organ is one that can
    have such a number."""
    if can_number(own.organ, token.number):
        return False
    low = max(0, token.start - FARTHER)
    begins = max((found.end() for found in SENTENCE_END.finditer(text, low, token.start)), default=low)
    end = SENTENCE_END.search(text, token.end, token.end + _BEHIND)
    ends = end.start() if end else token.end + _BEHIND
    names = rules.organs.name.finditer(text, begins, ends)
    others = (organ for found in names for organ in meant_alone(found.group(), rules))
    return _is_named(text, begins, ends, rules) and not any(can_number(organ, token.number) for organ in others)
