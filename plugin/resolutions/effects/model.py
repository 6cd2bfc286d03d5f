"""The values that effects are made of, and the words in which a paragraph says one."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple, get_args

from ..model import Citation

EffectKind = Literal["ends", "replaces", "suspends", "amends", "adds-to", "extends"]

KINDS: tuple[EffectKind, ...] = get_args(EffectKind)
"""The kinds of effects, those after which least is left before those that keep most."""


class Effect(NamedTuple):
    """What a paragraph says that it does to what one of its citations names."""

    kind: EffectKind
    start: int
    end: int
    """The verb: `text[start:end]` of the citation's unit."""
    citation: Citation
    """Who is affected: its target, or the paragraphs of its pinpoint; it stands in the paragraph that says so."""
    until: date | None
    """Of an extension or a suspension: the day until which it lasts, where the paragraph prints it or tells how to
    reckon it from the adoption or another day."""


def said(effect: Effect, text: str, longest: int = 300) -> str:
    """From the verb to what it affects, or the other way round, as the paragraph's `text` has it; of more than so many
    characters the first, and an ellipsis."""
    cited = effect.citation
    words = text[min(effect.start, cited.start) : max(effect.end, cited.end)]
    if len(words) <= longest:
        return words
    return f"{words[: words.rfind(' ', longest // 2, longest) + 1 or longest].rstrip()} …"
