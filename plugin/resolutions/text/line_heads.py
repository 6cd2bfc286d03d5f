"""Looks for a pattern at the heads of a text's lines alone: a search asks for `^` at each character, which costs more.

In: a pattern that begins with `^`, what a line is like that it can match, and a text. Out: its matches.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

SHORT = 400
"""A line of so many characters at most, with the blanks before its words, may be a page's or a name."""


def at_line_heads(pattern: re.Pattern[str], text: str, is_like: Callable[[str], bool]) -> Iterator[re.Match[str]]:
    """The matches of a pattern at the head of each short line that is like one, which is asked at less cost."""
    start = 0
    for line in text.split("\n"):
        length = len(line)
        if 0 < length <= SHORT and is_like(line):
            found = pattern.match(text, start)
            if found is not None:
                yield found
        start += length + 1
