"""Looks for a pattern at the heads of a text's lines alone: a search asks for `^` at each character, which costs more.

In: a pattern that begins with `^`, what a line is like that it can match, and a text. Out: its matches.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

SHORT = 400
"""A line of so many characters at most, with the blanks before its words, may be a page's or a name."""


def at_line_heads(
    pattern: re.Pattern[str], text: str, is_like: Callable[[str], bool], longest: int = SHORT
) -> Iterator[re.Match[str]]:
    """The matches of a pattern at the head of each line that is no longer and whose words are like one: to ask that
    costs less."""
    for start, words in _short_lines(text):
        if len(words) <= longest and is_like(words) and (found := pattern.match(text, start)) is not None:
            yield found


@lru_cache(maxsize=1)
def _short_lines(text: str) -> Sequence[tuple[int, str]]:
    """Where each short line with words begins, and its words. Several stages ask it of one text, one after another."""
    found: list[tuple[int, str]] = []
    start = 0
    for line in text.split("\n"):
        length = len(line)
        if 0 < length <= SHORT and (words := line.strip()):
            found.append((start, words))
        start += length + 1
    return tuple(found)
