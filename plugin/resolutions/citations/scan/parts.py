"""A candidate that a resolution's word governs → the resolution, with the parts that are listed behind it.

31/6 A   53/77 AA   47/20 A and B   51/211 A to E   181 A and B (II)   60/261 A of 8 May 2006, B of 30 June 2006
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...un import is_behind, to_roman, verdict
from ..grammars.grammar import Grammar
from ..owners.printed_sessions import in_order, month_of
from ..places.ordinals import number_in_words
from ..places.token import Governor, Number, Token

_YEAR, _SHORTEST = 4, 3
"""Digits of a year, and of a number that may have one behind it without brackets."""
_SEVERAL = re.compile("[-–]")
"""Between the letters of the first and the last of several parts."""


def read_resolution(
    text: str, start: int, match: re.Match[str], governor: Governor, grammar: Grammar, last: Token | None = None
) -> list[Token]:
    """A resolution, with the parts listed after it; none where the number is none. `last` is the one before it."""
    made = _resolution(text, start, match, governor, grammar, _is_turned(text, last))
    if made is None:
        return []
    if match["session"] and match["before"] and not text.startswith(("(", " ("), match.end("before")):
        return _before_session(text, made, match, grammar)
    if not made.number.part or not governor.governed:
        return [made]
    made = _ranged(text, made, grammar)
    return [made, *_parts(text, made, grammar)]


def _before_session(text: str, made: Token, match: re.Match[str], grammar: Grammar) -> list[Token]:
    """A resolution whose parts are listed before their session, which ends the last of them: 181 A and B (II)."""
    first = _ranged(text, made._replace(end=match.end("before")), grammar)
    parts = [first, *_parts(text, first, grammar)]
    is_last = text.startswith(("(", " ("), parts[-1].end)
    return [*parts[:-1], parts[-1]._replace(end=match.end())] if is_last else parts


def _ranged(text: str, first: Token, grammar: Grammar) -> Token:
    """A resolution with all its parts as one: "51/211 A to E" is 51/211 A-E."""
    joined = grammar.numbers.join.match(text, first.end)
    letter = grammar.numbers.listed_part.match(text, joined.end()) if joined and joined["to"] else None
    part = grammar.numbers.parts.get(letter[0], letter[0]) if letter else ""
    if letter is None or _SEVERAL.search(part) or not is_behind(part, first.number.part):
        return first
    return first._replace(end=letter.end(), number=first.number._replace(part=f"{first.number.part}-{part}"))


def _parts(text: str, first: Token, grammar: Grammar) -> Iterator[Token]:
    """The parts listed after one: of "47/20 A and B" the letter B, which is 47/20 B; each may have its date."""
    last = first
    dates = grammar.dates
    while True:
        dated = dates.dated.match(text, last.end)
        joined = grammar.numbers.dated_part.match(text, last.end) or grammar.numbers.join.match(
            text, dated.end() if dated else last.end
        )
        if joined is None or joined["to"]:
            return
        letter = grammar.numbers.listed_part.match(text, joined.end())
        part = grammar.numbers.parts.get(letter[0], letter[0]) if letter else ""
        if (
            letter is None
            or not is_behind(part, _SEVERAL.split(last.number.part)[-1])
            or (dated and not dates.dated.match(text, letter.end()))
        ):
            return
        last = first._replace(
            start=letter.start(),
            end=letter.end(),
            number=first.number._replace(part=part),
            governor=first.governor._replace(head=False),
        )
        yield last


def _is_turned(text: str, last: Token | None) -> bool:
    """Whether the session and the number of a resolution are printed in each other's place."""
    session = last.number.session if last and last.number.slashed else ""
    return session.isdecimal() and last is not None and not text.startswith(session, last.start)


def _resolution(
    text: str, start: int, match: re.Match[str], governor: Governor, grammar: Grammar, is_turned: bool
) -> Token | None:
    """The number as a resolution's; None where it has neither the form of one nor a word that says so.

    `is_turned`: the session and the number of the one before are printed in each other's place.
    """
    number, end = text[match.start() : match.end("rest")], match.end()
    year, naked, session, second = match.group("year", "naked", "session", "second")
    part = match["before"] or match["after"] or match["letter"] or ""
    part = grammar.numbers.parts.get(part, part)
    if year:
        return Token("number", start, end, Number(int(number), int(year)), governor)
    if session and (governor.governed or not (session[0] == "1" or session[-1] in grammar.ordinals.values)):
        return Token(
            "number", start, end, Number(int(number), None, _bracketed(session, grammar), False, part), governor
        )
    if match["glued"]:
        return Token("number", start, end, Number(int(number), None, f"{match['glued']}I"), governor)
    if not governor.governed:
        return None
    if second and len(second) == _YEAR and verdict(int(number), int(second)) == "right":
        return Token("number", start, end, Number(int(number), int(second)), governor)
    if second:
        session = _session(text[start : match.end("rest")], grammar)
        if grammar.numbers.right_to_left:
            dated = grammar.dates.dated.match(text, end)
            month = month_of(dated, grammar) if dated and is_turned else 0
            session, second = in_order(session, second, int(dated["year"]) if dated else None, month)
        return Token("number", start, end, Number(int(second), None, session, True, part), governor)
    if naked and verdict(int(number), int(naked)) == "right":
        return Token("number", start, end, Number(int(number), int(naked)), governor)
    told = "stroked" if match["stroked"] else "told"
    if match[told] and len(number) >= _SHORTEST and verdict(int(number), int(match[told])) == "right":
        return Token("number", start, match.end(told), Number(int(number), int(match[told])), governor)
    if text.startswith("/", match.end("rest")):
        return None
    return Token("number", start, match.end("rest"), Number(int(number), None), governor)


def _bracketed(printed: str, grammar: Grammar) -> str:
    """A session in brackets, as symbols have it: (د-15) and (十五) are XV, and (1) is a misread (I)."""
    if printed.isdecimal():
        return "I" * len(printed)
    kind, _, number = printed.replace("–", "-").replace(" ", "").rpartition("-")
    if not number.isdecimal() and (value := number_in_words(number, grammar.ordinals.values)):
        return f"{kind}-{to_roman(value)}" if kind else to_roman(value)
    if kind not in grammar.numbers.sessions:
        return re.sub("[– ]", "-", printed.upper())
    code = grammar.numbers.sessions[kind]
    return f"{code}-{to_roman(int(number))}" if code else to_roman(int(number))


def _session(printed: str, grammar: Grammar) -> str:
    """A session before a stroke, as symbols have it: دإ-24 is S-24."""
    kind, _, number = printed.replace("–", "-").replace(" ", "").rpartition("-")
    code = grammar.numbers.sessions.get(kind, kind)
    return f"{code}-{number}" if code else number
