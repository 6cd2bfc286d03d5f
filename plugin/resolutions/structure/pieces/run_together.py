"""Lines that a conversion glued together where their type changed, taken apart again.

`Resolution 2553 (2020)**Adopted by …***The Security Council,*` was three lines in print. Only a document's head is
looked at: in running text, emphasis that touches a word is a slip of the markup, not a lost line end. Chinese has no
spaces between words, and so none is missing behind one: **强调**COVID-19.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...languages.letters import FIRST_EASTERN
from ...model import Block
from .piece import cut

HEAD = 60
"""As many blocks may belong to a head."""

_OPENING = frozenset("(“\"'‘«[—–-/")


def split_glued(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, those of the head cut where emphasis begins or ends between two words without a space."""
    head = [
        part for block in blocks[:HEAD] for part in (_parts(block) if block.marks and block.table is None else (block,))
    ]
    return [*head, *blocks[HEAD:]]


def _parts(block: Block) -> list[Block]:
    text = block.text
    edges = {0, len(text)}
    for mark in block.marks:
        if mark.kind == "link":
            continue
        for edge in (mark.start, mark.end):
            if not 0 < edge < len(text):
                continue
            before = text[edge - 1]
            if text[edge].isupper() and before < FIRST_EASTERN and not before.isspace() and before not in _OPENING:
                edges.add(edge)
    return [cut(block, start, end) for start, end in pairwise(sorted(edges))]
