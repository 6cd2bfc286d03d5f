"""Titles of resolutions: `Resolution 242 (1967)`, `1 (1946). Resolution of …`, `70/1. Transforming our world`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from ...model import Unit
from ...text import Grammar, session_numbers
from ...text.grammars.paragraph_numbers import GLUED
from ...text.letters.punctuation import COMMAS, SEMICOLONS
from ..pieces.piece import Piece
from .title_numbers import (
    NUMBER,
    RESOLUTION_NUMBER,
    YEAR,
    as_in_symbols,
    lettered_numbers,
    native_sessions,
    number_alone,
    session_number,
)

TITLE_LENGTH = 400

OPEN_ENDS = (*COMMAS, *SEMICOLONS)
"""A title that ends so goes on in the next line."""

FURTHEST = 200
"""A title that stands after the end of another document is looked for among as many paragraphs."""

_BEHIND_NUMBER = ".． \t\n\xa0-–—\u200e\u200f"
"""What may stand behind a title's number, before its words."""


@cache
def numbered_titles() -> re.Pattern[str]:
    """A title that begins with its number, in any language; group `ga` is that of an organ with sessions, `lettered`
    the same with a part's letter and nothing else."""
    spaced = r"\d{1,3} / \d{1,4}(?=\.\s|\s[-–—]\s)"
    return re.compile(
        rf"(?P<lettered>{lettered_numbers()})\.?\s*$|(?:(?P<sc>{NUMBER}) ?[(（](?P<year>{YEAR})[)）]\.?\s*(?=\D|$))"
        rf"|(?P<ga>(?:PRST )?{session_numbers()}|{spaced})(?P<again>\s+(?P=ga)(?=[.．\s]))?"
        rf"(?:[.．](?:\s+(?=\S)|(?={GLUED}))|\.?\s+(?:[-–—]\s+)?[\u200e\u200f]?(?=[^\W\d_“]|{YEAR}\s[^\W\d_]))"
        r"|(?P<roman>\d{1,4}(?: [A-Z])? ?\((?:E?S-)?[IVXLC]+\))\.\s*(?=\D|$)"
        rf"|(?P<native>{native_sessions()})(?:\.\s*|\s+)(?:[-–—]\s*)?(?=[^\W\d_“《]|$)"
    )


def printed_number(numbered: re.Match[str]) -> str:
    """The number that a title begins with, once where it is printed twice ("78/326 78/326 - …"), without the stop or
    the dash behind it, nor spaces round its stroke; one in digits of another script as symbols have it."""
    end = numbered.start("again") if numbered["again"] else numbered.end()
    return as_in_symbols(numbered.string[:end].strip(_BEHIND_NUMBER).replace(" / ", "/").replace("／", "/"))


def is_numbered(piece: Piece) -> bool:
    """Whether a title's line begins with a number with a session: 70/1."""
    found = numbered_titles().match(piece.block.text)
    return found is not None and (found["ga"] or found["lettered"] or found["roman"] or found["native"]) is not None


def is_number_alone(title: str, number: str) -> bool:
    """Whether the line of a title is its number and nothing else: "2206 (XXI).", "75/265."."""
    return bool(number) and as_in_symbols(title.strip(_BEHIND_NUMBER)) == number


def fuller_number(above: str, number: str) -> str:
    """The number that a title has whose lines print two: the first one, unless that has neither year nor session and
    the other is the same with it, 293 above 293 (IV)."""
    return number if above.isdecimal() and is_same(above, number) else above or number


def is_same(above: str, number: str) -> bool:
    """Whether a number is the one above it, which may have neither year nor session."""
    is_longer = above.isdecimal() and number.replace(" ", "").startswith(f"{above}(")
    return bool(above) and (number == above or is_longer)


def worded_number(title: str) -> str:
    """The number in a title that begins with the word for a resolution; empty where it has none."""
    found = RESOLUTION_NUMBER.search(title)
    return as_in_symbols(found[0]) if found else session_number(title) or number_alone(title)


def number_once(title: str) -> str:
    """A title without its number's second print: "78/326 78/326 - …"."""
    numbered = numbered_titles().match(title)
    if numbered is None or not numbered["again"]:
        return title
    return title[: numbered.start("again")] + title[numbered.end("again") :]


def title_without_mark(title: str, units: Iterable[Unit]) -> str:
    """A title without the mark of a note at its end, where that was taken out of the words of the title's unit."""
    for unit in units:
        if unit.kind == "title" and unit.note and title.endswith(unit.note):
            bare = title.removesuffix(unit.note).rstrip()
            if bare and unit.text.endswith(bare):
                return bare
    return title


def resolution_titles(grammar: Grammar) -> re.Pattern[str]:
    """How a resolution's title begins in a language."""
    return grammar.head.titles["resolution"]


def number_of(text: str, grammar: Grammar) -> str:
    """The number in a resolution's title, as printed; empty where the text is no such title."""
    numbered = numbered_titles().match(text)
    if numbered:
        return printed_number(numbered)
    return worded_number(text) if resolution_titles(grammar).match(text) else ""


def later_title(pieces: Sequence[Piece], start: int, grammar: Grammar, expected: str) -> int:
    """Where the title stands on a page that begins with the end of another document; 0 for none.

    A resolution's title counts, with the enacting words soon after it: the one whose number the expected symbol ends
    with, else the first.
    """
    first = 0
    for index in range(start, min(len(pieces), start + FURTHEST)):
        piece = pieces[index]
        if piece.marker is not None or len(piece.text) > TITLE_LENGTH:
            continue
        number = number_of(piece.text, grammar)
        if not number or not _is_enacted(pieces[index + 1 : index + 4], grammar):
            continue
        if expected.endswith(number):
            return index
        first = first or index
    return first


def _is_enacted(pieces: Sequence[Piece], grammar: Grammar) -> bool:
    return any(
        piece.marker is None and len(piece.text) < 80 and grammar.paragraphs.enacting.match(piece.text)
        for piece in pieces
    )
