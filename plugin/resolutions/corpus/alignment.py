"""Which paragraphs of two versions of a text say the same, where one version has more of them than the other.

Paragraphs stand in the same order in both; the same one has about the same share of the text's length, and the same
numbers (years, sessions, resolutions), which no language changes. The way through both texts that costs least is
found as in Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993), here with the numbers too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import inf, log
from typing import NamedTuple

_NUMBER = re.compile(r"\d+")

_EVEN = 15
"""So many characters more count in each text, so that two short ones are not told apart by a word."""

_NUMBERS_WEIGH = 1.5
"""What it costs that two texts have no number in common, next to one that is 2.7 times as long as the other (1)."""

_STEPS = (((1, 1), 0.0), ((2, 1), 0.7), ((1, 2), 0.7), ((1, 0), 1.2), ((0, 1), 1.2))
"""How many paragraphs of each stand together, and what that costs: two that are one in the other version, and one that
the other lacks, are rare."""


class PassagePair(NamedTuple):
    """Paragraphs that say the same: from which place on, and how many of each version; none of one that lacks it."""

    first: int
    first_count: int
    second: int
    second_count: int


class _Text(NamedTuple):
    """What tells the same paragraph in two languages."""

    length: float
    numbers: frozenset[int]


def aligned(first: Sequence[str], second: Sequence[str]) -> tuple[PassagePair, ...]:
    """The pairings of two versions' paragraphs, in their order; each paragraph is in exactly one.

    Takes time in proportion to the number of the ones multiplied by that of the others.
    """
    share = sum(map(len, first)) / max(1, sum(map(len, second)))
    some, others = [_text(text, 1.0) for text in first], [_text(text, share) for text in second]
    costs = {(0, 0): 0.0}
    last: dict[tuple[int, int], tuple[int, int]] = {}
    for i in range(len(some) + 1):
        for j in range(len(others) + 1):
            for (di, dj), rare in _STEPS:
                before = costs.get((i - di, j - dj), inf)
                if before == inf:
                    continue
                cost = before + rare + _unlike(some[i - di : i], others[j - dj : j])
                if cost < costs.get((i, j), inf):
                    costs[i, j], last[i, j] = cost, (di, dj)
    pairings: list[PassagePair] = []
    i, j = len(some), len(others)
    while i or j:
        di, dj = last[i, j]
        i, j = i - di, j - dj
        pairings.append(PassagePair(i, di, j, dj))
    return tuple(reversed(pairings))


def _text(text: str, share: float) -> _Text:
    return _Text(len(text) * share, frozenset(map(int, _NUMBER.findall(text))))


def _unlike(some: Sequence[_Text], others: Sequence[_Text]) -> float:
    """How unlike two runs of paragraphs are: by their lengths, and by the numbers that only one of them has."""
    if not some or not others:
        return 0.0
    lengths = [sum(text.length for text in run) + _EVEN for run in (some, others)]
    numbers = [frozenset().union(*(text.numbers for text in run)) for run in (some, others)]
    all_of_both = len(numbers[0]) + len(numbers[1])
    apart = 1 - 2 * len(numbers[0] & numbers[1]) / all_of_both if all_of_both else 0.0
    return abs(log(lengths[0] / lengths[1])) + _NUMBERS_WEIGH * apart
