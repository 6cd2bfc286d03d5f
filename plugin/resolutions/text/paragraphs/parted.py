"""What markup parts from a text: tables and notes, none of which stands in another, and the text between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from ..lines.spans import Span
from ..notes.footnotes import Definition, definitions_in
from ..tables.table_rows import Rows, Unread
from ..tables.tables import tables_in

Parted = Rows | Definition
"""A table, or a note that is defined apart from its mark."""


def parted_in(text: str) -> tuple[list[Parted], list[Unread]]:
    """Tables and notes in the order in which they begin, and the tables that cannot be read."""
    tables, unread = tables_in(text)
    found: list[Parted] = [*tables, *definitions_in(text)]
    found.sort(key=lambda one: one.start)
    ends = accumulate((one.end for one in found), max, initial=0)
    return [one for one, end in zip(found, ends, strict=False) if one.start >= end], unread


def spans_between(text: str, apart: Sequence[Parted]) -> list[Span]:
    """The spans of a text before, between and behind what stands apart."""
    starts = (0, *(one.end for one in apart))
    return list(zip(starts, (*(one.start for one in apart), len(text)), strict=True))
