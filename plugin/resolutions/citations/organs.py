"""Whose resolution a number is, where the number alone does not tell: "resolution 60/1", "its resolution 16/21".

The organ named directly before or after counts, then "its" (the document's own organ), then the organ last named in
the sentence, then the document's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..un import COUNCIL, Organ, Symbol, from_roman, organ_of_symbol, that_numbers, to_roman
from .grammar import Grammar
from .token import Number, Token

_SEPTEMBER, _BEFORE_FIRST_SESSION = 9, 1945
_REGULAR = re.compile(r"[IVXL]+")
_FAR = 200
_HIGHEST_SESSION = 1900
"""What stands before a slash is a session up to this number, and beyond it a year."""


@dataclass(frozen=True, slots=True)
class Own:
    """What the text stands in: the document's organ, and whether its paragraphs can be meant by number alone."""

    organ: Organ = COUNCIL
    numbered: bool = True
    """False of a letter, which numbers none: there "paragraph 5" is another document's."""


def own_of(identifier: str, numbered: bool = True) -> Own:
    """The document's own organ, by its identifier; the Security Council where that tells none that adopts anything."""
    organ = organ_of_symbol(identifier)
    return Own(organ if organ and organ.numberings else COUNCIL, numbered)


def organ_of(text: str, token: Token, rules: Grammar, own: Own) -> Organ:
    """The organ whose resolution a number is that stands directly after the word."""
    before = text[max(0, token.start - _FAR) : token.start].rstrip()
    head = before.removesuffix(rules.numbers.prefix) if rules.numbers.prefix else before.rpartition(" ")[0].rstrip()
    named = list(rules.organs.name.finditer(before))
    if named and named[-1].end() >= len(head):
        return _organ(named[-1].group(), rules)
    if rules.organs.possessive and head.lower().endswith(rules.organs.possessive):
        return own.organ
    if after := rules.organs.after.match(text, token.end):
        return _organ(after["organ"], rules)
    if not token.number.session:
        # Only the Security Council's resolutions are cited by a number alone; others' texts name it before.
        return own.organ
    return _organ(named[-1].group(), rules) if named else own.organ


def _organ(name: str, rules: Grammar) -> Organ:
    return rules.organs.by_name[" ".join(name.lower().split())]


def session_by_date(text: str, token: Token, rules: Grammar) -> str:
    """The session in which the Assembly adopted a resolution that is printed with its date; else the printed one.

    The Assembly's session n opens in September of the year 1945 + n, so that a date from then to December tells it:
    "2145 (XXII) of 27 October 1966" is of the twenty-first.
    """
    dated = rules.dates.dated.match(text, token.end)
    regular = not token.number.slashed and _REGULAR.fullmatch(token.number.session)
    if not dated or not regular or rules.dates.months[" ".join(dated["month"].casefold().split())] < _SEPTEMBER:
        return token.number.session
    session = int(dated["year"]) - _BEFORE_FIRST_SESSION
    near = abs(session - from_roman(token.number.session)) == 1
    return to_roman(session) if near and session > 0 else token.number.session


def resolution_symbol(number: Number, organ: Organ) -> Symbol | None:
    """The symbol of a numbered resolution; None where the organ numbers none so."""
    if number.year is not None or not number.session:
        known = number.year or organ == COUNCIL
        return Symbol(f"{COUNCIL.resolutions}/{number.value}", number.year) if known else None
    if not 0 < number.value < 100_000:
        return None
    session, part = number.session.replace("–", "-"), number.part.replace("–", "-")
    if not number.slashed:
        return Symbol(f"{that_numbers('roman', organ).resolutions}/{number.value}({session}){part}")
    annual = session.isdecimal() and int(session) > _HIGHEST_SESSION
    series = that_numbers("annual" if annual else "session", organ).resolutions
    return Symbol(f"{series}/{session}/{number.value}{part}")
