"""A document's takeovers → how much of it is agreed language."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ..model import DocumentKey
from .chains import Wordings


@dataclass(frozen=True, slots=True)
class Summary:
    """How many of a document's paragraphs are what."""

    paragraphs: int
    """All that are long enough to be compared, but the formulas."""
    agreed: int
    """Those of the words of an earlier one, but for dates, numbers and names."""
    identical: int
    """Of these, those that are the same word for word."""
    reworded: int
    """Those that have most words, or a part, of an earlier one."""
    new: int

    def __str__(self) -> str:
        noun = "paragraph" if self.paragraphs == 1 else "paragraphs"
        return (
            f"of {self.paragraphs} {noun} {self.agreed} are agreed language ({self.identical} word for word), "
            f"{self.reworded} reworded, {self.new} new"
        )


def summary(document: DocumentKey, wordings: Wordings) -> Summary:
    """The summary of a document; of one that was not compared, it counts no paragraph."""
    kinds = Counter(takeover.kind for takeover in wordings.by_document.get(document, {}).values())
    formulas = len(wordings.formulas_by_document.get(document, ()))
    paragraphs = wordings.found.looked_at.get(document, 0) - formulas
    agreed, reworded = kinds["identical"] + kinds["near"], kinds["reworded"] + kinds["part"]
    return Summary(paragraphs, agreed, kinds["identical"], reworded, paragraphs - agreed - reworded)
