"""Piece… → Piece…: the markers that are not printed as markers are, and that other pieces tell: of paragraphs that are
joined on one line, of those that lost their stop or their bracket, of articles in Chinese."""

from __future__ import annotations

from ...text import Grammar
from ..pieces.piece import Piece
from .article_numbers import with_article_numbers
from .joined_paragraphs import with_parted
from .lost_brackets import with_lost_brackets
from .lost_stops import with_lost_stops


def with_told_numbers(pieces: list[Piece], grammar: Grammar) -> list[Piece]:
    """The pieces with all markers that others tell."""
    bracketed = with_lost_brackets(with_article_numbers(pieces, grammar), grammar)
    return with_lost_stops(with_parted(bracketed, grammar), grammar)
