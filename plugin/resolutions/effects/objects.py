"""What an effect's verb acts on: of the documents that a clause names those that it names as such."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model import Citation
from .grammar import EffectGrammar, Standing

_NEAR = 60
"""So many characters behind a document at most it is said how it is named."""
_RIGHT_BEFORE = 20
"""So many before it."""


class NamedObject(NamedTuple):
    """A citation at its place in the folded text."""

    start: int
    end: int
    citation: Citation


def objects(text: str, here: Sequence[NamedObject], start: int, end: int, words: EffectGrammar) -> Iterator[Citation]:
    """Of the documents that `text[start:end]` names, those that a verb acts on which stands before or behind it."""
    standings = _behind(text, here, start, end, words) if not words.spaced else _before(text, here, start, words)
    return (one.citation for one, standing in zip(here, standings, strict=True) if standing == "basis")


def is_direct(text: str, start: int, end: int, words: EffectGrammar) -> bool:
    """Whether nothing stands there but words that lead to a document: "paragraph 3 (a) of its resolution"."""
    return words.direct.fullmatch(text, start, end) is not None


def _before(text: str, here: Sequence[NamedObject], start: int, words: EffectGrammar) -> Iterator[Standing]:
    """How each is named, by what stands before it; in a list, as the first is."""
    place = start
    standing: Standing = "basis"
    for one in here:
        if not is_direct(text, place, one.start, words):
            standing = _standing(text, place, one.start, words)
        yield standing
        place = one.end


def _standing(text: str, start: int, end: int, words: EffectGrammar) -> Standing:
    """What the last of the words says that stand before a document."""
    found = [standing for _, _, standing in words.standings.all(text, start, end)]
    said = [standing for standing in found if standing != "place"]
    return said[-1] if said else "basis" if found else "aside"


def _behind(text: str, here: Sequence[NamedObject], start: int, end: int, words: EffectGrammar) -> Sequence[Standing]:
    """How each is named, by what stands right before it and by what is behind it; in a list, as the last is."""
    found: list[Standing] = []
    after = end
    standing: Standing = "aside"
    for index in range(len(here) - 1, -1, -1):
        one = here[index]
        place = here[index - 1].end if index else start
        place = max(place, one.start - _RIGHT_BEFORE, text.rfind("，", place, one.start))
        before = words.standings.last(text, place, one.start)
        if index + 1 == len(here) or not is_direct(text, one.end, after, words):
            limit = min(after, one.end + _NEAR)
            said = next((value for _, _, value in words.behind.all(text, one.end, limit)), None)
            standing = said or "aside"
        found.append(before or standing)
        after = one.start
    return found[::-1]
