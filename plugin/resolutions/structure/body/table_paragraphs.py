"""Paragraphs of a resolution in the rows of a table, as negotiation texts, Word and Excel have them: told, not read."""

from __future__ import annotations

from collections.abc import Sequence

from ...text import Grammar
from ..pieces.endings import ends, ends_with_comma
from ..pieces.markers import read_marker
from ..units.units import Units

FEWEST = 2
"""So many rows at least, and at least half of them, begin as paragraphs do."""


def report_table_paragraphs(units: Units, grammar: Grammar) -> None:
    """Tell of the first table whose rows are paragraphs. The cost is linear in the text."""
    for unit in units.found:
        if "\t" not in unit.text or (unit.table is None and "\n" not in unit.text):
            continue
        rows = unit.text.split("\n")
        count = sum(_is_paragraph(row.split("\t"), grammar) for row in rows)
        if count >= FEWEST and 2 * count >= len(rows):
            units.report_at("paragraphs-in-table", unit, 0, count=count)
            return


def _is_paragraph(cells: Sequence[str], grammar: Grammar) -> bool:
    """Whether one of the cells of a row begins and ends as a paragraph does, perhaps behind its number."""
    words = grammar.paragraphs
    for cell in cells:
        marker = read_marker(cell) if cell else None
        text = cell[marker.end :] if marker is not None else cell
        if words.preambular.match(text) and ends_with_comma(text):
            return True
        if words.operative.match(text) and ends(text) and not ends_with_comma(text):
            return True
    return False
