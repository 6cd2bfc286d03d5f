"""Pairs the paragraphs of two versions of a document and says what became of each.

Words decide before anchors: a paragraph that is inserted in the middle renumbers all that follow and changes none of
them. Paragraphs are paired in this order:

1. the same words under the same anchor, then the same words in the same order;
2. the same words in another place: the paragraph was moved;
3. similar words, found through pairs of neighbouring words; the same anchor adds to the similarity;
4. the paragraphs that remain were removed or added.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from ..model import Unit
from ..text.letters.words import word_pairs
from .alignment import Pair, align, longest_in_order
from .words import Edit, bag, edits, similarity

Fate = Literal["added", "removed", "moved", "changed"]

_ALIKE = 0.5
"""With at least this share of common words, two paragraphs are versions of one."""
_ALIKE_IN_PLACE = 0.25
"""The same share for two paragraphs that have the same anchor."""
_IN_PLACE = 0.2
"""What the same anchor adds to the share, where there are several candidates."""
_COMMON = 8
"""A pair of words that stands in more paragraphs than this is ignored, so that the search stays linear."""
_CANDIDATES = 4


@dataclass(frozen=True, slots=True)
class ParagraphChange:
    """What became of a paragraph. An added paragraph has no `old`, a removed one no `new`; a changed one may also have
    moved. `edits` describe a change word by word, with the markers where they differ."""

    fate: Fate
    old: Unit | None
    new: Unit | None
    edits: tuple[Edit, ...] = ()
    moved: bool = False

    @property
    def unit(self) -> Unit:
        """The paragraph as it is now, or as it was."""
        if self.new is not None:
            return self.new
        if self.old is not None:
            return self.old
        raise ValueError("a change of no paragraph")


@dataclass(frozen=True, slots=True)
class ComparedParagraphs:
    """The result of comparing the paragraphs of two versions of a document."""

    changes: tuple[ParagraphChange, ...]
    """In the new version's order; each removed paragraph where it stood."""
    renumbered: tuple[tuple[str, str], ...]
    """Old and new anchor of each paragraph that kept its words and its place among the others."""
    counterpart: dict[str, str]
    """The new anchor by the old anchor, for each paragraph that both versions have."""

    @property
    def differ(self) -> bool:
        """Whether anything did become of a paragraph."""
        return bool(self.changes or self.renumbered)


def compare_paragraphs(old: Sequence[Unit], new: Sequence[Unit]) -> ComparedParagraphs:
    """What became of each unit of a document."""
    pairs = _pairs(old, new)
    in_order = set(longest_in_order(pairs))
    moved = {pair for pair in pairs if pair not in in_order}
    carried = _carried(old, new, moved)
    changes: list[tuple[tuple[int, int], ParagraphChange]] = []
    renumbered: list[tuple[str, str]] = []
    for i, j in pairs:
        before, after = old[i], new[j]
        differs = before.text != after.text or (before.anchor == after.anchor and before.marker != after.marker)
        if differs:
            edited = _edits(before, after)
            changes.append(((j, 1), ParagraphChange("changed", before, after, edited, (i, j) in moved)))
        elif (i, j) in moved and (i, j) not in carried:
            changes.append(((j, 1), ParagraphChange("moved", before, after, moved=True)))
        elif before.anchor != after.anchor:
            renumbered.append((before.anchor, after.anchor))
    changes += _unpaired(old, new, pairs, in_order)
    changes.sort(key=lambda item: item[0])
    return ComparedParagraphs(
        tuple(change for _, change in changes), tuple(renumbered), {old[i].anchor: new[j].anchor for i, j in pairs}
    )


def _pairs(old: Sequence[Unit], new: Sequence[Unit]) -> list[Pair]:
    pairs = list(_same_in_order(old, new))
    pairs += _same_elsewhere(old, new, pairs)
    pairs += _similar(old, new, pairs)
    return sorted(pairs)


