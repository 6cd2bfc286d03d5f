"""Ends of lines as Markdown writes them where it would join the lines: a backslash, or the tag `<br>`.

Such an end becomes blanks, and within a line the sign `END` with blanks behind it: every other character keeps its
place, and each line its number. A cell of a table is one line, and goes on; one in HTML is read with its tags.
"""

from __future__ import annotations

import re

from .at_signs import holds

END = "\u2028"
"""What stands for a tag within a line; `normal_form` leaves none of these in a text."""

_TAG = re.compile(r"(?<!\\)<br\s{0,4}/?>", re.IGNORECASE)
_BACKSLASH = re.compile(r"(?<=[^\\\n])\\(?=\n[^\n])")
OF_TABLE = re.compile(r"<t(?:able|d|h|r)\b", re.IGNORECASE)
"""A tag of a table."""
_ROW = "|"
"""What a row of a table begins with, or ends."""


def with_hard_ends(text: str) -> str:
    """The text with blanks for such ends of lines, and `END` for those within one. Linear in its length."""
    if holds(text, "\\\n"):
        text = _BACKSLASH.sub(" ", text)
    if "<" not in text or not _TAG.search(text) or OF_TABLE.search(text):
        return text
    return "\n".join(_line(line) if "<" in line else line for line in text.split("\n"))


def _line(line: str) -> str:
    is_row = line.lstrip().startswith(_ROW) or line.rstrip().endswith(_ROW)

    def end(tag: re.Match[str]) -> str:
        is_last = is_row or not line[tag.end() :].strip()
        return " " * len(tag[0]) if is_last else END + " " * (len(tag[0]) - 1)

    return _TAG.sub(end, line)
