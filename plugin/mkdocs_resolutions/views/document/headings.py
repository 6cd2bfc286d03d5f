"""The levels of a document's headings: what its source says, without gaps, as the outline and screen readers need."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from resolutions.anchors import Anchor, Part, is_quoted
from resolutions.model import Document, Unit

FIRST, LAST = 2, 6
"""The levels of HTML below the page's title."""
_NUMERAL = re.compile(r"(?P<roman>[IVX]{2,}\b|[IVX]\.)|(?P<letter>[A-Z]\.)")
"""The number with which a heading begins: "II.", "II", "B."; a word alone is none: "A new agenda"."""


def heading_levels(document: Document) -> Mapping[str, int]:
    """The level of each heading and annex in HTML, 2 to 6, by its anchor.

    A heading stands one level below the nearest that is above it: the heading before it of a smaller level, else the
    annex in which it stands. An annex stands at the first level, one within another a level below that.
    """
    levels: dict[str, int] = {}
    above: list[tuple[int, int]] = []
    headings = [unit for unit in document.units if unit.kind in ("heading", "annex")]
    for annexes, stretch in groupby(headings, _annexes):
        units = list(stretch)
        for unit, level in zip(units, _said_levels(units), strict=True):
            while above and not _is_above(above[-1], (len(annexes), level)):
                above.pop()
            levels[unit.anchor] = min(FIRST + len(above), LAST)
            above.append((len(annexes), level))
    return levels


def unprinted(document: Document) -> Mapping[str, str]:
    """Where the preamble and the operative part begin that print parts by their look alone, by anchor: the key of the
    heading to which those who hear a page jump. None stands below a heading that is printed."""
    found: dict[str, str] = {}
    start = ""
    for unit in document.units:
        if unit.kind in ("heading", "annex"):
            break
        if is_quoted(unit.anchor):
            continue
        if unit.kind == "enacting":
            start = start or unit.anchor
        elif unit.kind == "preambular" and not found:
            found[start or unit.anchor] = "preamble"
        elif unit.kind == "operative":
            found[unit.anchor] = "operative_part"
            break
    return found


def _annexes(unit: Unit) -> tuple[Part, ...]:
    """The annexes in which a heading stands, the outermost first; an annex stands in itself."""
    return tuple(region for region in Anchor.parse(unit.anchor).regions if region.series == "annex")


def _said_levels(units: Sequence[Unit]) -> list[int]:
    """The level of each heading of a text or of an annex, 0 of the annex itself.

    Where the source says it of some alone, one that is numbered stands where the one before it does that is numbered
    so; any other below the nearest that is said or numbered, as "Action 1" below "I.", or beside it where it is the
    last one and follows on one that is said: "Reporting".
    """
    says_some = any(unit.level for unit in units)
    levels: list[int] = []
    of_series: dict[str, int] = {}
    nearest = 0
    for at, unit in enumerate(units):
        series = _series(unit)
        level = 0 if unit.kind == "annex" else unit.level or 1
        if says_some and not unit.level and unit.kind != "annex":
            is_last = at == len(units) - 1 and not series and nearest > 0 and units[at - 1].level > 0
            level = of_series.get(series) or (nearest if is_last else nearest + 1)
        if series:
            of_series[series] = level
        if series or unit.level:
            nearest = level
        levels.append(level)
    return levels


def _series(unit: Unit) -> str:
    """How a heading is numbered: by Roman numerals, by letters, or otherwise; empty where it is not."""
    found = _NUMERAL.match(f"{unit.marker.rstrip('.')}." if unit.marker else unit.text)
    return (found.lastgroup or "") if found else "other" if unit.marker else ""


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
