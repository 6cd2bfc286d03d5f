"""Block… → where each decision of a list begins that has no masthead, and each part of one.

A decision begins at its number, "76/506. Ports" or "76/506 B", above the sentence that names the meeting that took it.
Parts of a decision, each below its letter, are documents of their own; each has the title above the first of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model import Block
from ...text import Grammar
from ..head.decision_numbers import NEAR, OPENING, decision_below, is_decision_title, is_numbered_title
from ..head.head_lines import part_letter
from .start import Start

FEWEST = 2
"""So many decisions at least, or parts of one, are a list."""


def decision_starts(blocks: Sequence[Block], words: Grammar) -> list[Start]:
    """Where the decisions of a list begin; none where the blocks hold no list that begins with its first decision."""
    starts = list(_starts(blocks, words))
    if len(starts) < FEWEST or starts[0].at > NEAR:
        return []
    return starts


def _starts(blocks: Sequence[Block], words: Grammar) -> Iterator[Start]:
    title: tuple[Block, ...] = ()
    parts: set[str] = set()
    for index, block in enumerate(blocks):
        is_title = is_numbered_title(block.text)
        letter = "" if is_title else part_letter(block.text, words)
        below = _below(blocks, index, words) if is_title or letter else ()
        if below and is_title:
            letters = [at for at, line in enumerate(below) if part_letter(line.text, words)]
            title = (block, *below[: letters[0]]) if letters else ()
            parts = {part_letter(below[letters[0]].text, words)} if letters else set()
            yield Start(index)
        elif below and title and letter not in parts:
            parts.add(letter)
            yield Start(index, title=title)


def _below(blocks: Sequence[Block], index: int, words: Grammar) -> Sequence[Block]:
    """The lines below a title or a letter, with the sentence that takes the decision; none where there is no such."""
    below = blocks[index + 1 : index + 2 + NEAR]
    if is_decision_title(blocks[index].text) and below and words.dates.meeting.search(below[0].text, 0, OPENING):
        return below[:1]  # the number tells it, whatever the sentence says more
    return below[: decision_below([block.text for block in below], words)]
