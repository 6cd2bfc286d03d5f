"""What changed between two wordings of a paragraph, word by word."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from .alignment import align

Operation = Literal["kept", "removed", "added"]
_KEPT: tuple[Operation, ...] = ("kept",)
_CHANGED: tuple[Operation, ...] = ("removed", "added")

_WORD = re.compile(r"[぀-ヿ㐀-鿿豈-﫿]|[^\W぀-ヿ㐀-鿿豈-﫿]+|\s+|[^\w\s]")
"""A word, a run of white space, or one mark; Chinese is not written in words, so each character stands for itself."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A run of text that was kept, removed or added. The kept and the added ones of a change make the new wording."""

    operation: Operation
    text: str


def tokens(text: str) -> list[str]:
    """Words, marks and white space, in order; joined they are the text again."""
    return _WORD.findall(text)


def edits(old: str, new: str) -> tuple[Edit, ...]:
    """The change from one wording to another; where both stand at one place, what was removed comes first."""
    before, after = tokens(old), tokens(new)
    steps: list[Edit] = []
    i = j = 0
    for next_i, next_j in [*align(before, after), (len(before), len(after))]:
        steps.extend(Edit("removed", word) for word in before[i:next_i])
        steps.extend(Edit("added", word) for word in after[j:next_j])
        if next_i < len(before):
            steps.append(Edit("kept", before[next_i]))
        i, j = next_i + 1, next_j + 1
    return _joined(_without_islands(_joined(steps)))


def similarity(old: Counter[str], new: Counter[str]) -> float:
    """How much two bags of words have in common, from 0 (nothing) to 1 (the same words)."""
    total = old.total() + new.total()
    return 2 * (old & new).total() / total if total else 1.0


def bag(text: str) -> Counter[str]:
    """A text's words, counted, without regard to case."""
    return Counter(word for word in tokens(text.casefold()) if not word.isspace())


def _joined(steps: list[Edit]) -> tuple[Edit, ...]:
    """Neighbouring edits of one kind as one; between two kept runs, removals before additions."""
    result: list[Edit] = []
    for kept, run in groupby(steps, key=lambda edit: edit.operation == "kept"):
        group = list(run)
        for operation in _KEPT if kept else _CHANGED:
            text = "".join(edit.text for edit in group if edit.operation == operation)
            if text:
                result.append(Edit(operation, text))
    return tuple(result)


def _without_islands(steps: tuple[Edit, ...]) -> list[Edit]:
    """A space kept alone between two changed words is part of the change: "old words", not "old" and "words"."""
    result: list[Edit] = []
    for index, edit in enumerate(steps):
        inside = 0 < index < len(steps) - 1
        if edit.operation == "kept" and edit.text.isspace() and inside:
            result += [Edit("removed", edit.text), Edit("added", edit.text)]
        else:
            result.append(edit)
    return result
