"""Marks of notes behind the letter of a part that is a heading alone: "B 1" of part B and note 1, "باء ( 1 )".

Elsewhere a heading's number is its own ("Article 9"); behind a letter it is a mark where the note has no other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Unit
from ...text import part_letters
from .glued_marks import Place, alone_between
from .note_marks import NoteMark

_MARKED = re.compile(r"(?P<letter>[^\W\d_]+) ?(?P<label>[1-9]\d?|\( ?[1-9]\d? ?\))")


def places_behind_letters(units: Sequence[Unit], notes: Sequence[int]) -> list[Place]:
    """The one place of each mark that stands behind a part's letter. `notes` are the numbers of the notes that there
    are, which rise."""
    headings = (
        (index, found)
        for index, unit in enumerate(units)
        if unit.kind == "heading" and (found := _MARKED.fullmatch(unit.text)) and found["letter"] in part_letters()
    )
    places = (
        Place(index, NoteMark(found["label"].replace(" ", ""), found.end("letter"), found.end(), "possible"))
        for index, found in headings
    )
    return alone_between(units, notes, places)
