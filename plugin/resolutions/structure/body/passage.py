"""A piece at its place among the others, and how it begins."""

from __future__ import annotations

from ...text import Grammar
from ..pieces.looks import goes_on_to_end, is_heading
from ..pieces.piece import Piece

BEFORE_A = 1000
"""What the letter behind a point is counted from: 1.a comes after all of 1.1, 1.2 …"""


class Passage:
    """A piece at its place, and how it begins. What is costly is looked at once, and only when it is asked for."""

    __slots__ = ("_grammar", "_operative", "_preambular", "index", "marker", "number", "piece", "text")

    def __init__(self, index: int, piece: Piece, grammar: Grammar) -> None:
        self.index, self.piece = index, piece
        self.marker, self.number, self.text = piece.marker, piece.number, piece.text
        self._grammar = grammar
        self._operative: bool | None = None
        self._preambular: bool | None = None

    @property
    def decimal(self) -> tuple[int, ...]:
        """The values of its marker, which is a number with points; a letter after the last point comes after all
        numbers."""
        *stem, last = self.marker.label.split(".") if self.marker else ("0",)
        return (*map(int, stem), int(last) if last.isdecimal() else BEFORE_A + ord(last) - ord("`"))

    @property
    def is_heading(self) -> bool:
        """Whether it may be a heading, with all its words."""
        return is_heading(self.text) and not goes_on_to_end(self.piece)

    @property
    def is_operative(self) -> bool:
        """Whether it begins as an operative paragraph does."""
        if self._operative is None:
            self._operative = self._grammar.paragraphs.operative.match(self.text) is not None
        return self._operative

    @property
    def is_preambular(self) -> bool:
        """Whether it begins as a preambular paragraph does."""
        if self._preambular is None:
            self._preambular = self._grammar.paragraphs.preambular.match(self.text) is not None
        return self._preambular
