"""What people and programs write among the words of paragraphs: remarks of negotiations, notes in place of marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Unit
from ..pieces.endings import BRACKETS, tag_of
from ..units.units import SHOWN, Units

FEWEST = 2
"""So many paragraphs with a remark at least show that it is a habit."""

_NOTE_WITHIN = re.compile(
    r"\^\[(?=[^\d\]])|\\footnote\{|<(?:ref|footnote|fn)\b[^<>]{0,80}>|\[(?:[^\W\d_]{2,12} ?)?\d{1,3} ?[:：]\s?(?=\S)"
)
"""A note that stands where its mark should: `^[See …]`, `\\footnote{See …}`, `<ref>See …</ref>`,
`[Footnote 1: See …]`."""


def report_remarks(units: Units, words: Sequence[Unit]) -> None:
    """Tell once of remarks in brackets behind the stops of several of the units with words, and once of what looks like
    a note among these."""
    tagged = [(unit, tag) for unit in words if unit.text[-1:] in BRACKETS and (tag := tag_of(unit.text)[1])]
    if len(tagged) >= FEWEST:
        unit, tag = tagged[0]
        units.report_at("remark-behind", unit, len(unit.text) - len(tag), words=tag, count=len(tagged))
    for unit in words:
        has_sign = "[" in unit.text or "<" in unit.text or "\\" in unit.text
        if has_sign and (found := _NOTE_WITHIN.search(unit.text)) is not None:
            units.report_at("note-in-words", unit, found.start(), words=unit.text[found.start() :][:SHOWN])
            return
