"""Fragments that name more than one unit: `op3..op7`, `op3,op5`, `op3..op7,pp2`.

    fragment = item { "," item }
    item     = anchor | anchor ".." anchor

An anchor names its unit with all that stands below it; a range every unit from its first to the end of its last, in
the order of the document. The page's script (assets/citing/10-places.js) reads them by the same rules, and the tests
run the same cases (site_tests/cases/fragments.yml) against both.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from ..limits import FRAGMENT_CHARACTERS
from .anchor import Anchor
from .spelling import ANNEX


@dataclass(frozen=True, slots=True)
class Named:
    """What a fragment names in a document."""

    anchors: tuple[str, ...]
    """Every unit, in the order of the document."""
    heads: tuple[str, ...]
    """The same as one says them: without what stands below another, and without an opening whose items follow."""
    missing: tuple[str, ...] = ()
    """What the document does not have, as written."""


def read(fragment: str, order: Sequence[str]) -> Named:
    """What a fragment, without its `#`, names; `order` is every anchor of the document."""
    places = {anchor: index for index, anchor in enumerate(order)}
    ends = _ends(order)
    chosen = [False] * len(order)
    missing: dict[str, None] = {}
    for item in filter(None, (part.strip() for part in fragment[:FRAGMENT_CHARACTERS].split(","))):
        known = []
        for end in item.split("..", 1):
            place = places.get(end, places.get(end.lower()))
            if place is None:
                missing[end or item] = None
            else:
                known.append(place)
        if known:
            first, last = min(known), ends[max(known)]
            chosen[first:last] = [True] * (last - first)
    anchors = [anchor for anchor, named in zip(order, chosen, strict=True) if named]
    return Named(tuple(anchors), _without_headings(list(_heads(anchors, order, ends))), tuple(missing))


def shortest(anchors: Collection[str], order: Sequence[str]) -> str:
    """The shortest fragment that names exactly these units, each given with all that stands below it."""
    chosen, ends = set(anchors), _ends(order)
    items = []
    index = 0
    while index < len(order):
        start = index
        while index < len(order) and order[index] in chosen:
            index += 1
        if index > start:
            items.append(_item(order[start:index], ends[start:index], start))
        index += index == start
    return ",".join(items)


def _item(run: Sequence[str], ends: Sequence[int], start: int) -> str:
    """Units that follow one another, as one range or, where that is no longer, one after the other."""
    whole, index = [], 0
    listed = True
    while index < len(run):
        end = ends[index] - start
        whole.append(run[index])
        # An opening without the rest of its items is named by a range alone.
        listed, index = (listed, end) if end <= len(run) else (False, index + 1)
    between, one_by_one = f"{whole[0]}..{whole[-1]}", ",".join(whole)
    return one_by_one if listed and len(one_by_one) <= len(between) else between


def _without_headings(heads: Sequence[str]) -> tuple[str, ...]:
    """What one says of units, but for the headings between paragraphs; of headings alone, these."""
    paragraphs = tuple(head for head in heads if not _is_heading(Anchor.parse(head)))
    return paragraphs or tuple(heads)


def _is_heading(anchor: Anchor) -> bool:
    return bool(anchor.unit) and anchor.unit[-1].series == "h"


def _heads(anchors: Sequence[str], order: Sequence[str], ends: Sequence[int]) -> Iterator[str]:
    """What one says of these units."""
    chosen, places = set(anchors), {anchor: index for index, anchor in enumerate(order)}
    told = -1
    for anchor in anchors:
        place = places[anchor]
        if place < told:
            continue
        end = ends[place]
        if all(other in chosen for other in order[place:end]):
            told = end
            yield anchor
        elif order[place + 1] not in chosen:
            yield anchor


def _ends(order: Sequence[str]) -> list[int]:
    """For each unit, where those that stand below it end."""
    sole_annex = ANNEX in order
    anchors = [Anchor.parse(anchor, sole_annex=sole_annex) for anchor in order]
    ends = list(range(1, len(order) + 1))
    for place, anchor in enumerate(anchors):
        while ends[place] < len(anchors) and anchors[ends[place]].is_below(anchor):
            ends[place] += 1
    return ends
