"""Unit… → Citation…: what the text of a document names, where, and which paragraphs of it.

In: the units of a document and its language. Out: citations with the offsets of their words. `corpus.resolve` tells
what each leads to. `lookup` reads what a person types, `quoted` a whole citation.
"""

from __future__ import annotations

from .cite import place_in, with_citations
from .linked import can_name_resolution
from .lookup import lookup, tables
from .owners.numbering import can_be_of, can_have, is_after
from .owners.printed_years import year_with
from .quoted import quoted

__all__ = [
    "can_be_of",
    "can_have",
    "can_name_resolution",
    "is_after",
    "lookup",
    "place_in",
    "quoted",
    "tables",
    "with_citations",
    "year_with",
]
