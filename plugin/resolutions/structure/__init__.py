"""Block… → Part… → Document: where a document begins, what each of its paragraphs is, and what it is called.

In: the blocks of a source. Out: heads (title, symbol, date) and units, each with its anchor and kind.
"""

from __future__ import annotations

from .body.body import CORRECTION
from .body.document import read_units
from .head.head import Head, corrects
from .head.head_lines import masthead_line, organ_in, part_of_heading
from .head.identity import Name, kind_of, symbol_in, symbol_of_name, without_symbol
from .head.masthead import read_head
from .head.masthead_lines import split_lines
from .head.own_numbers import told_of_organ
from .head.stated_lines import split_stated
from .head.titles import numbered_titles, printed_number, resolution_titles, title_without_mark
from .notes.note_paragraphs import with_note_paragraphs
from .notes.notes import KnownNote, note_of_markup, notes_parted
from .numbers.late_numbers import with_numbers_at_heads
from .numbers.other_numbers import with_numbers
from .numbers.told_numbers import with_told_numbers
from .parts.divide import Part, divide, language_of
from .pieces.decided_texts import with_decided_text
from .pieces.looks import section_label
from .pieces.marked import pieces_of
from .pieces.meanings import heading_label
from .pieces.piece import Piece, Role, Said, cut
from .pieces.quotations import DEEPEST, with_quotations, with_quoted_words
from .pieces.read import read_pieces
from .pieces.run_in import with_run_in
from .pieces.run_together import split_glued
from .units.articles import article_heading, articles_of

__all__ = [
    "CORRECTION",
    "DEEPEST",
    "Head",
    "KnownNote",
    "Name",
    "Part",
    "Piece",
    "Role",
    "Said",
    "article_heading",
    "articles_of",
    "corrects",
    "cut",
    "divide",
    "heading_label",
    "kind_of",
    "language_of",
    "masthead_line",
    "note_of_markup",
    "notes_parted",
    "numbered_titles",
    "organ_in",
    "part_of_heading",
    "pieces_of",
    "printed_number",
    "read_head",
    "read_pieces",
    "read_units",
    "resolution_titles",
    "section_label",
    "split_glued",
    "split_lines",
    "split_stated",
    "symbol_in",
    "symbol_of_name",
    "title_without_mark",
    "told_of_organ",
    "with_decided_text",
    "with_note_paragraphs",
    "with_numbers",
    "with_numbers_at_heads",
    "with_quotations",
    "with_quoted_words",
    "with_run_in",
    "with_told_numbers",
    "without_symbol",
]
