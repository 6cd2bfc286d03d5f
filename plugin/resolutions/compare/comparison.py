"""The values that describe a change: of documents, paragraphs, addresses, citations, themes and diagnostics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ..addresses import Place
from ..diagnostics import how_to_declare
from ..model import Diagnostic
from ..permalinks import (
    OF_PROMISES,
    Lost,
    Shifted,
    lost_diagnostics,
    shift_diagnostics,
    shift_examples,
    shifts_by_page,
)
from ..wording import Summary
from .paragraphs import ParagraphChange

Cause = Literal["whole document", "whole paragraph", "words or theme"]
"""Why a membership appeared or disappeared: with its whole document, with its whole paragraph, or because the
paragraph's words or the theme's rules changed."""


@dataclass(frozen=True, slots=True)
class DocumentName:
    """A document in one language, as a report names it."""

    id: str
    language: str
    symbol: str
    title: str
    page: str
    source: str = ""
    """The file that it is made of."""

    def __str__(self) -> str:
        return f"{self.symbol or self.id} ({self.language})"


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """A document that both sides have and that differs between them."""

    old: DocumentName
    new: DocumentName
    facts: tuple[tuple[str, str, str], ...]
    """The changed ones of its symbol, kind, title, date and organ, each as (name, old value, new value)."""
    paragraphs: tuple[ParagraphChange, ...]
    renumbered: tuple[tuple[str, str], ...]
    """Old and new anchor of each paragraph that kept its words. A link to the old anchor now leads to other words or
    to nothing."""

    @property
    def is_renamed(self) -> bool:
        """Whether its page has another address on the new side."""
        return self.old.page != self.new.page


@dataclass(frozen=True, slots=True)
class LostAddress:
    """An address that the old side has and the new one lacks."""

    place: Place
    leads_to: Place | None
    """The address that a declared alias leads to; None where no alias is declared."""
    reason: str
    """The declared reason of its withdrawal; empty where none is declared."""
    now: Place | None
    """Where the same words stand on the new side, or None: a good target for an alias."""

    @property
    def is_declared(self) -> bool:
        """Whether the change says where the address leads now, or why it is gone."""
        return self.leads_to is not None or bool(self.reason)


@dataclass(frozen=True, slots=True)
class CitationChange:
    """A citation that became unresolved, or that became resolved."""

    document: DocumentName
    anchor: str
    surface: str
    target: str
    reason: str
    """The diagnostic code of why it is unresolved, or was."""


@dataclass(frozen=True, slots=True)
class MembershipChange:
    """A paragraph that became a member of a theme, or ceased to be one."""

    theme: str
    document: DocumentName
    anchor: str
    cause: Cause


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem for which a change must not be merged as it is; the message says what to do."""

    kind: str
    """`lost-address`, `shifted-address`, `unresolved-citation`, or `error`."""
    place: str
    message: str


@dataclass(frozen=True)
class Comparison:
    """All differences between two sides. It is false where there is none."""

    added: tuple[DocumentName, ...] = ()
    removed: tuple[DocumentName, ...] = ()
    changed: tuple[DocumentChange, ...] = ()
    """Renamed documents among them."""
    lost: tuple[LostAddress, ...] = ()
    shifted: tuple[Shifted, ...] = ()
    """Addresses that lead to other words, while theirs stand elsewhere and nothing says so."""
    unresolved: tuple[CitationChange, ...] = ()
    resolved: tuple[CitationChange, ...] = ()
    gained: tuple[MembershipChange, ...] = ()
    left: tuple[MembershipChange, ...] = ()
    diagnostics_new: tuple[Diagnostic, ...] = ()
    diagnostics_gone: tuple[Diagnostic, ...] = ()
    stops: tuple[Diagnostic, ...] = ()
    """What a build of the new side stops at, whether or not it is new: addresses of its lock file that lead nowhere or
    to other words. Of a preview alone, which builds all the same."""
    wording: Mapping[DocumentName, Summary] = field(default_factory=dict)
    """How much of each added document is agreed language, where the old side has any document; not of a version of one
    that it has in another language, whose words are new in this one alone."""
    unread: Mapping[DocumentName, Diagnostic] = field(default_factory=dict)
    """Why the new side has no document of the file of a removed one, where that file is there and was not read."""
    versions: Mapping[DocumentName, tuple[str, ...]] = field(default_factory=dict)
    """The languages in which the old side has an added document, where it has it in any."""

    def about_added(self, name: DocumentName) -> str:
        """What an added document is beside those of the old side, in a sentence; empty where nothing is known of it."""
        if name in self.versions:
            return f"another version of a document that was here in {', '.join(self.versions[name])}"
        return str(self.wording.get(name, ""))

    def about_removed(self, name: DocumentName) -> str:
        """Why a document is gone, where its file is still there."""
        found = self.unread.get(name)
        return f"its file gives no document now: {found.place}: {found.message}" if found else ""

    @property
    def renamed(self) -> tuple[DocumentChange, ...]:
        """The changed documents whose pages have another address."""
        return tuple(change for change in self.changed if change.is_renamed)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The problems of the change: addresses lost or shifted without a declaration, broken citations, new errors,
        and what a build would stop at. What the lock file tells of a change that is told already, is told once.

        A citation that its document declares as a misprint of the original is resolved, so it is no finding.
        """
        lost = (Finding("lost-address", f"/{item.place}", _remedy(item)) for item in self.lost if not item.is_declared)
        shifted = (
            Finding(
                "shifted-address",
                f"/{page}",
                f"addresses that lead to other words than before: {shift_examples(items)}; declare "
                f"where the words stand: resolutions permalinks --moved, or in the front matter: "
                f"aliases: [{items[0].place.anchor} -> {items[0].now and items[0].now.anchor}]",
            )
            for page, items in shifts_by_page(self.shifted)
        )
        broken = (
            Finding(
                "unresolved-citation",
                f"/{item.document.page}#{item.anchor}",
                f"“{item.surface}” is unresolved ({item.reason}); {how_to_declare(item.surface, item.document.source)}",
            )
            for item in self.unresolved
        )
        told = self._told_of_addresses
        errors = (
            Finding(item.code if item.code in OF_PROMISES else "error", item.place, item.message)
            for item in (*self.stops, *self.diagnostics_new)
            if item.severity == "error" and item.message not in told
        )
        return (*lost, *shifted, *broken, *errors)

    @property
    def _told_of_addresses(self) -> frozenset[str]:
        """What the lock file would say of the addresses that this comparison finds lost or shifted."""
        lost = (Lost(item.place) for item in self.lost if not item.is_declared)
        diagnostics = (*lost_diagnostics(lost), *shift_diagnostics(self.shifted))
        return frozenset(diagnostic.message for diagnostic in diagnostics)

    def __bool__(self) -> bool:
        return any(
            (
                self.added, self.removed, self.changed, self.lost, self.shifted, self.unresolved, self.resolved,
                self.gained, self.left, self.diagnostics_new, self.diagnostics_gone,
            )
        )  # fmt: skip


def _remedy(item: LostAddress) -> str:
    """What the editor should declare. The addresses are complete, so they are valid in any source's front matter."""
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
