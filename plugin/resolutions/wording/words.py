"""Texts → their words as numbers of 64 bits, all at once: a loop over six million words took a tenth of a build.

A word is a run of letters and digits, without regard to case; an ideograph or a kana is a word by itself. Its number is
a polynomial of its characters modulo 2⁶⁴, scattered: two words of one number are not to be expected.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint64]

_PLANE = 0x10000
_IDEOGRAPHS = ((0x3040, 0x30FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF))
_LETTER, _DIGIT, _ALONE = 1, 2, 3
_LINK = 3
"""The most characters of a word that links two others to one name."""
_BASE = np.uint64(0x9E3779B97F4A7C15)
_BASE_INVERSE = np.uint64(pow(0x9E3779B97F4A7C15, -1, 1 << 64))
_SCATTER = np.uint64(0xD6E8FEB86659FD93)
_HALF = np.uint64(32)


class Words(NamedTuple):
    """The words of several texts, one text after the other."""

    numbers: Numbers
    """One for each word: equal words have equal numbers."""
    is_figure: NDArray[np.bool_]
    """Of each word, whether it begins with a digit: `12`, `2nd`."""
    is_name: NDArray[np.bool_]
    """Of each word, whether it begins with a capital letter, which is mostly a name's, or a sentence's first; and of
    short ones between two of these ("of the")."""
    counts: NDArray[np.int64]
    """How many words each text has."""


def words_of(texts: Sequence[str]) -> Words:
    """The words of the texts; takes time and memory in proportion to their characters."""
    if not texts:
        nothing = np.empty(0, np.bool_)
        return Words(np.empty(0, np.uint64), nothing, nothing, np.empty(0, np.int64))
    lowered = [text.lower() for text in texts]
    # A letter or two become longer in lower case: of such a text no capitals are known.
    printed = [text if len(text) == len(low) else low for text, low in zip(texts, lowered, strict=True)]
    ends = np.cumsum(np.fromiter(map(len, lowered), np.int64, len(lowered)) + 1)
    codes, printed_codes = _codes(lowered), _codes(printed)
    in_plane = np.minimum(codes, _PLANE - 1)
    signs = _signs()[in_plane]
    is_word, is_alone = signs > 0, signs == _ALONE
    # A line feed ends every text, so no word goes on in the next one.
    starts = is_word.copy()
    starts[1:] &= ~is_word[:-1] | is_alone[1:] | is_alone[:-1]
    first = np.flatnonzero(starts)
    is_last = is_word.copy()
    is_last[:-1] &= ~is_word[1:] | starts[1:]
    last = np.flatnonzero(is_last)
    powers, inverses = _powers(len(codes))
    sums = np.cumsum(codes.astype(np.uint64) * powers, dtype=np.uint64)
    before = np.where(first > 0, sums[first - 1], np.uint64(0))
    numbers = scattered((sums[last] - before) * inverses[first])
    words_before = np.searchsorted(first, ends)
    is_name = _with_links(codes[first] != printed_codes[first], last - first < _LINK, words_before)
    return Words(numbers, signs[first] == _DIGIT, is_name, np.diff(words_before, prepend=0))


def _with_links(is_name: NDArray[np.bool_], is_short: NDArray[np.bool_], ends: NDArray[np.int64]) -> NDArray[np.bool_]:
    """What is a name's, and the short words between two such. `ends` are how many words there are before the end of
    each text."""
    begins = ~(is_name | is_short)
    begins[ends[ends < len(begins)]] = True
    starts = np.flatnonzero(np.concatenate([np.ones(min(1, len(begins)), np.bool_), begins[1:]]))
    names = np.cumsum(is_name)
    sizes = np.diff(starts, append=len(begins))
    before: NDArray[np.int64] = np.repeat(names[starts] - is_name[starts], sizes)
    of_all = np.repeat(names[starts + sizes - 1], sizes)
    return is_name | (is_short & (names > before) & (names < of_all))


def _codes(texts: Sequence[str]) -> NDArray[np.uint32]:
    """The characters of the texts, with a line feed behind each text."""
    return np.frombuffer(("\n".join(texts) + "\n").encode("utf-32-le", "surrogatepass"), np.uint32)


def scattered(numbers: Numbers) -> Numbers:
    """The numbers, so mixed that each bit of a result depends on all of its number."""
    # In place: of a corpus these are millions, and each array more is memory that the system has to give and to clear.
    mixed = numbers >> _HALF
    mixed ^= numbers
    mixed *= _SCATTER
    high = mixed >> _HALF
    mixed ^= high
    mixed *= _SCATTER
    np.right_shift(mixed, _HALF, out=high)
    mixed ^= high
    return mixed


@cache
def _signs() -> NDArray[np.uint8]:
    """What each character of Unicode's first plane is: 0 where it belongs to no word. The last one stands for all of
    the other planes: rare ideographs."""
    signs = np.zeros(_PLANE, np.uint8)
    for code, character in enumerate(map(chr, range(_PLANE))):
        if character.isalnum():
            signs[code] = _DIGIT if character.isdecimal() else _LETTER
    for low, high in _IDEOGRAPHS:
        signs[low : high + 1] = _ALONE
    signs[-1] = _ALONE
    return signs


def _powers(count: int) -> tuple[Numbers, Numbers]:
    """The first powers of the polynomial's base, and of its inverse."""
    size = 1 << max(count - 1, 1 << 16).bit_length()
    powers, inverses = _powers_of(size)
    return powers[:count], inverses[:count]


@cache
def _powers_of(size: int) -> tuple[Numbers, Numbers]:
    ones = np.ones(size, np.uint64)
    ones[1:] = _BASE
    powers = np.cumprod(ones, dtype=np.uint64)
    ones[1:] = _BASE_INVERSE
    return powers, np.cumprod(ones, dtype=np.uint64)
