"""Compares two wordings of a paragraph word by word."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from ..text.letters.words import tokens, words
from .alignment import align

Operation = Literal["kept", "removed", "added"]
_KEPT: tuple[Operation, ...] = ("kept",)
_CHANGED: tuple[Operation, ...] = ("removed", "added")


@dataclass(frozen=True, slots=True)
class Edit:
    """A run of text that was kept, removed or added. The kept and added runs of a change together are the new text."""

    operation: Operation
    text: str


def edits(old: str, new: str) -> tuple[Edit, ...]:
    """The edits that lead from one wording to another. Where text was replaced, the removed text comes first."""
    before, after = tokens(old), tokens(new)
    steps: list[Edit] = []
    i = j = 0
    for next_i, next_j in [*align(before, after), (len(before), len(after))]:
        steps.extend(Edit("removed", word) for word in before[i:next_i])
        steps.extend(Edit("added", word) for word in after[j:next_j])
        if next_i < len(before):
            steps.append(Edit("kept", before[next_i]))
        i, j = next_i + 1, next_j + 1
    return _merged(_without_islands(_merged(steps)))


def similarity(old: Counter[str], new: Counter[str]) -> float:
    """The share of words that two counted texts have in common, from 0 (none) to 1 (all)."""
    total = old.total() + new.total()
    return 2 * (old & new).total() / total if total else 1.0


def bag(text: str) -> Counter[str]:
    """How often each word stands in a text, without regard to case."""
    return Counter(words(text))


def _merged(steps: list[Edit]) -> tuple[Edit, ...]:
    """Neighbouring edits of one kind as one; between two kept runs, removals before additions."""
    result: list[Edit] = []
    for is_kept, run in groupby(steps, key=lambda edit: edit.operation == "kept"):
        group = list(run)
        for operation in _KEPT if is_kept else _CHANGED:
            text = "".join(edit.text for edit in group if edit.operation == operation)
            if text:
                result.append(Edit(operation, text))
    return tuple(result)


def _without_islands(steps: tuple[Edit, ...]) -> list[Edit]:
    """The edits, with each lone kept space between two changed words made part of the change."""
    result: list[Edit] = []
    for index, edit in enumerate(steps):
        inside = 0 < index < len(steps) - 1
        if edit.operation == "kept" and edit.text.isspace() and inside:
            result += [Edit("removed", edit.text), Edit("added", edit.text)]
        else:
            result.append(edit)
    return result
