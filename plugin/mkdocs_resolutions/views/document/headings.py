"""The levels of a document's headings: what its source says, without gaps, as the outline and screen readers need."""

from __future__ import annotations

from collections.abc import Mapping

from resolutions.anchors import Anchor
from resolutions.model import Document, Unit

FIRST, LAST = 2, 6
"""The levels of HTML below the page's title."""


def heading_levels(document: Document) -> Mapping[str, int]:
    """The level of each heading and annex in HTML, 2 to 6, by its anchor.

    A heading stands one level below the nearest that is above it: the heading before it of a smaller level, else the
    annex in which it stands. An annex stands at the first level, one within another a level below that.
    """
    levels: dict[str, int] = {}
    above: list[tuple[int, int]] = []
    for unit in document.units:
        if unit.kind not in ("heading", "annex"):
            continue
        annexes = sum(region.series == "annex" for region in Anchor.parse(unit.anchor).regions)
        depth = (annexes, 0 if unit.kind == "annex" else max(unit.level, 1))
        while above and not _is_above(above[-1], depth):
            above.pop()
        levels[unit.anchor] = min(FIRST + len(above), LAST)
        above.append(depth)
    return levels


def marker_of(unit: Unit) -> str:
    """The marker that a page prints before a unit's words: none where they begin with it, as the headings of some files
    do that have their letter twice."""
    repeats = unit.kind == "heading" and unit.marker and unit.text.startswith(f"{unit.marker} ")
    return "" if repeats else unit.marker


def _is_above(heading: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether one heading, (how many annexes it stands in, its level), is above another that follows it."""
    if heading[0] == other[0]:
        return heading[1] < other[1]
    # Of headings outside an annex only the annexes around it hold it.
    return heading[0] < other[0] and heading[1] == 0
