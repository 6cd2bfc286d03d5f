"""A text with an empty line, or one of blanks, between any two of its lines, as programs leave one that was printed or
copied so: the lines of a sentence one below another again.

In: a text. Out: the text, as long, in which a space stands for the first of two line ends. Only a text is changed whose
lines are nearly all parted so, and of which many are full and end within a sentence.
"""

from __future__ import annotations

import re
from itertools import pairwise

from ...languages.letters import SMALL
from .lines import is_sign

_BLANKS = r"[ \t\xa0]*"
_GAP = re.compile(rf"(?<=\S)({_BLANKS})\n({_BLANKS})\n(?={_BLANKS}\S)")
_FEWEST = 12
"""So many lines tell it."""
_WIDEST, _NARROWEST = 140, 30
"""Characters of a line; a Chinese one stands for two."""
_SAMPLE = 3_000
"""Where so much of a text has a line of twice that width, a line is a paragraph."""
_USUAL = 0.95
"""This share of lines is no longer than a full one."""
_WIDER, _HUNDRED = 1.3, 100
"""No line is so much wider than the usual ones, but for one in so many: where lines are paragraphs, some are."""
_FULL = 0.75
"""A line is full from this share of that length on."""
_WITHIN = 0.25
"""So large a share of the lines is full and ends within a sentence."""
_TOGETHER = 0.02
"""So small a share of the lines stands directly below another."""
_GOES_ON = re.compile(rf"[^\W_]{_BLANKS}\n{_BLANKS}\n{_BLANKS}[{SMALL}]")
_SMALL = re.compile(f"[{SMALL}]")
_CASED = 3
"""A script has small letters where one in so many signs is one."""
_SHARE = 0.2
"""So large a share of the lines begins with a small letter below a word, where the script has such."""


def with_lines_together(text: str) -> str:
    """The text with such lines directly below one another; itself where it is another one. Linear in its length."""
    middle = text[len(text) // 2 :][:_SAMPLE].split("\n")
    if max(map(len, middle)) > 2 * _WIDEST:
        return text
    gaps = text.count("\n\n") + text.count("\n \n")
    if gaps < _FEWEST or text.count("\n") > 4 * gaps or not _is_double_spaced(text):
        return text
    return _GAP.sub(r"\1 \2\n", text)


def _is_double_spaced(text: str) -> bool:
    lines = text.strip("\n").split("\n")
    filled = [line.strip() for line in lines if line.strip()]
    if len(filled) < _FEWEST:
        return False
    widths = sorted(map(len, filled))
    usual = widths[int((len(filled) - 1) * _USUAL)]
    if widths[-1 - len(filled) // _HUNDRED] > _WIDER * usual:
        return False
    if not _NARROWEST <= usual * (1 + is_sign(filled[len(filled) // 2][0])) <= _WIDEST:
        return False
    below = sum(bool(above.strip() and line.strip()) for above, line in pairwise(lines))
    if below > _TOGETHER * len(filled):
        return False
    within = sum(line[-1].isalnum() and len(line) >= _FULL * usual for line in filled)
    if within < _WITHIN * len(filled):
        return False
    has_small = len(_SMALL.findall(text)) * _CASED > len(text)
    return not has_small or len(_GOES_ON.findall(text)) >= _SHARE * len(filled)
