"""What is found of a paragraph's wording."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from ..model import DocumentKey

WordingKind = Literal["identical", "near", "reworded", "part"]
"""How a paragraph takes over an earlier one: the same words; the same but for a date, a number or a name; most words in
the same order; or a part alone, of this paragraph or of the earlier one."""

KINDS: tuple[WordingKind, ...] = ("identical", "near", "reworded", "part")
"""From the nearest to the farthest."""

FORMULA = "formula"
"""Instead of a kind: the words are so common that they come from no paragraph in particular."""


class ParagraphKey(NamedTuple):
    """What tells a paragraph from every other."""

    document: DocumentKey
    anchor: str


@dataclass(frozen=True, slots=True)
class Takeover:
    """A paragraph that takes over the wording of an earlier one."""

    source: ParagraphKey
    """The nearest earlier paragraph: the one with the fewest words changed, of several the newest."""
    kind: WordingKind
    share: float
    """The share of the paragraph's words that stand in the source in the same order, from 0 to 1."""
    changed: int
    """How many words are others than in the source: those that were removed, or those that were added, whichever are
    more."""
