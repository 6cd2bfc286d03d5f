"""How paragraphs begin in the language of a source.

In: a source. Out: the openings of the language that its front matter names, or else of the one that its words tell.
"""

from __future__ import annotations

from ...languages.recognize import recognize, unless_head
from ...model import Source
from .grammar import Openings, openings

SAMPLE = 6_000
"""So many characters tell the language whose words show where paragraphs begin."""


def openings_of(source: Source) -> Openings:
    """How paragraphs begin in the language of the text's middle, or in the one that the front matter names."""
    declared = source.front.get("language")
    if isinstance(declared, str):
        return openings(declared)
    third = len(source.text) // 3
    return openings(unless_head(recognize(source.text[third : third + SAMPLE]), source.text).language)
