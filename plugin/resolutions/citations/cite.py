"""A document's citations: what its units name, where, and which paragraphs of it.

    Document ─units─▸ text ─tokens─▸ Token… ─find─▸ Mention… ─cite─▸ Citation…

The stages stand in `citations/`; the grammar of each language in the table `[citations]` of its file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from ..model import Citation, Document, Source, Unit
from .find import find
from .mention import Mention
from .organs import Own, own_of
from .self_references import OwnPlaces

_SILENT = frozenset({"title", "enacting"})
"""Units that hold no mention: the document's own names."""


def cite(document: Document, source: Source | None = None) -> tuple[Citation, ...]:
    """The citations in a document's units, in reading order.

    `source` gives lines and columns of the mentions themselves; without it, those of the units. Never raises.
    """
    return tuple(_citations(document, source))


def _citations(document: Document, source: Source | None) -> Iterator[Citation]:
    own = own_of(document.id, numbered=document.kind != "letter")
    # "Ibid., paragraph 13", "annex, article 24, paragraph 1": what a note names by number alone is another document's.
    of_notes = replace(own, numbered=False)
    here = OwnPlaces.of(document)
    for unit in document.units:
        if unit.kind in _SILENT:
            continue
        whose = of_notes if unit.kind == "footnote" else own
        mentions = find(unit.text, document.language, whose) if unit.table is None else _in_cells(unit, document, own)
        for mention in mentions:
            pins = mention.pins
            if mention.target == "SELF":
                pins = here.pinpoints(mention, unit.anchor)
                if not pins:
                    continue
            line, column = place_in(unit, mention.start, source)
            yield Citation(
                anchor=unit.anchor,
                surface=unit.text[mention.start : mention.end],
                start=mention.start,
                end=mention.end,
                target=mention.target,
                pinpoint=",".join(pins) or "-",
                year=mention.year,
                line=line,
                column=column,
            )


def _in_cells(unit: Unit, document: Document, own: Own) -> Iterator[Mention]:
    """The mentions in a table, each cell of which is read by itself, so that none goes over into the next."""
    for cell in unit.table.cells if unit.table else ():
        for mention in find(unit.text[cell.start : cell.end], document.language, own):
            yield mention._replace(start=mention.start + cell.start, end=mention.end + cell.start)


def place_in(unit: Unit, offset: int, source: Source | None) -> tuple[int, int]:
    """The line and column in the file of an offset in a unit's text; of the unit where there is no source."""
    if source is None or not unit.runs:
        return unit.line, 1
    start, origin = unit.runs[bisect_right(unit.runs, (offset, 1 << 62)) - 1]
    return source.place(origin + offset - start)
