"""Fragments that name more than one unit: `op3..op7`, `op3,op5`, `op3..op7,pp2`.

    fragment = item { "," item }
    item     = anchor | anchor ".." anchor

An anchor names its unit with all that stands below it; a range every unit from its first to the end of its last, in
the order of the document. The page's script (assets/citing/10-places.js) reads them by the same rules, and the tests
run the same cases against both.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from .limits import FRAGMENT_CHARACTERS

_AGAIN = re.compile(r"(?:bis|ter|quater|[0-9]+th)\b")
"""What follows the anchor of another unit of the same number, which stands beside it and not below."""


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
            first, last = min(known), _end(max(known), order)
            chosen[first:last] = [True] * (last - first)
    anchors = [anchor for anchor, named in zip(order, chosen, strict=True) if named]
    return Named(tuple(anchors), tuple(_heads(anchors, order)), tuple(missing))


def shortest(anchors: Collection[str], order: Sequence[str]) -> str:
    """The shortest fragment that names exactly these units, each given with all that stands below it."""
    chosen = set(anchors)
    items = []
    index = 0
    while index < len(order):
        start = index
        while index < len(order) and order[index] in chosen:
            index += 1
        if index > start:
            items.append(_item(order[start:index], order, start))
        index += index == start
    return ",".join(items)


def _item(run: Sequence[str], order: Sequence[str], start: int) -> str:
    """Units that follow one another, as one range or, where that is no longer, one after the other."""
    whole, index = [], 0
    listed = True
    while index < len(run):
        end = _end(start + index, order) - start
        whole.append(run[index])
        # An opening without the rest of its items is named by a range alone.
        listed, index = (listed, end) if end <= len(run) else (False, index + 1)
    between, one_by_one = f"{whole[0]}..{whole[-1]}", ",".join(whole)
    return one_by_one if listed and len(one_by_one) <= len(between) else between


def _heads(anchors: Sequence[str], order: Sequence[str]) -> Iterator[str]:
    """What one says of these units."""
    chosen, places = set(anchors), {anchor: index for index, anchor in enumerate(order)}
    told = -1
    for anchor in anchors:
        place = places[anchor]
        if place < told:
            continue
        end = _end(place, order)
        if all(other in chosen for other in order[place:end]):
            told = end
            yield anchor
        elif order[place + 1] not in chosen:
            yield anchor


def _end(place: int, order: Sequence[str]) -> int:
    """Where the units that stand below the one at `place` end."""
    end, head = place + 1, f"{order[place]}-"
    while end < len(order) and order[end].startswith(head) and not _AGAIN.match(order[end], len(head)):
        end += 1
    return end
