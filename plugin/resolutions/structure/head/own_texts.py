"""Texts of one's own: a resolution that has the form of one and no masthead, as a draft or a model debate writes it.

The form tells it: recitals that end with commas, and below them an operative paragraph, or in a declaration the
enacting words ("Whereas …, / Now, therefore, / The General Assembly / Proclaims …").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ...text import Grammar
from ...text import grammar as grammar_of
from ...text.letters.punctuation import COLONS, COMMAS, any_sign
from ..pieces.looks import is_adoption
from ..pieces.piece import Piece
from .head_lines import masthead_line

LONGEST = 80
"""Characters of the words that enact, whoever it is that does."""

_OPEN = "".join((*COLONS, *COMMAS, " "))
"""What may stand at the end of the enacting words."""
_COLON = re.compile(f"[{any_sign(COLONS)}]")


def recitals_begin(pieces: Sequence[Piece], grammar: Grammar) -> bool:
    """Whether the first of the pieces begin and end as recitals do, and the next as the first operative paragraph."""
    words = grammar.paragraphs
    for count, piece in enumerate(pieces):
        is_recital = piece.marker is None and words.preambular.match(piece.text) and piece.last.endswith(COMMAS)
        if not is_recital:
            is_first = piece.marker is None or piece.marker.label == "1"
            is_enacted = piece.marker is None and _enacts(pieces[count : count + 2], grammar)
            return count > 0 and is_first and (words.operative.match(piece.text) is not None or is_enacted)
    return False


def enacts_alone(text: str, grammar: Grammar) -> bool:
    """Whether a line is the enacting words, perhaps without their comma, or with a colon for it, or in capitals."""
    return enacting_organ(text, grammar) != ""


def enacting_organ(text: str, grammar: Grammar) -> str:
    """The English name of the organ whose enacting words a line is; empty where it is none."""
    words = f"{text.rstrip(_OPEN)},"
    if len(words) > LONGEST:
        return ""
    pattern = _in_capitals(grammar.language) if text.isupper() else grammar.paragraphs.enacting
    found = pattern.fullmatch(words)
    if found is None:
        return ""
    organ = found["organ"].casefold()
    return next(english for name, english in grammar.head.organs.items() if name.casefold() == organ)


@cache
def _in_capitals(language: str) -> re.Pattern[str]:
    return re.compile(grammar_of(language).paragraphs.enacting.pattern, re.IGNORECASE)


def _enacts(pieces: Sequence[Piece], grammar: Grammar) -> bool:
    """Whether the enacting words stand below recitals, perhaps below what leads to them: "Now, therefore,"."""
    first, *below = (piece.text for piece in pieces)
    if enacts_alone(first, grammar):
        return True
    return grammar.paragraphs.therefore.fullmatch(first) is not None and any(
        enacts_alone(text, grammar) for text in below
    )


def may_enact(piece: Piece, grammar: Grammar) -> bool:
    """Whether a piece directly above recitals may be the enacting words, of whatever body: "The First Committee,"."""
    text = piece.text
    is_line = piece.marker is None and len(text) < LONGEST and text.endswith(COMMAS)
    return is_line and not grammar.paragraphs.preambular.match(text)


def may_be_title(text: str, grammar: Grammar, *, beside_symbol: bool = False) -> bool:
    """Whether a line is neither of a masthead nor one that says what something is: "Sponsors: Ruritania", nor the
    heading of a preamble, nor the meeting. Beside a symbol "Wells: the role of quays" may be one, too."""
    is_named = _names_fact(text, grammar) if beside_symbol else any(sign in text for sign in COLONS)
    if is_named or text in grammar.head.preambles:
        return False
    if is_adoption(text, grammar) or grammar.head.updated.match(text):
        return False
    return not masthead_line(text, grammar).is_line


def _names_fact(text: str, grammar: Grammar) -> bool:
    """Whether a line says what something is before a colon, or after one nothing."""
    found = _COLON.search(text)
    if found is None:
        return False
    return found.end() == len(text) or text[: found.start()].strip().casefold() in grammar.head.named_facts
