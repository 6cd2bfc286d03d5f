"""How lists that quote paragraphs fill pages: a few of each document are quoted, the others named, and no document
stands on two pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TypeVar

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
