"""The year in which a document is listed."""

from __future__ import annotations

from resolutions.model import Document
from resolutions.un import Symbol


def year_of(document: Document) -> str:
    """The year in whose index a document stands; `undated` where it has no date."""
    return f"{document.date.year:04}" if document.date else "undated"


def likely_year(document: Document) -> int | None:
    """The year of a document's date; of one without a date, the first that its symbol allows."""
    if document.date:
        return document.date.year
    symbol = Symbol.parse(document.id)
    years = symbol.years if symbol else None
    return years[0] if years else None
