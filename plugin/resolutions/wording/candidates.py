"""Paragraphs → for each the earlier paragraphs that it may have been taken from: those that share rare phrases with it.

    words ─hash→ phrases of five words ─every second→ sorted ─the last before each→ pairs ─count→ candidates

Each phrase proposes the last few paragraphs before, not all that have it, and one that is common proposes none: so the
cost is in proportion to the words. Of long paragraphs a phrase is chosen by its hash: in both of a pair or in neither.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from .paragraphs import Paragraphs
from .words import Numbers, scattered

PHRASE = 5
"""The words of a phrase."""
_EVERY = np.uint64(2)
"""Of so many phrases, a power of two, one is looked at; a run of twelve words that two paragraphs share has eight."""
_SHORT = 40
"""Of a paragraph of up to so many words, each phrase is looked at."""
_COMMON = 150
"""A phrase that stands more often says nothing."""
_BEFORE = 6
"""How many earlier paragraphs a phrase proposes."""
MOST_CANDIDATES = 5
_BASE = np.uint64(0xC2B2AE3D27D4EB4F)

Places = NDArray[np.int64]


def same_before(hashes: Numbers, days: NDArray[np.int32]) -> Places:
    """Of each item, the last one with an equal hash and an earlier day; -1 where there is none. Days ascend."""
    order = np.argsort(hashes, kind="stable")
    found = np.full(len(hashes), -1, np.int64)
    if len(hashes):
        before = _run_starts(hashes[order], days[order]) - 1
        is_same = (before >= 0) & (hashes[order][before] == hashes[order])
        found[order[is_same]] = order[before[is_same]]
    return found


def first_of(hashes: Numbers) -> Places:
    """Of each item, the first one with an equal hash: itself, where none before it has the hash."""
    order = np.argsort(hashes, kind="stable")
    starts = np.maximum.accumulate(np.where(is_new(hashes[order]), np.arange(len(hashes)), 0))
    found = np.empty(len(hashes), np.int64)
    found[order] = order[starts]
    return found


def hashes_of(paragraphs: Paragraphs, *numbers: Numbers) -> tuple[Numbers, ...]:
    """For each of the `numbers` that all words have: a hash for all the words of each paragraph, in their order."""
    if not len(paragraphs):
        return tuple(np.empty(0, np.uint64) for _ in numbers)
    starts, lengths = paragraphs.starts[:-1], np.diff(paragraphs.starts).astype(np.uint64)
    places = np.arange(1, len(paragraphs.words) + 1, dtype=np.uint64)
    places -= np.repeat(starts.astype(np.uint64), np.diff(paragraphs.starts))
    places = scattered(places)
    return tuple(scattered(np.add.reduceat(scattered(words + places), starts) + lengths) for words in numbers)


def candidates(paragraphs: Paragraphs) -> tuple[Places, Places]:
    """The pairs to be compared, as the later and the earlier paragraphs' numbers: up to `MOST_CANDIDATES` for each, by
    the later one, the most promising first."""
    phrases, places = _phrases(paragraphs)
    later, earlier = _pairs(phrases, places, paragraphs.days)
    return _best(later, earlier, np.bincount(places, minlength=len(paragraphs)))


def _phrases(paragraphs: Paragraphs) -> tuple[Numbers, Places]:
    """The chosen phrases in the order of their hashes, and of time, and the paragraph of each. Phrases that stand once
    or too often are left out, and all but the first of a paragraph's equal ones."""
    words, lengths = paragraphs.words, np.diff(paragraphs.starts)
    count = len(words) - PHRASE + 1
    if count <= 0:
        return np.empty(0, np.uint64), np.empty(0, np.int64)
    hashes = words[:count].copy()
    for offset in range(1, PHRASE):
        hashes *= _BASE
        hashes += words[offset : offset + count]
    is_chosen = (hashes >> np.uint64(17)) & (_EVERY - np.uint64(1)) == 0
    is_chosen |= np.repeat(lengths <= _SHORT, lengths)[:count]
    # No phrase reaches from one paragraph into the next.
    for offset in range(1, PHRASE):
        ends = paragraphs.starts[1:] - offset
        is_chosen[ends[ends < count]] = False
    chosen = np.flatnonzero(is_chosen)
    paragraph_of = np.repeat(np.arange(len(lengths), dtype=np.int64), lengths)[chosen]
    # Hash and place in one number, which is sorted several times faster than two.
    bits = np.uint64(max(len(lengths), 1).bit_length())
    packed = (scattered(hashes[chosen]) >> bits << bits) | paragraph_of.astype(np.uint64)
    packed.sort()
    packed = packed[is_new(packed)]
    found = packed >> bits
    lengths_of_runs = np.diff(np.flatnonzero(is_new(found)), append=len(found))
    sizes = np.repeat(lengths_of_runs, lengths_of_runs)
    is_telling = (sizes > 1) & (sizes <= _COMMON)
    mask = (np.uint64(1) << bits) - np.uint64(1)
    return found[is_telling], (packed[is_telling] & mask).astype(np.int64)


def _pairs(phrases: Numbers, places: Places, days: NDArray[np.int32]) -> tuple[Places, Places]:
    """For each phrase of each paragraph, that paragraph and the last ones of earlier days that have the phrase."""
    first = _run_starts(phrases, days[places])
    later, earlier = [], []
    for step in range(1, _BEFORE + 1):
        before = first - step
        is_pair = before >= 0
        is_pair[is_pair] = phrases[before[is_pair]] == phrases[is_pair]
        later.append(places[is_pair])
        earlier.append(places[before[is_pair]])
    return np.concatenate(later), np.concatenate(earlier)


def _best(later: Places, earlier: Places, phrase_counts: Places) -> tuple[Places, Places]:
    bits = np.int64(max(len(phrase_counts), 1).bit_length())
    packed = np.sort(later << bits | earlier)
    places = np.flatnonzero(is_new(packed))
    pairs, votes = packed[places], np.diff(places, append=len(packed))
    later, earlier = pairs >> bits, pairs & ((1 << bits) - 1)
    share = votes / phrase_counts[later]
    alike = 2 * votes / (phrase_counts[later] + phrase_counts[earlier])
    is_worth = (votes > 1) | (share > 0.2)
    later, earlier = later[is_worth], earlier[is_worth]
    promise = ((share + alike)[is_worth] * 1000).astype(np.int64)
    # The later paragraph, the promise and the age in one number; the best and the newest come first.
    packed = np.sort((later << 11 | (2047 - np.minimum(promise, 2047))) << bits | (len(phrase_counts) - earlier))
    later, earlier = packed >> (bits + 11), len(phrase_counts) - (packed & ((1 << bits) - 1))
    firsts = np.flatnonzero(is_new(later))
    rank = np.arange(len(later)) - np.repeat(firsts, np.diff(firsts, append=len(later)))
    is_first = rank < MOST_CANDIDATES
    return later[is_first], earlier[is_first]


def _run_starts(hashes: Numbers, days: NDArray[np.int32]) -> Places:
    """Of each item of sorted hashes, where those of the same hash and day begin."""
    begins = is_new(hashes) | is_new(days)
    return np.maximum.accumulate(np.where(begins, np.arange(len(hashes)), 0))


def is_new(items: NDArray[Any]) -> NDArray[np.bool_]:
    """Of each item, whether it is another than the one before it."""
    differs = np.ones(len(items), np.bool_)
    differs[1:] = items[1:] != items[:-1]
    return differs
