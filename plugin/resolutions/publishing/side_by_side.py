"""Two documents → pairs: which units of a document's two languages stand beside one another.

Units of one anchor are a pair: the same paragraph has the same anchor in all languages (content/reference.md#anchors).
A unit whose anchor the other document lacks stands alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from ..model import Unit


@dataclass(frozen=True, slots=True)
class Pair:
    """A unit of the first document, one of the second, or both; at least one is there."""

    first: Unit | None
    second: Unit | None

    @property
    def unit(self) -> Unit:
        """The first document's unit, or the second's where that stands alone."""
        unit = self.first or self.second
        if unit is None:
            raise ValueError("a pair of no units")
        return unit


def side_by_side(first: Sequence[Unit], second: Sequence[Unit]) -> tuple[Pair, ...]:
    """Every unit of both documents exactly once, in the first one's order.

    Between two units that both have, the first document's lone ones come before the second's, each in their own order.
    So the second document's order is kept too, but where the two tell what they share in different orders, as with
    notes at the foot of pages. Takes one pass over each.
    """
    return tuple(_pairs(first, second))


def _pairs(first: Sequence[Unit], second: Sequence[Unit]) -> Iterator[Pair]:
    known = {unit.anchor for unit in first}
    partners = {unit.anchor: unit for unit in second if unit.anchor in known}
    lone = _lone_after(second, partners.keys())
    before = ""
    for unit in first:
        partner = partners.get(unit.anchor)
        if partner is not None:
            yield from lone.get(before, ())
            before = unit.anchor
        yield Pair(unit, partner)
    yield from lone.get(before, ())


def _lone_after(second: Sequence[Unit], shared: Set[str]) -> Mapping[str, Sequence[Pair]]:
    """The second document's lone units, by the anchor of the shared unit that they follow; "" where they begin it."""
    lone: dict[str, list[Pair]] = {}
    before = ""
    for unit in second:
        if unit.anchor in shared:
            before = unit.anchor
        else:
            lone.setdefault(before, []).append(Pair(None, unit))
    return lone
