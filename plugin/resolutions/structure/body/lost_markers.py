"""Lists of a numbered paragraph whose letters or bullets a conversion has lost: told, as what they were is unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import Unit
from ...text.letters.punctuation import COLONS, SEMICOLONS, any_sign
from ..units.units import SHOWN, Units

FEWEST = 2
"""So many paragraphs at least below a colon are a list where all but the last end with a semicolon."""
_COLON = re.compile(rf"[{any_sign(COLONS)}](?!\d)")
"""A colon, and none within the time of day."""
_APART = frozenset({"footnote", "table"})


def report_lost_markers(units: Units) -> None:
    """Tell of each such list at the first paragraph that stands apart. The cost is linear in the text."""
    for unit, below in _with_paragraphs([unit for unit in units.found if unit.kind not in _APART]):
        words = unit.text.rstrip()
        found = _COLON.search(words)
        colon = found.start() if found is not None else -1
        is_first_inside = colon < len(words) - 1  # what stands right below a colon goes on with its paragraph
        ends = [words] if is_first_inside else []
        ends += [one.text.rstrip() for one in below[:-1]]
        if colon >= 0 and len(ends) + 1 >= FEWEST and all(end.endswith(SEMICOLONS) for end in ends):
            shown = words[max(0, colon + 1 - SHOWN) : colon + 1].lstrip()
            units.report_at("lost-markers", below[0], 0, count=len(ends) + 1, words=shown)


def _with_paragraphs(units: Sequence[Unit]) -> Iterator[tuple[Unit, list[Unit]]]:
    """The numbered paragraphs right below which others without a marker stand that belong to them, with these."""
    above: Unit | None = None
    below: list[Unit] = []
    for unit in (*units, None):
        if unit is not None and unit.kind == "continuation" and above is not None and unit.parent == above.anchor:
            below.append(unit)
            continue
        if above is not None and below:
            yield above, below
        above, below = (unit if unit is not None and unit.kind == "operative" else None), []
