"""The lists of one paragraph: collected as they come, nested when the paragraph is over, then made units."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from ...anchors import continuation, item, numbered
from ...model import UnitKind
from ...text import Grammar
from ...text.letters.punctuation import COLONS
from ..pieces.endings import ends
from ..pieces.marker import Marker
from ..pieces.piece import Piece
from ..pieces.read import is_cut_off
from .nesting import Setting, nest
from .units import Names, Units


class Entry(NamedTuple):
    """An item, or (without a marker) what stands between items: a heading, a table, or text that goes on."""

    piece: Piece
    marker: Marker | None
    heading: Names | None = None
    """Of a heading: its names."""
    parent: str | None = None
    """Of a heading: what it belongs to."""
    quotes: Callable[[Names], None] | None = None
    """Of what the unit above it quotes, whose names it takes: adds the units; the piece is the last of it."""


def _settings(entries: Sequence[Entry]) -> list[Setting]:
    """How the marker of each item stands."""
    found: list[Setting] = []
    is_below_words = is_led = False
    for entry in entries:
        if entry.marker:
            found.append(Setting(entry.piece.indent, is_below_words, is_led))
            is_below_words = False
        elif not entry.heading and entry.quotes is None and entry.piece.said.table is None:
            is_below_words = True
        is_led = entry.piece.last.endswith(COLONS)
    return found


def add_items(units: Units, owner: Names, own: Piece | None, entries: Sequence[Entry], grammar: Grammar) -> None:
    """Make units of the entries that follow a paragraph's own text, `own`.

    Below the name of an agenda item letters may be left out: of its parts those are named that are dealt with.
    """
    is_of_agenda = own is not None and grammar.head.item_named.match(own.block.text) is not None
    places = iter(nest([entry.marker for entry in entries if entry.marker], grammar, _settings(entries)))
    path: list[Names] = [owner]
    previous = ""
    tables: Counter[str] = Counter()
    above: Piece | None = None
    leads = owner  # to a table: the item above it, or the paragraph's words
    # In a list of titles none ends with a stop, and nothing is cut off where one has none.
    has_stops = any(ends(entry.piece.last) for entry in entries if entry.marker)
    for piece, marker, heading, belongs_to, quotes in entries:
        if marker is None and piece.said.table is None:
            leads = owner
        if heading:
            units.add(heading.anchor, heading.eid, "heading", belongs_to, piece)
        elif quotes is not None:
            quotes(path[-1])
        elif piece.said.table is not None:
            tables[leads.anchor] += 1
            count = tables[leads.anchor]
            anchor = numbered("t", count, leads.anchor)
            units.add(anchor, f"{leads.eid}__table_{count}", "table", leads.anchor, piece)
        elif marker is None:
            kind: UnitKind = "continuation"
            units.add(continuation(owner.anchor), f"{owner.eid}__wrapup_1", kind, owner.anchor, piece)
        else:
            place = next(places)
            del path[place.depth :]
            parent = path[-1]
            anchor, eid = (item(parent.anchor, place.label), f"{parent.eid}__list_1__point_{place.plain}")
            if place.broken and above is not None and has_stops and is_cut_off(above, grammar):
                units.report_cut_off(above, marker.printed)
            elif (place.broken and not is_of_agenda) or place.misread or piece.is_guess:
                is_stuck = marker.printed == previous
                units.report_number(piece, previous or owner.anchor, marker.printed, is_stuck=is_stuck)
            path.append(units.add(anchor, eid, "subparagraph", parent.anchor, piece))
            previous, above = marker.printed, piece
            leads = path[-1]
