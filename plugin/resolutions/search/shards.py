"""Writes pieces of the index as scripts: each calls one function with the piece's name, version and content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from deflate import deflate_compress
from numpy.typing import NDArray

from .postings import Numbers, Postings

_LEVEL = 7
"""Of libdeflate: as quick as zlib's 4, and a twelfth smaller; 10 would save a sixteenth more in six times the time."""
_FEWEST, _MOST = 16_000, 22_000
"""The most bytes of a shard of terms, deflated, of few texts and of many: as signs of a script a fifth more. A question
loads one for each of its words (in Chinese for each pair of signs), and of most shards it needs a single list."""
_SHARDS = 60
"""How many shards a language has before they grow larger."""
_POSITIONS = 60_000
"""With how many positions a piece of positions ends. They are loaded for phrases alone, so that a piece has those of
several shards of terms."""


_SIGNS = np.frombuffer(bytes(code for code in range(0x21, 0x7F) if chr(code) not in "\"'\\"), np.uint8)
"""The 91 signs of ASCII that a script's string can hold: two of them write 13 bits, where base64 takes 2.2."""
_PAIR, _ONE = 13, 5
"""How many bits two signs write; and a last one alone."""
_PAIRS = np.stack([_SIGNS[np.arange(1 << _PAIR) // len(_SIGNS)], _SIGNS[np.arange(1 << _PAIR) % len(_SIGNS)]], axis=1)
"""The two signs of each number."""


def packed(content: bytes) -> bytes:
    """The content deflated and as signs (`in_signs`), as a script can contain it."""
    return in_signs(bytes(deflate_compress(content, _LEVEL)))


def in_signs(content: bytes) -> bytes:
    """Bytes as signs of ASCII: each 13 bits, the first the highest, as a number of two digits. Of up to 5 bits that
    are left a digit stands alone, so that the length says how many bytes there were."""
    count, rest = divmod(8 * len(content), _PAIR)
    octets = np.zeros((-(-len(content) // _PAIR), _PAIR + 2), np.uint32)
    octets[:, :_PAIR] = np.frombuffer(content.ljust(len(octets) * _PAIR, b"\0"), np.uint8).reshape(-1, _PAIR)
    numbers = np.empty((len(octets), 8), np.uint16)
    for index in range(8):
        first, bit = divmod(_PAIR * index, 8)
        three = octets[:, first] << 16 | octets[:, first + 1] << 8 | octets[:, first + 2]
        numbers[:, index] = three >> (24 - bit - _PAIR) & ((1 << _PAIR) - 1)
    written = _PAIRS[numbers.ravel()[: count + (rest > _ONE)]].tobytes()
    return written + _SIGNS[numbers.flat[count] >> (_PAIR - _ONE)].tobytes() if 0 < rest <= _ONE else written


def script(name: str, version: str, content: bytes) -> bytes:
    """The script that hands a packed content to the page. Pieces of two builds differ in `version`."""
    return b'resolutionsShard("%s","%s","%s")' % (name.encode(), version.encode(), content)


def cut(postings: Postings, units: int) -> Iterator[tuple[int, int]]:
    """The terms of each shard as (start, end) indices, end excluded; `units` is how many units there are. A term with a
    long list has its own shard, so that nobody loads it for the sake of its neighbours."""
    sizes = _sizes(postings, units)
    most = min(max(_FEWEST, int(sizes.sum()) // _SHARDS), _MOST)
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
    if start < len(postings.terms):
        yield start, len(postings.terms)


def _sizes(postings: Postings, units: int) -> NDArray[np.float64]:
    """About how many bytes each term takes, deflated. A list of `count` of so many units holds
    `count * log2(units / count)` bits, to which deflate comes within one or two bits a posting; of a word, which shares
    its beginning with the one before, a quarter is left."""
    counts = np.diff(postings.bounds)
    bits = counts * (np.log2(max(units, 1) / np.maximum(counts, 1)) + 1.5)
    sizes: NDArray[np.float64] = bits / 8 + np.array([len(term) / 4 + 1 for term in postings.terms])
    return sizes


def cut_positions(postings: Postings, shards: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The shards of terms whose positions each piece has, as (start, end) indices, end excluded."""
    start, first = 0, 0
    before = np.concatenate((positions_before(postings), [len(postings.positions)]))
    for number, (_, end_term) in enumerate(shards, 1):
        end = int(before[postings.bounds[end_term]])
        if end - first >= _POSITIONS:
            yield start, number
            start, first = number, end
    if start < len(shards):
        yield start, len(shards)


def terms_content(postings: Postings, start: int, end: int) -> bytes:
    """The content of a shard of terms: the length of the words in bytes (4 bytes, little-endian); the words, separated
    by line feeds; the number of units of each term; each term's units, as distances from the unit before."""
    words = "\n".join(postings.terms[start:end]).encode()
    bounds = postings.bounds[start : end + 1]
    units = postings.units[bounds[0] : bounds[-1]]
    return b"".join(
        (
            len(words).to_bytes(4, "little"),
            words,
            planes(np.diff(bounds)),
            planes(_distances(units, bounds[:-1] - bounds[0])),
        )
    )


def places_content(postings: Postings, shards: Sequence[tuple[int, int]], before: NDArray[np.int64]) -> bytes:
    """The positions of the terms of consecutive shards: how many shards there are, how many postings stand before
    each of them, and how many in all (4 bytes each, little-endian); then the number of positions of each posting, and
    each posting's positions as distances from the one before. `before[j]` is the number of positions before posting
    `j`."""
    first_posting, end_posting = postings.bounds[shards[0][0]], postings.bounds[shards[-1][1]]
    begins = before[first_posting:end_posting]
    end_position = int(begins[-1] + postings.occurrences[end_posting - 1]) if end_posting > first_posting else 0
    positions = postings.positions[begins[0] if end_posting > first_posting else 0 : end_position]
    postings_before = [postings.bounds[start] - first_posting for start, _ in shards]
    return b"".join(
        (
            np.array([len(shards), *postings_before, end_posting - first_posting], "<u4").tobytes(),
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
