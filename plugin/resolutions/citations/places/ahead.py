"""Paragraphs that stand before the document that they are of: "paragraphs 3 and 5 of resolution 60/1".

In: paragraphs, and what is named next. Out: their pinpoints; none where what is named next is another's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...anchors import is_annexed, section
from ..grammars.grammar import WORD, Grammar
from .alone import CHAIN
from .mention import Mention
from .regions import region_before, region_behind
from .token import Token, word_before
from .trail import DIRECT, LINK, SENTENCE_END, Trail

_LONGEST = 180
"""How many characters may stand between paragraphs and their document, with "of" between them."""
_BESIDE = re.compile(r"(?:(?P<comma>[,،])\s(?=\w\w)|\s)(?P<first>[^\W\d]+)(?:(?:\.\s?|[\s’'])[^\W\d]+){0,6}\.?\s")
"""Between paragraphs and a resolution right behind them: its word, and whose it is."""


def _has_region(pin: str) -> bool:
    """Whether a pinpoint names an annex or a section before its paragraph."""
    return is_annexed(pin) or pin.startswith(section(""))


class Ahead:
    """What a text says of paragraphs that stand before the document that they are of."""

    def __init__(self, text: str, found: Sequence[Token], rules: Grammar, trail: Trail) -> None:
        self._text, self._found, self._rules, self._trail = text, found, rules, trail

    def pins(
        self, index: int, token: Token, made: Sequence[Mention], trailing: int, chain: int = CHAIN
    ) -> tuple[str, ...]:
        """The pinpoints of the paragraphs at `index`, where what is named next is their document or ends their list.

        `made` and `trailing`: as `Trail.follows` has them; `chain`: how many more references the list may have.
        """
        following = self._found[index + 1] if index + 1 < len(self._found) else None
        if following is None or following.start - token.end > _LONGEST:
            return ()
        if following.kind != "paragraphs":
            return self._of(token, following, made, trailing)
        if not chain or not self._goes_on(token, following) or self._stands_behind(token, made, trailing):
            return ()
        pins = self.pins(index + 1, following, made, trailing, chain - 1)
        return self._listed(token, following, pins) if pins else ()

    def _stands_behind(self, token: Token, made: Sequence[Mention], trailing: int) -> bool:
        """Whether paragraphs stand right behind another document, or behind paragraphs of it."""
        begins = region_before(self._text, token.start, self._rules)[1]
        return self._trail.stands_behind(begins, made, trailing)

    def _goes_on(self, token: Token, following: Token) -> bool:
        """Whether a list goes on with the paragraphs that are named next, and all of it is of what is named behind."""
        if token.relative:  # "in subparagraph (a), paragraph 7 of resolution …": letters alone are the document's
            return False
        ends, begins = self._own_region(token, following)[1], region_before(self._text, following.start, self._rules)[1]
        return (
            self._trail.is_joined(ends, begins if begins >= ends else following.start, ahead=True)
            and not self._rules.relations.own.match(self._text, following.end)
            # "its paragraph 5 and paragraph 2 of resolution 2683 (2023)": of the one before
            and not self._trail.is_its(token, token.start)
        )

    def _own_region(self, token: Token, following: Token) -> tuple[str, int]:
        """The region behind paragraphs, where the next of the list have their own, and where what is said of them ends:
        "paragraph 3 of annex B and paragraph 4 of resolution 60/1" has none such."""
        if not region_behind(self._text, following.end, self._rules)[0]:
            return "", token.end
        return region_behind(self._text, token.end, self._rules)

    def _listed(self, token: Token, following: Token, pins: tuple[str, ...]) -> tuple[str, ...]:
        """The pinpoints of paragraphs that are listed before others of a document, whose pinpoints are given; of the
        annex of these where it is named once, behind them: "paragraphs 1 and 2 and paragraph 3 of annex B to"."""
        token = token.within(self._own_region(token, following)[0])
        region = pins[0].removesuffix(following.pins[0])
        has_own = _has_region(token.pins[0])
        return (token.within(region) if is_annexed(region) and not has_own else token).pins

    def _of(self, token: Token, following: Token, made: Sequence[Mention], trailing: int) -> tuple[str, ...]:
        """The pinpoints of paragraphs of which a document is named next."""
        text, rules = self._text, self._rules
        gap = text[token.end : following.start]
        if beside := rules.regions.beside.match(text, token.end):
            # "paragraphs 14 and 15, and annexes A and B to resolution 2662 (2022)"
            return token.pins if self._is_linked(text[beside.end() : following.start]) else ()
        region, end = region_behind(text, token.end, rules)
        if not (region or rules.relations.of.match(gap) or self._governs(token, following, made, trailing)):
            return ()
        if len(gap) <= LINK and self._is_linked(text[end : following.start]):
            return tuple(region + pin for pin in token.pins)
        if SENTENCE_END.search(gap) or rules.relations.own.search(gap):
            return ()
        # "paragraph 64 of the report … (S/24343)", "paragraphs 138 and 139 of the Outcome (see resolution 60/1)",
        # "paragraph 175 of his report A/64/742", "paragraph 97 of the note by its President in document S/2017/507"
        opened = "(" in gap and ")" not in gap.rpartition("(")[2]
        named = following.kind == "symbol" or (opened and following.governor.head)
        return token.pins if named and (opened or len(gap) <= DIRECT or self._is_in_document(gap, following)) else ()

    def _is_in_document(self, gap: str, token: Token) -> bool:
        """Whether the word "document" stands right before a symbol, and between it and paragraphs nothing that they are
        of instead: "paragraph 8 of the Convention, and takes note of document A/79/10"."""
        rules = self._rules
        if rules.numbers.role_before.get(word_before(self._text, token.start)[0]) != "document":
            return False
        return not (rules.numbers.joint.search(gap) or rules.charter.instrument.search(gap))

    def _governs(self, token: Token, following: Token, made: Sequence[Mention], trailing: int) -> bool:
        """Whether paragraphs stand right before what they are of, without a word that says so: "paragraph 8, resolution
        1844 (2008)", пункт 3 A/RES/70/1; not behind what they may be of: "resolution 60/1, paragraph 3, resolution"."""
        text, relations = self._text, self._rules.relations
        if text[token.end : following.start].isspace() and (
            (following.kind == "symbol" and relations.has_genitive)
            or (following.kind == "article" and relations.of.match(text, token.end))
        ):
            return True
        beside = _BESIDE.fullmatch(text, token.end, following.start) if following.governor.head else None
        if beside is None or self._rules.numbers.joint.match(text, beside.start("first")):
            return False
        if beside["comma"] and beside["first"].lower() in self._rules.numbers.articles:
            return False  # "according to paragraph 8, the resolution 1844 (2008)"
        return not self._stands_behind(token, made, trailing) or (made[-1].pins != () and trailing < made[-1].end)

    def _is_linked(self, gap: str) -> bool:
        """Whether all that stands before a document can stand between it and what is of it: "of its resolution"."""
        return all(self._may_link(word) for word in WORD.findall(gap.lower()))

    def _may_link(self, word: str) -> bool:
        return word in self._rules.relations.between or word in self._rules.numbers.role_before or len(word) == 1
