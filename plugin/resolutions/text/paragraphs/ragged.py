"""Lines of any length, as of a text that was set for a screen or by hand: which are a heading's or a title's.

No line's length tells anything there, but that of a heading.
"""

from __future__ import annotations

from ..grammars.any_language import numbered_title_lines, title_lines
from ..lines.lines import is_enacting
from ..lines.measure import Measure, is_chinese

SHORTEST_TITLE = 30
"""A title's line that is shorter may be all of it."""

HEADING = 0.3
"""A line below a stop is a heading if it is shorter than this share of the others and has no stop."""


def is_short(text: str, measure: Measure) -> bool:
    """Whether a line is so short that nothing but a heading's end tells why."""
    full = measure.chinese if measure.chinese and is_chinese(text) else measure.width
    return len(text) < full * HEADING


def is_within_title(first: str, above: str, text: str) -> bool:
    """Whether a line `text` of a head, below the line `above`, goes on with the title, or with the remark to it in
    brackets, that the line `first` begins."""
    if first[0] == "[" and above[-1] != "]":
        return True
    if title_lines().match(text) or is_enacting(text):
        return False
    is_long = len(above) >= SHORTEST_TITLE and first[0] != "["
    return numbered_title_lines().match(first) is not None or (is_long and title_lines().match(first) is not None)
