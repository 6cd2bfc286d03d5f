"""Values to scripts: a piece of the index as a file that calls one function with its name and its content."""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from .postings import Numbers, Postings

_LEVEL = 4
"""Of zlib: a higher one saves a twentieth of the bytes and takes twice the time."""
_POSTINGS, _TERMS, _ALONE = 16_000, 4_000, 6_000
"""How many postings and terms a shard holds at most; how many make a term a shard of its own."""


def packed(content: bytes) -> bytes:
    """The content as a script can hold it: deflated, in base64."""
    squeeze = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return b64encode(squeeze.compress(content) + squeeze.flush())


def script(name: str, version: str, content: bytes) -> bytes:
    """The script that hands over a packed content. `version` tells pieces of two builds apart."""
    return b'resolutionsShard("%s","%s","%s")' % (name.encode(), version.encode(), content)


def cut(postings: Postings) -> Iterator[tuple[int, int]]:
    """The terms of each shard, from the first to the one behind the last. A term with many postings stands alone:
    nobody loads it for its neighbours."""
    start = size = 0
    for term, count in enumerate(np.diff(postings.bounds).tolist()):
        alone = count > _ALONE
        if start < term and (alone or size + count > _POSTINGS or term - start == _TERMS):
            yield start, term
            start, size = term, 0
        size += count
        if alone:
            yield term, term + 1
            start, size = term + 1, 0
    if start < len(postings.terms):
        yield start, len(postings.terms)


def terms_content(postings: Postings, start: int, end: int) -> bytes:
    """Terms and their units: length of the words in bytes (4, little-endian), the words with line feeds between, the
    number of units of each term, and each term's units as distances from the one before."""
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
    """Where the terms of the same shard stand: the number of positions of each posting, and each posting's positions
    as distances from the one before. `before[j]` is the number of positions before posting `j`."""
    first, last = postings.bounds[start], postings.bounds[end]
    begins = before[first:last]
    stop = int(begins[-1] + postings.occurrences[last - 1]) if last > first else 0
    positions = postings.positions[begins[0] if last > first else 0 : stop]
    return planes(postings.occurrences[first:last]) + planes(
        _distances(positions, begins - (begins[0] if len(begins) else 0))
    )


def positions_before(postings: Postings) -> NDArray[np.int64]:
    """How many positions stand before those of each posting."""
    total: NDArray[np.int64] = np.cumsum(postings.occurrences, dtype=np.int64) - postings.occurrences
    return total


def _distances(values: Numbers, begins: NDArray[np.int64]) -> Numbers:
    """Each value less the one before it; at the beginning of a group the value itself."""
    found = values.copy()
    found[1:] -= values[:-1]
    found[begins] = values[begins]
    return found


def planes(values: NDArray[np.uint32] | NDArray[np.int64]) -> bytes:
    """Numbers below 2**24: the low bytes of all, then the middle ones, then the high ones. Deflate does the rest: the
    planes that are nearly all zero cost nearly nothing."""
    octets = values.astype("<u4").view(np.uint8).reshape(-1, 4)
    return octets[:, :3].T.tobytes()
