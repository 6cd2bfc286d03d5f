"""Numbers that a text prints again and again: "13.", "13.", "13.", told once for each stretch of paragraphs.

In: the units as they were read, and where a number was the one before it. Out: their diagnostics.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from ...model import Unit
from ..units.units import Units, behind

_FEWEST = 3
"""So many units with one number are a stretch; of two, the second is told as any number that does not follow."""


def report_stuck(units: Units) -> None:
    """Add what is to be told of the numbers that are the ones before them. The cost is linear in the units."""
    places = {(one.line, one.printed) for one in units.stuck}
    stretches = {stretch[1].line: stretch for stretch in _stretches(units.found, places)} if places else {}
    told = {(unit.line, unit.marker) for stretch in stretches.values() for unit in stretch[1:]}
    for line, column, previous, printed in units.stuck:
        if (line, printed) not in told:
            units.report_place("broken-numbering", line, column, previous=behind(previous), found=printed)
        elif stretch := stretches.pop(line, None):
            facts = {"count": len(stretch), "first": stretch[0].anchor, "last": stretch[-1].anchor}
            units.report_place("stuck-number", line, column, found=printed, **facts)


def _stretches(found: Iterable[Unit], places: Container[tuple[int, str]]) -> Iterator[Sequence[Unit]]:
    """The units that stand beside one another with one number: all but the first stand at one of the places."""
    stretches: dict[tuple[str, str | None], list[Unit]] = {}
    for unit in found:
        if not unit.marker:
            continue
        stretch = stretches.get((unit.kind, unit.parent))
        if stretch and stretch[-1].marker == unit.marker and (unit.line, unit.marker) in places:
            stretch.append(unit)
            continue
        if stretch and len(stretch) >= _FEWEST:
            yield stretch
        stretches[unit.kind, unit.parent] = [unit]
    yield from (stretch for stretch in stretches.values() if len(stretch) >= _FEWEST)
