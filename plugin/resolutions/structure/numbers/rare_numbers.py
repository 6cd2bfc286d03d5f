"""Operative paragraphs whose numbers are printed with other signs than a stop: `1.-`, `1°`, `1:`, `1/`, `[1]`, `§ 1`,
`№ 1`, `1` in a key's frame, `OP1` before a small letter, or alone above the paragraph and without any sign.

Each sign may stand for something else: so a text has such numbers where they count on from 1, no paragraph among them
has a stop behind its number, and nearly all of them stand before the words that operative paragraphs begin with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...languages.numerals import digits, in_european_digits
from ...text import Grammar
from ..pieces.marker import HIDDEN, NUMBER, RECITAL, Marker
from ..pieces.piece import Piece

FEWEST = 2
"""So many paragraphs at least show that it is a habit."""
MOST = 0.75
"""So large a share of them stands before operative verbs."""
_FURTHEST = 3
"""A number is no further ahead of the one before it."""
_RECITALS, _ALONE = "PP", "alone"
"""The forms of numbers that only recitals have, and of those that stand alone above their paragraph."""

_KEY = "\ufe0f?\u20e3"
"""What draws a key's frame round a figure."""
_HEAD = re.compile(
    rf"""
    (?P<parted>(?P<part>PP|OP)\s?(?P<drafted>\d{{1,3}})[.:)]?\s+(?=[^\W\d_]))
    | (?P<keys>(?:[0-9]{_KEY}){{1,3}}\s*(?=[^\W\d_]))
    | (?P<signed>[§№¶]{{1,2}}\s?(?P<sign>{digits(3)})[.)]?[\s{HIDDEN}]+(?=[^\W\d_]))
    | (?P<framed>[\[［【](?P<frame>{digits(3)})[\]］】][\s{HIDDEN}]*(?=[^\W\d_]))
    | (?P<dashed>(?P<dash>{digits(3)})\s?\.\s?[-–—][\s{HIDDEN}]*(?=[^\W\d_]))
    | (?P<raised>(?P<ring>{digits(3)})\s?\.?[°º][.)]?\s?[-–—]?[\s{HIDDEN}]+(?=[^\W\d_]))
    | (?P<led>(?P<colon>{digits(3)})\s?[:：][\s{HIDDEN}]*(?=[^\W\d_]))
    | (?P<stroked>(?P<stroke>{digits(3)})\s?/[\s{HIDDEN}]+(?=[^\W\d_]))
    """,
    re.VERBOSE,
)
_FORMS = {
    "parted": "drafted", "signed": "sign", "framed": "frame", "dashed": "dash", "raised": "ring", "led": "colon",
    "stroked": "stroke",
}  # fmt: skip
"""Each form of a number with the group that has its digits."""
_NUMBER = re.compile(digits(3))
_NO_DIGIT = re.compile("[^0-9]")


def with_rare_numbers(pieces: list[Piece], grammar: Grammar) -> list[Piece]:
    """The pieces, such paragraphs among them with their numbers. The cost is linear."""
    by_form: dict[str, list[tuple[int, Marker]]] = {}
    for index, piece in enumerate(pieces):
        if piece.marker is None and piece.said.table is None and (found := _head(pieces, index)) is not None:
            form, marker = found
            by_form.setdefault(form, []).append((index, marker))
    if not by_form:
        return pieces
    changed = list(pieces)
    for form, candidates in by_form.items():
        runs = [run for run in _runs(candidates) if len(run) >= FEWEST or form == _RECITALS]
        if form == _RECITALS or any(_are_operative(run, pieces, grammar, is_alone=form == _ALONE) for run in runs):
            for index, marker in (one for run in runs for one in run):
                changed[index] = pieces[index].with_marker(marker)
    return list(_joined(changed))


def _head(pieces: Sequence[Piece], index: int) -> tuple[str, Marker] | None:
    """The form of the number that a piece begins with, and its marker."""
    text = pieces[index].text
    first = text[:1]
    if first.isalpha() and first not in "PO":
        return None
    if _NUMBER.fullmatch(text):
        is_above = index + 1 < len(pieces) and pieces[index + 1].marker is None
        return (_ALONE, _marker(text, text, len(text))) if is_above and not pieces[index].later else None
    found = _HEAD.match(text)
    if found is None:
        return None
    form = found.lastgroup or ""
    if form == "keys":
        return form, _marker(found[0], _NO_DIGIT.sub("", found[0]), found.end())
    marker = _marker(found[0], found[_FORMS[form]], found.end())
    if form == "parted":
        return found["part"], marker._replace(kind=RECITAL, form="PP1") if found["part"] == _RECITALS else marker
    return form, marker


def _marker(printed: str, number: str, end: int) -> Marker:
    return Marker(printed.strip(f" \t{HIDDEN}"), NUMBER, "1.", str(int(in_european_digits(number))), end)


def _runs(candidates: Sequence[tuple[int, Marker]]) -> list[list[tuple[int, Marker]]]:
    """The candidates that count on from 1, those of each such count together; a few numbers may be missing."""
    runs: list[list[tuple[int, Marker]]] = []
    last = -_FURTHEST
    for index, marker in candidates:
        number = int(marker.label)
        if number == 1:
            runs.append([])
        if number == 1 or last < number <= last + _FURTHEST:
            runs[-1].append((index, marker))
            last = number
    return runs


def _are_operative(
    run: Sequence[tuple[int, Marker]], pieces: Sequence[Piece], grammar: Grammar, *, is_alone: bool
) -> bool:
    """Whether nearly all of these paragraphs begin as operative ones do, and none among them has a stop behind its
    number."""
    among = pieces[run[0][0] : run[-1][0]]
    if any(piece.marker is not None and piece.marker.kind == NUMBER for piece in among):
        return False
    operative = grammar.paragraphs.operative
    words = ((pieces[index + 1].text, 0) if is_alone else (pieces[index].text, marker.end) for index, marker in run)
    return sum(operative.match(text, start) is not None for text, start in words) >= MOST * len(run)


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, each number that stands alone with the words below it."""
    bare: Piece | None = None
    for piece in pieces:
        if bare is not None:
            bare.extend(piece.blocks)
            yield bare
            bare = None
        elif (
            piece.marker is not None
            and piece.marker.kind == NUMBER
            and piece.is_bare
            and _NUMBER.fullmatch(piece.marker.printed)
        ):
            bare = piece
        else:
            yield piece
    if bare is not None:
        yield bare
