"""`wording.csv`: whose wording each paragraph takes over."""

from __future__ import annotations

from collections.abc import Iterator

from ..wording import FORMULA, Wordings
from .tables import spreadsheet_safe

WORDING_COLUMNS = (
    "document",
    "language",
    "anchor",
    "kind",
    "source",
    "source_anchor",
    "share",
    "changed",
    "first",
    "first_anchor",
)
"""The columns of `wording.csv`, in order."""


def wording_rows(wordings: Wordings) -> Iterator[tuple[str, ...]]:
    """A row for each paragraph that takes over an earlier one, oldest first; then one for each formula, sorted."""
    for paragraph, takeover in wordings.found.takeovers.items():
        (identifier, language), anchor = paragraph
        source, first = takeover.source, wordings.first[paragraph]
        yield (
            spreadsheet_safe(identifier),
            language,
            spreadsheet_safe(anchor),
            takeover.kind,
            spreadsheet_safe(source.document.identifier),
            spreadsheet_safe(source.anchor),
            f"{takeover.share:.2f}",
            str(takeover.changed),
            spreadsheet_safe(first.document.identifier),
            spreadsheet_safe(first.anchor),
        )
    for (identifier, language), anchor in sorted(wordings.found.formulas):
        yield spreadsheet_safe(identifier), language, spreadsheet_safe(anchor), FORMULA, *("",) * 6
