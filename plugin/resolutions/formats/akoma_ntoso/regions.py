"""Unit… → regions of the standard, each a forest.

Units come in whatever order the text has; the standard's regions come in one. A unit's region is decided by the
outermost unit that it belongs to, and by what follows: an annex is an attachment when nothing of the main text comes
after it, an adoption line stands in the conclusions when only signatures and notes follow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ...model import Unit, UnitKind

_CLOSING: frozenset[UnitKind] = frozenset({"adoption", "signature"})
_AFTER_ANNEXES: frozenset[UnitKind] = frozenset({"annex", "footnote", "heading", *_CLOSING})
_MAIN: frozenset[UnitKind] = frozenset({"operative", "paragraph", "annex", *_CLOSING})


@dataclass(slots=True)
class Node:
    """A unit with what stands inside it, in reading order: its sub-paragraphs, and notes and headings among them."""

    unit: Unit
    inside: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Regions:
    """A document's units by region, in reading order. Each attachment begins with an annex."""

    preface: Sequence[Unit]
    preamble: Sequence[Unit]
    main: Sequence[Unit]
    conclusions: Sequence[Unit]
    attachments: Sequence[Sequence[Unit]]


def regions(units: Sequence[Unit]) -> Regions:
    """The regions of a document's units; linear in their number."""
    kinds = _outermost_kinds(units)
    preface = next((index for index, kind in enumerate(kinds) if kind != "title"), len(units))
    attached = _attachments_start(units, kinds, preface)
    preamble = _preamble_end(kinds, preface, attached)
    closing = _closing_start(kinds, preamble, attached)
    starts = [
        index for index in range(attached, len(units)) if units[index].kind == "annex" and not units[index].parent
    ]
    bounds = [*starts, len(units)]
    return Regions(
        preface=units[:preface],
        preamble=units[preface:preamble],
        main=units[preamble:closing],
        conclusions=units[closing:attached],
        attachments=[units[start:end] for start, end in pairwise(bounds)],
    )


def forest(units: Sequence[Unit]) -> list[Node]:
    """The units nested as they read: each inside the innermost unit that is not over yet.

    A unit is over after the last of those that belong to it. What stands between two sub-paragraphs without belonging
    to anything (a footnote, a heading) so comes to stand inside, and does not tear the list apart.
    """
    ends = _ends(units)
    roots: list[Node] = []
    open_nodes: list[tuple[int, Node]] = []
    for index, unit in enumerate(units):
        while open_nodes and open_nodes[-1][0] < index:
            open_nodes.pop()
        node = Node(unit)
        (open_nodes[-1][1].inside if open_nodes else roots).append(node)
        open_nodes.append((ends[index], node))
    return roots


def _ends(units: Sequence[Unit]) -> list[int]:
    """For each unit the index of the last unit that belongs to it, or its own."""
    places = {unit.anchor: index for index, unit in enumerate(units)}
    ends = list(range(len(units)))
    for index in range(len(units) - 1, -1, -1):
        above = places.get(units[index].parent or "", index)
        if above < index:
            ends[above] = max(ends[above], ends[index])
    return ends


def _outermost_kinds(units: Sequence[Unit]) -> list[UnitKind]:
    """For each unit the kind of the outermost unit that it belongs to."""
    known: dict[str, UnitKind] = {}
    kinds: list[UnitKind] = []
    for unit in units:
        kind = known.get(unit.parent or "", unit.kind)
        known.setdefault(unit.anchor, kind)
        kinds.append(kind)
    return kinds


def _attachments_start(units: Sequence[Unit], kinds: Sequence[UnitKind], start: int) -> int:
    """Where the annexes begin after which nothing of the main text comes; the end where there are none."""
    last = max((index for index in range(start, len(units)) if kinds[index] not in _AFTER_ANNEXES), default=start - 1)
    annexes = (at for at in range(last + 1, len(units)) if units[at].kind == "annex" and not units[at].parent)
    return next(annexes, len(units))


def _preamble_end(kinds: Sequence[UnitKind], start: int, end: int) -> int:
    found = start
    for index in range(start, end):
        if kinds[index] in _MAIN:
            break
        if kinds[index] in ("enacting", "preambular"):
            found = index + 1
    return found


def _closing_start(kinds: Sequence[UnitKind], start: int, end: int) -> int:
    found = end
    for index in range(end - 1, start - 1, -1):
        if kinds[index] in _CLOSING:
            found = index
        elif kinds[index] != "footnote":
            break
    return found
