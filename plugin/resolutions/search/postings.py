"""Lists for each term the units that contain it, and its positions in them.

Units are numbered through all documents of a language, in the order of the documents. A first pass, which must be
cheap, cuts the text into pieces at white space and ASCII punctuation. The terms of a piece (`words.terms`) are computed
once for each different piece and not for each occurrence. A position is the number of pieces before the term in its
unit; words such as "the" count too.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from .words import terms

Numbers = NDArray[np.uint32]

# Words hold letters, digits, and whatever is not ASCII; a line feed ends a unit.
_CUT = bytes(code if code > 127 or code == 10 or chr(code).isalnum() else 32 for code in range(256)).lower()
_END = b"|"
"""Stands for the end of a unit among the pieces of a text, none of which holds it."""
_TYPOGRAPHIC = "’‘“”–—…\u00a0"
"""Typographic characters that often stand next to words: cutting at them leaves fewer different pieces."""
BETWEEN = f"[{re.escape(''.join(chr(code) for code in range(128) if not chr(code).isalnum()))}{_TYPOGRAPHIC}]+"
"""A pattern, for Python and JavaScript, of the text between two pieces of a unit."""
_FARTHEST = 0xFFFF
"""The highest position; terms beyond it have this position too."""


@dataclass(frozen=True)
class Postings:
    """Terms in the order of a browser's strings. The postings of term `i` are those from `bounds[i]` to
    `bounds[i + 1]`, its units ascending; of posting `j`, `occurrences[j]` are the number of its positions, which stand
    in `positions` one posting after the other. Where no positions are kept both are empty."""

    terms: Sequence[str]
    bounds: NDArray[np.int64]
    units: Numbers
    occurrences: Numbers
    positions: Numbers


class _Pieces(dict[bytes, int]):
    """Gives each new piece the next number."""

    def __missing__(self, piece: bytes) -> int:
        number = self[piece] = len(self)
        return number


class Vocabulary:
    """The pieces of a language's texts as numbers. In a second build it reads only texts that are new.

    A piece keeps its number for ever. The index does not depend on the numbers.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._pieces = _Pieces()
        self._terms: list[Sequence[str]] = []
        self._known: dict[bytes, tuple[Numbers, Numbers]] = {}
        """By a text's digest: the numbers of its pieces, and how many of them each unit has."""

    def read(self, texts: Iterable[str]) -> tuple[Numbers, Numbers]:
        """The numbers of all pieces of the texts in order, and how many pieces each unit has. In a text, each line is
        one unit."""
        previous, self._known = self._known, {}
        numbered = [(np.empty(0, np.uint32), np.empty(0, np.uint32))]
        for text in texts:
            key = blake2b(text.encode(), digest_size=16).digest()
            self._known[key] = found = previous.get(key) or self._numbered(text)
            numbered.append(found)
        pieces, lengths = zip(*numbered, strict=True)
        return np.concatenate(pieces), np.concatenate(lengths)

    def meaning(self, pieces: Numbers) -> list[Sequence[str]]:
        """The terms of each piece, by the piece's number; empty for a piece that is not in `pieces`."""
        new = islice(self._pieces, len(self._terms), None)
        self._terms += [terms(piece.decode(), self._language) for piece in new]
        used = np.bincount(pieces, minlength=len(self._terms)).tolist()
        return [piece_terms if count else () for piece_terms, count in zip(self._terms, used, strict=True)]

    def surfaces(self) -> list[str]:
        """Every piece, by its number."""
        return [piece.decode() for piece in self._pieces]

    def _numbered(self, text: str) -> tuple[Numbers, Numbers]:
        # All units at once: a text has a hundred, most of them of few pieces.
        cut = _spaced(text).encode().translate(_CUT).replace(b"\n", b" %s " % _END).split()
        numbers = _of(array("I", [*map(self._pieces.__getitem__, cut)]))
        is_end = numbers == self._pieces[_END]
        lengths = np.diff(np.flatnonzero(is_end), prepend=-1, append=len(numbers)) - 1
        return numbers[~is_end], lengths.astype(np.uint32)


@dataclass(frozen=True)
class Text:
    """The pieces of all texts as numbers, how many each unit has, and each piece's terms by its number."""

    pieces: Numbers
    lengths: Numbers
    meaning: Sequence[Sequence[str]]

    @classmethod
    def read(cls, lines: Iterable[str], vocabulary: Vocabulary) -> Text:
        """Reads the documents' texts, one unit a line."""
        pieces, lengths = vocabulary.read(lines)
        return cls(pieces, lengths, vocabulary.meaning(pieces))

    def counts(self) -> Numbers:
        """How often each piece occurs, by its number."""
        return np.bincount(self.pieces, minlength=len(self.meaning)).astype(np.uint32)

    def postings(self) -> Postings:
        """The postings of the words."""
        return _gathered(self.pieces, self.lengths, self.meaning)


def of_words(lines: Iterable[str], vocabulary: Vocabulary) -> Postings:
    """The postings of the words. `lines` are the documents' texts, one unit a line."""
    return Text.read(lines, vocabulary).postings()


def _spaced(text: str) -> str:
    if not text.isascii():
        for sign in _TYPOGRAPHIC:
            text = text.replace(sign, " ")
    return text


