"""Block… → Part… → Document: where a document begins, what each of its paragraphs is, and what it is called.

In: the blocks of a source. Out: heads (title, symbol, date) and units, each with its anchor and kind.
"""

from __future__ import annotations

from .divide import Part, divide, language_of
from .document import read_units
from .head import Head, organ_in
from .identity import kind_of, symbol_in, symbol_of_name, without_symbol
from .masthead import read_head
from .masthead_lines import split_lines
from .notes import KnownNote, note_of_markup, note_of_page
from .other_numbers import with_numbers
from .piece import Piece, Role, Said, cut
from .pieces import pieces_of, read_pieces
from .quotations import DEEPEST, with_quotations
from .run_together import split_glued
from .titles import numbered_titles, resolution_titles, title_without_mark
from .told_numbers import with_told_numbers

__all__ = [
    "DEEPEST",
    "Head",
    "KnownNote",
    "Part",
    "Piece",
    "Role",
    "Said",
    "cut",
    "divide",
    "kind_of",
    "language_of",
    "note_of_markup",
    "note_of_page",
    "numbered_titles",
    "organ_in",
    "pieces_of",
    "read_head",
    "read_pieces",
    "read_units",
    "resolution_titles",
    "split_glued",
    "split_lines",
    "symbol_in",
    "symbol_of_name",
    "title_without_mark",
    "with_numbers",
    "with_quotations",
    "with_told_numbers",
    "without_symbol",
]
