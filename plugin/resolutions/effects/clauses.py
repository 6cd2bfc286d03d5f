"""The clauses of a paragraph, each with the verb that heads it: "recalls …", "and decides to …", "extends …"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .grammar import EffectGrammar, Role
from .model import KINDS, EffectKind

_MARKS = " “”\"'«»„’‘"
"""What may stand before the first word."""


class Clause(NamedTuple):
    """A part of a paragraph's text: `text[start:end]`, whose heading verb ends at `verb`."""

    role: Role | EffectKind
    start: int
    verb: int
    end: int


def clauses(text: str, words: EffectGrammar, inherited: Role | EffectKind) -> list[Clause]:
    """The clauses of a folded text, in order. One that begins without a verb goes on as `inherited` says."""
    heads = list(dict.fromkeys(_heads(text, words)))
    if not heads or heads[0][0] > len(text) - len(text.lstrip(_MARKS)):
        heads.insert(0, (0, 0, inherited))
    ends = [*(start for start, _, _ in heads[1:]), len(text)]
    found: list[Clause] = []
    for (start, verb, said), end in zip(heads, ends, strict=True):
        before = found[-1].role if found else inherited
        goes_on: Role | EffectKind = "act" if before in KINDS else before
        found.append(Clause(goes_on if said == "that" else said, start, verb, end))
    return found


def _heads(text: str, words: EffectGrammar) -> Iterator[tuple[int, int, Role | EffectKind]]:
    places = (0, *(joint.end() for joint in words.joint.finditer(text)))
    verb = 0
    for place in places:
        if place < verb:
            continue  # behind the conjunction that is written together with the verb before it: ويمدد
        start = behind_adverbs(text, place, words)
        found = words.heads.at(text, start)
        if found is None:
            continue
        # Where an object stands before its verb, that verb heads no clause of its own.
        if not words.finals.is_next(text, start) or not words.holding.is_within(text, verb, start):
            verb = found[0]
            yield start, verb, found[1]


def behind_adverbs(text: str, place: int, words: EffectGrammar) -> int:
    """The place behind the adverbs that stand there, and behind white space and quotation marks."""
    while True:
        while place < len(text) and text[place] in _MARKS:
            place += 1
        found = words.adverbs.at(text, place)
        if found is None or words.heads.at(text, place) is not None:
            return place
        place = found[0]
