"""A page of two languages read across → the lines of its left column, then those of its right one.

Old United Nations print has English and French side by side, and a converter that keeps the layout writes both on one
line with a wide gap between. Only where the two halves are in different languages is the page so: tables stay whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...languages.recognize import recognize
from ..lines.lines import Line

GAP = "   "
"""Between the columns stand at least so many spaces."""
FEWEST = 6
"""So many lines at least have words on both sides."""
MOST = 0.5
"""So large a share of the lines at least has them."""
LEFT_EDGE = 12
"""A line that begins further right than this has nothing in the left column."""
SAMPLE = 6_000
"""So many characters of a column tell its language."""

_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")


def columns_in(text: str) -> tuple[Sequence[Line], Sequence[Line]] | None:
    """The lines of the two columns, empty ones too; None for a text of one. Cost is linear in its length."""
    if text.count(GAP) < FEWEST or text.count(GAP) < MOST * text.count("\n") / 2:
        return None
    left: list[Line] = []
    right: list[Line] = []
    both = either = offset = 0
    for raw in text.split("\n"):
        line = raw.replace("\f", " ").rstrip()
        first = len(line) - len(line.lstrip())
        gap = max(_GAP.finditer(line), key=lambda found: found.end() - found.start(), default=None)
        either += bool(line)
        if gap is not None and first <= LEFT_EDGE:
            both += 1
            left.append((line[first : gap.start()], offset + first))
            right.append((line[gap.end() :], offset + gap.end()))
        elif line and first > LEFT_EDGE:
            right.append((line[first:], offset + first))
        else:
            left.append((line[first:], offset + first))
            if not line:
                right.append(("", offset))
        offset += len(raw) + 1
    if both < max(FEWEST, MOST * either):
        return None
    guesses = [recognize(" ".join(line for line, _ in column)[:SAMPLE]) for column in (left, right)]
    differ = guesses[0].language != guesses[1].language
    return (left, right) if differ and all(guess.is_sure and not guess.other for guess in guesses) else None
