"""Operative paragraphs whose numbers are printed otherwise: `1)` or `I.` for `1.`, a dash for each, or `“1.` in a
press release, which opens a quotation with each paragraph of a resolution.

Only a text without a single number such as `1.` is looked at: elsewhere `1)` and a dash mark the items of a list.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...text import Grammar
from ...text.letters.punctuation import COLONS
from ...un import to_roman
from ..pieces.endings import ends_with_comma
from ..pieces.looks import is_enacting_organ
from ..pieces.marker import BULLET, ITEM, NUMBER, Marker
from ..pieces.markers import read_marker
from ..pieces.piece import Piece
from ..pieces.unfinished import BEGIN_STATED
from .doubled_numbers import with_single_numbers
from .rare_items import with_rare_items
from .rare_numbers import with_rare_numbers
from .recital_marks import with_recital_marks
from .typed_bullets import with_typed_bullets

FEWEST = 2
"""So many paragraphs at least show that it is a habit."""
MOST = 0.75
"""Where so large a share of the markers of one form stands before operative verbs, all are paragraphs' markers."""


def with_numbers(pieces: list[Piece], grammar: Grammar) -> list[Piece]:
    """The pieces, those that begin as operative paragraphs do with their numbers; a dash there is none."""
    pieces = with_single_numbers(pieces)
    pieces = with_rare_numbers(with_recital_marks(with_typed_bullets(pieces), grammar), grammar)
    pieces = with_rare_items(pieces, grammar)
    if NUMBER in {piece.marker.kind for piece in pieces if piece.marker is not None}:
        return pieces
    if (quoted := _with_quoted_numbers(pieces, grammar)) is not None:
        return quoted
    words = grammar.paragraphs
    marked = [
        index
        for index, piece in enumerate(pieces)
        if piece.marker is not None
        and words.operative.match(piece.text)
        and not (words.verbs_alike and ends_with_comma(piece.last))  # a recital
    ]
    found = _of_first_form(pieces, marked)
    if len(found) < FEWEST or (found[0] and pieces[found[0] - 1].last.endswith(COLONS)):
        return pieces
    markers = [marker for index in found if (marker := pieces[index].marker) is not None]
    are_roman = _are_roman(markers)
    if not (are_roman or _are_numbers(markers) or all(marker.kind == BULLET for marker in markers)):
        return pieces
    changed = list(pieces)
    for number, (index, marker) in enumerate(zip(found, markers, strict=True), 1):
        label = str(number) if are_roman else marker.label or str(number)
        numbered = Marker(marker.printed, NUMBER, "1.", label, marker.end)
        changed[index] = Piece(pieces[index].block, numbered, later=pieces[index].later)
    return changed


def _with_quoted_numbers(pieces: Sequence[Piece], grammar: Grammar) -> list[Piece] | None:
    """The pieces, those with their numbers below quoted enacting words that have one behind the mark that opens a
    quotation; None where none has."""
    start = next((index for index, piece in enumerate(pieces) if _is_quoted_enacting(piece, grammar)), len(pieces))
    numbered = {index: piece for index in range(start, len(pieces)) if (piece := _unquoted(pieces[index])) is not None}
    return [numbered.get(index, piece) for index, piece in enumerate(pieces)] if numbered else None


def _is_quoted_enacting(piece: Piece, grammar: Grammar) -> bool:
    return piece.marker is None and piece.text[:1] in BEGIN_STATED and is_enacting_organ(piece.text, grammar)


def _unquoted(piece: Piece) -> Piece | None:
    """A piece with the number that it prints behind a quotation mark; None where it prints none."""
    text = piece.block.text
    if piece.marker is not None or text[:1] not in BEGIN_STATED:
        return None
    begins = len(text) - len(text[1:].lstrip())
    marker = read_marker(text[begins:])
    if marker is None or marker.kind != NUMBER or marker.form != "1.":
        return None
    return piece.with_marker(marker._replace(printed=text[:begins] + marker.printed, end=begins + marker.end))


def _of_first_form(pieces: Sequence[Piece], marked: Sequence[int]) -> list[int]:
    """The pieces whose marker has the form of the first marked one's, if most are marked; else the marked of them.

    The others are items below them, or paragraphs that begin with another word.
    """
    if not marked:
        return []
    form = _form(pieces[marked[0]])
    alike = [index for index in range(marked[0], len(pieces)) if _form(pieces[index]) == form]
    found = [index for index in marked if _form(pieces[index]) == form]
    return alike if len(found) > MOST * len(alike) else found


def _form(piece: Piece) -> str:
    return piece.marker.form if piece.marker is not None else ""


def _are_roman(markers: Sequence[Marker]) -> bool:
    """Whether markers are `I.`, `II.`, `III.`, in order."""
    labels = [marker.label.upper() for marker in markers if marker.kind == ITEM and marker.form == "A."]
    return labels == [to_roman(number) for number in range(1, len(markers) + 1)]


def _are_numbers(markers: Sequence[Marker]) -> bool:
    """Whether markers are `1)`, `2)`, `3)`, in order."""
    labels = [marker.label for marker in markers if marker.kind == ITEM and marker.form in ("1)", "(1)")]
    return labels == [str(number) for number in range(1, len(markers) + 1)]
