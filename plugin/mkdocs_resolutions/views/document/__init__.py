"""A document's page: masthead, facts, body, outline, vote, and what leads to other languages."""

from __future__ import annotations

from .head import Head, head
from .outline import Entry, outline
from .page import document_view
from .side_by_side import page_title, pairs, side_by_side_view

__all__ = [
    "Entry",
    "Head",
    "document_view",
    "head",
    "outline",
    "page_title",
    "pairs",
    "side_by_side_view",
]
