"""Makes the outline next to the text: "Preamble", "20 Resolves" with its (a) to (k), headings, annexes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from resolutions.anchors import BODY, Anchor, is_quoted, item
from resolutions.model import Document, Unit

from ...interface import Words
from .headings import heading_levels, marker_of

Openings = Mapping[str, tuple[int, int]]
"""By anchor: start and end of the verb phrase that opens the paragraph."""

_LONGEST = 60
"""How many first characters of a paragraph without an action the outline shows."""
_OPENING = 3
"""First words that half of the paragraphs share are left out, where they are this many: "“The Security Council
expresses …"."""


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A line of the outline, such as `20` and `Resolves`. A heading has no number."""

    anchor: str
    number: str
    text: str
    children: tuple[OutlineEntry, ...]


def outline(document: Document, openings: Openings, words: Words) -> tuple[OutlineEntry, ...]:
    """The document's outline in reading order: headings by their levels, paragraphs, sub-paragraphs."""
    shared, levels = _shared_opening(document), heading_levels(document)
    top = _Node("", "", "")
    sections = [top]
    by_anchor: dict[str, _Node] = {}
    parted_by = _parted_by(document)
    for unit in document.units:
        if is_quoted(unit.anchor):
            _add_quoted(unit, by_anchor, openings, words)
        elif unit.anchor in parted_by:
            node = _Node(unit.anchor, marker_of(unit), _clip(unit.text))
            by_anchor[parted_by[unit.anchor]].children.append(node)
        elif unit.kind in ("heading", "annex"):
            node = _Node(unit.anchor, marker_of(unit), _clip(unit.text) or words["annex"], levels[unit.anchor])
            while sections[-1].level >= node.level:
                sections.pop()
            sections[-1].children.append(node)
            sections.append(node)
        elif unit.kind == "preambular":
            if "preamble" not in by_anchor:
                by_anchor["preamble"] = node = _Node(unit.anchor, "", words["preamble"])
                sections[-1].children.append(node)
        elif unit.kind in ("operative", "paragraph"):
            node = _Node(unit.anchor, _number(unit), _line_text(unit, openings, shared))
            by_anchor[unit.anchor] = node
            sections[-1].children.append(node)
        elif unit.kind == "subparagraph" and unit.parent in by_anchor:
            node = _Node(unit.anchor, unit.marker, _line_text(unit, openings))
            by_anchor[unit.parent].children.append(node)
    return _entries(top.children)


def _parted_by(document: Document) -> dict[str, str]:
    """The paragraph of each heading that stands in its list, above one of its items."""
    found: dict[str, str] = {}
    paragraph = ""
    waiting: list[str] = []
    for unit in document.units:
        if unit.kind == "heading" and not is_quoted(unit.anchor):
            waiting.append(unit.anchor)
            continue
        if unit.kind in ("operative", "paragraph"):
            paragraph = unit.anchor
        elif unit.kind == "subparagraph" and unit.parent == paragraph:
            found.update(dict.fromkeys(waiting, paragraph))
        waiting.clear()
    return found


def _add_quoted(unit: Unit, by_anchor: dict[str, _Node], openings: Openings, words: Words) -> None:
    """Add a unit of a document that is quoted below the unit that quotes it, its preamble as one line."""
    above = by_anchor.get(unit.parent or "")
    anchor = Anchor.parse(unit.anchor)
    if above is None or anchor.series == BODY:
        return
    if anchor.series == "pp" and unit.kind == "paragraph":
        place = item(anchor.quotation, "preamble")
        if place not in by_anchor:
            by_anchor[place] = by_anchor[unit.anchor] = node = _Node(unit.anchor, "", words["preamble"])
            above.children.append(node)
    elif unit.kind in ("heading", "paragraph", "subparagraph"):
        by_anchor[unit.anchor] = node = _Node(unit.anchor, _number(unit), _line_text(unit, openings))
        above.children.append(node)


@dataclass(slots=True)
class _Node:
    """An entry to which children are still added."""

    anchor: str
    number: str
    text: str
    level: int = 0
    """Of a heading, 2 to 6."""
    children: list[_Node] = field(default_factory=list)


def _entries(nodes: Sequence[_Node]) -> tuple[OutlineEntry, ...]:
    return tuple(OutlineEntry(node.anchor, node.number, node.text, _entries(node.children)) for node in nodes)


def _number(unit: Unit) -> str:
    return unit.marker.rstrip(".-– ")


def _line_text(unit: Unit, openings: Openings, shared: str = "") -> str:
    opening = openings.get(unit.anchor)
    if opening:
        return unit.text[opening[0] : opening[1]]
    if shared and unit.text.startswith(shared):
        words = unit.text[len(shared) :]
        return _clip(words[0].upper() + words[1:])
    return _clip(unit.text)


def _shared_opening(document: Document) -> str:
    """The first words, with a space after them, of most of the paragraphs without a number; empty where they differ."""
    starts = [
        " ".join((*words[:_OPENING], ""))
        for unit in document.units
        if unit.kind == "paragraph" and len(words := unit.text[: 4 * _LONGEST].split(" ", _OPENING)) > _OPENING
    ]
    start, count = max(Counter(starts).items(), key=lambda item: item[1], default=("", 0))
    return start if count >= max(_OPENING, len(starts) / 2) else ""


def _clip(text: str) -> str:
    """The first words of a text, or all of it where it is short; where hardly a space parts words, its first signs."""
    start = " ".join(text[: 4 * _LONGEST].split())
    if len(start) <= _LONGEST:
        return start
    whole = start[:_LONGEST].rpartition(" ")[0]
    return (whole if len(whole) > _LONGEST // 2 else start[:_LONGEST]).rstrip(",;: ，；：") + "…"
