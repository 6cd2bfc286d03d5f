"""A text with hardly an empty line of which each line is a paragraph, as programs save a document as plain text.

In: a text that is not hard-wrapped. Out: whether its lines are whole. A line that is longer than any page's tells it,
unless sentences go on from one line to the next.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise

from ...languages.letters import SMALL
from ..lines.lines import signs_in

_BEYOND_PAGE = 160
"""So wide is no line of a page; a Chinese character is as wide as two letters."""
_FEWEST = 3
"""So many lines are needed."""
_GOES_ON = re.compile(rf"[^\W\d_][ \t]*\n[ \t]*(?![a-z]{{1,5}}[).])[{SMALL}]")
"""A line's end within a sentence, or above a small letter that begins a line of a masthead."""
_SELDOM = 10
"""Among so many lines one may end so."""
_LINES_TO_A_GAP = 7
"""A text whose empty lines part no paragraphs, but its masthead, has at least so many lines to each of these."""
_SENTENCE = 50
"""A line of so many characters that ends with a letter may end within a sentence, in any script."""
_FEW = 4
"""Where there are empty lines, one among so many of these may, as titles do."""
_OF_TABLES = ">|"
_WIDE_ABOVE = 3
"""So many wide lines with another line directly below then tell that each is a paragraph."""


def are_paragraphs(text: str) -> bool:
    """Whether the text's lines are its paragraphs. Linear in its length."""
    text = text.strip()
    lines = text.count("\n") + 1
    gaps = text.count("\n\n")
    if lines < max(_FEWEST, gaps * _LINES_TO_A_GAP):
        return False
    if any(True for _ in islice(_GOES_ON.finditer(text), lines // _SELDOM, None)):
        return False
    if not gaps:
        return any(_is_wide(line) for line in text.split("\n"))
    printed = map(str.rstrip, text.split("\n"))
    above = [line for line, below in pairwise(printed) if len(line) >= _SENTENCE and below]
    within = sum(line[-1].isalpha() for line in above)
    wide = sum(_is_wide(line) and line[-1] not in _OF_TABLES for line in above)
    return wide >= _WIDE_ABOVE and within * _FEW <= len(above)


def _is_wide(line: str) -> bool:
    return _width(line) > _BEYOND_PAGE


def _width(line: str) -> int:
    return len(line) + signs_in(line)
