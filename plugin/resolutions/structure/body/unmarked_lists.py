"""Lists that print no markers: lines that stand in a row, names below a colon, paragraphs that mark-up parts.

In: the pieces of a text, the lines that look like headings, and those that head its annexes. Out: the indices of the
pieces that are items, though each alone looks like a heading or a paragraph.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import dropwhile, groupby, pairwise

from ...text import Grammar
from ...text.letters.punctuation import COLONS, COMMAS, FULL_STOPS, SEMICOLONS
from ..pieces.counted_headings import counted_heading
from ..pieces.looks import is_adoption
from ..pieces.marker import BULLET
from ..pieces.piece import Piece
from ..pieces.unfinished import QUOTES

_ITEM_ENDS = frozenset((*COMMAS, *SEMICOLONS, *FULL_STOPS))

FEWEST_ITEMS = 2
FEWEST_NAMES = 3
"""So many paragraphs in a row, below a colon, are items of a list."""

FEWEST_COUNTED = 3
"""So many lines in a row that a word counts, with nothing between them, are entries of a list."""

LONG_ROW = 8
"""So many lines in a row, none of which has text below it, are no headings."""


def headings_in_row(lines: Sequence[int], annexes: Collection[int]) -> frozenset[int]:
    """Of `lines` that look like headings those that are several in a row, without the first, which may head them."""
    found: list[int] = []
    for row in _rows_of(lines):
        if len(row) >= LONG_ROW:
            found += row if row[0] - 1 in annexes or row[0] - 2 in annexes else row[1:]
    return frozenset(found)


def counted_entries(pieces: Sequence[Piece], start: int, annexes: Collection[int], grammar: Grammar) -> frozenset[int]:
    """The lines that look like headings and are entries of a list which counts them by a word: "Item 9. Wells".

    Several stand in a row, and between any two of them is nothing but items with letters: no heading of theirs would
    have text below it.
    """
    lines: dict[str, list[int]] = {}
    for index in range(start, len(pieces)):
        found = None
        if pieces[index].marker is None and index not in annexes:
            found = counted_heading(pieces[index].text, grammar)
        if found is not None:
            lines.setdefault(found.word, []).append(index)
    entries: list[int] = []
    for listed in lines.values():
        gaps = [range(one + 1, other) for one, other in pairwise(listed)]
        if _are_close(gaps) and all(_has_letter(pieces[index]) for gap in gaps for index in gap):
            entries += listed
    return frozenset(entries)


def _are_close(gaps: Sequence[range]) -> bool:
    """Whether so many in a row have nothing between them as a list has."""
    rows = (len(list(row)) for is_empty, row in groupby(gaps, key=lambda gap: not gap) if is_empty)
    return max(rows, default=0) >= FEWEST_COUNTED - 1


def _has_letter(piece: Piece) -> bool:
    return piece.marker is not None and not piece.number


def listed_names(
    pieces: Sequence[Piece],
    lines: Sequence[int],
    annexes: Collection[int],
    grammar: Grammar,
    section_number: Callable[[str], str],
) -> frozenset[int]:
    """Of the `lines` that look like headings those that are several in a row below a colon, which end the paragraph:
    names. `section_number` gives the number by which a heading is counted, which no name has.
    """

    def may_be_name(piece: Piece) -> bool:
        if piece.said.role == "heading":
            return False
        return grammar.headings.section.match(piece.text) is None and not section_number(piece.text)

    found: list[int] = []
    for row in _rows_of([index for index in lines if may_be_name(pieces[index])]):
        is_long = len(row) >= FEWEST_NAMES
        if is_long and _is_below_colon(pieces, row[0]) and _ends_paragraph(pieces, row[-1], annexes, grammar):
            found += row
    return frozenset(found)


def items_without_marker(pieces: Sequence[Piece], start: int, annexes: Collection[int]) -> frozenset[int]:
    """The pieces that mark-up parts from others beside them, below a colon: items whose bullets it does not hold."""
    found: list[int] = []
    may_be = [index for index in range(start + 1, len(pieces)) if _may_be_item(pieces, index, annexes)]
    for row in _rows_of(may_be):
        items = list(dropwhile(lambda index: not _is_below_colon(pieces, index), row))
        if len(items) >= FEWEST_ITEMS:
            found += _without_marker(pieces, items)
    return frozenset(found)


def _rows_of(indices: Sequence[int]) -> Iterator[list[int]]:
    """The indices of pieces, in order, those of each row together, one behind the other."""
    row: list[int] = []
    for index in indices:
        if row and index > row[-1] + 1:
            yield row
            row = []
        row.append(index)
    if row:
        yield row


def _is_below_colon(pieces: Sequence[Piece], index: int) -> bool:
    return pieces[index - 1].last.endswith(COLONS)


def _ends_paragraph(pieces: Sequence[Piece], index: int, annexes: Collection[int], grammar: Grammar) -> bool:
    """Whether nothing of the paragraph comes after a piece: the next number, an annex, how the text was adopted."""
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    if following is None or index + 1 in annexes:
        return True
    if following.marker is not None:
        return following.number > 0
    return following.said.role == "adoption" or is_adoption(following.text, grammar)


def _may_be_item(pieces: Sequence[Piece], index: int, annexes: Collection[int]) -> bool:
    piece = pieces[index]
    if piece.marker is not None:
        return piece.marker.kind == BULLET
    text = piece.text
    is_part = piece.said.role == "operative" and index not in annexes
    # The first below the colon may have lost its stop: the next one tells that it is no heading.
    ends = text[-1] in _ITEM_ENDS or _is_below_colon(pieces, index)
    return is_part and ends and text[0] not in QUOTES


def _without_marker(pieces: Sequence[Piece], row: Sequence[int]) -> list[int]:
    """The items of a list that have no marker; what stands below the last of those with one goes on after it."""
    bulleted = [index for index in row if pieces[index].marker is not None]
    last = bulleted[-1] if bulleted else row[-1]
    return [index for index in row if index <= last and pieces[index].marker is None]
