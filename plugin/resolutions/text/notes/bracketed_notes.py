"""Notes whose marks are numbers in brackets, `[1]`, in the text and at the head of each note.

In: a text. Out: where the notes begin, and where their marks stand. A number in brackets may be many things: it is a
mark only where notes 1, 2, 3 … stand at the end of the text, one below the other, and the text above leads to them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

Place = tuple[int, int, str]
"""A span of the text and the number in it."""

_HEAD = re.compile(r"(?:^|(?<=\n))[ ]{0,3}\\?\[(?P<number>\d{1,3})\\?\][ \t]+(?=\S)")
_MARK = re.compile(
    r"(?:(?<=[^\s\[\\])\\?|(?<=\S )\\?(?=\[\d{1,3}\\?\][ \t]*$))\[(?P<number>\d{1,3})\\?\](?![(\[:])", re.MULTILINE
)
"""A number in brackets behind a word; at the end of a line a space may stand between."""
_OTHER = re.compile(r"\n[ \t]*\n+(?=\S)(?P<line>[^\n]*)")
"""A paragraph, with its first line."""
_LONGEST_LINE = 60
"""Characters of a line of the page below the notes."""


class Bracketed(NamedTuple):
    """The places of such notes and marks."""

    notes: tuple[Place, ...] = ()
    marks: tuple[Place, ...] = ()


def bracketed_notes(text: str) -> Bracketed:
    """The notes at the end of a text whose marks are numbers in brackets, and these. Linear in its length."""
    heads = list(_HEAD.finditer(text)) if "[1" in text else []
    first = next((at for at in reversed(range(len(heads))) if heads[at]["number"] == "1"), -1)
    notes = heads[first:] if first >= 0 else []
    if not notes or [int(note["number"]) for note in notes] != list(range(1, len(notes) + 1)):
        return Bracketed()
    if not _are_alone(text, notes):
        return Bracketed()
    labels = {note["number"] for note in notes}
    places = [_place(mark) for mark in _MARK.finditer(text, 0, notes[0].start()) if mark["number"] in labels]
    if 2 * len({label for _, _, label in places}) < len(labels):
        return Bracketed()
    return Bracketed(tuple(map(_place, notes)), tuple(places))


def _place(found: re.Match[str]) -> Place:
    return found.start(), found.end(), found["number"]


def _are_alone(text: str, notes: Sequence[re.Match[str]]) -> bool:
    """Whether no other paragraphs stand among the notes and below them, but lines of the page."""
    starts = {note.start() for note in notes}
    others = [found["line"] for found in _OTHER.finditer(text, notes[0].start()) if found.start("line") not in starts]
    return all(len(line) <= _LONGEST_LINE for line in others)
