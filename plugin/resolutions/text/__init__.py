"""bytes → Source → Block…: a file decoded, its front matter checked, its lines joined, its markup taken out.

Nothing here knows what a paragraph means; `structure` does.
"""

from __future__ import annotations

from .blocks import Blocks, read_blocks
from .excerpts import around, clipped, in_sight, read_around
from .front_matter import front_strings
from .grammars.any_language import numbered_names, part_letters, session_numbers
from .grammars.capitals import grammar_of
from .grammars.grammar import grammar
from .grammars.inserted import inserted_letters, inserted_numbers, inserted_words
from .grammars.vocabulary import Grammar
from .letters.literal import voweled
from .letters.lookalikes import of_mixed_symbol, symbol_diagnostics, title_diagnostics
from .letters.normal_form import composed
from .letters.plain import Fold, Plain, plain
from .letters.turned_letters import turning
from .lines.hard_ends import END
from .lines.lines import BULLETS, MARK_DIGIT, ends_sentence, is_sign, joins_without_space
from .lines.spans import Span
from .read import read_bytes, read_source, source_from_bytes, source_from_text, utf8_text

__all__ = [
    "BULLETS",
    "END",
    "MARK_DIGIT",
    "Blocks",
    "Fold",
    "Grammar",
    "Plain",
    "Span",
    "around",
    "clipped",
    "composed",
    "ends_sentence",
    "front_strings",
    "grammar",
    "grammar_of",
    "in_sight",
    "inserted_letters",
    "inserted_numbers",
    "inserted_words",
    "is_sign",
    "joins_without_space",
    "numbered_names",
    "of_mixed_symbol",
    "part_letters",
    "plain",
    "read_around",
    "read_blocks",
    "read_bytes",
    "read_source",
    "session_numbers",
    "source_from_bytes",
    "source_from_text",
    "symbol_diagnostics",
    "title_diagnostics",
    "turning",
    "utf8_text",
    "voweled",
]
