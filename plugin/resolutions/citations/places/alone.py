"""Paragraphs that stand alone: nothing that is named with them says whose they are. Which are the document's own?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...anchors import is_annexed
from ...languages.letters import HAN
from ..grammars.grammar import Grammar
from .own import Own
from .regions import region_behind
from .token import Token
from .trail import Trail

CHAIN = 4
"""How many references may be joined before the document that they are of ("paragraph 3 and paragraph 5 of …")."""
_CLOSING = (")", "）")
_IN_CHAPTER = re.compile(r"\s?[^\W\d_]{1,3}(?:\s[^\W\d_]{1,3})?\s")
"""Between paragraphs and the chapter in which they stand: "in", "en el", "в"."""
_BEHIND_CHAPTER = re.compile(rf"[\s,،，]*|[{HAN}]{{1,3}}")
"""Between a chapter and its paragraph."""


class Alone:
    """What a text says of paragraphs with which no document is named."""

    def __init__(self, text: str, found: Sequence[Token], rules: Grammar, own: Own, trail: Trail) -> None:
        self._text, self._found, self._rules, self._own, self._trail = text, found, rules, own, trail

    def is_of_chapter(self, index: int, token: Token) -> bool:
        """Whether a chapter stands right before the paragraphs, "(A/CONF.192/15), chapter IV, paragraph 24", or is said
        to have them: "subparagraph (p) in chapter IV of the report"."""
        before = self._found[index - 1] if index else None
        if before is not None and before.kind == "chapter":
            return _BEHIND_CHAPTER.fullmatch(self._text, before.end, token.start) is not None
        following = self._found[index + 1] if index + 1 < len(self._found) else None
        return (
            following is not None
            and following.kind == "chapter"
            and _IN_CHAPTER.fullmatch(self._text, token.end, following.start) is not None
        )

    def is_pointed_at(self, token: Token, before: str) -> bool:
        """Whether a bracket holds the paragraphs alone, to which it refers the reader: "(see para. 11)"."""
        is_closed = self._text[token.end : token.end + 1] in _CLOSING
        return is_closed and self._rules.relations.see.search(before) is not None

    def is_own(self, index: int, token: Token, before: str) -> bool:
        """Whether paragraphs that nothing says whose they are can only be the document's own."""
        if token.short and not self.is_pointed_at(token, before):
            return False
        if not self._own.numbered or self._rules.relations.of.match(self._text, token.end):
            return False
        if region_behind(self._text, token.end, self._rules)[0]:
            return False
        if self._rules.relations.article_behind.match(self._text, token.end):
            return False
        if token.relative and self._rules.relations.entitled.match(self._text, token.end):
            return False  # an item of the agenda
        if self._is_joined_to_others(index, token):
            return False
        if token.start == 0 and self._text[token.end :][:1] == ".":
            return False  # the same, by its number: "Пункт 35. Вопрос о коморском острове Майотта"
        return not (
            (self._rules.relations.other_before.search(before) and not self._rules.relations.reports_on.search(before))
            or self._rules.relations.of_comment.search(before)
            or self._rules.relations.of_agreement.search(before)
            or self._rules.relations.particular_before.search(before)
            or self._trail.is_its(token, token.start)
        )

    def _is_joined_to_others(self, index: int, token: Token) -> bool:
        """Whether the list goes on with paragraphs that are said to be of something: "paragraph 3 and paragraph 4 (c)
        of the decision"."""
        following = self._found[index + 1] if index + 1 < len(self._found) else None
        return (
            following is not None
            and not token.relative
            and following.kind == "paragraphs"
            and self._trail.is_joined(token.end, following.start)
            and self._rules.relations.of.match(self._text, following.end) is not None
            and self._rules.relations.own.match(self._text, following.end) is None
        )

    def annex(self, index: int) -> str:
        """What pinpoints begin with that are of a lettered annex of the document's own, named behind them or behind the
        last of a list of paragraphs: `annex-b-`; empty where none is."""
        listed = self._found[index : index + CHAIN + 1]
        for token, following in zip(listed, [*listed[1:], None], strict=True):
            region, end = region_behind(self._text, token.end, self._rules, self._own.annex_letters)
            if region:
                is_own = region.count("-") > 1 and is_annexed(region)
                return region if is_own and not self._rules.regions.further.match(self._text, end) else ""
            gap = self._text[token.end : following.start] if following else ""
            if following is None or following.kind != "paragraphs" or not self._rules.numbers.join.fullmatch(gap):
                return ""
        return ""
