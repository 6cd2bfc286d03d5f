"""Which paragraphs repeat the wording of an earlier one, as the page of a search folds them.

    ┌ a bit a unit: whether it repeats ┬ of each that does, how far from it the earlier one is ┬ the formulas' firsts ┐
      (the first unit the highest bit)   (planes; 2n where it stands before, 2n + 1 behind)      (planes)

Some 1.5 bytes a paragraph that repeats, as a script holds them: a paragraph's neighbours mostly repeat its source's.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np

from ..model import Document
from ..wording import Found, ParagraphKey, repetitions
from .shards import planes


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
