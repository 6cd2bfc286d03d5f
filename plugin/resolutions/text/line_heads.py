"""Looks for a pattern at the heads of a text's lines alone: a search asks for `^` at each character, which costs more.

In: a pattern that begins with `^`, and a text. Out: its matches.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

SHORT = 400
"""A line of so many characters at most, with the blanks before its words, may be a page's or a name."""


def at_line_heads(pattern: re.Pattern[str], text: str, longest: int | None = None) -> Iterator[re.Match[str]]:
    """The matches of a pattern at the head of each line, or of each that is no longer."""
    start = 0
    for line in text.split("\n"):
        length = len(line)
        if length and (longest is None or length <= longest):
            found = pattern.match(text, start)
            if found is not None:
                yield found
        start += length + 1