def _same_in_order(old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[Pair]:
    pinned = align([(unit.anchor, unit.text) for unit in old], [(unit.anchor, unit.text) for unit in new])
    yield from pinned
    edges = [(-1, -1), *pinned, (len(old), len(new))]
    for (i, j), (next_i, next_j) in pairwise(edges):
        between = align([unit.text for unit in old[i + 1 : next_i]], [unit.text for unit in new[j + 1 : next_j]])
        yield from ((i + 1 + a, j + 1 + b) for a, b in between)


def _same_elsewhere(old: Sequence[Unit], new: Sequence[Unit], pairs: Iterable[Pair]) -> Iterator[Pair]:
    free_old, free_new = _free(old, new, pairs)
    places: dict[str, list[int]] = defaultdict(list)
    for j in reversed(free_new):
        places[new[j].text].append(j)
    for i in free_old:
        if places[old[i].text]:
            yield i, places[old[i].text].pop()


def _similar(old: Sequence[Unit], new: Sequence[Unit], pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Pairs of the paragraphs without a partner, the most similar first."""
    free_old, free_new = _free(old, new, pairs)
    paragraphs_by_pair: dict[tuple[str, str], list[int]] = defaultdict(list)
    bags = {i: bag(old[i].text) for i in free_old}
    by_anchor = {old[i].anchor: i for i in free_old}
    for i in free_old:
        for pair in word_pairs(old[i].text):
            paragraphs_by_pair[pair].append(i)
    scored: list[tuple[float, int, int]] = []
    for j in free_new:
        votes: Counter[int] = Counter()
        for pair in word_pairs(new[j].text):
            if len(paragraphs_by_pair.get(pair, ())) <= _COMMON:
                votes.update(paragraphs_by_pair.get(pair, ()))
        candidates = {i for i, _ in votes.most_common(_CANDIDATES)}
        in_place = by_anchor.get(new[j].anchor)
        words = bag(new[j].text)
        for i in candidates | ({in_place} if in_place is not None else set()):
            share = similarity(bags[i], words)
            if share >= (_ALIKE_IN_PLACE if i == in_place else _ALIKE):
                scored.append((-share - (_IN_PLACE if i == in_place else 0), i, j))
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for _, i, j in sorted(scored):
        if i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            yield i, j


def _free(old: Sequence[Unit], new: Sequence[Unit], pairs: Iterable[Pair]) -> tuple[list[int], list[int]]:
    """The old and the new indices that are in no pair."""
    paired = list(pairs)
    taken_old, taken_new = {i for i, _ in paired}, {j for _, j in paired}
    return ([i for i in range(len(old)) if i not in taken_old], [j for j in range(len(new)) if j not in taken_new])


def _carried(old: Sequence[Unit], new: Sequence[Unit], moved: set[Pair]) -> set[Pair]:
    """The pairs of moved sub-paragraphs whose parents moved too."""
    anchors = {(old[i].anchor, new[j].anchor) for i, j in moved}
    return {(i, j) for i, j in moved if (old[i].parent, new[j].parent) in anchors}


def _edits(before: Unit, after: Unit) -> tuple[Edit, ...]:
    if before.anchor == after.anchor and before.marker != after.marker:
        return edits(f"{before.marker} {before.text}".strip(), f"{after.marker} {after.text}".strip())
    return edits(before.text, after.text)


def _unpaired(
    old: Sequence[Unit], new: Sequence[Unit], pairs: list[Pair], in_order: set[Pair]
) -> Iterator[tuple[tuple[int, int], ParagraphChange]]:
    """The removed and the added paragraphs, each with its sort key in the report."""
    free_old, free_new = _free(old, new, pairs)
    follows = dict(in_order)
    place = -1
    places = []
    for i in range(len(old)):
        place = follows.get(i, place)
        places.append(place)
    for i in free_old:
        yield (places[i], 2), ParagraphChange("removed", old[i], None)
    for j in free_new:
        yield (j, 1), ParagraphChange("added", None, new[j])
