"""The levels of a document's headings: what its source says, without gaps, as the outline and screen readers need."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from resolutions.anchors import Anchor, Part, is_quoted
from resolutions.model import Document, Unit
from resolutions.structure import heading_label, section_label
from resolutions.text import Grammar, grammar
from resolutions.un import item_value

FIRST, LAST = 2, 6
"""The levels of HTML below the page's title."""
_LETTER = re.compile(r"[^\W\d_](?=\.)")
"""A letter with a stop, which `section_label` takes for one of a section up to H alone."""


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
        for unit, level in zip(units, _said_levels(units, grammar(document.language)), strict=True):
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


class _Counted(NamedTuple):
    """The last heading of a series of numbered ones: I, II; A, B."""

    series: str
    label: str
    level: int
    said: int
    """The level that the source says; 0 where it says none."""


def _said_levels(units: Sequence[Unit], words: Grammar) -> list[int]:
    """The level of each heading of a text or of an annex, 0 of the annex itself.

    Numbers tell more than what a source says, which differs by language: a heading stands where the one before it does
    that is numbered so, and the first of other numbers one below: A below I, and I below the B of a part. What has no
    number stands as deep beside or below these as the source says. Where it says so of others alone, it stands below
    the nearest that is said or numbered, as "Action 1" below "I.", or beside it where it is the last one and follows on
    one that is said: "Reporting". Where it says nothing, it stands beside that.
    """
    says_some = any(unit.level for unit in units)
    levels: list[int] = []
    counted: list[_Counted] = []
    nearest = 0
    for at, unit in enumerate(units):
        label = "" if unit.kind == "annex" else _label(unit, words)
        series = _series(label, counted)
        is_last = at == len(units) - 1 and nearest > 0 and units[at - 1].level > 0
        unsaid = nearest + 1 if says_some and not (is_last and not series) else nearest or 1
        if unit.kind == "annex":
            level = 0
        elif series:
            _close(counted, series, unit.level)
            level = _level_of_number(counted, series, unit.level) or unsaid
            counted[:] = [*(one for one in counted if one.series != series), _Counted(series, label, level, unit.level)]
        elif unit.level:
            level = max(_shifted(counted, unit.level), 1)
            counted[:] = [one for one in counted if one.level <= level]
        else:
            level = unsaid
        if series or unit.level:
            nearest = level
        levels.append(level)
    return levels


def _close(counted: list[_Counted], series: str, said: int) -> None:
    """Closes the series that end where a heading of one stands: those within it, and those that the source says to be
    below it. Changes the list."""
    is_open = any(one.series == series for one in counted)
    while counted and counted[-1].series != series and (is_open or 0 < said < counted[-1].said):
        counted.pop()


def _level_of_number(counted: Sequence[_Counted], series: str, said: int) -> int:
    """The level of a numbered heading below or beside the series that are open; 0 where only the source can say it."""
    if not counted:
        return said
    last = counted[-1]
    return last.level if last.series == series else max(last.level + 1, _shifted(counted, said) if said else 0)


def _shifted(counted: Sequence[_Counted], said: int) -> int:
    """What a level that the source says comes to beside the numbered heading before it."""
    return said + counted[-1].level - counted[-1].said if counted and counted[-1].said else said


def _label(unit: Unit, words: Grammar) -> str:
    """The number or letter of a heading as anchors call it: ii, b; else what is printed before it, if anything is."""
    said = f"{unit.marker} {unit.text}" if unit.marker else unit.text
    printed = section_label(said, words) or ("" if (found := _LETTER.match(said)) is None else found[0])
    return heading_label(printed, words) if printed else unit.marker


def _series(label: str, counted: Sequence[_Counted]) -> str:
    """How a heading is numbered: by Roman numerals, by letters, or otherwise; empty where it is not. An I behind an H
    is a letter."""
    before = next((one.label for one in counted if one.series == "letter"), "")
    is_letter = len(label) == 1 and label.isalpha()
    if item_value(label) and not (is_letter and before and ord(before) + 1 == ord(label)):
        return "roman"
    return "letter" if is_letter else "other" if label else ""


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
