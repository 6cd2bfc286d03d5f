"""One document's pieces to its units, in the order in which they are printed."""

from __future__ import annotations

from ..masthead import Head
from ..model import Source
from .body import Body
from .grammar import Grammar
from .pieces import Piece
from .units import Units


def read_units(source: Source, pieces: list[Piece], head: Head, kind: str, grammar: Grammar) -> Units:
    """The units of a document whose head is read."""
    units = Units(source)
    if head.title_first:
        _title(units, head)
    for count, line in enumerate(head.others, 1):
        units.add_joined(f"x{count}", f"preface__p_{count}", "title", None, line)
    if not head.title_first:
        _title(units, head)
    for note in head.notes:
        units.add("fn-star", "fn_star", "footnote", None, note)
    if head.enacting:
        units.add("body", "preamble__formula_1", "enacting", None, head.enacting)
    body = Body(units, pieces, head.text_start, grammar, kind)
    body.scope.counts["x"] = len(head.others)
    body.read()
    return units


def _title(units: Units, head: Head) -> None:
    if head.title:
        units.add_joined("title", "preface__docTitle_1", "title", None, head.title)
