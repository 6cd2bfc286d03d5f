"""Paragraphs that the words beside them say to be the document's own: "above", "of the present resolution".

    paragraph 3 above     paragraph 3 of the annex to the present resolution     本决议附件第3段和第4段

In: a text, its tokens, and one of these. Out: the same with its region, and what says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...anchors import is_annexed
from ..grammars.grammar import Grammar
from .mention import Scope
from .regions import Letters, region_before, region_behind, region_of_own
from .token import Token
from .trail import DIRECT, NEAR, Trail

_ITS = 160
"""How far before its paragraphs the document may be named."""
_CHAIN = 4
"""How many paragraphs may be listed before the last, of which alone the annex is told."""


class SaidOwn(NamedTuple):
    """Paragraphs of the document's own."""

    token: Token
    """With their region, which may also stand behind them, or before the first of a list."""
    scope: Scope
    name: str = ""
    """What the document calls itself."""
    region: str = ""


class OwnParagraphs:
    """What a text says of its own document's paragraphs; asked in reading order."""

    def __init__(self, text: str, found: Sequence[Token], rules: Grammar, letters: Letters, trail: Trail) -> None:
        self._text, self._found, self._rules, self._letters, self._trail = text, found, rules, letters, trail
        self._last: SaidOwn | None = None

    def said(self, index: int, region: str, begins: int, named: int) -> SaidOwn | None:
        """The paragraphs of a token, if they are said to be the document's own.

        `region` is the one that is named before them, whose name starts at `begins`; `named` is where the last mention
        ends.
        """
        token = self._found[index]
        said = (
            self._thereof(token, named)
            or self._named(token, region, begins)
            or self._annexed(index)
            or self._its(token, begins, named)
            or self._listed(token, region, begins)
        )
        if said is not None:
            self._last = said
        return said

    def within(self, token: Token, region: str) -> Token:
        """The document's own paragraphs with the region that is named before them, by the letters of its annexes."""
        if region and self._letters:
            region = region_before(self._text, token.start, self._rules, self._letters)[0]
        return token.within(region)

    def of_annex(self, token: Token, region: str, begins: int) -> SaidOwn | None:
        """The paragraphs of an annex with a letter or a number, where it is named before them, and what stands before
        its name tells that it is nothing else's: 根据附件二第17段. None of any others."""
        is_one = is_annexed(region) and region.count("-") > 1
        if not (is_one and self._rules.regions.own_before.search(self._text, max(0, begins - NEAR), begins)):
            return None
        self._last = SaidOwn(self.within(token, region), "near", region=region)
        return self._last

    def in_operative_part(self, token: Token) -> SaidOwn | None:
        """The paragraphs of "the" or "its" operative part, where the sentence named the document's own before: "in
        paragraph 1 of the operative part of this resolution to lift the measures of resolution 2127 (2013), and in
        paragraph 2 of its operative part"."""
        last, operative = self._last, self._rules.relations.operative
        if last is None or last.token.start < self._trail.sentence(token.start):
            return None
        if not (operative.match(self._text, token.end) and operative.match(self._text, last.token.end)):
            return None
        self._last = last._replace(token=token)
        return self._last

    def _thereof(self, token: Token, named: int) -> SaidOwn | None:
        """The paragraphs "thereof", where the document is named last before them, perhaps with an annex: "annex II of
        this resolution, including paragraph 6 (h) thereof"."""
        words = self._rules.relations
        if not words.thereof.match(self._text, token.end):
            return None
        names = list(words.own_name.finditer(self._text, max(token.start - DIRECT, named), token.start))
        if not names or not words.before_thereof.fullmatch(self._text, names[-1].end(), token.start):
            return None
        region, _ = region_before(self._text, names[-1].start(), self._rules, self._letters)
        return SaidOwn(token.within(region), "whole")

    def _named(self, token: Token, region: str, begins: int) -> SaidOwn | None:
        """The paragraphs "above", or "of the present resolution"."""
        text, words = self._text, self._rules.relations
        own = words.own.match(text, token.end)
        if own is None and region and (own := words.own_before.search(text[max(0, begins - 1) : token.start])):
            region = ""  # 本附件(a)段: the annex is the one in which it stands
        own = own or words.own_before.search(text[max(0, begins - NEAR) : begins])
        if own is None:
            return None
        scope: Scope = "whole" if words.own_name.search(own.group()) else "near"
        return SaidOwn(self.within(token, region), scope, own.group(), region)

    def _annexed(self, index: int) -> SaidOwn | None:
        """The paragraphs of an annex of the document, which is named behind them or behind the last of their list:
        "paragraph 3 and paragraph 4 (a) of the annex to the present resolution"."""
        listed = self._found[index : index + _CHAIN + 1]
        for token, following in zip(listed, [*listed[1:], None], strict=True):
            if annexed := region_of_own(self._text, token.end, self._rules, self._letters):
                return SaidOwn(listed[0].within(annexed[0]), "whole", annexed[1])
            if following is None or following.kind != "paragraphs" or token.relative:
                return None
            if region_behind(self._text, token.end, self._rules)[0]:
                return None
            if not self._trail.is_joined(token.end, following.start):
                return None
        return None

    def _its(self, token: Token, begins: int, named: int) -> SaidOwn | None:
        """ "Its" paragraphs, where the sentence names the document and no other behind it: "annex A to the present
        resolution, by the procedures set out in its paragraphs 14 and 15"."""
        low = max(named, begins - _ITS, self._trail.sentence(begins))
        if not self._trail.is_its(token, begins):
            return None
        own = self._rules.relations.own_name.search(self._text, low, begins)
        return SaidOwn(token, "whole", own.group()) if own else None

    def _listed(self, token: Token, region: str, begins: int) -> SaidOwn | None:
        """The paragraphs that go on a list, in a language that names the document before the first of them alone."""
        last = self._last
        if last is None or region or not self._rules.numbers.words_behind:
            return None
        if not self._trail.is_joined(last.token.end, begins):
            return None
        return last._replace(token=self.within(token, last.region))
