"""Finds equal items of two sequences by patience alignment, in bounded time.

Items that occur exactly once on both sides are paired first. The stretches between these pairs are aligned in the same
way, and small remainders by `difflib`. The cost stays near linear on every input: `difflib` alone is quadratic on long
sequences and cubic on hostile ones. Used for the paragraphs of a document and for the words of a paragraph.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

Pair = tuple[int, int]
"""An index in the old sequence and one in the new."""

_SMALL = 10_000
"""A remainder goes to `difflib` if the product of its two lengths is at most this."""
_MOST_ROUNDS = 12
"""The most rounds in which the stretches between pairs are aligned again. Text needs two or three; hostile input could
need any number."""


def align(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """The index pairs of equal items of the two sequences, ascending on both sides."""
    pairs: list[Pair] = []
    ranges = [(0, len(old), 0, len(new), 0)]
    while ranges:
        low, high, new_low, new_high, depth = ranges.pop()
        while low < high and new_low < new_high and old[low] == new[new_low]:
            pairs.append((low, new_low))
            low, new_low = low + 1, new_low + 1
        while low < high and new_low < new_high and old[high - 1] == new[new_high - 1]:
            high, new_high = high - 1, new_high - 1
            pairs.append((high, new_high))
        if low == high or new_low == new_high:
            continue
        anchors = _anchors(old[low:high], new[new_low:new_high]) if depth < _MOST_ROUNDS else []
        if anchors:
            edges = [(-1, -1), *anchors, (high - low, new_high - new_low)]
            pairs.extend((low + i, new_low + j) for i, j in anchors)
            ranges.extend(
                (low + i + 1, low + next_i, new_low + j + 1, new_low + next_j, depth + 1)
                for (i, j), (next_i, next_j) in pairwise(edges)
            )
        elif (high - low) * (new_high - new_low) <= _SMALL:
            matcher = SequenceMatcher(None, old[low:high], new[new_low:new_high], autojunk=False)
            pairs.extend(
                (low + block.a + step, new_low + block.b + step)
                for block in matcher.get_matching_blocks()
                for step in range(block.size)
            )
    pairs.sort()
    return pairs


def longest_in_order(pairs: Iterable[Pair]) -> list[Pair]:
    """The longest subset of the pairs that ascends on both sides, in order. Each index occurs once on its side."""
    ordered = sorted(pairs)
    tails: list[int] = []
    """For each length, the lowest new index with which a chain of that length ends."""
    ends: list[int] = []
    """For each length, the position in `ordered` of the pair with that index."""
    before: list[int] = []
    for position, (_, new) in enumerate(ordered):
        length = bisect_left(tails, new)
        before.append(ends[length - 1] if length else -1)
        if length == len(tails):
            tails.append(new)
            ends.append(position)
        else:
            tails[length], ends[length] = new, position
    chain: list[Pair] = []
    position = ends[-1] if ends else -1
    while position >= 0:
        chain.append(ordered[position])
        position = before[position]
    return chain[::-1]


def unique_pairs(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """Pairs of equal items that occur exactly once on either side, in the old side's order."""
    in_new = _places_of_unique(new)
    return [(i, in_new[item]) for item, i in _places_of_unique(old).items() if item in in_new]


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    return longest_in_order(unique_pairs(old, new))


def _places_of_unique(items: Sequence[Hashable]) -> dict[Hashable, int]:
    places: dict[Hashable, int] = {}
    for index, item in enumerate(items):
        places[item] = -1 if item in places else index
    return {item: index for item, index in places.items() if index >= 0}
