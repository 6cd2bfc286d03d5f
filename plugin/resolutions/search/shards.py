"""Values to scripts: a piece of the index as a file that calls one function with its name and its content."""

from __future__ import annotations

import sys
import zlib
from array import array
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import sub

from .postings import Postings

_LEVEL = 4
"""Of zlib: a higher one saves a twentieth of the bytes and takes twice the time."""
_POSTINGS, _TERMS, _ALONE = 16_000, 4_000, 6_000
"""How many postings and terms a shard holds at most; how many make a term a shard of its own."""


def script(name: str, version: str, content: bytes) -> bytes:
    """The script that hands the content over. `version` tells pieces of two builds apart."""
    squeeze = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = squeeze.compress(content) + squeeze.flush()
    return b'resolutionsShard("%s","%s","%s")' % (name.encode(), version.encode(), b64encode(packed))


def cut(postings: Postings) -> Iterator[Sequence[str]]:
    """The terms of each shard, in order. A term with many postings stands alone: nobody loads it for its neighbours."""
    held: list[str] = []
    size = 0
    for term in sorted(postings):
        count = len(postings[term])
        alone = count > _ALONE
        if held and (alone or size + count > _POSTINGS or len(held) == _TERMS):
            yield held
            held, size = [], 0
        held.append(term)
        size += count
        if alone:
            yield held
            held, size = [], 0
    if held:
        yield held


def terms_content(terms: Sequence[str], postings: Postings) -> bytes:
    """The terms and their units: length of the words in bytes (4, little-endian), the words with line feeds between,
    the number of units of each term, and each term's units as distances from the one before."""
    words = "\n".join(terms).encode()
    distances = array("I")
    for term in terms:
        units = postings[term]
        distances.append(units[0])
        distances.extend(map(sub, units[1:], units))
    return len(words).to_bytes(4, "little") + words + planes(array("I", [len(postings[term]) for term in terms])) + planes(distances)


def planes(values: array[int]) -> bytes:
    """Numbers below 2**24: the low bytes of all, then the middle ones, then the high ones. Deflate does the rest: the
    planes that are nearly all zero cost nearly nothing."""
    if sys.byteorder == "big":
        values = array("I", values)
        values.byteswap()
    raw, width = values.tobytes(), values.itemsize
    return raw[0::width] + raw[1::width] + raw[2::width]


def starts(counts: Iterable[int]) -> list[int]:
    """Where each of consecutive groups begins: [3, 2, 4] is [0, 3, 5]."""
    return [0, *accumulate(counts)][:-1]
