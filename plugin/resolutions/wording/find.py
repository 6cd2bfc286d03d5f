"""Document… → for each paragraph the nearest earlier one whose wording it takes over, in the same language.

    Document… ─read→ Paragraphs ─┬ same words before ──────────────┬→ Takeover…
                                 └ candidates ─whole, part─ nearest┘

The cost is in proportion to the words of the documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import groupby
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from ..grouping import grouped
from ..model import Document, DocumentKey
from . import candidates, paragraphs
from .candidates import Places
from .decide import REWORDED, Match, in_order, likeness, part, whole
from .model import ParagraphKey, Takeover, WordingKind
from .paragraphs import Paragraphs, WordCache
from .words import Numbers

_LEAST_FORMULA, _MOST_FORMULA, _SHARE_FORMULA = 12, 100, 0.04
"""A formula stands in a twenty-fifth of a language's documents, but at least in twelve; a hundred are always enough."""

_CONTAINED = 0.9
"""The least share of an earlier paragraph's words that stand in a later one nearly word for word."""

Compared = bytes
"""The digest of a paragraph's words as characters, of those of its candidates, and of which of its own are `plain`."""
Nearest = tuple[int, Match] | None
"""Which of the candidates is taken over, and how."""
_REPEATS: frozenset[WordingKind] = frozenset({"identical", "near"})


@dataclass
class LanguageCache:
    """What an earlier call knows of a language, for the next one: the words of the documents, and what was compared."""

    words: WordCache = field(default_factory=WordCache)
    nearest: Mapping[Compared, Nearest] = field(default_factory=dict)


@dataclass(frozen=True)
class Found:
    """What was found in documents."""

    takeovers: dict[ParagraphKey, Takeover]
    """In the order of time, and of the paragraphs in a document."""
    formulas: dict[ParagraphKey, ParagraphKey]
    """The paragraphs that are formulas, each with the first that has its words; they have no source and are none."""
    twins: dict[ParagraphKey, ParagraphKey]
    """Of paragraphs of one day that have the same words, which no earlier one has: all but the first, each with it."""
    looked_at: dict[DocumentKey, int]
    """How many paragraphs of each document were long enough to be compared; of one without a date, none."""


@dataclass
class WordingCache:
    """What an earlier call of `find` knows, for the next one."""

    languages: dict[str, LanguageCache] = field(default_factory=dict)
    found: dict[str, tuple[Sequence[Document], Found]] = field(default_factory=dict)
    """The documents of each language, and what was found in them."""

    def find_in(self, language: str, documents: Sequence[Document]) -> Found:
        """As the function; where the documents are the same, what was found the last time."""
        before, found = self.found.get(language, ((), None))
        if found is None or before != documents:
            found = find_in(documents, self.languages.setdefault(language, LanguageCache()))
            self.found[language] = documents, found
        return found


def find(documents: Iterable[Document], cache: WordingCache | None = None) -> Found:
    """The paragraphs that take over earlier ones. `cache` is that of an earlier call, which makes the next one faster
    and changes nothing else."""
    held = by_language(documents).items()
    return joined(find_in(own, None) if cache is None else cache.find_in(language, own) for language, own in held)


def by_language(documents: Iterable[Document]) -> dict[str, list[Document]]:
    """The documents of each language."""
    return grouped((document.language, document) for document in documents)


def find_in(documents: Sequence[Document], cache: LanguageCache | None) -> Found:
    """As `find`, of documents that are all in one language."""
    words = WordCache() if cache is None else cache.words
    words.begin()
    text = paragraphs.read(documents, words)
    counts = np.bincount(text.document_of, minlength=len(text.documents))
    looked_at = dict(zip(text.documents, counts.tolist(), strict=True))
    if not len(text):
        return Found({}, {}, {}, looked_at)
    figureless, hashes = candidates.hashes_of(text, text.figureless, text.words)
    is_formula = _formulas(text, figureless)
    formulas = dict(_with(text, is_formula, candidates.first_of(figureless)))
    same = candidates.same_before(hashes, text.days)
    first = candidates.first_of(hashes)
    twins = dict(_with(text, (same < 0) & ~is_formula & (first != np.arange(len(text))), first))
    compared: dict[Compared, Nearest] | None = None if cache is None else {}
    takeovers = dict(_takeovers(text, is_formula, same, {} if cache is None else cache.nearest, compared))
    if cache is not None:
        cache.nearest = compared or {}
    return Found(takeovers, formulas, twins, looked_at)


def joined(found: Iterable[Found]) -> Found:
    """What was found in the documents of all languages."""
    everything = Found({}, {}, {}, {})
    for one in found:
        everything.takeovers.update(one.takeovers)
        everything.formulas.update(one.formulas)
        everything.twins.update(one.twins)
        everything.looked_at.update(one.looked_at)
    return everything


def _key(text: Paragraphs, index: int) -> ParagraphKey:
    return ParagraphKey(text.documents[text.document_of[index]], text.anchors[index])


