"""A text that has lost its lines: the head, the enacting words and the paragraphs of a resolution stand in one.

In: a document in which nothing was recognised. Out: its paragraph that has enacting words within it, before a recital,
or the masthead's word before the distribution beside the name of an organ; None where no paragraph is so.
"""

from __future__ import annotations

from .languages.recognize import has_spaces
from .model import Document, Unit
from .text import Grammar, grammar
from .text.grammars.openings import openings
from .text.letters.punctuation import COMMAS

SHORTEST = 400
SHORTEST_SIGNS = 120
"""So many characters has such a paragraph at least, and where each is a word."""

_BETWEEN = " \t\"“”«»',"
"""What a program puts between lines that it joins."""


def joined_lines(document: Document) -> Unit | None:
    """The paragraph in which the lines of a resolution stand."""
    words = grammar(document.language)
    least = SHORTEST if has_spaces(document.language) else SHORTEST_SIGNS
    return next((unit for unit in document.units if len(unit.text) >= least and _holds_resolution(unit, words)), None)


def _holds_resolution(unit: Unit, words: Grammar) -> bool:
    return _holds_enacting(unit.text, words) or _holds_masthead(unit.text, words)


def _holds_enacting(text: str, words: Grammar) -> bool:
    """Whether enacting words stand within a text, and behind them what begins as a paragraph does."""
    opens = openings(words.language).any.match
    for found in words.paragraphs.enacting.finditer(text):
        if found.start() and found[0].rstrip().endswith(COMMAS) and not text[found.start() - 1].isalnum():
            rest = text[found.end() :].lstrip(_BETWEEN)
            if opens(rest):
                return True
    return False


def _holds_masthead(text: str, words: Grammar) -> bool:
    return words.head.distribution.search(text) is not None and any(organ in text for organ in words.head.organs)
