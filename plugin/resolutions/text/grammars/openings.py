"""How paragraphs begin in a language, and in that of a source.

In: a language or a source. Out: the openings of the language that is given, that the source's front matter names, or
that its words tell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from ...languages import table
from ...languages.letters import SMALL_LATIN
from ...languages.recognize import recognize, unless_head
from ...model import Source
from .grammar import grammar

SAMPLE = 6_000
"""So many characters tell the language whose words show where paragraphs begin."""

_SMALL_WORD = rf"(?![a-z]{{1,3}}[.)]|[a-z]\s[-–—])[{SMALL_LATIN}]"
"""A word with a small letter, which is no item's marker."""


class Openings(NamedTuple):
    """How paragraphs begin, below a full line that ends with a stop."""

    any: re.Pattern[str]
    """Preambular and operative ones."""
    after_comma: re.Pattern[str]
    """The same after a comma: where no capital tells, an operative verb goes on with the sentence, and so does what
    refers back in its first words."""
    recital: re.Pattern[str]
    """Preambular ones alone, after a comma at the end of a line whose length tells nothing."""
    leads_on: re.Pattern[str]
    """The end of a line that leads on to the next one, its comma too: "in particular,"."""
    adoption: re.Pattern[str]
    """How the text was adopted, or at which meeting."""
    goes_on: re.Pattern[str]
    """What goes on with a paragraph below a line of it that ends with a comma: a small letter that begins neither an
    item nor, where paragraphs begin so, a paragraph."""
    letters: Mapping[str, int]
    """A sign that items of a list are counted with, and its place."""
    open_ends: frozenset[str]
    """Words with which no paragraph ends."""


def openings_of(source: Source) -> Openings:
    """How paragraphs begin in the language of the text's middle, or in the one that the front matter names."""
    declared = source.front.get("language")
    if isinstance(declared, str):
        return openings(declared)
    third = len(source.text) // 3
    return openings(unless_head(recognize(source.text[third : third + SAMPLE]), source.text).language)


@cache
def openings(language: str) -> Openings:
    """How the paragraphs of a language begin, with more forms than those that tell what a paragraph is."""
    words, paragraphs = table(language, "structure"), grammar(language).paragraphs
    known = [*words.get("opening_forms", ()), _with_flags(paragraphs.preambular)]
    ragged = words.get("ragged_forms", ())
    operative = _with_flags(paragraphs.operative)
    has_capitals = words["operative"][0][0].isupper() and not paragraphs.small_initials
    within = "|".join(words.get("within", ("(?!)",)))
    after_comma = "|".join((within, *words.get("within_after_comma", ())))
    return Openings(
        re.compile(rf"(?!{within})(?:{'|'.join((*known, operative))})"),
        re.compile(rf"(?!{after_comma})(?:{'|'.join((*known, operative) if has_capitals else known)})"),
        re.compile(rf"(?!{within})(?:{'|'.join((*known, *ragged, operative) if has_capitals else (*known, *ragged))})"),
        re.compile(rf"(?:{words.get('leads_on', '(?!)')})\s?[,،，]$"),
        grammar(language).closing.adoption,
        re.compile(words.get("goes_on_below_comma", _SMALL_WORD)),
        {**grammar(language).lists.letters, **grammar(language).lists.romans},
        paragraphs.open_ends,
    )


def _with_flags(pattern: re.Pattern[str]) -> str:
    return f"(?{'i' if pattern.flags & re.IGNORECASE else ''}:{pattern.pattern})"
