"""The annexes of a document, and what stands below one: its attachments and appendices, and annexes of its own.

What calls itself an attachment or an appendix belongs to the annex above it. So does an annex that is numbered where
the document's own have letters ("Annex A", and in it "Annex I"), and the other way round, one with a number below an
annex that has none (a convention, and its "Annex I"), and one that names what it is an annex of ("Plan Annex I –
Measures"). One that names what it holds ("Designation Annex") is the document's own where paragraphs count anew below.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ...text import Grammar
from ...un import item_value
from .endings import ends
from .looks import is_heading
from .meanings import heading_label
from .piece import Piece

ANNEX_LENGTH = 250
"""No annex's name and title on one line are longer."""

LETTERS = "abcdefgh"
"""The labels that are letters; the next ones are roman numbers too."""


class AnnexHeading(NamedTuple):
    """A line that heads an annex."""

    label: str
    """Its number or letter, in small Latin letters or digits; empty where it prints none."""
    depth: int
    """How many annexes it stands in."""


def annexes_in(pieces: Sequence[Piece], start: int, grammar: Grammar) -> dict[int, AnnexHeading]:
    """The lines from `start` on that head an annex, by their index."""
    words = grammar.headings
    letters = _own_letters(pieces, start, grammar)
    found: dict[int, AnnexHeading] = {}
    outer = inner = ""
    is_bare = False  # whether the outer one, such as a convention, prints no label
    is_counted = False  # whether a later paragraph than the first stands above
    for index in range(start, len(pieces)):
        piece = pieces[index]
        is_counted = is_counted or piece.number > 1
        if piece.marker is not None or len(piece.text) > ANNEX_LENGTH:
            continue
        heading = _heading(piece, grammar)
        if heading is None and piece.said.role == "annex":
            found[index] = AnnexHeading("", 0)
            continue
        if heading and (not ends(piece.text) or piece.text[-1] == ":"):
            label = letters.get(heading["label"]) or heading_label(heading["label"] or "", grammar)
            if found and words.annex_part.match(piece.text):
                depth = 2 if inner else 1
            elif found and (_is_of_other_kind(label, outer) or (is_bare and _goes_on(label, inner))):
                depth, inner = 1, label
            else:
                depth, outer, inner, is_bare = 0, label, "", not label
        elif found and (heading := words.annex_of.match(piece.text)) and is_heading(piece.text):
            label = inner = heading_label(heading["label"], grammar)
            depth = 1
        elif is_counted and _begins(pieces, index + 1) and words.annex_named.fullmatch(piece.text):
            label, depth, outer, inner, is_bare = "", 0, "", "", True
        else:
            continue
        found[index] = AnnexHeading(label, depth)
    return found


def _begins(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a paragraph 1 stands there."""
    return index < len(pieces) and pieces[index].number == 1


def _own_letters(pieces: Sequence[Piece], start: int, grammar: Grammar) -> Mapping[str, str]:
    """The letters of the language's own alphabet with what anchors call them, where the document counts its annexes by
    that: one of them looks like no Latin letter, or two would be the same one, as Б and В. Empty where they are Latin
    ones, or letters that look so: А, В, С, D."""
    letters, labels = grammar.lists.annex_letters, grammar.lists.labels
    if not letters:
        return letters
    headings = (_heading(piece, grammar) for piece in pieces[start:] if len(piece.text) <= ANNEX_LENGTH)
    printed = {heading["label"] for heading in headings if heading and heading["label"]}
    latin = [labels.get(label, "") for label in printed if label in letters]
    return letters if "" in latin or len(set(latin)) < len(latin) else {}


def _heading(piece: Piece, grammar: Grammar) -> re.Match[str] | None:
    annex = grammar.headings.annex
    return annex.match(piece.text) or annex.match(piece.text, 0, _first_line(piece))


def _first_line(piece: Piece) -> int:
    """Where a piece's first line ends, behind which Chinese has no space."""
    starts = [start for start, _ in piece.block.runs[1:2] if start > piece.start]
    return starts[0] - piece.start if starts else 0


def _is_of_other_kind(label: str, outer: str) -> bool:
    """Whether of two labels one is a number and the other a letter."""
    if not label or not outer:
        return False
    is_next = outer == LETTERS[-1] and label == chr(ord(outer) + 1)
    return (label in LETTERS) != (outer in LETTERS) and not is_next


def _goes_on(label: str, earlier: str) -> bool:
    """Whether a label is the first of a row, or the one after `earlier`: I; II behind I."""
    values = [item_value(one) or (int(one) if one.isdecimal() else 0) for one in (label, earlier)]
    return values[0] > 0 and values[0] == values[1] + 1
