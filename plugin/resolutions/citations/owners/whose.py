"""Numbers to symbols: which document a token of a resolution names, by the words, the dates and the list around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...text.letters.punctuation import COMMAS, SEMICOLONS, any_sign
from ...un import ASSEMBLY, COMMISSION, COUNCIL, RIGHTS, SOCIAL, Organ, Symbol, organ_of_symbol, session_of, verdict
from ..grammars.grammar import Grammar
from ..places.mention import Mention, Reading
from ..places.own import Own
from ..places.token import NUMBERED, Token
from ..places.trail import SENTENCE_END
from .decisions import Decisions
from .environment import environment_resolution
from .numbering import (
    can_number,
    is_of,
    resolution_for,
    resolution_symbol,
)
from .organs import Owners, is_of_assembly_by_number, is_others, named_after, owner, owners
from .other_lists import goes_on_others
from .printed_sessions import session_by_date
from .printed_years import printed_year

_LOOSE = 160
"""How many characters may stand between the word and a number."""

_AND = 12
"""How long is what joins two members of a list whose date is printed once."""

_LONGEST_LIST = 64
"""How many members of a list of resolutions are looked at for the organ's name at its end."""

_PRINTED_IN = 48
_PRINTED = re.compile(rf"\)?[{any_sign(COMMAS)}][^{any_sign(SEMICOLONS)}。]*")
"""Between a document and a resolution that it prints: a chapter, a section."""
_FOREIGN = re.compile(r"(?<![A-Z/])[A-Z]{2,6}[0-9]{1,3}/[0-9]{4}/[A-Z]+/[0-9]+[,،、][^,;،。.]{0,16}$")
"""The document of another organization right before a resolution of its: WHA71/2018/REC/1."""
_REPORT_OF_RIGHTS = re.compile(r"A/[0-9]+/53(?:/Add\.[0-9]+)?(?:/Corr\.[0-9]+)?")
"""The Human Rights Council's reports are the Assembly's Supplements No. 53."""

_RESOLUTION = re.compile(r"/RES/|/Res\.")
"""In the symbol of a resolution, A/RES/70/1, UNEP/EA.5/Res.7."""
_YEAR = 4
"""How many digits a session has that is a year."""

_LAW, _OF_OTHER = 60, 120
"""How far before its number a law is looked for, and another body's resolution."""


class Named(NamedTuple):
    """What a token of a resolution names."""

    symbol: Symbol | None = None
    """The document's; None where it names no document of ours."""
    reading: Reading | None = None
    """Of a number that several bodies may have: whether the sentence tells whose it is."""


class _Whose(NamedTuple):
    """Whose a resolution is, and whether the sentence or the date tells."""

    organ: Organ | None
    is_told: bool


