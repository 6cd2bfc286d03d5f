"""Which paragraphs repeat the wording of an earlier one, as the page of a search folds them.

    ┌ a bit a unit: whether it repeats ┬ of each that does, how far from it the earlier one is ┬ the formulas' firsts ┐
      (the first unit the highest bit)   (planes; 2n where it stands before, 2n + 1 behind)      (planes)

Some 1.5 bytes a paragraph that repeats, as a script holds them: a paragraph's neighbours mostly repeat its source's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np

from ..model import Document, DocumentKey
from ..wording import Found, ParagraphKey, repetitions
from .ranges import planes


@dataclass(frozen=True, slots=True)
class Repeats:
    """What is known of paragraphs that say the same."""

    sources: Mapping[ParagraphKey, ParagraphKey] = field(default_factory=lambda: MappingProxyType({}))
    """Of each that repeats an earlier one of its language, that one. It leads on to the first, which repeats none."""
    formulas: Collection[ParagraphKey] = ()
    """Those of words that very many documents have."""

    @classmethod
    def of(cls, found: Found) -> Repeats:
        """Those of what was found of wordings."""
        return cls(repetitions(found), found.formulas)


def repeats_content(documents: Sequence[Document], repeats: Repeats) -> bytes:
    """The content of the piece, of all documents of a language in the order of the index. Time and memory are in
    proportion to their units."""
    numbers: dict[ParagraphKey, int] = {}
    size = 0
    for document in documents:
        key = document.key
        numbers.update((ParagraphKey(key, unit.anchor), size + at) for at, unit in enumerate(document.units))
        size += len(document.units)
    pairs = sorted((numbers[one], numbers[source]) for one, source in repeats.sources.items() if one in numbers)
    units, sources = np.array(pairs, np.int64).reshape(-1, 2).T
    is_repeated = np.zeros(size, np.bool_)
    is_repeated[units] = True
    distances = np.where(sources < units, 2 * (units - sources), 2 * (sources - units) + 1)
    firsts = sorted(numbers[one] for one in repeats.formulas if one in numbers and one not in repeats.sources)
    return np.packbits(is_repeated).tobytes() + planes(distances) + planes(np.array(firsts, np.int64))


def beside_their_sources(documents: Sequence[Document], repeats: Repeats) -> list[int]:
    """The numbers of the documents in the order of the index, which is packed smaller where a year's resolution stands
    beside the last year's, and a question finds them together: each behind the earlier one of which it repeats most
    paragraphs, and what repeats it most behind it; otherwise as they were. Time is in proportion to the repeats."""
    number = {document.key: at for at, document in enumerate(documents)}
    # Of two of one day the first is the earlier one, so that none stands behind itself.
    when = [(document.day, at) for at, document in enumerate(documents)]
    followers: defaultdict[int, list[int]] = defaultdict(list)
    firsts: list[int] = []
    repeated = _repeated(number, repeats)
    for at in sorted(range(len(documents)), key=when.__getitem__):
        earlier = [source for source in repeated[at] if when[source] < when[at]]
        if earlier:
            followers[max(earlier, key=lambda source: (repeated[at][source], when[source]))].append(at)
        else:
            firsts.append(at)
    return _walked(sorted(firsts), followers)


def _repeated(number: dict[DocumentKey, int], repeats: Repeats) -> defaultdict[int, Counter[int]]:
    """By a document's number, how many of its paragraphs repeat one of each other document."""
    repeated: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for own, source in repeats.sources.items():
        if own.document in number and source.document in number:
            repeated[number[own.document]][number[source.document]] += 1
    return repeated


def _walked(firsts: Sequence[int], followers: dict[int, list[int]]) -> list[int]:
    """All of them, each with its followers behind it and theirs behind these."""
    order: list[int] = []
    waiting = list(reversed(firsts))
    while waiting:
        order.append(waiting.pop())
        waiting += reversed(followers.get(order[-1], ()))
    return order
