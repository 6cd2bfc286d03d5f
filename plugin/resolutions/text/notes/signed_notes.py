"""Notes whose marks are written with signs that Markdown does not read, `^1`, `{1}`, `$^{1}$` and `[1]`, wherever the
notes stand.

In: a text. Out: where the marks stand, and where notes begin with one at the head of a paragraph. Such a sign may be a
power or a place for a word: it is a mark only where the numbers rise from 1, each right behind words; and one in square
brackets, which may be a draft's, only where each has its note.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..letters.punctuation import STOPS
from ..lines.at_signs import at_signs
from .bracketed_notes import Bracketed, Place

HINTS = ("^1", "^{1}", "{1}", "[1]", "[1\\]")
"""One of these stands in every text with such marks."""

_SIGN = r"(?:\$\^\{?(?P<tex>\d{1,3})\}?\$|\\?\^(?P<hat>\d{1,3})(?![\w^}])|\^?\{(?P<curly>\d{1,3})\}(?![\w{]))"
_SQUARE = r"\\?\[(?P<square>\d{1,3})\\?\](?![(\[:])"
_BEHIND = rf"(?<=[^\W\d_]|[{STOPS}”»’\)\]）》])"
_AT_HEAD = r"(?:^|(?<=\n))[ ]{0,3}"
_LOOKS = tuple(
    (re.compile(_BEHIND + sign), re.compile(rf"{_AT_HEAD}{sign}[ \t]+(?=[^\s\d])")) for sign in (_SIGN, _SQUARE)
)
"""Marks and the heads of notes, of the signs that may stand without notes, and of those that may not."""
_BEGIN = ("$\\^{", "\\[")
"""What the marks of each begin with."""


def signed_notes(text: str) -> Bracketed:
    """The notes and marks of a text that are written with signs. Linear in its length."""
    if not any(hint in text for hint in HINTS):
        return Bracketed()
    notes: list[Place] = []
    marks: list[Place] = []
    for (mark, head), signs, is_alone in zip(_LOOKS, _BEGIN, (True, False), strict=True):
        found = [_place(one) for one in at_signs(mark, text, signs)]
        labels = {label for _, _, label in found}
        heads = [place for place in map(_place, head.finditer(text)) if place[2] in labels] if labels else []
        if _are_rising(found) and (is_alone or labels == {label for _, _, label in heads}):
            notes += heads
            marks += found
    return Bracketed(tuple(notes), tuple(marks))


def _place(found: re.Match[str]) -> Place:
    start = found.start() + len(found[0]) - len(found[0].lstrip(" "))
    return start, found.end(), found[found.lastgroup or 0]


def _are_rising(marks: Sequence[Place]) -> bool:
    """Whether the numbers begin with 1, and each is one of those before it or the next."""
    highest = 0
    for _, _, label in marks:
        if not 1 <= int(label) <= highest + 1:
            return False
        highest = max(highest, int(label))
    return highest > 0
