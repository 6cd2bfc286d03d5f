"""The outline beside the text: "Preamble", "20 Resolves" with its (a) to (k), headings, annexes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from resolutions.model import Document, Unit

from ..words import Words

Openings = Mapping[str, tuple[int, int]]
"""Where the opening verb phrase of a paragraph begins and ends, by anchor."""

_LONGEST = 60
"""How many first characters stand for a paragraph that has no action."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the outline: `20` and `Resolves`; a heading has no number."""

    anchor: str
    number: str
    text: str
    children: tuple[Entry, ...] = ()


def outline(document: Document, openings: Openings, speak: Words) -> tuple[Entry, ...]:
    """The document's outline in reading order, three levels deep at most: headings, paragraphs, sub-paragraphs."""
    roots: list[_Node] = []
    section: _Node | None = None
    by_anchor: dict[str, _Node] = {}
    for unit in document.units:
        if unit.kind in ("heading", "annex"):
            node = _Node(unit.anchor, unit.marker, _clip(unit.text) or speak["annex"])
            inside = section if unit.kind == "heading" and section is not None and section.annex else None
            node.annex = unit.kind == "annex"
            (inside.children if inside else roots).append(node)
            section = inside or node
        elif unit.kind == "preambular":
            if "preamble" not in by_anchor:
                by_anchor["preamble"] = node = _Node(unit.anchor, "", speak["preamble"])
                (section.children if section else roots).append(node)
        elif unit.kind in ("operative", "paragraph"):
            node = _Node(unit.anchor, _number(unit), _said(unit, openings))
            by_anchor[unit.anchor] = node
            (section.children if section else roots).append(node)
        elif unit.kind == "subparagraph" and unit.parent in by_anchor:
            node = _Node(unit.anchor, unit.marker, _said(unit, openings))
            by_anchor[unit.parent].children.append(node)
    return _entries(roots)


@dataclass(slots=True)
class _Node:
    """An entry whose children are still being found."""

    anchor: str
    number: str
    text: str
    annex: bool = False
    children: list[_Node] = field(default_factory=list)


def _entries(nodes: Sequence[_Node]) -> tuple[Entry, ...]:
    return tuple(Entry(node.anchor, node.number, node.text, _entries(node.children)) for node in nodes)


def _number(unit: Unit) -> str:
    return unit.marker.rstrip(".-– ")


def _said(unit: Unit, openings: Openings) -> str:
    found = openings.get(unit.anchor)
    return unit.text[found[0] : found[1]] if found else _clip(unit.text)


def _clip(text: str) -> str:
    """The first words of a text, or all of it where it is short."""
    start = " ".join(text[: 4 * _LONGEST].split())
    return start if len(start) <= _LONGEST else start[:_LONGEST].rpartition(" ")[0].rstrip(",;: ") + "…"
