"""Numbers of decisions to symbols: whose a decision is.

The number alone tells of the General Assembly's (74/569) and of the Economic and Social Council's (2005/234). The Human
Rights Council's (18/120), the Assembly's of a special session (S-31/1) and the Economic and Social Council's of its
Roman sessions (281 (LXIII)) are numbered as other bodies' are, so that the sentence has to name it, or be its own.
"""

from __future__ import annotations

import re

from ...text.letters.punctuation import COLONS, SEMICOLONS, any_sign
from ...un import RIGHTS, SOCIAL, Organ, Symbol
from ..grammars.grammar import Grammar
from ..places.own import Own
from ..places.token import Token
from .numbering import RESOLUTIONS_BELOW, decision_symbol, is_of, possible_decider, that_decided
from .organs import Owners, is_others, named_after, owners
from .other_bodies import speaks_of_others
from .printed_years import printed_year

_JOIN = 40
"""How much stands at most between the date of a resolution and the decision of the same organ listed with it."""
_DATE = 40
"""How far from a list of decisions a date of its is looked for."""
_SENTENCE_END = re.compile(rf"[{any_sign(SEMICOLONS, COLONS)}。]|\.\s")


class Decisions:
    """The decisions of one text, asked for in reading order."""

    def __init__(self, text: str, rules: Grammar, own: Own) -> None:
        self._text, self._rules, self._own = text, rules, own
        self._owners = Owners(())
        """Whose the list is that was read last."""
        self._is_dated = False
        """Whether a date is printed with it."""
        self._is_others = False
        """Whether it is named as another body's: "Conference of the Parties decision"."""

    def symbol(self, token: Token, end: int, last: Token | None, organ_of_last: Organ | None) -> Symbol | None:
        """The symbol of a decision, whose list ends at `end`; None where nothing tells whose it is, or where its date
        or a body named behind it says that it is not the organ's that its number tells. `last` is the resolution right
        before it, if one is, and `organ_of_last` whose that is."""
        candidate = possible_decider(token.number)
        if token.governor.head:
            self._is_others = is_others(self._text, token, self._rules, self._own)
            low, high = max(0, token.start - _DATE), end + _DATE
            self._is_dated = self._rules.dates.date.search(self._text, low, high) is not None
            self._owners = self._read(token, end, candidate) if candidate else Owners(())
            if candidate and candidate == organ_of_last and not self._owners.named and self._goes_on(token, last):
                self._owners = Owners((candidate,), named=True)
        if self._is_others:
            return None
        year = printed_year(self._text, token, self._rules)
        organ = candidate if candidate and self._is_of(token, candidate) else that_decided(token.number)
        if organ is None or (year is not None and not is_of(organ, token.number, year)):
            return None
        after = named_after(self._text, token, self._rules, self._own)
        if after is None and self._is_of_body(token, organ):
            return None
        return decision_symbol(token.number, organ) if after is None or organ in after.organs else None

    def _is_of_body(self, token: Token, organ: Organ) -> bool:
        """Whether a decision that is numbered by years, in another organ's text, is that of a body which the sentence
        names last: "resolution 91 of the African Commission on Human Rights and its decisions 2002/250"."""
        is_near = organ == SOCIAL and self._own.organ != SOCIAL
        return is_near and speaks_of_others(self._text, token, self._rules)

    def _read(self, token: Token, end: int, candidate: Organ) -> Owners:
        """Whose a list of decisions is that may be an organ's. The Human Rights Council's decision 18/120 is numbered
        as its resolution 18/20 is."""
        below = RESOLUTIONS_BELOW if candidate == RIGHTS else 0
        number = token.number._replace(value=token.number.value - below)
        return owners(self._text, token._replace(number=number), end, self._rules, self._own)

    def _goes_on(self, token: Token, last: Token | None) -> bool:
        """Whether a decision is joined to the resolution `last`, and so its organ's: "57/28 of 11 October 2024 and its
        decision 56/115"."""
        dated = self._rules.dates.dated.match(self._text, last.end) if last else None
        end = dated.end() if dated else last.end if last else token.start
        gap = self._text[end : token.start]
        return (
            len(gap) <= _JOIN
            and self._rules.numbers.joint.search(gap) is not None
            and self._rules.organs.name.search(gap) is None
            and _SENTENCE_END.search(gap) is None
        )

    def _is_of(self, token: Token, organ: Organ) -> bool:
        """Whether a decision is an organ's, which is named with it, or whose text it stands in."""
        whose = named_after(self._text, token, self._rules, self._own) or self._owners
        organs = whose.certain or whose.organs
        if whose.named:
            # "Council" alone, in a text of an organ that is none, can only be this one by the number.
            return organ in organs and (organs[0] == organ or self._own.organ not in organs)
        if whose.its:
            return organs[:1] == (organ,)
        # Other bodies have special sessions too, and their reports' notes print no date.
        is_own = self._own.organ == organ and bool(organs) and (organ == RIGHTS or self._is_dated)
        return is_own and not speaks_of_others(self._text, token, self._rules)
