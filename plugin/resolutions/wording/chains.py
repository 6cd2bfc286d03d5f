"""Takeovers → chains: where a wording is used first, and who takes it over later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..grouping import grouped
from ..model import DocumentKey
from .find import Found
from .model import ParagraphKey, Takeover


@dataclass(frozen=True)
class Wordings:
    """What is known of the wording of all documents. Nothing in it changes once it is made."""

    found: Found

    @cached_property
    def languages(self) -> frozenset[str]:
        """In which of them something is taken over."""
        return frozenset(paragraph.document.language for paragraph in self.found.takeovers)

    @cached_property
    def first(self) -> Mapping[ParagraphKey, ParagraphKey]:
        """Where each paragraph's wording is used first, of those that take one over. A part is a step from a wording to
        another one: it is the last that is followed."""
        firsts: dict[ParagraphKey, ParagraphKey] = {}
        for paragraph, takeover in self.found.takeovers.items():  # the sources come before those that take them over
            source = takeover.source
            goes_on = takeover.kind != "part" and source in firsts
            firsts[paragraph] = firsts[source] if goes_on and not self._is_part(source) else source
        return firsts

    @cached_property
    def later(self) -> Mapping[ParagraphKey, Sequence[ParagraphKey]]:
        """Who takes over each paragraph, the oldest first."""
        return grouped((takeover.source, paragraph) for paragraph, takeover in self.found.takeovers.items())

    @cached_property
    def by_document(self) -> Mapping[DocumentKey, Mapping[str, Takeover]]:
        """The takeovers of each document that has any, by anchor, in the order of its paragraphs."""
        found: dict[DocumentKey, dict[str, Takeover]] = {}
        for paragraph, takeover in self.found.takeovers.items():
            found.setdefault(paragraph.document, {})[paragraph.anchor] = takeover
        return found

    @cached_property
    def later_by_document(self) -> Mapping[DocumentKey, Mapping[str, Sequence[ParagraphKey]]]:
        """Who takes over the paragraphs of each document, by anchor."""
        found: dict[DocumentKey, dict[str, Sequence[ParagraphKey]]] = {}
        for paragraph, later in self.later.items():
            found.setdefault(paragraph.document, {})[paragraph.anchor] = later
        return found

    @cached_property
    def formulas_by_document(self) -> Mapping[DocumentKey, Sequence[str]]:
        """The anchors of the formulas of each document that has any, sorted."""
        return grouped((paragraph.document, paragraph.anchor) for paragraph in sorted(self.found.formulas))

    def _is_part(self, paragraph: ParagraphKey) -> bool:
        return self.found.takeovers[paragraph].kind == "part"
