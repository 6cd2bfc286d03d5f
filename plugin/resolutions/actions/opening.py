"""The action of a paragraph: the opening verb phrase that the United Nations prints in italics.

    action ::= before* verb after?      "Also strongly condemns", "Noting with concern", "постановляет далее"

The words are the language's (`[actions]`). Where the source itself marks its first words, it is believed.
"""

from __future__ import annotations

import re
from functools import cache

from ..languages import table
from ..languages.recognize import has_spaces
from ..model import Document, Mark, Unit
from .lexicon import either, folded

_KINDS = frozenset({"preambular", "operative"})
_LETTER, _FIRST = re.compile(r"\w"), 8
"""What a word begins with, and among how many characters the first one does."""


def action(unit: Unit, language: str) -> Mark | None:
    """The span of the opening verb phrase in a unit's text; None where it opens with none, or is no such paragraph.

    An emphasis at the start that the source gives is handed back as it is.
    """
    if unit.kind not in _KINDS:
        return None
    text = folded(unit.text)
    begin = _start(text.text)
    start, _ = text.printed(begin, begin + 1)
    for mark in unit.marks:
        if mark.start <= start < mark.end and mark.kind in ("emphasis", "strong"):
            return mark
    found = _grammar(language).match(text.text, begin)
    return Mark(*text.printed(begin, found.end()), "emphasis") if found else None


def openings(document: Document) -> dict[str, tuple[int, int]]:
    """Where each paragraph's opening verb phrase begins and ends, by anchor; paragraphs that open with none are left
    out."""
    found = ((unit.anchor, action(unit, document.language)) for unit in document.units if unit.kind in _KINDS)
    return {anchor: (mark.start, mark.end) for anchor, mark in found if mark is not None}


def _start(text: str) -> int:
    """Where the first word begins: an old print may put a quotation mark before it."""
    found = _LETTER.search(text, 0, _FIRST)
    return found.start() if found else 0


@cache
def _grammar(language: str) -> re.Pattern[str]:
    words = table(language, "actions")
    spaced = has_spaces(language)
    gap = r"\s+" if spaced else ""
    end = r"(?!\w)" if spaced else ""
    verb, before, after = (either(words[role]) for role in ("verbs", "before", "after"))
    return re.compile(rf"(?:{before}{gap}){{0,3}}{verb}(?:{gap}{after})?{end}", re.IGNORECASE)
