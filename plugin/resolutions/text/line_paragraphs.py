"""A text without empty lines of which each line is a paragraph, as programs save a document as plain text.

In: a text that is not hard-wrapped. Out: whether its lines are whole. A line that is longer than any page's tells it,
unless sentences go on from one line to the next.
"""

from __future__ import annotations

import re

from .lines import is_sign

_BEYOND_PAGE = 160
"""So wide is no line of a page; a Chinese character is as wide as two letters."""
_FEWEST = 3
"""So many lines are needed."""
_GOES_ON = re.compile(r"[^\W\d_][ \t]*\n[ \t]*(?![a-z]{1,5}[).])[a-zß-öø-ÿа-яё]")
"""A line's end within a sentence, or above a small letter that begins a line of a masthead."""
_SELDOM = 10
"""Among so many lines one may end so."""


def are_paragraphs(text: str) -> bool:
    """Whether the text's lines are its paragraphs. Linear in its length."""
    text = text.strip()
    if "\n\n" in text:
        return False
    lines = text.count("\n") + 1
    if lines < _FEWEST or len(_GOES_ON.findall(text)) * _SELDOM > lines:
        return False
    return any(_width(line) > _BEYOND_PAGE for line in text.split("\n"))


def _width(line: str) -> int:
    return len(line) + sum(map(is_sign, line))