class Resolutions:
    """The resolutions of one text, asked for in reading order."""

    def __init__(self, text: str, found: Sequence[Token], rules: Grammar, own: Own) -> None:
        self._text, self._found, self._rules, self._own = text, found, rules, own
        self._owners = Owners((own.organ, ASSEMBLY, SOCIAL))
        self._decisions = Decisions(text, rules, own)
        self._listed: Organ | None = None
        """Whose the members of the list are that were read last."""
        self._list = -1
        """Where the list begins that was read last."""
        self._others: Token | None = None
        """The first of the list that was read last, where it is another body's."""
        self._other = ""
        """The name of that body, where it is told."""

    def is_listed_next(self, index: int, token: Token) -> bool:
        """Whether the list goes on, so that "paragraph 2 of resolutions" is of its next member too."""
        if not token.governor.several or index + 1 == len(self._found):
            return False
        following = self._found[index + 1]
        return following.kind in NUMBERED and following.governor.governed and not following.governor.head

    def document(self, index: int, token: Token, last: Mention | None) -> Named:
        """The document that a token names; `last` is the mention before it."""
        if token.symbol:
            return Named(resolution_for(token.symbol) if token.governor.head else token.symbol)
        if token.kind == "decision":
            before = self._found[index - 1] if index and self._found[index - 1].kind == "number" else None
            return Named(self._decisions.symbol(token, self._end_of_list(index), before, self._listed))
        if token.number.year:
            return Named(self._of_council(index, token))
        if token.governor.head:
            self._owners = self._of_list(index, token, last)
            self._listed, self._list = None, token.start
        named = named_after(self._text, token, self._rules, self._own) or self._owners
        year = printed_year(self._text, token, self._rules)
        if (symbol := environment_resolution(self._text, token, year, named, self._rules, self._own)) is not None:
            return Named(symbol, Reading(token.number, True, self._list))
        whose = self._whose(index, token, year, named)
        reading = Reading(token.number, whose.is_told, self._list) if token.number.slashed else None
        return Named(self._numbered(token, whose.organ), reading)

    def _of_list(self, index: int, token: Token, last: Mention | None) -> Owners:
        """Whose a list of resolutions is that begins with a token."""
        text, rules = self._text, self._rules
        whose = self._by_document(index, token, last) or owners(text, token, self._end_of_list(index), rules, self._own)
        if goes_on_others(text, self._others, token, whose, rules):
            whose = Owners((), named=True, other=self._other)
        self._others = token if whose.named and not whose.organs else None
        self._other = whose.other
        return whose

    def _of_council(self, index: int, token: Token) -> Symbol | None:
        """The symbol of a number with its year in brackets, as the Security Council numbers."""
        number = token.number
        is_right = verdict(number.value, number.year) == "right"
        if token.governor.head:  # "2467 (2019) and 2493 of 29 October 2019"
            self._owners = Owners((COUNCIL, self._own.organ, ASSEMBLY, SOCIAL))
        known = token.governor.governed or self._is_loosely_governed(token) or (is_right and not self._is_law(token))
        is_others = self._is_others(index) or self._is_numbered_law(token)
        return resolution_symbol(number, COUNCIL) if known and not is_others else None

    def _is_law(self, token: Token) -> bool:
        """Whether the words before a number say that it is a law's: "Presidential Decree 2216 (2015)"."""
        return self._rules.organs.law.search(self._text, max(0, token.start - _LAW), token.start) is not None

    def _is_numbered_law(self, token: Token) -> bool:
        """The same with a sign of a number, or behind it, whatever the sentence speaks of: "Law No. 1325 (2000)"."""
        organs, start = self._rules.organs, token.start
        numbered = not token.governor.head and organs.law_numbered.search(self._text, max(0, start - _LAW), start)
        return bool(numbered) or organs.law_behind.match(self._text, token.end) is not None

    def _numbered(self, token: Token, organ: Organ | None) -> Symbol | None:
        """The symbol of a resolution that an organ numbered."""
        number = token.number
        if self._is_turned(token) and not (self._owners.named or self._own.organ == SOCIAL):
            return None
        if organ == ASSEMBLY and not number.session:
            number = number._replace(session=session_of(number.value))
        if organ is None or not (number.session or verdict(number.value, None) == "right"):
            return None
        if organ == SOCIAL and not token.governor.governed:
            return None  # "recommendation 1 (IV)", "decision 281 (LXIII)", "op. 7 (iii)": only its low numbers fit
        if organ == COMMISSION and not number.slashed and not self._is_dated(token, organ):
            return None  # "Commission" alone may be another one, whose sessions are of other years
        self._listed = organ
        if organ == ASSEMBLY and token.number.session:
            number = number._replace(session=session_by_date(self._text, token, self._rules))
        return resolution_symbol(number, organ)

    def _is_dated(self, token: Token, organ: Organ) -> bool:
        """Whether a resolution is printed with a date on which an organ can have adopted it."""
        year = printed_year(self._text, token, self._rules)
        return year is not None and is_of(organ, token.number, year)

    def _is_turned(self, token: Token) -> bool:
        """Whether a year is printed behind the stroke: 10/2019, as other bodies number too, such as the Conference of
        the Food and Agriculture Organization."""
        session = token.number.session
        return len(session) == _YEAR and self._text.endswith(f"/{session}", token.start, token.end)

    def _whose(self, index: int, token: Token, year: int | None, whose: Owners) -> _Whose:
        """Whose a resolution is that may be `whose`, by the words and the year of its date, or the next one's: "33/12
        and 33/13 of 3 May 2016"."""
        if is_of_assembly_by_number(whose, token.number):
            return _Whose(ASSEMBLY, is_told=True)
        organ = owner(whose, token.number, year, token.governor.head)
        if year is None and self.is_listed_next(index, token):
            following = self._found[index + 1]
            gap = self._text[token.end : following.start]
            if len(gap) <= _AND and self._rules.numbers.conjunction.search(gap):
                year = printed_year(self._text, following, self._rules)
                organ = owner(whose, token.number, year, token.governor.head) or organ
        if (
            organ is None
            and whose is self._owners
            and self._listed is not None
            and can_number(self._listed, token.number)
        ):
            return _Whose(self._listed, is_told=False)  # its date is misprinted
        if organ is None:
            able = any(can_number(organ, token.number) for organ in whose.organs)
            return _Whose(None, is_told=whose.named and not able)
        is_dated = year is not None and is_of(organ, token.number, year)
        return _Whose(organ, is_told=whose.named or whose.its or is_dated)

    def _by_document(self, index: int, token: Token, document: Mention | None) -> Owners | None:
        """Whose a resolution is that the document named right before it prints: "A/73/53, chap. IV, resolution 9/1".

        None where no document is, where that is a resolution itself or a body is named between them, or where it is the
        Assembly's or the Council's and may print others'.
        """
        # Where the word stands behind, it is one word for one and for several.
        several = self.is_listed_next(index, token) if self._rules.numbers.words_behind else token.governor.several
        if _FOREIGN.search(self._text, max(0, token.start - _PRINTED_IN), token.start):
            return Owners((), named=True)
        if document is None or several:
            return None
        gap = self._text[document.end : token.start]
        if not document.is_of_other or len(gap) > _PRINTED_IN or not _PRINTED.fullmatch(gap):
            return None
        if _RESOLUTION.search(document.target) or self._rules.organs.name.search(gap):
            return None
        if _REPORT_OF_RIGHTS.fullmatch(document.target):
            return Owners((RIGHTS,))
        organ = organ_of_symbol(document.target)
        if organ in (ASSEMBLY, COUNCIL):
            return None
        return Owners((organ,)) if organ and can_number(organ, token.number) else Owners((), named=True)

    def _is_others(self, index: int) -> bool:
        """Whether a resolution with its year is named as another body's: "Peace and Security Council resolution"."""
        token = self._found[index]
        if token.governor.head:
            return is_others(self._text, token, self._rules, self._own)
        return self._rules.organs.of_other.search(self._text, max(0, token.start - _OF_OTHER), token.start) is not None

    def _end_of_list(self, index: int) -> int:
        """Where the list of resolutions ends that begins with a token: there its organ may be named."""
        end = self._found[index].end
        if self._found[index].governor.several:
            for token in self._found[index + 1 : index + 1 + _LONGEST_LIST]:
                if token.kind not in NUMBERED or token.governor.head or not token.governor.governed:
                    break
                end = token.end
        return end

    def _is_loosely_governed(self, token: Token) -> bool:
        """Whether the sentence speaks of resolutions before: "resolutions on Cyprus, among them 5 (1990)"."""
        window = self._text[max(0, token.start - _LOOSE) : token.start]
        named = list(self._rules.relations.resolution.finditer(window))
        return bool(named) and not SENTENCE_END.search(window, named[-1].end())
