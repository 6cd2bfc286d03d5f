"""The lines of a masthead that stand in one paragraph, or in the cells of a table, each a paragraph of its own.

A conversion that parts paragraphs by empty lines may leave none between the lines of a masthead, and one of a file in
which tables lay it out keeps these. Such a paragraph stands before the text begins, and each of its lines says what one
of a masthead says: that of a title, or of an agenda item's name, does not. What is read together stays together: the
symbol beside the Organization's name, and below the distribution its day and the languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ..model import Block
from ..text import Grammar
from .head_lines import MastheadLine, masthead_line
from .piece import cut

HEAD = 30
"""As many blocks may belong to a masthead."""

LONGEST = 2000
"""More characters have the lines of no masthead."""

_BETWEEN = re.compile(r"[\t\n]\s*")
"""What stands between the cells of a table, in its text."""

Span = tuple[int, int]


def split_lines(blocks: Sequence[Block], grammar: Grammar) -> list[Block]:
    """The blocks, those of a masthead cut where lines and cells end."""
    found: list[Block] = []
    for index, block in enumerate(blocks[:HEAD]):
        if grammar.paragraphs.enacting.match(block.text):
            return [*found, *blocks[index:]]
        lines = _lines(block) if len(block.text) <= LONGEST else []
        told = [masthead_line(block.text[start:end].strip(), grammar) for start, end in lines]
        if len(lines) < 2 or not all(line.is_line for line in told):
            found.append(block)
        else:
            joined = lines if block.table is not None else list(_joined(lines, told))
            found += [cut(block, start, end) for start, end in joined] if len(joined) > 1 else (block,)
    return [*found, *blocks[HEAD:]]


def _lines(block: Block) -> list[Span]:
    """The cells of a block, or its lines, which its runs tell: each stands at a place of its own in the source."""
    text = block.text
    if block.table is not None:
        edges = [(0, 0), *(found.span() for found in _BETWEEN.finditer(text)), (len(text), 0)]
        spans = [(start, end) for (_, start), (end, _) in pairwise(edges)]
    else:
        spans = list(pairwise((*(start for start, _ in block.runs), len(text))))
    return [(start, end) for start, end in spans if text[start:end].strip()]


def _joined(lines: Sequence[Span], told: Sequence[MastheadLine]) -> Iterator[Span]:
    """The lines, those together that are read together."""
    first = 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or not _goes_on(told[first].facts, told[index].facts, index - first):
            yield lines[first][0], lines[index - 1][1]
            first = index


def _goes_on(first: Mapping[str, str], line: Mapping[str, str], count: int) -> bool:
    """Whether a line goes on with what begins so many lines above: a language's name says nothing else."""
    if "distribution" in first:
        return "distribution" not in line and (not line or not line.keys().isdisjoint(("date", "original")))
    return "organization" in first and count == 1 and line.keys() == {"symbol"}
