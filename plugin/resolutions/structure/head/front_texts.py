"""What stands above the enacting words of a resolution and is no text of it: "The full text reads as follows:", who
sponsors it, where a library found it.

In: the pieces below the lines that were read as a head. Out: where the enacting words stand. Numbered paragraphs, a
signature, recitals or an annex above them, or a masthead of another document, tell a document that quotes a resolution.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from ...model import DocumentKind
from ...text import Grammar
from ...text.letters.punctuation import COLONS, COMMAS, FULL_STOPS
from ...un import is_of_resolution
from ..pieces.endings import ends, ends_with_comma, ends_with_stop
from ..pieces.looks import is_adoption, is_heading, is_signature
from ..pieces.marker import BULLET, NUMBER
from ..pieces.piece import Piece
from ..pieces.unfinished import BEGIN_STATED
from .own_texts import enacts_alone, may_be_title, may_enact, recitals_begin
from .titles import TITLE_LENGTH

FURTHEST = 40
"""Among so many paragraphs the enacting words are looked for: a page of a library or of a newspaper has fewer above."""

LONGEST_PREAMBLE = 60
"""Within so many paragraphs below them the operative part begins."""

MOST_BELOW_TITLE = 5
"""So many paragraphs at most stand between a title and the enacting words; more are the end of another document."""

LONGEST_FRONT = 1_000
"""So many characters may stand above a resolution that is shorter."""

MOST_QUOTED = 400
"""Among so many paragraphs a quoted resolution is looked for."""

_KINDS = frozenset(("document", "resolution", "draft"))
_FRAME = frozenset(("organization", "distribution", "original"))
"""What a masthead of the United Nations tells: below one a quoted resolution is no document of its own."""
_QUOTES = "".join(BEGIN_STATED)
"""A press release opens a quotation with each paragraph."""


def enacting_below(
    pieces: Sequence[Piece], index: int, kind: DocumentKind, facts: Mapping[str, str], grammar: Grammar, expected: str
) -> int:
    """Where the enacting words stand below text that is none of the resolution's; 0 where they do not, or where the
    text is a document of its own that quotes them.

    `expected` is the symbol that the file's name spells: a page of a volume may begin with another document's end.
    Below the title of a resolution, lines that may be headings of its parts are left to the reading of its text.
    """
    at = _enacting(pieces, index, grammar) if kind in _KINDS else 0
    if not at:
        return 0
    above = pieces[index:at]
    if (expected or kind == "resolution") and len(above) > MOST_BELOW_TITLE:
        return 0
    if kind == "resolution":
        text = pieces[at].text
        is_otherwise = not above and (text.endswith(COLONS) or text.isupper())
        return at if is_otherwise or any(_is_prose(piece) for piece in above) else 0
    if kind == "draft":
        return at
    return 0 if _is_framed(facts) or _is_quoted(pieces, at, grammar) else at


def quoted_enacting(pieces: Sequence[Piece], index: int, facts: Mapping[str, str], grammar: Grammar) -> Piece | None:
    """The enacting words, with recitals below them, that a document without a masthead quotes; None where it has one,
    or quotes none."""
    if not _FRAME.isdisjoint(facts):
        return None
    opens = grammar.paragraphs.preambular.match
    ended = (*COMMAS, *COLONS)
    return next(
        (
            piece
            for piece, below in pairwise(pieces[index : index + MOST_QUOTED])
            if not (piece.marker or below.marker)
            and piece.text.endswith(ended)
            and enacts_alone(piece.text.lstrip(_QUOTES), grammar)
            and opens(below.text.lstrip(_QUOTES))
        ),
        None,
    )


def front_title(others: Sequence[Sequence[Piece]], grammar: Grammar) -> int | None:
    """Which of the lines above the enacting words is the title: the first or the last one, where it is no sentence; a
    single line also where it ends with a full stop, as a library prints a title with where it was found."""
    for index in (0, -1) if others else ():
        piece = others[index][0]
        if piece.marker is None and not ends(piece.last) and may_be_title(piece.block.text, grammar):
            return index
    if len(others) != 1:
        return None
    text = others[0][0].block.text
    return 0 if len(text) < TITLE_LENGTH and ends_with_stop(text) and may_be_title(text, grammar) else None


def _enacting(pieces: Sequence[Piece], index: int, grammar: Grammar) -> int:
    """Where the first enacting words stand that a preamble or an operative part follows; 0 for none, or where what
    stands above them is the text of a document."""
    words = grammar.paragraphs
    for at in range(index, min(len(pieces), index + FURTHEST)):
        piece = pieces[at]
        text = piece.text
        if piece.marker is None and _begins(pieces, at, grammar):
            return at
        if piece.marker is not None and piece.marker.kind != BULLET:
            return 0
        if is_signature(text, grammar) or is_adoption(text, grammar) or grammar.headings.annex.match(text):
            return 0
        if ends_with_comma(piece.last) and words.preambular.match(text):
            return 0
        if ends(piece.last) and words.operative.match(text):
            return (
                0  # another resolution, another part of this one, or a paragraph that recommends a draft stands above
            )
    return 0


def _begins(pieces: Sequence[Piece], at: int, grammar: Grammar) -> bool:
    """Whether a piece is the enacting words, and a resolution's text follows them."""
    words, text = grammar.paragraphs, pieces[at].text
    below = pieces[at + 1 : at + 1 + LONGEST_PREAMBLE]
    if may_enact(pieces[at], grammar) and recitals_begin(below, grammar):
        return True
    if enacts_alone(text, grammar):
        # Templates head the recitals: "Preambulatory clauses".
        below = below[1:] if text.endswith(COMMAS) and below and is_heading(below[0].text) else below
        opens = bool(below) and _may_be_recital(below[0]) and words.preambular.match(below[0].text) is not None
        is_whole = text.endswith((*COMMAS, *COLONS)) and bool(below) and _is_operative(below[0], grammar)
        return (opens or is_whole) and any(_is_operative(piece, grammar) for piece in below)
    found = words.enacting.match(text)
    if found is None or not found[0].rstrip().endswith(COMMAS):
        return False
    opens = words.preambular.match(text[found.end() :].lstrip()) is not None
    return opens and any(_is_operative(piece, grammar) for piece in below)


def _may_be_recital(piece: Piece) -> bool:
    """A converter may set recitals as a list."""
    return piece.marker is None or piece.marker.kind == BULLET


def _is_operative(piece: Piece, grammar: Grammar) -> bool:
    marker = piece.marker
    is_counted = marker is None or (marker.kind == NUMBER and marker.label == "1")
    return is_counted and grammar.paragraphs.operative.match(piece.text) is not None


def _is_prose(piece: Piece) -> bool:
    """Whether what stands above the enacting words is a sentence, or leads to them."""
    return not is_heading(piece.text) and piece.last.rstrip().endswith((*FULL_STOPS, *COLONS))


def _is_framed(facts: Mapping[str, str]) -> bool:
    symbol = facts.get("symbol", "")
    return not _FRAME.isdisjoint(facts) or bool(symbol and not is_of_resolution(symbol))


def _is_quoted(pieces: Sequence[Piece], at: int, grammar: Grammar) -> bool:
    """Whether the greater part of the text stands above the enacting words, or a signature below them."""
    above, below = (sum(len(piece.block.text) for piece in part) for part in (pieces[:at], pieces[at:]))
    return above > max(below, LONGEST_FRONT) or any(is_signature(piece.text, grammar) for piece in pieces[at:])
