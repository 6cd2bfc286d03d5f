"""The text that an organ's decision adopts: "… the Human Rights Council decided to adopt the following text:" above
“The Human Rights Council, …”.

In: the pieces of a decision. Out: the same, the text folded into the sentence that leads to it (`Piece.quotation`), so
that its recitals and numbers are its own. The organ names itself twice: in the sentence, and in the enacting words
behind its colon. Between quotation marks the text ends where these close, else where the decision goes on.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...text import Grammar
from ...text.letters.punctuation import COLONS
from .looks import is_adoption, is_day, is_enacting_organ, is_signature
from .markers import read_marker
from .piece import Piece
from .unfinished import QUOTES

NEAR = 3
"""Among so many first pieces stands the sentence that leads to the text."""
_CLOSING = ("”", "»", '"', "“", "》")
"""What closes a quotation, in print of any language."""


def with_decided_text(pieces: Sequence[Piece], grammar: Grammar) -> list[Piece]:
    """The pieces of a decision, the text that it adopts folded into its sentence. The cost is linear."""
    for index, lead in enumerate(pieces[:NEAR]):
        start = index + 1
        opened = _enacting_behind(pieces, index, grammar)
        if not opened:
            continue
        end = _end(pieces, start, grammar, is_quoted=opened[0] in QUOTES)
        if end > start + 1 or (end > start and opened != pieces[start].text):
            lead.quote([_with_own_marker(piece) for piece in pieces[start:end]])
            return [*pieces[:start], *pieces[end:]]
    return list(pieces)


def _enacting_behind(pieces: Sequence[Piece], index: int, grammar: Grammar) -> str:
    """The enacting words, of an organ that the sentence names, behind its colon or below it; empty where none stand."""
    lead = pieces[index]
    colon = max(lead.last.rfind(sign) for sign in COLONS)
    behind = lead.last[colon + 1 :].strip() if colon >= 0 else ""
    if colon < 0 or (not behind and index + 1 == len(pieces)):
        return ""
    words = behind or pieces[index + 1].text
    found = grammar.paragraphs.enacting.match(words) if is_enacting_organ(words, grammar) else None
    return words if found and found["organ"] in lead.text[: -len(behind) or None] else ""


def _end(pieces: Sequence[Piece], start: int, grammar: Grammar, *, is_quoted: bool) -> int:
    """Where the text ends that begins at `start`."""
    for index in range(start, len(pieces)):
        text = pieces[index].text
        if is_adoption(text, grammar) or is_signature(text, grammar) or is_day(text, grammar):
            return index
        goes_on = index + 1 < len(pieces) and pieces[index + 1].text[:1] in QUOTES
        if is_quoted and pieces[index].last.rstrip(". 。").endswith(_CLOSING) and not goes_on:
            return index + 1
    return len(pieces)


def _with_own_marker(piece: Piece) -> Piece:
    """A quoted paragraph with the number behind its own quotation mark: “1. Decides."""
    text = piece.block.text
    marker = read_marker(text[1:]) if piece.marker is None and text[:1] in QUOTES else None
    if marker is None:
        return piece
    return piece.with_marker(marker._replace(printed=f"{text[0]}{marker.printed}", end=marker.end + 1))
