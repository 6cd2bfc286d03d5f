"""Cuts the terms of an index into ranges, and says what a range holds: the terms, the units that have them, and where.

A question loads the ranges of its words alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .postings import Numbers, Postings
from .scripts import encoded

_FEWEST, _MOST = 16_000, 22_000
"""The most bytes of a range of terms, deflated, of few texts and of many: as signs of a script a little more. A
question loads one for each of its words (in Chinese for each pair of signs), and of most it needs a single list."""
_RANGES = 60
"""How many ranges a language has before they grow larger."""
_POSITIONS = 60_000
"""With how many positions a piece of positions ends. They are loaded for phrases alone, so that a piece has those of
several ranges of terms."""


class Listed(NamedTuple):
    """The units of terms, of so many units."""

    postings: Postings
    units: int


def cut(lists: Sequence[Listed]) -> Iterator[tuple[int, int]]:
    """The terms of each range as (start, end) indices, end excluded; all lists are of the same terms. A term with a
    long list has its own range, so that nobody loads it for the sake of its neighbours."""
    sizes = _sizes(lists)
    most = min(max(_FEWEST, int(sizes.sum()) // _RANGES), _MOST)
    start = 0
    size = 0.0
    for term, of_term in enumerate(sizes.tolist()):
        alone = of_term > most / 2
        if start < term and (alone or size + of_term > most):
            yield start, term
            start, size = term, 0
        size += of_term
        if alone:
            yield term, term + 1
            start, size = term + 1, 0
    if start < len(sizes):
        yield start, len(sizes)


def _sizes(lists: Sequence[Listed]) -> NDArray[np.float64]:
    """About how many bytes each term takes, deflated. A list of `count` of so many units holds
    `count * log2(units / count)` bits, to which deflate comes within one or two bits a posting; of a word, which shares
    its beginning with the one before, a quarter is left."""
    sizes = np.array([len(term) / 4 + 1 for term in lists[0].postings.terms])
    for postings, units in lists:
        counts = np.diff(postings.bounds)
        sizes += counts * (np.log2(max(units, 1) / np.maximum(counts, 1)) + 1.5) / 8
    return sizes


def cut_positions(postings: Postings, ranges: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The ranges of terms whose positions each piece has, as (start, end) indices, end excluded."""
    start, first = 0, 0
    before = np.concatenate((positions_before(postings), [len(postings.positions)]))
    for number, (_, end_term) in enumerate(ranges, 1):
        end = int(before[postings.bounds[end_term]])
        if end - first >= _POSITIONS:
            yield start, number
            start, first = number, end
    if start < len(ranges):
        yield start, len(ranges)


def terms_content(lists: Sequence[Postings], start: int, end: int, language: str) -> bytes:
    """The content of a range of terms: the length of the words in bytes (4 bytes, little-endian); the words in the
    language's encoding, separated by line feeds; and for each of the lists, which are of the same terms, the number of
    units of each term, and each term's units, as distances from the unit before."""
    words = encoded("\n".join(lists[0].terms[start:end]), language)
    parts = [len(words).to_bytes(4, "little"), words]
    for postings in lists:
        bounds = postings.bounds[start : end + 1]
        units = postings.units[bounds[0] : bounds[-1]]
        # Of a term without units no distance begins.
        begins = bounds[:-1][np.diff(bounds) > 0] - bounds[0]
        parts += (planes(np.diff(bounds)), planes(_distances(units, begins)))
    return b"".join(parts)


def places_content(postings: Postings, ranges: Sequence[tuple[int, int]], before: NDArray[np.int64]) -> bytes:
    """The positions of the terms of consecutive ranges: how many ranges there are, how many postings stand before
    each of them, and how many in all (4 bytes each, little-endian); then the number of positions of each posting, and
    each posting's positions as distances from the one before. `before[j]` is the number of positions before posting
    `j`."""
    first_posting, end_posting = postings.bounds[ranges[0][0]], postings.bounds[ranges[-1][1]]
    begins = before[first_posting:end_posting]
    end_position = int(begins[-1] + postings.occurrences[end_posting - 1]) if end_posting > first_posting else 0
    positions = postings.positions[begins[0] if end_posting > first_posting else 0 : end_position]
    postings_before = [postings.bounds[start] - first_posting for start, _ in ranges]
    return b"".join(
        (
            np.array([len(ranges), *postings_before, end_posting - first_posting], "<u4").tobytes(),
            planes(postings.occurrences[first_posting:end_posting]),
            planes(_distances(positions, begins - (begins[0] if len(begins) else 0))),
        )
    )


def positions_before(postings: Postings) -> NDArray[np.int64]:
    """The number of positions before those of each posting."""
    total: NDArray[np.int64] = np.cumsum(postings.occurrences, dtype=np.int64) - postings.occurrences
    return total


def _distances(values: Numbers, begins: NDArray[np.int64]) -> Numbers:
    """The difference of each value from the one before; for the first of a group the value itself."""
    distances = values.copy()
    distances[1:] -= values[:-1]
    distances[begins] = values[begins]
    return distances


def planes(values: NDArray[np.uint32] | NDArray[np.int64]) -> bytes:
    """Numbers below 2**24 as bytes: the low bytes of all, then the middle bytes, then the high bytes. The high bytes
    are nearly all zero, so that deflate makes them small."""
    octets = values.astype("<u4").view(np.uint8).reshape(-1, 4)
    return octets[:, :3].T.tobytes()
