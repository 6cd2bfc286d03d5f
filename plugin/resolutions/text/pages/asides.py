"""A line with something at the page's right → what stands at its left, and that.

A converter that keeps the layout sets the meeting and the heading of an annex far to the right, on a line of their own
without an empty one above it, or behind the last words of a paragraph; and the day and the language of the original
beside the session and the agenda item.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..grammars.any_language import aside_lines, masthead_sides
from ..lines.lines import ends_sentence

GAP = "      "
"""At least so many spaces stand before what is at the right."""
RIGHT = 20
"""What stands alone on its line and further right than this is at the right."""
HEAD_LINES = 12
"""Among so many lines a masthead stands, and among as many blocks."""
LONGEST = 120
"""Characters of what stands there."""


class Side(NamedTuple):
    """A line, or what stands at its left or its right."""

    raw: str
    """With its white space, and of what stands at the right with spaces for what stands at the left: its words are as
    far from the line's beginning as in the source."""
    is_aside: bool
    """Whether it is no part of the sentence before it."""


def sides(raw: str, *, in_head: bool) -> Sequence[Side]:
    """A line, or its two sides; `in_head`, whether it may be a masthead's."""
    if GAP not in raw:
        return (Side(raw, is_aside=False),)
    line = raw.rstrip()
    gap = line.rfind(GAP) + len(GAP)
    right = line[gap:].strip()
    left = line[:gap].rstrip()
    of_masthead = in_head and left and not ends_sentence(left) and masthead_sides().fullmatch(right) is not None
    if not right or len(right) > LONGEST or not (of_masthead or aside_lines().fullmatch(right)):
        return (Side(raw, is_aside=False),)
    if not left:
        return (Side(raw, is_aside=len(line) - len(line.lstrip()) >= RIGHT),)
    if not of_masthead and not ends_sentence(left):
        return (Side(raw, is_aside=False),)
    return (Side(left, is_aside=False), Side(" " * gap + line[gap:], is_aside=True))
