"""Numbers of decisions to symbols: whose a decision is.

The number alone tells of the General Assembly's (74/569) and of the Economic and Social Council's (2005/234). The Human
Rights Council's (18/120) are numbered as other bodies' are, so that the sentence has to name it, or be its own.
"""

from __future__ import annotations

from ..un import RIGHTS, Symbol
from .grammar import Grammar
from .numbering import RESOLUTIONS_BELOW, decision_symbol, is_of, may_be_decided_by_rights, that_decided
from .organs import Owners, named_after, owners
from .other_bodies import speaks_of_others
from .own import Own
from .printed_years import printed_year
from .token import Token


class Decisions:
    """The decisions of one text, asked for in reading order."""

    def __init__(self, text: str, rules: Grammar, own: Own) -> None:
        self._text, self._rules, self._own = text, rules, own
        self._owners = Owners(())
        """Whose the list is that was read last."""

    def symbol(self, token: Token, end: int) -> Symbol | None:
        """The symbol of a decision, whose list ends at `end`; None where nothing tells whose it is, or where its date
        or a body named behind it says that it is not the organ's that its number tells."""
        by_rights = may_be_decided_by_rights(token.number)
        if token.governor.head:
            self._owners = self._read(token, end) if by_rights else Owners(())
        organ = RIGHTS if by_rights and self._is_of_rights(token) else that_decided(token.number)
        year = printed_year(self._text, token, self._rules)
        if organ is None or (year is not None and not is_of(organ, token.number, year)):
            return None
        after = named_after(self._text, token, self._rules, self._own)
        return decision_symbol(token.number, organ) if after is None or organ in after.organs else None

    def _read(self, token: Token, end: int) -> Owners:
        """Whose a list of decisions is that may be the Human Rights Council's, whose decision 18/120 is numbered as its
        resolution 18/20 is."""
        number = token.number._replace(value=token.number.value - RESOLUTIONS_BELOW)
        return owners(self._text, token._replace(number=number), end, self._rules, self._own)

    def _is_of_rights(self, token: Token) -> bool:
        """Whether a decision is the Human Rights Council's, which is named with it, or whose text it stands in."""
        whose = named_after(self._text, token, self._rules, self._own) or self._owners
        organs = whose.certain or whose.organs
        if whose.named:
            # "Council" alone, in a text of an organ that is none, can only be this one by the number.
            return RIGHTS in organs and (organs[0] == RIGHTS or self._own.organ not in organs)
        if whose.its:
            return organs[:1] == (RIGHTS,)
        is_own = self._own.organ == RIGHTS and bool(organs)
        return is_own and not speaks_of_others(self._text, token, self._rules)
