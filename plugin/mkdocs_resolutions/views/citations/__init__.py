"""What a document cites and what cites it: on its page, in the index of cited documents, and in pages of their own."""

from __future__ import annotations

from .cited_by import GroupView, cited_by, cited_by_plans
from .effects import Said, SaidOfText, said_of
from .index import cited_plans
from .mentions import counts, places_of
from .series import CitedSeries, series_of

__all__ = [
    "CitedSeries",
    "GroupView",
    "Said",
    "SaidOfText",
    "cited_by",
    "cited_by_plans",
    "cited_plans",
    "counts",
    "places_of",
    "said_of",
    "series_of",
]
