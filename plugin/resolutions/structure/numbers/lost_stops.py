"""Paragraphs and items whose number or letter lost its stop, or has a stray sign before it, between their neighbours:
"32 Notes" between "31." and "33.", "’ 19. Notes" between "18." and "20.", "b to report" between "a." and "c.".

The neighbours tell that it is one: they leave one place, and one text alone there begins with what belongs into it. It
is a guess, so it is told (`Piece.is_guess`).
"""

from __future__ import annotations

import re
from itertools import pairwise

from ...languages.letters import UNSPACED
from ...languages.numerals import digits
from ...text import Grammar
from ...text.grammars.paragraph_numbers import DASH
from ..pieces.endings import ends
from ..pieces.marker import HIDDEN, ITEM, NUMBER, Marker
from ..pieces.meanings import LETTER, letter_places, readings
from ..pieces.piece import Piece, with_markers

_NUMBER = re.compile(
    rf"(?:[^\w\s(\[*#§/–—-]{{1,2}}\s?)?(?P<number>{digits(3)})"
    rf"(?:\s?[.．]\s*|\s?[,،:;]\s+|\s{DASH}\s+|\s+)[{HIDDEN}]*(?=[^\W\d_])"
)
"""A number at a paragraph's head as it may be damaged: `32 `, `232 .`, `’ 19. `."""
_NAME = re.compile(rf"(?P<name>[^\W\d_]{{2,5}})\s{DASH}\s+(?=\S)")
_BEFORE_CHARACTER = re.compile(rf"[a-z]\s+[{UNSPACED}]")
_WITH_STOP = "a."
"""The form of `a.` and of `ه -`."""
_LETTER = re.compile(r"[(（]?(?P<letter>[^\W\d_])\s?[.)）]?\s+(?=\S)")
"""The same of an item's letter: `b `, `(b `."""


def with_lost_stops(pieces: list[Piece], grammar: Grammar) -> list[Piece]:
    """The pieces, those with their numbers and letters whose neighbours tell them. The cost is linear."""
    return _with_letters(_with_numbers(pieces, grammar), grammar)


def _with_numbers(pieces: list[Piece], grammar: Grammar) -> list[Piece]:
    numbers = [(at, one.number) for at, one in enumerate(pieces) if one.marker is not None and one.marker.form == "1."]
    markers: dict[int, Marker] = {}
    for (start, number), (end, following) in pairwise(numbers):
        if following != number + 2:
            continue
        found = [
            (index, one) for index in range(start + 1, end) if (one := _number(pieces[index], number + 1, grammar))
        ]
        if len(found) == 1:
            markers.update(found)
    return with_markers(pieces, markers, is_guess=True)


def _number(piece: Piece, number: int, grammar: Grammar) -> Marker | None:
    """The marker that a piece begins with if it is a certain number; None of a note or a table."""
    found = _NUMBER.match(piece.text) if piece.marker is None and piece.said.table is None else None
    if found is None or int(found["number"]) != number or grammar.closing.note.match(piece.text):
        return None
    return Marker(found[0].strip(f" \t{HIDDEN}"), NUMBER, "1.", str(number), found.end())


def _with_letters(pieces: list[Piece], grammar: Grammar) -> list[Piece]:
    found: list[Piece] = []
    for index, piece in enumerate(pieces):
        found.append(piece)
        above = found[-2].marker if index else None
        if piece.marker is None and above is not None:
            following = pieces[index + 1].marker if index + 1 < len(pieces) else None
            letter = _letter_between(above, following, grammar) or _letter_after(above, piece.text, grammar)
            if marker := letter and _letter(piece.text, letter, found[-2], grammar):
                found[-1] = piece.with_marker(marker, is_guess=True)
            elif marker := _named(above, piece, grammar):
                found[-1] = piece.with_marker(marker)
        elif piece.later and index + 1 < len(pieces):
            # A small letter does not part an item from the one before it.
            letter = _letter_between(piece.marker, pieces[index + 1].marker, grammar)
            found[-1:] = _parted(piece, letter, grammar) if letter else [piece]
    return found


def _letter_between(marker: Marker | None, following: Marker | None, grammar: Grammar) -> int:
    """The place of the one letter that is missing between two items of one form; 0 where that is none."""
    if marker is None or following is None or marker.kind != ITEM or following.form != marker.form:
        return 0
    places = [reading.place for reading in readings(marker, grammar) if reading.script == LETTER]
    later = {reading.place for reading in readings(following, grammar) if reading.script == LETTER}
    return next((place + 1 for place in places if place + 2 in later), 0)


def _letter_after(marker: Marker | None, text: str, grammar: Grammar) -> int:
    """The place of the letter behind an item's, before characters, among which no letter is a word; else 0."""
    if marker is None or marker.kind != ITEM or not _BEFORE_CHARACTER.match(text):
        return 0
    return next((reading.place + 1 for reading in readings(marker, grammar) if reading.script == LETTER), 0)


def _named(above: Marker | None, piece: Piece, grammar: Grammar) -> Marker | None:
    """The next item's marker where its letter is named: `واو -` behind `ه -`."""
    found = _NAME.match(piece.text) if above is not None and above.form == _WITH_STOP else None
    label = grammar.lists.labels.get(found["name"], "") if found else ""
    if found is None or above is None or len(label) != 1 or not ends(piece.last):
        return None
    places = [reading.place for reading in readings(above, grammar) if reading.script == LETTER]
    is_next = ord(label) - 97 in places
    return Marker(found[0].strip(), ITEM, above.form, label, found.end()) if is_next else None


def _letter(text: str, place: int, before: Piece, grammar: Grammar) -> Marker | None:
    """The marker that a text begins with if it is a certain letter, in the form of the item before it."""
    found = _LETTER.match(text)
    if found is None or before.marker is None or place not in letter_places(found["letter"].lower(), grammar):
        return None
    return Marker(found[0].strip(), ITEM, before.marker.form, found["letter"].lower(), found.end())


def _parted(piece: Piece, letter: int, grammar: Grammar) -> list[Piece]:
    """An item and the next one, where that stands in its later blocks."""
    later = piece.later or []
    for count, block in enumerate(later):
        if marker := _letter(block.text, letter, piece, grammar):
            first = Piece(piece.block, piece.marker, piece.said, later[:count] or None)
            second = Piece(block, marker, piece.said, later[count + 1 :] or None)
            second.is_guess = True
            return [first, second]
    return [piece]
