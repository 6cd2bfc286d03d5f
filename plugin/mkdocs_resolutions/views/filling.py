"""How lists that quote paragraphs fill pages: a few of each document are quoted, the others named, and no document
stands on two pages."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from typing import Generic, TypeVar

Row = TypeVar("Row")

_HEADING, _NAMED = 0.5, 0.125
"""How much room a document's heading, and a paragraph that is named, take beside one that is quoted."""


def weighed(rows: Sequence[Row], size: int, weight: Callable[[Row], float]) -> list[Sequence[Row]]:
    """The rows in runs that weigh no more than `size`, or are one row; one empty run where there are none."""
    starts, held = [0], 0.0
    for index, row in enumerate(rows):
        own = weight(row)
        if held and held + own > size:
            starts.append(index)
            held = 0.0
        held += own
    return [rows[start:end] for start, end in pairwise([*starts, len(rows)])]


def room(quoted: int, named: int) -> float:
    """The room of a document in a list, beside that of a quoted paragraph: its heading, the paragraphs that are quoted,
    and those that are named."""
    return _HEADING + quoted + _NAMED * named


def shown(count: int, most: int) -> int:
    """How many of so many paragraphs a list quotes that quotes no more than `most`: none is named alone."""
    return count if count <= most + 1 else most


@dataclass(frozen=True)
class Paged(Generic[Row]):
    """A list of paragraphs with the places at which its pages begin."""

    rows: Sequence[Row]
    starts: Sequence[int]

    def runs(self) -> list[Sequence[Row]]:
        """The rows of each page."""
        return [self.rows[start:end] for start, end in pairwise([*self.starts, len(self.rows)])]

    def page_of(self, place: int) -> int:
        """On which page (from 1) a row stands."""
        return bisect_right(self.starts, place)


def paged(rows: Sequence[Row], document: Callable[[Row], object], size: int, most: int) -> Paged[Row]:
    """The rows in pages, those of a document together; `most` of each are quoted."""
    counts = [len(list(held)) for _, held in groupby(rows, document)]
    runs = weighed(counts, size, lambda count: room(shown(count, most), count - shown(count, most)))
    return Paged(rows, [0, *accumulate(sum(run) for run in runs[:-1])])
