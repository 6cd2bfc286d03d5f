"""The outline beside the text: "Preamble", "20 Resolves" with its (a) to (k), headings, annexes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from resolutions.model import Document, Unit

from ...interface import Words

Openings = Mapping[str, tuple[int, int]]
"""Where the opening verb phrase of a paragraph begins and ends, by anchor."""

_LONGEST = 60
"""How many first characters stand for a paragraph that has no action."""
_OPENING = 3
"""So many first words that half of the paragraphs share say nothing of any: "“The Security Council expresses …"."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the outline: `20` and `Resolves`; a heading has no number."""

    anchor: str
    number: str
    text: str
    children: tuple[Entry, ...] = ()


def outline(document: Document, openings: Openings, speak: Words) -> tuple[Entry, ...]:
    """The document's outline in reading order, three levels deep at most: headings, paragraphs, sub-paragraphs."""
    shared = _shared(document)
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
            node = _Node(unit.anchor, _number(unit), _said(unit, openings, shared))
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


def _said(unit: Unit, openings: Openings, shared: str = "") -> str:
    found = openings.get(unit.anchor)
    if found:
        return unit.text[found[0] : found[1]]
    if shared and unit.text.startswith(shared):
        rest = unit.text[len(shared) :]
        return _clip(rest[0].upper() + rest[1:])
    return _clip(unit.text)


def _shared(document: Document) -> str:
    """The first words, with the space behind them, that most of the paragraphs without a number begin with; or
    nothing."""
    starts = [
        " ".join((*words[:_OPENING], ""))
        for unit in document.units
        if unit.kind == "paragraph" and len(words := unit.text[: 4 * _LONGEST].split(" ", _OPENING)) > _OPENING
    ]
    start, count = max(Counter(starts).items(), key=lambda item: item[1], default=("", 0))
    return start if count >= max(_OPENING, len(starts) / 2) else ""


def _clip(text: str) -> str:
    """The first words of a text, or all of it where it is short."""
    start = " ".join(text[: 4 * _LONGEST].split())
    return start if len(start) <= _LONGEST else start[:_LONGEST].rpartition(" ")[0].rstrip(",;: ") + "…"
