"""Dashes as pandoc writes them into its Markdown: `--` between figures, and before the words of a list's item.

In: a text. Out: the text with the dash that is meant. Within a drawn table, whose columns are told by their places, and
anywhere else, two hyphens stay what they are.
"""

from __future__ import annotations

import re

_RANGE = re.compile(r"^(?![ ]{2}|[ \t]*\|).*?\d--\d.*$", re.MULTILINE)
"""A line with a range of numbers, of no drawn table."""
_BETWEEN = re.compile(r"--(?<=\d--)(?=\d)")
"""Such a range: the dash comes first, as the engine then skips to the next one at once."""
_ITEM = re.compile(r"^--(?= [^\W\d_])", re.MULTILINE)
"""What begins an item."""


def with_dashes(text: str) -> str:
    """The text with such dashes; a line's length stays where it begins an item. Linear in its length."""
    if "--" not in text:
        return text
    if text.startswith("-- ") or "\n-- " in text:
        text = _ITEM.sub("– ", text)
    return _RANGE.sub(lambda line: _BETWEEN.sub("–", line[0]), text) if _BETWEEN.search(text) else text
