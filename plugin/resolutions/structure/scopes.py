"""What the paragraphs of a stretch of text are called: a document's own, a lettered section's, an annex's."""

from __future__ import annotations

from ..model import UnitKind
from .units import Names


class Scope:
    """Names and counts the paragraphs of one stretch."""

    def __init__(
        self, numbered: str, plain: str, kind: UnitKind, prefix: str = "", eid: str = "", parent: str | None = None
    ) -> None:
        self.numbered, self.plain = numbered, plain
        """Before a printed number: `op`, `sec-b-op`, `annex-1-`, `p`; before the count of one without: `p`, `x`."""
        self.kind = kind
        """What a numbered paragraph is."""
        self.prefix, self.eid, self.parent = prefix, eid, parent
        """Before all other names: `annex-1-`, `att_1__`; the annex's anchor."""
        self.last = 0
        """The last printed number."""
        self.counts: dict[str, int] = {}

    def count(self, what: str) -> int:
        """The next number of something that is counted, from 1."""
        self.counts[what] = self.counts.get(what, 0) + 1
        return self.counts[what]

    def paragraph(self, number: int) -> Names:
        """The names of a paragraph with a printed number."""
        return Names(f"{self.numbered}{number}", f"{self.eid}para_{number}")

    def unnumbered(self) -> Names:
        """The names of the next paragraph without one."""
        count = self.count(self.plain)
        return Names(f"{self.prefix}{self.plain}{count}", f"{self.eid}para_{self.plain}{count}")

    def heading(self) -> Names:
        """The names of the next heading."""
        count = self.count("h")
        return Names(f"{self.prefix}h{count}", f"{self.eid}crossheading_{count}")

    def lost(self, recital: bool) -> Names:
        """Items before any paragraph: they are the annex's, or the paragraph that they belong to was lost."""
        if self.parent:
            return Names(self.parent, self.eid.rstrip("_"))
        return Names("pp", "preamble__recs_1__rec") if recital else Names(self.numbered or "p", "para")


def resolution_scope() -> Scope:
    """`op1`, `h1`; what is neither numbered nor counted is `x1`."""
    return Scope("op", "x", "operative")


def running_scope(numbered: bool) -> Scope:
    """`p4` of a statement, a letter or a report: the printed number where they are numbered, else the count."""
    return Scope("p", "x" if numbered else "p", "paragraph")


def section_scope(label: str, of: Scope) -> Scope:
    """`sec-b-op1`: of a section where numbers begin again. What is counted is counted through the whole document."""
    series = of.numbered.removeprefix(of.prefix).rpartition("-")[2]
    section = Scope(
        f"{of.prefix}sec-{label}-{series}", of.plain, of.kind, of.prefix, f"{_outer(of)}sec_{label}__", of.parent
    )
    section.counts = of.counts
    return section


def _outer(scope: Scope) -> str:
    """Identifiers of sections stand beside one another, not inside."""
    head, found, _ = scope.eid.rpartition("sec_")
    return head if found else scope.eid


def annex_scope(annex: Names) -> Scope:
    """`annex-1-3`, `annex-1-p2`, `annex-1-h1`."""
    return Scope(f"{annex.anchor}-", "p", "paragraph", f"{annex.anchor}-", f"{annex.eid}__", annex.anchor)


def after_scope(scope: Scope) -> Scope:
    """What stands after the adoption or the signatures and belongs to neither: `x2`."""
    after = Scope("x", "x", "paragraph", "", "after__")
    after.counts = scope.counts
    return after
