"""Writes pieces of the index as scripts: each calls one function with the piece's name, version and content.

Each language's table names an encoding that has its letters: a byte for one of Arabic or Russian, two for one of
Chinese, where UTF-8 takes two and three. Packed, such texts are a fifth smaller.
"""

from __future__ import annotations

from codecs import BOM_UTF16_LE
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
from deflate import deflate_compress
from numpy.typing import NDArray

from ..languages import table
from .postings import Numbers, Postings, Vocabulary

_ENCODING = "utf-16-le"
_LEVEL = 7
"""Of libdeflate: as quick as zlib's 4, and a twelfth smaller; 10 would save a sixteenth more in six times the time."""
_FEWEST, _MOST = 16_000, 22_000
"""The most bytes of a shard of terms, deflated, of few texts and of many: as signs of a script a little more. A
question loads one for each of its words (in Chinese for each pair of signs), and of most it needs a single list."""
_SHARDS = 60
"""How many shards a language has before they grow larger."""
_POSITIONS = 60_000
"""With how many positions a piece of positions ends. They are loaded for phrases alone, so that a piece has those of
several shards of terms."""


_MARK, _FLIPPED = ord("!"), np.uint16(0x8000)
"""The sign before one that stands for another, and by which bit the two differ."""
_NO_SIGN = np.isin(np.arange(0x10000), [*map(ord, '\n\r"\\'), _MARK])
"""Of each sign, whether a script's string cannot hold it, or it is the mark itself. Flipped, each is one that it can
hold; so is a half of a surrogate pair whose other half is not beside it."""
_HALF, _FIRST, _SECOND = 0xFC00, 0xD800, 0xDC00
"""The bits by which a half of a pair is known, and what they are in the first and in the second one."""


class Listed(NamedTuple):
    """The units of terms, of so many units."""

    postings: Postings
    units: int


def packed(content: bytes) -> bytes:
    """The content deflated and as signs (`in_signs`), as a script can contain it."""
    return in_signs(bytes(deflate_compress(content, _LEVEL)))


def in_signs(content: bytes) -> bytes:
    """Bytes as signs of UTF-16, in the order of `script`: first how many bytes were put to the end to make them even,
    `0` or `1`; then two bytes a sign, the low one first. Three in a hundred signs of packed content are two, where
    signs of ASCII write 13 bits in 16, and base64 12."""
    odd = len(content) % 2
    signs = np.frombuffer(content + b"\0" * odd, "<u2")
    is_flipped = _NO_SIGN[signs] | _is_lone_half(signs)
    written = np.repeat(signs, is_flipped + 1)
    marks = np.flatnonzero(is_flipped)
    marks += np.arange(len(marks))
    written[marks] = _MARK
    written[marks + 1] ^= _FLIPPED
    return str(odd).encode(_ENCODING) + written.tobytes()


def _is_lone_half(signs: NDArray[np.uint16]) -> NDArray[np.bool_]:
    """Of each sign, whether it is a half of a surrogate pair whose other half is not beside it."""
    half = signs & _HALF
    is_lone: NDArray[np.bool_] = (half == _FIRST) | (half == _SECOND)
    is_pair = (half[:-1] == _FIRST) & (half[1:] == _SECOND)
    is_lone[:-1] &= ~is_pair
    is_lone[1:] &= ~is_pair
    return is_lone


def script(function: str, *arguments: str, content: bytes) -> bytes:
    """The script that hands a packed content to a function of the page, behind arguments without a quote. What a file
    begins with tells a browser its encoding before the page, a server or a tag does."""
    before = "".join(f'"{argument}",' for argument in arguments)
    return b"".join((BOM_UTF16_LE, f'{function}({before}"'.encode(_ENCODING), content, '")'.encode(_ENCODING)))


def piece_script(name: str, version: str, content: bytes) -> bytes:
    """The script of a piece of the index. Pieces of two builds differ in `version`."""
    return script("resolutionsShard", name, version, content=content)


def cut(lists: Sequence[Listed]) -> Iterator[tuple[int, int]]:
    """The terms of each shard as (start, end) indices, end excluded; all lists are of the same terms. A term with a
    long list has its own shard, so that nobody loads it for the sake of its neighbours."""
    sizes = _sizes(lists)
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


def terms_content(lists: Sequence[Postings], start: int, end: int, language: str) -> bytes:
    """The content of a shard of terms: the length of the words in bytes (4 bytes, little-endian); the words in the
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


def encoding(language: str) -> str:
    """The name of the language's encoding, as Python and browsers know it."""
    return str(table(language, "search").get("encoding", "utf-8"))


def encoded(text: str, language: str) -> bytes:
    """The text in the encoding of its language. What this has not is told by its number, `&#1080;`, and so is `&`."""
    return text.replace("&", "&#38;").encode(encoding(language), "xmlcharrefreplace")


class IndexCache:
    """Keeps words and packed pieces from one build of the index to the next, so that only changes cost time.

    Give it to one build after another, never to two at once. The index has the same bytes without it.
    """

    def __init__(self) -> None:
        self._vocabularies: dict[tuple[str, str], Vocabulary] = {}
        self._packed: dict[bytes, bytes] = {}
        self._previous: dict[bytes, bytes] = {}

    def begin(self) -> None:
        """Begins a build: drops the pieces that the last build did not use."""
        self._previous, self._packed = self._packed, {}

    def vocabulary(self, language: str, of: str = "") -> Vocabulary:
        """The vocabulary of a language's texts, or of other lines of it, made when it is first asked for."""
        return self._vocabularies.setdefault((language, of), Vocabulary(language))

    def pack(self, content: bytes) -> bytes:
        """The packed content (`shards.packed`), taken from the last build where that packed the same content."""
        key = blake2b(content, digest_size=16).digest()
        self._packed[key] = packed_content = self._previous.get(key) or packed(content)
        return packed_content
