"""What the paragraphs of a stretch of text are called: a document's own, a lettered section's, an annex's."""

from __future__ import annotations

from ..model import UnitKind
from .lists import Owner


class Scope:
    """Names and counts the paragraphs of one stretch."""

    def __init__(self, numbered: str, numbered_eid: str, plain: str, prefix: str, eid: str, parent: str | None) -> None:
        self.numbered, self.numbered_eid = numbered, numbered_eid
        """Before a printed number: `op`, `sec-b-op`, `annex-1-`, `p`; and in identifiers."""
        self.plain = plain
        """Before the count of an unnumbered paragraph: `p`, `x`."""
        self.prefix, self.eid, self.parent = prefix, eid, parent
        """Before all others: `annex-1-`, `att_1__`; the anchor of the annex or section itself."""
        self.last = 0
        """The last printed number."""
        self.counts: dict[str, int] = {}

    def count(self, what: str) -> int:
        """The next number of something that is counted, from 1."""
        self.counts[what] = self.counts.get(what, 0) + 1
        return self.counts[what]

    def paragraph(self, number: str) -> Owner:
        """The names of a paragraph with a printed number."""
        return Owner(f"{self.numbered}{number}", f"{self.numbered_eid}para_{number}")

    def unnumbered(self) -> Owner:
        """The names of the next paragraph without one."""
        count = self.count(self.plain)
        return Owner(f"{self.prefix}{self.plain}{count}", f"{self.eid}para_{self.plain}{count}")

    def heading(self) -> Owner:
        """The names of the next heading."""
        count = self.count("h")
        return Owner(f"{self.prefix}h{count}", f"{self.eid}crossheading_{count}")


def resolution_scope() -> Scope:
    """`op1`, `h1`; what is neither numbered nor counted is `x1`."""
    return Scope("op", "", "x", "", "", None)


def section_scope(label: str, of: Scope) -> Scope:
    """`sec-b-op1`: of a section where numbers begin again. Headings are counted through the whole document."""
    section = Scope(f"{of.prefix}sec-{label}-{_own(of)}", f"{of.eid}sec_{label}__", of.plain, of.prefix, of.eid, of.parent)
    section.counts = of.counts
    return section


def _own(scope: Scope) -> str:
    return "p" if scope.numbered == "p" or scope.numbered.endswith("-p") else "" if scope.prefix else "op"


def annex_scope(anchor: str, eid: str) -> Scope:
    """`annex-1-3`, `annex-1-p2`, `annex-1-h1`."""
    return Scope(f"{anchor}-", f"{eid}__", "p", f"{anchor}-", f"{eid}__", anchor)


def running_scope(numbered: bool) -> Scope:
    """`p4` of a statement, a letter or a report: the printed number where they are numbered, else the count."""
    return Scope("p", "", "x" if numbered else "p", "", "", None)


def after_scope(scope: Scope) -> Scope:
    """What stands after the adoption or the signatures and belongs to neither: `x2`."""
    after = Scope("x", "x_", "x", "", "", None)
    after.counts = scope.counts
    return after


def owner_kind(scope: Scope) -> UnitKind:
    """What a numbered paragraph of a scope is."""
    return "paragraph" if scope.parent or scope.numbered.endswith("p") and not scope.numbered.endswith("op") else "operative"
