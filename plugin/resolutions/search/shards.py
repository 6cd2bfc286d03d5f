"""Writes pieces of the index as scripts: each calls one function with the piece's name, version and content."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from deflate import deflate_compress
from numpy.typing import NDArray

from .postings import Numbers, Postings

_LEVEL = 7
"""Of libdeflate: as quick as zlib's 4, and a twelfth smaller; 10 would save a sixteenth more in six times the time."""
_FEWEST, _MOST = 16_000, 48_000
"""The most postings of a shard, of few texts and of many: of the most, a shard has some 40 kB."""
_SHARDS = 60
"""How many shards a language has before they grow larger."""


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


def cut(postings: Postings) -> Iterator[tuple[int, int]]:
    """The terms of each shard as (start, end) indices, end excluded. A term with many postings has its own shard, so
    that nobody loads it for the sake of its neighbours; so does no shard hold very many terms of few postings."""
    most = min(max(_FEWEST, int(postings.bounds[-1]) // _SHARDS), _MOST)
    most_terms, most_beside = most // 4, most * 3 // 8
    start = size = 0
    for term, count in enumerate(np.diff(postings.bounds).tolist()):
        alone = count > most_beside
        if start < term and (alone or size + count > most or term - start == most_terms):
            yield start, term
            start, size = term, 0
        size += count
        if alone:
            yield term, term + 1
            start, size = term + 1, 0
    if start < len(postings.terms):
        yield start, len(postings.terms)


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


def places_content(postings: Postings, start: int, end: int, before: NDArray[np.int64]) -> bytes:
    """The positions of the terms of a shard: the number of positions of each posting, and each posting's positions as
    distances from the position before. `before[j]` is the number of positions before posting `j`."""
    first_posting, end_posting = postings.bounds[start], postings.bounds[end]
    begins = before[first_posting:end_posting]
    end_position = int(begins[-1] + postings.occurrences[end_posting - 1]) if end_posting > first_posting else 0
    positions = postings.positions[begins[0] if end_posting > first_posting else 0 : end_position]
    return planes(postings.occurrences[first_posting:end_posting]) + planes(
        _distances(positions, begins - (begins[0] if len(begins) else 0))
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