def _with(
    text: Paragraphs, is_wanted: NDArray[np.bool_], others: Places
) -> Iterator[tuple[ParagraphKey, ParagraphKey]]:
    """Each paragraph that is wanted, and that of `others` which stands at its place."""
    wanted = np.flatnonzero(is_wanted)
    for index, other in zip(wanted.tolist(), others[wanted].tolist(), strict=True):
        yield _key(text, index), _key(text, other)


def _formulas(text: Paragraphs, hashes: Numbers) -> NDArray[np.bool_]:
    """Of each paragraph, whether its words, whatever their figures, stand in very many documents. `hashes` are of the
    words without figures."""
    least = max(_LEAST_FORMULA, min(_MOST_FORMULA, len(text.documents) * _SHARE_FORMULA))
    order = np.lexsort((text.document_of, hashes))
    hashes, documents = hashes[order], text.document_of[order]
    is_group = candidates.is_new(hashes)
    # A document that repeats the words counts once.
    counts = np.cumsum(is_group | candidates.is_new(documents))
    firsts = np.flatnonzero(is_group)
    lasts = np.append(firsts[1:], len(hashes)) - 1
    sizes = np.repeat(counts[lasts] - counts[firsts] + 1, lasts - firsts + 1)
    is_formula = np.empty(len(hashes), np.bool_)
    is_formula[order] = sizes >= least
    return is_formula


def _takeovers(
    text: Paragraphs,
    is_formula: NDArray[np.bool_],
    same: Places,
    before: Mapping[Compared, Nearest],
    compared: dict[Compared, Nearest] | None,
) -> Iterator[tuple[ParagraphKey, Takeover]]:
    """The paragraphs that take over earlier ones. `same` is the last earlier one of the same words; `before` is what an
    earlier call compared; what this one does is put into `compared`, where there is one."""
    later, earlier = candidates.candidates(text)
    is_wanted = ((same < 0) & ~is_formula)[later] & ~is_formula[earlier]
    pairs = zip(later[is_wanted].tolist(), earlier[is_wanted].tolist(), strict=True)
    starts = text.starts.tolist()
    found: dict[int, tuple[int, Match]] = {}
    for index in np.flatnonzero((same >= 0) & ~is_formula).tolist():
        found[index] = int(same[index]), Match("identical", starts[index + 1] - starts[index])
    for index, group in groupby(pairs, key=itemgetter(0)):
        # The newest first: of equally near ones it is taken.
        old = sorted((number for _, number in group), reverse=True)
        spans = [slice(starts[number], starts[number + 1]) for number in (index, *old)]
        compared_texts = tuple([text.text[span] for span in spans])
        plain = text.plain[spans[0]]
        key = _digest(compared_texts, plain) if compared is not None else b""
        if key in before:
            nearest = before[key]
        else:
            nearest = _nearest(compared_texts, plain, [text.figureless_text[span] for span in spans])
        if compared is not None:
            compared[key] = nearest
        if nearest:
            found[index] = old[nearest[0]], nearest[1]
    for index in sorted(found):
        number, match = found[index]
        length, old_length = starts[index + 1] - starts[index], starts[number + 1] - starts[number]
        changed = max(length, old_length) - match.common
        yield _key(text, index), Takeover(_key(text, number), match.kind, match.common / length, changed)


def _digest(texts: Sequence[str], plain: bytes) -> Compared:
    return sha256("\0".join(texts).encode("utf-32-le") + plain, usedforsecurity=False).digest()[:16]


def _nearest(texts: tuple[str, ...], plain: bytes, figureless: Sequence[str]) -> Nearest:
    """The best of the candidates: of those that are taken over as a whole the most alike, else the longest part. One
    that stands in the paragraph nearly word for word goes before one that is loosely reworded."""
    new, *others = texts
    commons = [in_order(new, other) for other in others]
    wholes = [whole(new, old, figureless[0], figureless[at], commons[at - 1]) for at, old in enumerate(others, 1)]
    alike = [(likeness(match.common, len(new), len(others[at])), at, match) for at, match in enumerate(wholes) if match]
    # Of equals, the first, which is the newest.
    best = max(alike, key=itemgetter(0), default=None)
    if best is None or best[0] < REWORDED:
        # One that is contained, and longer than half, would be alike itself.
        least, longest = (_CONTAINED, len(new) // 2) if best else (0, max(map(len, others)))
        parts = [
            (at, match)
            for at, other in enumerate(others)
            if len(other) <= longest
            and (match := part(new, other, plain, commons[at]))
            and match.common >= least * len(other)
        ]
        if parts:
            return max(parts, key=lambda one: one[1].common)
    return best[1:] if best else None


def repetitions(found: Found) -> Mapping[ParagraphKey, ParagraphKey]:
    """The paragraphs that repeat an earlier one word for word, or but for a date, a number or a name; each with an
    earlier one. It leads on to the first of the wording, which repeats none. On one day, the order of the documents
    tells what is earlier."""
    repeats = {
        paragraph: takeover.source for paragraph, takeover in found.takeovers.items() if takeover.kind in _REPEATS
    }
    repeats |= {paragraph: first for paragraph, first in found.twins.items() if paragraph not in repeats}
    return repeats | {paragraph: first for paragraph, first in found.formulas.items() if paragraph != first}
