"""Document… → the paragraphs of a language in the order of time, their words as numbers.

    Document… ─day_of, sort→ documents, oldest first ─words→ Paragraphs

Time is a document's date; of one without a date, the last day of the first year that its symbol allows. A document with
neither is left out: nothing tells what came before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from ..model import PARAGRAPHS, Document, DocumentKey, Unit
from ..un import Symbol
from .words import Numbers, Words, words_of

LEAST_WORDS = 6
"""What has fewer words could be anybody's."""
_FIRST_CHARACTER = 0xE000
"""The first character behind the surrogates, which no text holds."""
_CHARACTERS = np.uint64(0x110000 - _FIRST_CHARACTER)


@dataclass
class WordCache:
    """The words of documents that an earlier call has read. It holds those of the last call alone."""

    before: dict[DocumentKey, tuple[tuple[Unit, ...], Words]] = field(default_factory=dict)
    now: dict[DocumentKey, tuple[tuple[Unit, ...], Words]] = field(default_factory=dict)

    def begin(self) -> None:
        """Called before each call's first document."""
        self.before, self.now = self.now, {}

    def words(self, document: Document, units: Sequence[Unit]) -> Words:
        """The words of a document's units."""
        known = self.before.get(document.key)
        is_same = known is not None and (known[0] is document.units or known[0] == document.units)
        found = known[1] if known is not None and is_same else words_of([unit.text for unit in units])
        self.now[document.key] = (document.units, found)
        return found


@dataclass(frozen=True)
class Paragraphs:
    """The paragraphs of one language, oldest first: what all arrays but the last five have an item for."""

    anchors: Sequence[str]
    documents: Sequence[DocumentKey]
    """Each document once, oldest first."""
    document_of: NDArray[np.int32]
    """The number of each paragraph's document."""
    days: NDArray[np.int32]
    """As `date.toordinal` counts."""
    starts: NDArray[np.int64]
    """Where each paragraph's words begin; at the end, how many words there are."""
    words: Numbers
    """The numbers of all words, one paragraph after the other."""
    figureless: Numbers
    """The same with one number for all figures."""
    text: str
    """The words as one character each, for comparison in C. Two words in a million have the same character."""
    figureless_text: str
    plain: bytes
    """Of each word, 1 where it is neither a figure nor, as far as its script tells it, of a name; else 0."""

    def __len__(self) -> int:
        return len(self.anchors)


def day_of(document: Document) -> int | None:
    """The day of a document, as `date.toordinal` counts; None where nothing tells it."""
    if document.date:
        return document.date.toordinal()
    symbol = Symbol.parse(document.id)
    years = symbol.years if symbol else None
    return date(years[0], 12, 31).toordinal() if years else None


def worded_units(document: Document) -> list[Unit]:
    """The units whose wording is looked at: running text, but no head, heading, note, table or signature."""
    return [unit for unit in document.units if unit.kind in PARAGRAPHS]


def compared_anchors(document: Document) -> frozenset[str]:
    """The anchors of the units of a document that are long enough to be compared."""
    units = worded_units(document)
    counts = words_of([unit.text for unit in units]).counts
    return frozenset(unit.anchor for unit, count in zip(units, counts.tolist(), strict=True) if count >= LEAST_WORDS)


def read(documents: Iterable[Document], cache: WordCache) -> Paragraphs:
    """The paragraphs of the documents, which are all in one language."""
    dated = [(day, document) for document in documents if (day := day_of(document)) is not None]
    dated.sort(key=lambda pair: (pair[0], pair[1].id))
    anchors: list[str] = []
    numbers, is_figure, is_name, lengths, counts = [], [], [], [], []
    for _, document in dated:
        units = worded_units(document)
        found = cache.words(document, units)
        is_long = found.counts >= LEAST_WORDS
        is_kept = np.repeat(is_long, found.counts)
        anchors += [unit.anchor for unit, long in zip(units, is_long, strict=True) if long]
        numbers.append(found.numbers[is_kept])
        is_figure.append(found.is_figure[is_kept])
        is_name.append(found.is_name[is_kept])
        lengths.append(found.counts[is_long])
        counts.append(int(np.count_nonzero(is_long)))
    words = np.concatenate(numbers or [np.empty(0, np.uint64)])
    figures, names = (np.concatenate(flags or [np.empty(0, np.bool_)]) for flags in (is_figure, is_name))
    figureless = np.where(figures, np.uint64(0), words)
    characters = _characters(words)
    starts = np.cumsum(np.concatenate([np.zeros(1, np.int64), *lengths]), dtype=np.int64)
    return Paragraphs(
        anchors,
        [document.key for _, document in dated],
        np.repeat(np.arange(len(dated), dtype=np.int32), counts),
        np.repeat(np.asarray([day for day, _ in dated], np.int32), counts),
        starts,
        words,
        figureless,
        _as_text(characters),
        _as_text(np.where(figures, np.uint32(_FIRST_CHARACTER), characters)),
        (~(figures | names)).tobytes(),
    )


def _characters(numbers: Numbers) -> NDArray[np.uint32]:
    """A character for each number: what is left of a division, which numpy makes itself quicker than it gives that."""
    rest = numbers // _CHARACTERS
    rest *= _CHARACTERS
    np.subtract(numbers, rest, out=rest)
    rest += np.uint64(_FIRST_CHARACTER)
    return rest.astype("<u4")


def _as_text(characters: NDArray[np.uint32]) -> str:
    return str(characters.data, "utf-32-le")
