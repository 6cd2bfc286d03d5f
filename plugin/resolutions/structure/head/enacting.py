"""Pieces of a head → the enacting words ("The General Assembly,"), or the preamble of a text that has lost them.

What the lines above told decides too: below a masthead the organ's name is one of its lines, and in a letter none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ...model import DocumentKind
from ...text import Grammar
from ...text.letters.punctuation import COLONS, COMMAS
from ...un import ASSEMBLY, COUNCIL, session_of, year_of
from ..pieces.endings import ends
from ..pieces.looks import LONGEST_ENACTING, is_enacting_organ, is_heading
from ..pieces.marker import BULLET, NUMBER
from ..pieces.piece import Piece, cut
from .head_lines import masthead_line, organ_in, tells_meeting
from .own_texts import enacting_organ, enacts_alone, may_enact, recitals_begin
from .title_numbers import bare_number
from .titles import later_title

LONGEST = 60
"""No masthead and title together have more paragraphs than this before the text begins."""
NEAR = 4
"""Among so many paragraphs below a title stand the enacting words of its first part."""
SHORTEST_ENACTING = 3
"""At least so many characters have the enacting words."""
_ENACTED = ("document", "resolution", "draft")
"""Kinds of documents that enacting words stand above, or whose kind these tell."""
_FRAME = ("distribution", "original", "symbol", "session", "item")
"""What a line of a masthead tells that stands below the organ's name."""


class Enacting(NamedTuple):
    """The enacting words, where a piece is or begins with them."""

    words: Piece
    rest: Piece | None
    """What follows them in the piece."""
    organ: str
    """The organ's English name."""


class Told(NamedTuple):
    """What the lines of a head told so far."""

    kind: DocumentKind
    number: str
    """The number by which the title calls the document."""
    facts: Mapping[str, str]
    """What the masthead tells."""
    expected: str
    """The symbol that the file's name spells."""


def enacting_at(pieces: Sequence[Piece], index: int, told: Told, grammar: Grammar) -> Enacting | None:
    """The enacting words that a piece is or begins with."""
    piece = pieces[index]
    text = piece.text
    if may_enact(piece, grammar) and has_recitals_at(pieces, index + 1, told, grammar):
        return Enacting(piece, None, organ_in(text, told.facts, grammar))
    if text.endswith(COMMAS) and (organ := enacting_organ(text, grammar)) and piece.marker is None:
        # Templates head the recitals: "Preambulatory clauses".
        is_headed = index + 1 < len(pieces) and is_heading(pieces[index + 1].text)
        if is_headed and has_recitals_at(pieces, index + 2, told, grammar):
            return Enacting(piece, None, organ)
    is_below_title = told.number and told.kind == "resolution"
    if is_below_title and text in grammar.head.organs and not _adoption_follows(pieces, index, grammar):
        return Enacting(piece, None, grammar.head.organs[text])  # below the title, without its comma
    if piece.marker and piece.marker.kind == BULLET and told.kind in _ENACTED and is_enacting_organ(text, grammar):
        # The first item of a list of all that a resolution says, as converters of web pages make one.
        match = grammar.paragraphs.enacting.match(text)
        return Enacting(piece, None, grammar.head.organs[match["organ"]] if match else "")
    if piece.marker or len(text) < SHORTEST_ENACTING:
        return None
    match = grammar.paragraphs.enacting.match(text)
    if not match or told.kind in ("letter", "report"):
        return None
    organ = grammar.head.organs[match["organ"]]
    rest = text[match.end() :].strip()
    if not rest:
        is_ended = text.endswith(COMMAS) or not _frame_follows(pieces, index, grammar)
        return Enacting(piece, None, organ) if is_ended and len(text) <= LONGEST_ENACTING else None
    words = grammar.paragraphs
    opens = words.preambular.match(rest) or words.operative.match(rest) or _leads_to_first(pieces, index, rest, grammar)
    if not opens or piece.block.marks or told.kind == "statement":
        return None
    tail = Piece(cut(piece.block, len(text) - len(text[match.end() :].lstrip())), None, later=piece.later)
    return Enacting(Piece(cut(piece.block, 0, match.end()), None), tail, organ)


def _leads_to_first(pieces: Sequence[Piece], index: int, rest: str, grammar: Grammar) -> bool:
    """Whether the only recital goes on behind the enacting words, as words of their sentence, and the first operative
    paragraph stands below with its number: "The General Assembly, having considered the report," / "1. Decides"."""
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    if following is None or following.marker is None or following.marker.kind != NUMBER:
        return False
    if following.marker.label != "1":
        return False
    words = grammar.paragraphs
    ending = pieces[index].last
    is_recital = ending.endswith(COMMAS) or (
        ending.endswith(COLONS) and words.preambular.match(rest[:1].upper() + rest[1:]) is not None
    )
    first = following.text[:1].upper() + following.text[1:]
    return is_recital and words.operative.match(first) is not None


def number_above(pieces: Sequence[Piece], index: int, told: Told, grammar: Grammar) -> str:
    """The number without year or session that a line begins with, directly above the enacting words of the organ that
    has given it once; empty where none does, or a masthead tells the symbol."""
    text = pieces[index].block.text
    number = bare_number(text)
    if not number or told.kind != "document" or "symbol" in told.facts or ends(text) or index + 1 == len(pieces):
        return ""
    enacting = enacting_at(pieces, index + 1, told, grammar)
    organ = enacting.organ if enacting else ""
    is_given = (organ == ASSEMBLY.name and session_of(int(number))) or (organ == COUNCIL.name and year_of(int(number)))
    return number if is_given else ""


def organ_below(pieces: Sequence[Piece], index: int, grammar: Grammar) -> str:
    """The English name of the organ whose enacting words stand near below a title, under the letter of a part and its
    heading, or at the head of a sentence; empty where a sentence stands above them, or none do."""
    for piece in pieces[index : index + NEAR]:
        if piece.marker:
            return ""
        if match := grammar.paragraphs.enacting.match(piece.text):
            return grammar.head.organs[match["organ"]]
        if ends(piece.text):
            return ""
    return ""


def organ_below_recitals(pieces: Sequence[Piece], index: int, grammar: Grammar) -> str:
    """The English name of the organ whose enacting words stand below the recitals that begin at a place."""
    for piece in pieces[index : index + LONGEST]:
        if piece.marker is None and enacts_alone(piece.text, grammar):
            return enacting_organ(piece.text, grammar)
        if piece.marker is not None or not piece.last.endswith(COMMAS):
            return ""
    return ""


def has_recitals_at(pieces: Sequence[Piece], index: int, told: Told, grammar: Grammar) -> bool:
    """Whether a preamble begins here, in a text without a masthead; a page may begin with another text's end."""
    if told.facts or told.kind not in ("document", "resolution", "draft"):
        return False
    begins = recitals_begin(pieces[index : index + LONGEST], grammar)
    return begins and not later_title(pieces, index, grammar, told.expected)


def _adoption_follows(pieces: Sequence[Piece], index: int, grammar: Grammar) -> bool:
    """Whether the organ's name is the first line of how the resolution was adopted, and the next one has the day and
    the meeting."""
    below = pieces[index + 1].block.text if index + 1 < len(pieces) else ""
    return tells_meeting(below, grammar)


def _frame_follows(pieces: Sequence[Piece], index: int, grammar: Grammar) -> bool:
    """Whether the next line is of a masthead: then the organ's name above it is one too, with its article."""
    if index + 1 == len(pieces):
        return False
    facts = masthead_line(pieces[index + 1].block.text, grammar).facts
    return not facts.keys().isdisjoint(_FRAME)
