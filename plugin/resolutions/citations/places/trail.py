"""Paragraphs that trail the document that they are of: what stands between them, or behind them, says that they are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from ...text.letters.punctuation import COMMAS
from ..grammars.grammar import Grammar
from .mention import Mention
from .regions import region_behind
from .token import Token

LINK, DIRECT, NEAR = 100, 40, 110
"""How many characters may stand between paragraphs and what they are of."""
_TRAIL = 160
"""The same, where nothing but commas and a few words stand between."""
_ITS = 240
"""The same, where it is said that they are its."""
_COMMAS = frozenset((*COMMAS, "、"))
_ELIDED = re.compile("[’']")
_ASIDE = re.compile(r"\A[,،]\s?[^,،:;؛()\d]{3,30}[,،]")
"""Behind a conjunction: "and, where applicable, paragraph 5"."""

LOOKED_AT = 50
"""How many mentions of a sentence are looked at, so that the time is linear in a sentence of any length."""

SENTENCE_END = re.compile(r"[;:。]|\.\s")


def corrected(made: Sequence[Mention]) -> int:
    """Where among the mentions that stands which paragraphs behind the last are of: that one itself, or, where it is a
    corrigendum, the document beside it that this corrects: "(A/99/15 and A/99/15/Corr.1), para. 24"."""
    whole, _, correction = made[-1].target.partition("/Corr.")
    before = len(made) - 2
    while correction and before >= 0 and made[before].target.startswith(f"{whole}/Corr."):
        before -= 1
    return before if correction and before >= 0 and made[before].target == whole else len(made) - 1


class Trail:
    """What a text says of paragraphs that stand behind the document that they are of."""

    def __init__(self, text: str, rules: Grammar) -> None:
        self._text, self._rules = text, rules

    @cached_property
    def _sentences(self) -> Sequence[int]:
        return [0, *(found.end() for found in SENTENCE_END.finditer(self._text))]

    def sentence(self, place: int) -> int:
        """Where the sentence begins in which a place is."""
        return self._sentences[bisect_right(self._sentences, place) - 1]

    def follows(self, token: Token, begins: int, made: Sequence[Mention], trailing: int) -> bool:
        """Whether paragraphs are of the last of the mentions `made`: "(S/2006/997) …, including paragraphs 21 and 22".

        `begins` is where they begin, with the region that is named before them; `trailing` is where those end that were
        last found to be of the mention before them.
        """
        if not made or not made[-1].is_of_other:
            return False
        relations, last = self._rules.relations, made[-1]
        if relations.of_instrument.match(self._text, token.end):
            return False  # "resolution 58/153 on, inter alia, the implementation of paragraph 20 of the statute"
        if trailing > last.end and (self.is_joined(trailing, begins) or self.is_besides(token, trailing)):
            return True
        ends = max(last.end, trailing)
        if begins - ends <= _TRAIL and relations.preambular.fullmatch(self._text, ends, begins):
            return True
        gap = self._text[last.end : begins]
        if len(gap) <= _ITS and self.is_its(token, begins) and not SENTENCE_END.search(gap):
            return True
        if len(gap) > _TRAIL:
            return False
        if not SENTENCE_END.search(gap) and self._is_said(token, begins, gap, made):
            return True
        # "paragraph 3 of resolution 60/1 [para. 300]": an editor's bracket names where the report says so.
        if (gap.endswith("[") and last.pins) or (gap.endswith(("(", "[")) and self._is_of_another(token)):
            return False
        if "/RES/" in last.target and self._is_of_another(token) and not self._is_of_it(token):
            return False  # "submitted pursuant to resolution 75/127, in particular paragraph 104 of the report"
        if relations.noted.match(gap):
            return not self._is_of_another(token)
        trails = relations.trailing.match(gap)
        if trails and trails["chapter"] and "/Corr." in made[corrected(made)].target:
            return False  # "A/99/15/Corr.1, chap. IV, para. 24": a corrigendum has no chapters
        return bool(trails or relations.states.fullmatch(gap))

    def _is_of_another(self, token: Token) -> bool:
        """Whether paragraphs are said to be of something that is no region: "(paragraph 5 of the report)"."""
        named, _ = region_behind(self._text, token.end, self._rules)
        return not named and self._rules.relations.of.match(self._text, token.end) is not None

    def _is_of_it(self, token: Token) -> bool:
        """Whether what paragraphs are said to be of can be the document before them: "of the resolution", "thereof"."""
        relations = self._rules.relations
        said = (relations.enclosing, relations.same, relations.that, relations.thereof, relations.thereto)
        return any(words.match(self._text, token.end) for words in said)

    def stands_behind(self, begins: int, made: Sequence[Mention], trailing: int) -> bool:
        """Whether paragraphs stand right behind the last of the mentions `made`, or behind a comma after paragraphs of
        it: "resolution 70/1, paragraph 54, and paragraph 3 of resolution 71/2"."""
        if not made or not made[-1].is_of_other:
            return False
        last = made[-1].end
        if last < trailing <= begins <= trailing + LINK and self._text[trailing:begins].strip() in _COMMAS:
            return True
        return begins - last <= _TRAIL and self._rules.relations.trailing.match(self._text[last:begins]) is not None

    def _is_said(self, token: Token, begins: int, gap: str, made: Sequence[Mention]) -> bool:
        """Whether words in the same sentence say that paragraphs are of the mention before the gap."""
        relations, last = self._rules.relations, made[-1]
        return bool(
            ("/RES/" in last.target and (self._is_same(token, begins) or self._is_that(token, begins)))
            or (last.pins and relations.parallel.search(gap))
            or (
                relations.thereof.match(self._text, token.end)
                and (begins - self._behind_date(last) <= DIRECT or relations.particular_before.search(gap))
            )
            or (last.pins and "/RES/" in last.target and self._is_thereto(token))
        )

    def _behind_date(self, mention: Mention) -> int:
        """Where a mention ends, with the date that is printed behind it."""
        dated = self._rules.dates.dated.match(self._text, mention.end)
        return dated.end() if dated else mention.end

    def _is_thereto(self, token: Token) -> bool:
        """Whether paragraphs are said to be of what is named before, or of an annex to it: "paragraph 15 of annex II
        thereto"."""
        _, end = region_behind(self._text, token.end, self._rules)
        return self._rules.relations.thereto.match(self._text, end) is not None

    def is_besides(self, token: Token, trailing: int) -> bool:
        """Whether paragraphs are named beside those that end at `trailing`, in the same sentence: ", as well as ", or
        " on wells, and paragraph 13, in which it is said"."""
        relations = self._rules.relations
        gap = self._text[trailing : token.start] if 0 <= token.start - trailing <= _TRAIL else ""
        _, end = region_behind(self._text, token.end, self._rules)
        is_beside = relations.besides.search(gap) or (
            relations.which.match(self._text, end) and relations.listed_on.search(gap)
        )
        return bool(is_beside) and not SENTENCE_END.search(gap)

    def is_of_region(self, token: Token, begins: int, trailing: int) -> bool:
        """Whether paragraphs are of the region of those that end at `trailing`; where its name stands before the
        first of a list, of the whole list: 附件B第1段和第3段."""
        listed = self._rules.numbers.words_behind and trailing >= 0 and self.is_joined(trailing, begins)
        return listed or self.is_besides(token, trailing)

    def is_said_again(self, token: Token, begins: int, last: Mention) -> bool:
        """Whether paragraphs are said to be of the resolution named last, rather than listed with it: one whose
        paragraphs were named before, or that stands further off."""
        # 第24段及其附件二第15段: in a language that names the document before its paragraphs, they go on the list.
        is_its = not self._rules.numbers.words_behind and self.is_its(token, begins)
        is_same = self._is_same(token, begins) or self._is_thereof_again(token, begins, last)
        return bool(last.pins) and (is_its or is_same)

    def _is_thereof_again(self, token: Token, begins: int, last: Mention) -> bool:
        """Whether paragraphs "thereof" stand apart from what is said of the document's others: "renews the measures in
        paragraph 7 of resolution 2240 (2015) for a year, and reaffirms paragraph 11 thereof"."""
        relations = self._rules.relations
        if relations.thereof.match(self._text, token.end) is None or self.is_joined(last.end, begins):
            return False
        return relations.particular_before.search(self._text, last.end, begins) is None

    def is_its(self, token: Token, begins: int) -> bool:
        """Whether paragraphs are said to be of what the sentence names: "its paragraph 3", "paragraph 3 of its
        operative part"; `begins` is where they begin, with the region that is named before them."""
        relations = self._rules.relations
        return bool(
            relations.its_paragraphs.search(self._text, max(0, begins - NEAR), begins)
            or relations.its_word.match(self._text, token.start)
            or relations.its_operative.match(self._text, token.end)
        )

    def is_joined(self, end: int, begins: int, *, ahead: bool = False) -> bool:
        """Whether paragraphs that begin at `begins`, with the region that is named before them, go on the list of those
        that end at `end`: ", ", " y el ", " и его "; `ahead`, " and in ", of a list before its document."""
        gap = self._text[end:begins] if 0 <= end <= begins <= end + LINK else ""
        if gap.isspace() or gap.strip() in COMMAS:
            return True  # والفقرة: the conjunction is a part of the word; 第24段，第二节，第6段
        joined = self._rules.numbers.join.match(gap)
        if joined is None:
            return False
        rest = _ASIDE.sub("", gap[joined.end() :])
        words = _ELIDED.sub("’ ", rest.lower()).split()  # à l’alinéa
        return (self._rules.numbers.joint_words if ahead else self._rules.numbers.articles).issuperset(words)

    def _is_same(self, token: Token, begins: int) -> bool:
        """Whether the paragraphs are said to be of the resolution named last."""
        relations = self._rules.relations
        before = self._text[max(0, begins - NEAR) : begins]
        return bool(relations.same.match(self._text, token.end) or relations.same_before.search(before))

    def is_that(self, token: Token, begins: int, made: Sequence[Mention]) -> bool:
        """Whether the paragraphs are said to be of "that" or "the same" resolution, which names none: the contract
        counts neither a mention nor a pinpoint. What is included with the resolution just named is its: "resolution
        58/318, including paragraph 3 of that resolution"."""
        is_named = bool(made) and "/RES/" in made[-1].target and begins - made[-1].end <= _TRAIL
        gap = self._text[made[-1].end : begins] if is_named else ""
        is_included = self._rules.relations.that_included.search(gap) and not SENTENCE_END.search(gap)
        return self._is_that(token, begins) and not is_included

    def _is_that(self, token: Token, begins: int) -> bool:
        relations = self._rules.relations
        before = self._text[max(0, begins - NEAR) : begins]
        return bool(relations.that.match(self._text, token.end) or relations.that_before.search(before))

    def is_item(self, token: Token) -> bool:
        """Whether what has the word of paragraphs is an item of an agenda: "пункты 9–13 повестки дня"."""
        return self._rules.relations.agenda.match(self._text, token.end) is not None
