"""Recitals that are counted, as drafts, treaties and web pages do: `(1)`, `(a)`, `i.`, `A.`, `①`, `[1]`, `[PP1]`,
`CP1`, `P1.`, `PP3bis`.

Elsewhere such signs mark items. So they are recitals' where the first stands right below the enacting words, they count
on from there in one form, and most of them stand before the words that recitals begin with, and before a comma.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...text import Grammar, inserted_words
from ...text.letters.literal import any_of
from ..pieces.endings import ends_with_comma
from ..pieces.looks import is_enacting_of_part
from ..pieces.marker import HIDDEN, ITEM, RECITAL, Marker
from ..pieces.meanings import readings
from ..pieces.piece import Piece, with_markers

FEWEST = 2
"""So many recitals at least show that it is a habit; one does above the first number."""
SOME, MOST = 0.5, 0.75
"""So large shares of them begin as recitals do: the smaller, where most end so too."""

_FORM = "PP1"
_NAMED = re.compile(
    r"[\[(]?(?:[Pp]{1,2}|CP)[\s.-]?(?P<named>\d{1,3})"
    rf"(?:[\s.-]?{any_of(inserted_words())}\b)?[\])]?\s?[.:)–—-]?[\s{HIDDEN}]+(?=[^\W\d_])"
    rf"|[\[［【{{](?P<framed>\d{{1,3}})[\]］】}}][\s{HIDDEN}]*(?=[^\W\d_])"
)
"""A recital's number behind letters that stand for "preambular paragraph", or within corners."""


def with_recital_marks(pieces: list[Piece], grammar: Grammar) -> list[Piece]:
    """The pieces, such recitals among them with their numbers. The cost is linear."""
    marked = [
        index
        for index, piece in enumerate(pieces)
        if (piece.marker.kind in (ITEM, RECITAL) if piece.marker is not None else _NAMED.match(piece.block.text))
    ]
    starts = (index for index in marked if index and _enacts(pieces[index - 1], grammar))
    found = next(filter(None, (_counted(pieces, start, grammar) for start in starts)), [])
    if not found or not _are_recitals([(pieces[index], marker) for index, marker in found], grammar):
        return pieces
    if len(found) < FEWEST and not any(piece.number for piece in pieces[found[-1][0] + 1 :][:1]):
        return pieces
    return with_markers(pieces, dict(found))


def _enacts(piece: Piece, grammar: Grammar) -> bool:
    """Whether a piece is enacting words; what follows tells them from a line of the masthead, which has no comma."""
    return piece.marker is None and is_enacting_of_part(piece.block.text, grammar)


def _counted(pieces: Sequence[Piece], start: int, grammar: Grammar) -> list[tuple[int, Marker]]:
    """The pieces from `start` on that count from 1 in the form of the first, above any paragraph's number, with the
    numbers that they have."""
    found: list[tuple[int, Marker]] = []
    form = ""
    for index in range(start, len(pieces)):
        piece = pieces[index]
        if piece.number:
            break
        own, marker = _numbered(piece, len(found) + 1, grammar)
        if marker is not None and own == (form or own):
            form = own
            found.append((index, marker))
        elif not found:
            break
    return found


def _numbered(piece: Piece, expected: int, grammar: Grammar) -> tuple[str, Marker | None]:
    """The form of the mark with which a piece begins, and the marker of the recital with the expected number that it
    then is; None where it has another number, or no such mark."""
    marker, text = piece.marker, piece.block.text
    if marker is not None:
        if marker.kind not in (ITEM, RECITAL) or marker.end >= len(text):
            return "", None
        is_next = any(reading.place == expected for reading in readings(marker, grammar))
        return marker.form, _recital(marker.printed, expected, marker.end) if is_next else None
    named = _NAMED.match(text) if piece.said.table is None else None
    if named is None or int(named["named"] or named["framed"]) != expected:
        return "", None
    return "framed" if named["framed"] else _FORM, _recital(named[0].strip(f" \t{HIDDEN}"), expected, named.end())


def _recital(printed: str, number: int, end: int) -> Marker:
    return Marker(printed, RECITAL, _FORM, str(number), end)


def _are_recitals(found: Sequence[tuple[Piece, Marker]], grammar: Grammar) -> bool:
    """Whether pieces begin as recitals do behind their markers, or end so too; where operative paragraphs begin alike,
    only the ends tell."""
    words = grammar.paragraphs
    begin = end = 0
    for piece, marker in found:
        text = piece.block.text[marker.end :]
        begins = words.preambular.match(text[:1].upper() + text[1:]) or words.preambular.match(text)
        begin, end = begin + (begins is not None), end + ends_with_comma(piece.last)
    least = SOME if end >= MOST * len(found) else MOST
    return begin >= least * len(found) and (least == SOME or not words.verbs_alike)
