"""The year in which a document is listed."""

from __future__ import annotations

from resolutions.model import Document
from resolutions.un import Symbol


def likely_year(document: Document) -> int | None:
    """The year of a document's date; of one without a date, the first that its symbol allows."""
    if document.year:
        return document.year
    symbol = Symbol.parse(document.id)
    years = symbol.years if symbol else None
    return years[0] if years else None
