"""What the units of a resolution show of lists that a converter wrote with numbers of its own.

Word numbers paragraphs itself, and a converter that does not know its letters counts with numbers instead; behind a
heading it may begin again. Neither can be told from the text, so that it is told once.
"""

from __future__ import annotations

import re
from itertools import pairwise

from ...anchors import Anchor
from ...model import Source, Unit
from ...text.letters.punctuation import COLONS
from ..units.nesting import SMALLEST_INDENT
from ..units.units import Units

_COUNTED = re.compile(r"[1-9]\d{0,2}[.)]")
_PLACED = "sec-h"
_BY_PLACE = re.compile(rf"{_PLACED}\d+(?:-\w+)?")
"""What a section is called whose heading prints no letter."""
_LETTER = "(a)"


def report_converted_lists(units: Units, source: Source) -> None:
    """Add what the units of a resolution show to their diagnostics."""
    if any(one.code == "repeated-number" for one in units.diagnostics):
        return  # all numbers are told to be the converter's
    operative = {unit.anchor for unit in units.found if unit.kind == "operative"}
    for above, unit in pairwise(units.found):
        is_item = unit.parent in operative and _COUNTED.fullmatch(unit.marker) and _is_indented(unit, source)
        # The number 4.1 right below paragraph 4, which ends with a colon.
        is_decimal = unit.anchor == f"{above.anchor}.1" and above.anchor in operative and above.text.endswith(COLONS)
        if is_item or is_decimal:
            anchor = unit.parent if is_item else above.anchor
            units.report_at("counted-items", unit, 0, found=unit.marker, anchor=anchor, letter=_LETTER)
            break
    paragraphs = [unit for unit in units.found if unit.kind == "operative"]
    begun = [unit for unit in paragraphs if unit.anchor.startswith(_PLACED) and _is_of_section_by_place(unit)]
    if begun and Anchor.parse(paragraphs[-1].anchor).section:  # else the numbers before it go on behind its list
        units.report_at("restarted-numbers", begun[0], 0, found=begun[0].marker, anchor=begun[0].anchor)


def _is_indented(unit: Unit, source: Source) -> bool:
    """Whether nothing but spaces, and some of them, stand before a unit's marker on its line."""
    start = source.text.rfind("\n", 0, unit.runs[0][1]) + 1
    before = source.text[start : unit.runs[0][1]].rstrip().removesuffix(unit.marker)
    return not before.strip() and ("\t" in before or len(before) >= SMALLEST_INDENT)


def _is_of_section_by_place(unit: Unit) -> bool:
    """Whether a paragraph begins the numbers again below a heading without a letter or a number."""
    anchor = Anchor.parse(unit.anchor)
    is_own = not anchor.annex and not anchor.quotation
    return is_own and _BY_PLACE.fullmatch(anchor.section) is not None
