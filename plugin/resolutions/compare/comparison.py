"""What a change does to a site, as values: its documents, paragraphs, addresses, citations, themes, diagnostics."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..addresses import Place
from ..model import Diagnostic
from .paragraphs import ParagraphChange

Cause = Literal["whole document", "whole paragraph", "words or theme"]
"""Why a membership came or went: with its document, with its paragraph, or because words or the theme changed."""


@dataclass(frozen=True, slots=True)
class DocumentName:
    """A document in one language, as a report names it."""

    id: str
    language: str
    symbol: str
    title: str
    page: str

    def __str__(self) -> str:
        return f"{self.symbol or self.id} ({self.language})"


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """A document that both sides have, and that is not the same on both."""

    old: DocumentName
    new: DocumentName
    facts: tuple[tuple[str, str, str], ...]
    """Of its symbol, kind, title, date and organ those that changed: name, old value, new value."""
    paragraphs: tuple[ParagraphChange, ...]
    renumbered: tuple[tuple[str, str], ...]
    """Old and new anchor of paragraphs that kept their words: a link to the old one now leads to other words, or
    nowhere."""

    @property
    def renamed(self) -> bool:
        return self.old.page != self.new.page


@dataclass(frozen=True, slots=True)
class LostAddress:
    """An address that the old side has and the new one lacks."""

    place: Place
    leads_to: Place | None = None
    """Where a declared alias leads."""
    reason: str = ""
    """Why it was withdrawn, where that is declared."""
    now: Place | None = None
    """Where the same words stand now, if they stand anywhere: what an alias may well lead to."""

    @property
    def declared(self) -> bool:
        return self.leads_to is not None or bool(self.reason)


@dataclass(frozen=True, slots=True)
class CitationChange:
    """A citation that leads nowhere now and did not before, or the reverse."""

    document: DocumentName
    anchor: str
    surface: str
    target: str
    reason: str
    """The diagnostic code that says why it is, or was, unresolved."""


@dataclass(frozen=True, slots=True)
class MembershipChange:
    """A paragraph that came to a theme, or left it."""

    theme: str
    document: DocumentName
    anchor: str
    cause: Cause


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that must not land as it is, and what to do."""

    kind: Literal["lost-address", "unresolved-citation", "error"]
    place: str
    message: str


@dataclass(frozen=True)
class Comparison:
    """All that differs between two sides; empty where nothing does."""

    added: tuple[DocumentName, ...] = ()
    removed: tuple[DocumentName, ...] = ()
    changed: tuple[DocumentChange, ...] = ()
    """Renamed documents among them."""
    lost: tuple[LostAddress, ...] = ()
    unresolved: tuple[CitationChange, ...] = ()
    resolved: tuple[CitationChange, ...] = ()
    gained: tuple[MembershipChange, ...] = ()
    left: tuple[MembershipChange, ...] = ()
    diagnostics_new: tuple[Diagnostic, ...] = ()
    diagnostics_gone: tuple[Diagnostic, ...] = ()

    @property
    def renamed(self) -> tuple[DocumentChange, ...]:
        return tuple(change for change in self.changed if change.renamed)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What must not land: addresses lost without a declaration, citations broken, and new errors.

        A citation that its document declares to be the original's misprint resolves, and so is none of these.
        """
        lost = (Finding("lost-address", f"/{item.place}", _remedy(item)) for item in self.lost if not item.declared)
        broken = (
            Finding(
                "unresolved-citation",
                f"/{item.document.page}#{item.anchor}",
                f"“{item.surface}” is unresolved ({item.reason}); mend it, or if the original prints it so, "
                f"declare it in the front matter: misprints: [{item.surface}]",
            )
            for item in self.unresolved
        )
        errors = (
            Finding("error", f"{item.source}:{item.line}:{item.column}", item.message)
            for item in self.diagnostics_new
            if item.severity == "error"
        )
        return (*lost, *broken, *errors)

    def __bool__(self) -> bool:
        return any(
            (
                self.added, self.removed, self.changed, self.lost, self.unresolved, self.resolved,
                self.gained, self.left, self.diagnostics_new, self.diagnostics_gone,
            )
        )  # fmt: skip


def _remedy(item: LostAddress) -> str:
    """What to declare; in whole addresses, which are right in any source's front matter."""
    if item.now and not item.place.anchor:
        return f"the page is /{item.now} now; declare it there in the front matter: aliases: [{item.place}]"
    if item.now:
        return f"its words stand at /{item.now} now; declare it: aliases: [{item.place} -> {item.now}]"
    if item.place.anchor:
        return f"the paragraph is gone; restore it, or declare why: aliases: [{item.place} -> (reason)]"
    return (
        f"the page is gone; restore it, or run: resolutions permalinks --withdraw {item.place} --reason TEXT, "
        f"or --move {item.place} --to ADDRESS"
    )
