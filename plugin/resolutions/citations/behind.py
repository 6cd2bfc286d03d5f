"""Lists whose word stands behind them: 2018年7月13日第72/304号、2019年5月20日第73/293号和2021年5月24日第75/281号决议.

The candidates are read from the last to the first: what a number is, the word right behind it says, or the number
that the list goes on with.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from .grammar import Grammar

_LONGEST, _NEXT = 160, 6
"""How much may stand between two members of a list: a date, a note's mark, a subject; behind a bare number, less."""


def resolutions_behind(text: str, candidates: Sequence[re.Match[str]], grammar: Grammar) -> Mapping[int, bool]:
    """Where the numbers of resolutions start, each with whether it is the first of its list, or of an organ's.

    `candidates` are all of the text, in reading order.
    """
    words = grammar.behind
    if words is None or not grammar.relations.resolution.search(text):
        return {}
    found: dict[int, bool] = {}
    following = -1
    for match in reversed(candidates):
        start, end = match.span()
        if match["rest"] is None or not (_is_formed(match) or words.bare.fullmatch(text, start - 1, end + 1)):
            continue
        if words.resolution.match(text, end):
            listed = True
        elif (
            following in found
            and following - end <= (_LONGEST if _is_formed(match) else _NEXT)
            and words.gap.fullmatch(text, end, following)
        ):
            listed = True
            found[following] = grammar.organs.name.search(text, end, following) is not None
        else:
            listed = False
        if listed:
            found[start] = True
        following = start
    return found


def _is_formed(match: re.Match[str]) -> bool:
    """Whether a number has a form that dates and counts have not."""
    return bool(match["second"] or match["year"] or match["session"])
