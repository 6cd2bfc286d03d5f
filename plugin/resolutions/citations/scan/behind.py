"""Lists whose word stands behind them: 2018年7月13日第72/304号、2019年5月20日第73/293号和2021年5月24日第75/281号决议.

The candidates are read from the last to the first: what a number is, the word right behind it says, or the number
that the list goes on with.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from types import MappingProxyType
from typing import NamedTuple

from ..grammars.grammar import Grammar
from ..grammars.number_words import BehindWords

_LONGEST, _NEXT = 160, 9
"""How much may stand between two members of a list: a date, a note's mark, a subject; behind a bare number, a year."""


class Listed(NamedTuple):
    """What the words behind them say that the numbers of a text are."""

    resolutions: Mapping[int, bool] = MappingProxyType({})
    """Where those of resolutions start, each with whether it is the first of its list, or of an organ's."""
    decisions: Set[int] = frozenset()
    """Where those of decisions start."""


_NONE = Listed()


def listed_behind(text: str, candidates: Sequence[re.Match[str]], grammar: Grammar) -> Listed:
    """The numbers whose word stands behind them or behind their list; none in a language that has it before them.

    `candidates` are all of the text, in reading order.
    """
    words = grammar.behind
    if words is None:
        return _NONE
    resolutions = _resolutions(text, candidates, words, grammar) if grammar.relations.resolution.search(text) else {}
    return Listed(resolutions, _decisions(text, candidates, words) if words.decision.search(text) else frozenset())


def _decisions(text: str, candidates: Sequence[re.Match[str]], words: BehindWords) -> Set[int]:
    """Where the numbers of decisions start: those with the word right behind, and those listed before them."""
    found: set[int] = set()
    following = -1
    for match in reversed(candidates):
        if match["rest"] is None or match["second"] is None:
            continue
        start, end = match.span()
        if words.decision.match(text, end) or (
            following in found and words.decision_gap.fullmatch(text, end, following)
        ):
            found.add(start)
        following = start
    return found


def _resolutions(
    text: str, candidates: Sequence[re.Match[str]], words: BehindWords, grammar: Grammar
) -> Mapping[int, bool]:
    """Where the numbers of resolutions start, each with whether it is the first of its list, or of an organ's."""
    found: dict[int, bool] = {}
    following = -1
    for match in reversed(candidates):
        start, end = match.span()
        if match["rest"] is None or not (_is_formed(match) or words.bare.fullmatch(text, start - 1, end + 1)):
            continue
        if words.resolution.match(text, end):
            listed = True
        elif following in found and _goes_on(text, match, following, words):
            listed = True
            found[following] = grammar.organs.name.search(text, end, following) is not None
        else:
            listed = False
        if listed:
            found[start] = True
        following = start
    return found


def _goes_on(text: str, match: re.Match[str], following: int, words: BehindWords) -> bool:
    """Whether the list that a number is a member of can go on with the one that starts at `following`."""
    end = match.end()
    if following - end <= (_LONGEST if _is_formed(match) else _NEXT):
        return words.gap.fullmatch(text, end, following) is not None
    return not _is_formed(match) and words.described.fullmatch(text, end, following) is not None


def _is_formed(match: re.Match[str]) -> bool:
    """Whether a number has a form that dates and counts have not."""
    return bool(match["second"] or match["year"] or match["session"] or match["stroked"])