def _gathered(pieces: Numbers, lengths: Numbers, meaning: Sequence[Sequence[str]]) -> Postings:
    """The postings of a text: `pieces` are its pieces as numbers, `lengths` the number of pieces of each unit, and
    `meaning` the terms of each piece."""
    unique_terms = [list(dict.fromkeys(piece_terms)) for piece_terms in meaning]
    vocabulary = sorted({term for piece_terms in unique_terms for term in piece_terms}, key=_as_browsers_sort)
    number = {term: index for index, term in enumerate(vocabulary)}
    counts = _of(array("I", map(len, unique_terms)))
    term_numbers = _of(array("I", [number[term] for piece_terms in unique_terms for term in piece_terms]))

    # Each piece of the text once for each of its terms: no time for "the", twice for an accented word.
    times = counts[pieces]
    token = np.repeat(np.arange(len(pieces), dtype=np.uint32), times)
    nth = np.arange(len(token), dtype=np.int64) - np.repeat(np.cumsum(times, dtype=np.int64) - times, times)
    term = term_numbers[_before(counts)[pieces[token]] + nth] if len(token) else term_numbers[:0]
    unit = np.repeat(np.arange(len(lengths), dtype=np.uint32), lengths)[token]
    position = np.minimum(token - _before(lengths)[unit], _FARTHEST).astype(np.uint32)

    order = _stable_order(term)
    term, unit, position = term[order], unit[order], position[order]
    first = (
        np.flatnonzero(np.concatenate(([True], (term[1:] != term[:-1]) | (unit[1:] != unit[:-1]))))
        if len(term)
        else order
    )
    return Postings(
        terms=vocabulary,
        bounds=np.searchsorted(term[first], np.arange(len(vocabulary) + 1)).astype(np.int64),
        units=unit[first],
        occurrences=np.diff(np.append(first, len(term))).astype(np.uint32),
        positions=position,
    )


def _stable_order(numbers: Numbers) -> NDArray[np.int64]:
    """The indices that sort the numbers stably. It sorts by 16 bits at a time, which numpy does in linear time."""
    low = np.argsort((numbers & 0xFFFF).astype(np.uint16), kind="stable")
    if not len(numbers) or numbers.max() <= 0xFFFF:
        return low
    return low[np.argsort((numbers[low] >> 16).astype(np.uint16), kind="stable")]


def with_more(postings: Postings, more: Iterable[tuple[str, int]]) -> Postings:
    """The postings, without positions, and those pairs of a term and a unit besides."""
    added = list(more)
    all_terms = sorted({*postings.terms, *(term for term, _ in added)}, key=_as_browsers_sort)
    number = {term: at for at, term in enumerate(all_terms)}
    held = np.array([number[term] for term in postings.terms], dtype=np.int64)
    # Term and unit in one number: what stands twice is found by sorting.
    pairs = np.unique(
        np.concatenate(
            (
                np.repeat(held << 32, np.diff(postings.bounds)) | postings.units,
                np.array([number[term] << 32 | unit for term, unit in added], dtype=np.int64),
            )
        )
    )
    return replace(
        postings,
        terms=all_terms,
        bounds=np.searchsorted(pairs >> 32, np.arange(len(all_terms) + 1)).astype(np.int64),
        units=(pairs & 0xFFFFFFFF).astype(np.uint32),
        occurrences=postings.occurrences[:0],
        positions=postings.positions[:0],
    )


def over(postings: Postings, all_terms: Sequence[str]) -> Postings:
    """The same postings over more terms, of which those that they lack have none. Both lists are in the order of a
    browser's strings."""
    number = {term: at for at, term in enumerate(all_terms)}
    counts = np.zeros(len(all_terms), dtype=np.int64)
    counts[[number[term] for term in postings.terms]] = np.diff(postings.bounds)
    return replace(postings, terms=all_terms, bounds=np.concatenate(([0], np.cumsum(counts))).astype(np.int64))


def terms_of_either(one: Postings, other: Postings) -> Sequence[str]:
    """The terms that one of the two has, in the order of a browser's strings."""
    return sorted({*one.terms, *other.terms}, key=_as_browsers_sort)


def unplaced(units_by_key: Mapping[str, set[int]]) -> Postings:
    """The postings, without positions, of terms and the units that have each."""
    keys = sorted(units_by_key, key=_as_browsers_sort)
    none = np.zeros(0, dtype=np.uint32)
    return Postings(
        terms=keys,
        bounds=np.cumsum([0, *(len(units_by_key[key]) for key in keys)]),
        units=_of(array("I", [unit for key in keys for unit in sorted(units_by_key[key])])),
        occurrences=none,
        positions=none,
    )


def _as_browsers_sort(term: str) -> bytes:
    return term.encode("utf-16-be")


def _of(values: array[int]) -> Numbers:
    return np.frombuffer(values, dtype=f"u{values.itemsize}").astype(np.uint32, copy=False)


def _before(counts: Numbers) -> NDArray[np.int64]:
    """The number of items before each of consecutive groups: [3, 2, 4] gives [0, 3, 5]."""
    total: NDArray[np.int64] = np.cumsum(counts, dtype=np.int64) - counts
    return total
