"""Which units hold which term, and where in them.

Units are numbered through all documents of a language, in the order of the documents. The first pass cuts at white
space and ASCII punctuation alone, which costs least; what a piece so cut really holds is asked once for each
different piece (`words.terms`), not once for each time that it stands in a text. A position counts pieces, words such
as "the" among them, from the unit's beginning.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from ..model import Document, DocumentKey
from ..themes import Membership
from .words import terms

Numbers = NDArray[np.uint32]

# Words hold letters, digits, and whatever is not ASCII; a line feed ends a unit.
_CUT = bytes(code if code > 127 or code == 10 or chr(code).isalnum() else 32 for code in range(256)).lower()
_TYPOGRAPHIC = "’‘“”–—…\u00a0"
"""Signs of print that stand at words' edges so often that cutting at them saves the second pass most of its work."""
BETWEEN = f"[{re.escape(''.join(chr(code) for code in range(128) if not chr(code).isalnum()))}{_TYPOGRAPHIC}]+"
"""What stands between two pieces of a unit's text, as a pattern for Python and JavaScript."""
_FARTHEST = 0xFFFF
"""Positions from here on are not told apart."""


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
    """Numbers the different pieces as they come."""

    def __missing__(self, piece: bytes) -> int:
        number = self[piece] = len(self)
        return number


class Vocabulary:
    """The pieces of a language's texts as numbers. One that is kept reads again only texts that the last build had not.

    Numbers are given as pieces come, and never taken back; nothing of the index depends on which a piece has.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._pieces = _Pieces()
        self._terms: list[Sequence[str]] = []
        self._known: dict[bytes, tuple[array[int], array[int]]] = {}
        """What each text of the last build was read to, by a digest of it."""

    def read(self, texts: Iterable[str]) -> tuple[Numbers, Numbers]:
        """The pieces of all texts as one row, and how many of them each unit has. A text has a unit a line."""
        before, self._known = self._known, {}
        pieces, lengths = array("I"), array("I")
        for text in texts:
            key = blake2b(text.encode(), digest_size=16).digest()
            self._known[key] = read = before.get(key) or self._numbered(text)
            pieces.extend(read[0])
            lengths.extend(read[1])
        return _of(pieces), _of(lengths)

    def meaning(self, pieces: Numbers) -> list[Sequence[str]]:
        """The terms of each piece by its number; none of those that the texts no longer have."""
        new = islice(self._pieces, len(self._terms), None)
        self._terms += [terms(piece.decode(), self._language) for piece in new]
        used = np.bincount(pieces, minlength=len(self._terms)).tolist()
        return [found if count else () for found, count in zip(self._terms, used, strict=True)]

    def _numbered(self, text: str) -> tuple[array[int], array[int]]:
        number = self._pieces.__getitem__
        pieces, lengths = array("I"), array("I")
        for line in _spaced(text).encode().translate(_CUT).split(b"\n"):
            found = line.split()
            lengths.append(len(found))
            pieces.extend(map(number, found))
        return pieces, lengths


def of_words(lines: Iterable[str], vocabulary: Vocabulary) -> Postings:
    """The postings of the words. `lines` are the documents' texts, one unit a line."""
    pieces, lengths = vocabulary.read(lines)
    return _gathered(pieces, lengths, vocabulary.meaning(pieces))


def _spaced(text: str) -> str:
    if not text.isascii():
        for sign in _TYPOGRAPHIC:
            text = text.replace(sign, " ")
    return text


def _gathered(pieces: Numbers, lengths: Numbers, meaning: Sequence[Sequence[str]]) -> Postings:
    """From the text as numbers of pieces, the length of each unit, and the terms of each piece."""
    own = [list(dict.fromkeys(found)) for found in meaning]
    vocabulary = sorted({term for found in own for term in found}, key=_as_browsers_sort)
    number = {term: index for index, term in enumerate(vocabulary)}
    counts = _of(array("I", map(len, own)))
    flat = _of(array("I", [number[term] for found in own for term in found]))

    # Each piece of the text once for each of its terms: no time for "the", twice for an accented word.
    times = counts[pieces]
    token = np.repeat(np.arange(len(pieces), dtype=np.uint32), times)
    nth = np.arange(len(token), dtype=np.int64) - np.repeat(np.cumsum(times, dtype=np.int64) - times, times)
    term = flat[_before(counts)[pieces[token]] + nth] if len(token) else flat[:0]
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
    """The order that sorts, equal ones as they stand; by halves, because 16 bits are sorted in linear time."""
    low = np.argsort((numbers & 0xFFFF).astype(np.uint16), kind="stable")
    if not len(numbers) or numbers.max() <= 0xFFFF:
        return low
    return low[np.argsort((numbers[low] >> 16).astype(np.uint16), kind="stable")]


def of_references(documents: Iterable[Document], memberships: Iterable[Membership]) -> Postings:
    """The postings of what is no word.

    `/s/res/2553`: the first unit of the document; `@s/res/1325`: the units that cite it; `#rule-of-law`: the theme's.
    """
    themes: defaultdict[DocumentKey, list[tuple[str, str]]] = defaultdict(list)
    for one in memberships:
        themes[one.key].append((one.anchor, one.theme))
    found: defaultdict[str, set[int]] = defaultdict(set)
    first = 0
    for document in documents:
        found[f"/{document.id.lower()}"].add(first)
        members = themes.get(document.key, ())
        if document.citations or members:
            number = {unit.anchor: first + index for index, unit in enumerate(document.units)}
            for citation in document.citations:
                if citation.target != "SELF":
                    found[f"@{citation.target.lower()}"].add(number[citation.anchor])
            for anchor, theme in members:
                found[f"#{theme}"].add(number[anchor])
        first += len(document.units)
    keys = sorted(found, key=_as_browsers_sort)
    none = np.zeros(0, dtype=np.uint32)
    return Postings(
        terms=keys,
        bounds=np.cumsum([0, *(len(found[key]) for key in keys)]),
        units=_of(array("I", [unit for key in keys for unit in sorted(found[key])])),
        occurrences=none,
        positions=none,
    )


def _as_browsers_sort(term: str) -> bytes:
    return term.encode("utf-16-be")


def _of(values: array[int]) -> Numbers:
    return np.frombuffer(values, dtype=f"u{values.itemsize}").astype(np.uint32, copy=False)


def _before(counts: Numbers) -> NDArray[np.int64]:
    """How many stand before each of consecutive groups: [3, 2, 4] is [0, 3, 5]."""
    total: NDArray[np.int64] = np.cumsum(counts, dtype=np.int64) - counts
    return total
