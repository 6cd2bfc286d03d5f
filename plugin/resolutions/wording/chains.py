"""Takeovers → chains: where a wording is used first, and who takes it over later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..model import Document, DocumentKey
from ..titles import about_beside_name
from .find import Found
from .model import ParagraphKey, Takeover

_FEWEST = 2
"""Of so many paragraphs on, a document may be said to renew another; one may be of a form that many have."""


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
        later: dict[ParagraphKey, list[ParagraphKey]] = {}
        for paragraph, takeover in self.found.takeovers.items():
            later.setdefault(takeover.source, []).append(paragraph)
        return later

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
        found: dict[DocumentKey, list[str]] = {}
        for paragraph in sorted(self.found.formulas):
            found.setdefault(paragraph.document, []).append(paragraph.anchor)
        return found

    def _is_part(self, paragraph: ParagraphKey) -> bool:
        return self.found.takeovers[paragraph].kind == "part"


@dataclass(frozen=True, slots=True)
class Renewals:
    """The text before and the text after, of each document that has one."""

    earlier: Mapping[DocumentKey, DocumentKey]
    later: Mapping[DocumentKey, DocumentKey]
    """The next one: a later renewal has the next one as its text before."""


def renewals(documents: Iterable[Document], wordings: Wordings) -> Renewals:
    """Which of the documents renew which: what changed since is what readers of a renewal ask for."""
    known = {one.key: one for one in documents}
    earlier = {key: before for key, one in known.items() if (before := _text_before(one, known, wordings))}
    later: dict[DocumentKey, DocumentKey] = {}
    for key in wordings.by_document:  # the oldest come first
        if key in earlier:
            later.setdefault(earlier[key], key)
    return Renewals(earlier, later)


def _text_before(document: Document, known: Mapping[DocumentKey, Document], wordings: Wordings) -> DocumentKey | None:
    """Of the texts that a document cites, or that have its title, the one that it takes most from, if that is half of
    its paragraphs. Any other is about something else: the financing of two missions has the same words."""
    takeovers = wordings.by_document.get(document.key)
    if not takeovers:
        return None
    taken = Counter(one.source.document for one in takeovers.values() if one.kind != "part")
    fewest = max(_FEWEST, -(-summary(document.key, wordings).paragraphs // 2))
    frequent = [source for source, count in taken.most_common() if count >= fewest]
    if not frequent:
        return None
    cited = {citation.target for citation in document.citations}
    about, _ = about_beside_name(document)
    same = {one for one in frequent if about and one in known and about_beside_name(known[one])[0] == about}
    return next((one for one in frequent if one.identifier in cited or one in same), None)


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
