"""What the paragraphs of a stretch of text are called: a document's own, a lettered section's, an annex's."""

from __future__ import annotations

from ...anchors import BODY, item, numbered, section
from ...model import UnitKind
from .units import Names

BELOW = "below__"
"""What the identifiers of that begin with which a web page has below a text."""


class Scope:
    """Names and counts the paragraphs of one stretch."""

    def __init__(
        self, series: str, plain: str, kind: UnitKind, annex: str = "", eid: str = "", parent: str | None = None
    ) -> None:
        self.series, self.plain = series, plain
        """The series of paragraphs with a printed number: `op`, `p`, none in an annex; of those without: `p`, `x`."""
        self.annex = self.region = annex
        """The anchor of the annex or the quotation, and of the section if numbers begin again in it: `annex-1`,
        `op1-quote`, `annex-1-sec-b`."""
        self.kind = kind
        """What a numbered paragraph is."""
        self.eid, self.parent = eid, parent
        """What identifiers begin with: `att_1__`; the anchor of the annex, or of the unit that quotes."""
        self.preamble = "preamble__"
        """What those of recitals and enacting words begin with."""
        self.last = 0
        """The last printed number."""
        self.highest = 0
        """The highest printed number."""
        self.decimal: tuple[int, ...] = ()
        """The last number with points: (46, 1) of `46.1`."""
        self.missing: set[int] = set()
        """The numbers that were passed over."""
        self.counts: dict[str, int] = {}
        self.outer: Scope | None = None
        """The stretch whose numbers may go on after this one; None where this one is a section by its own number."""

    def count(self, what: str) -> int:
        """The next number of something that is counted, from 1."""
        self.counts[what] = self.counts.get(what, 0) + 1
        return self.counts[what]

    def paragraph(self, number: int, added: str = "") -> Names:
        """The names of a paragraph with a printed number, and perhaps what was added to it: `a`, `-bis`."""
        anchor = numbered(self.series, f"{number}{added}", self.region)
        return Names(anchor, f"{self.eid}para_{number}{added.removeprefix('-')}")

    def unnumbered(self) -> Names:
        """The names of the next paragraph without one."""
        count = self.count(self.plain)
        return Names(numbered(self.plain, count, self.annex), f"{self.eid}para_{self.plain}{count}")

    def recital(self, count: int) -> Names:
        """The names of a preambular paragraph."""
        return Names(numbered("pp", count, self.annex), f"{self.preamble}recs_1__rec_{count}")

    @property
    def enacting(self) -> Names:
        """The names of the enacting words."""
        return Names(item(self.annex, BODY) if self.annex else BODY, f"{self.preamble}formula_1")

    def heading(self) -> Names:
        """The names of the next heading."""
        count = self.count("h")
        return Names(numbered("h", count, self.annex), f"{self.eid}crossheading_{count}")

    def lost(self, recital: bool) -> Names:
        """Items before any paragraph: they are the annex's, or the paragraph that they belong to was lost."""
        if self.parent:
            return Names(self.annex, self.eid.rstrip("_"))
        if recital:
            return Names(numbered("pp", ""), "preamble__recs_1__rec")
        return Names(numbered(self.series, "", self.region), "para")


def resolution_scope() -> Scope:
    """`op1`, `h1`; what is neither numbered nor counted is `x1`."""
    return Scope("op", "x", "operative")


def running_scope(numbered: bool) -> Scope:
    """`p4` of a statement, a letter or a report: the printed number where they are numbered, else the count."""
    return Scope("p", "x" if numbered else "p", "paragraph")


def section_scope(label: str, of: Scope, outer: Scope | None) -> Scope:
    """`sec-b-op1`: of a section where numbers begin again. What is counted is counted through the whole document."""
    inner = Scope(of.series, of.plain, of.kind, of.annex, f"{_outer(of)}sec_{label.replace('-', '')}__", of.parent)
    inner.region = section(label, of.annex)
    inner.counts, inner.preamble = of.counts, of.preamble
    inner.outer = outer
    return inner


def _outer(scope: Scope) -> str:
    """Identifiers of sections stand beside one another, not inside."""
    head, found, _ = scope.eid.rpartition("sec_")
    return head if found else scope.eid


def annex_scope(annex: Names) -> Scope:
    """The scope of an annex, whose units are called `annex-1-3`, `annex-1-p2`, `annex-1-h1`."""
    return Scope("", "p", "paragraph", annex.anchor, f"{annex.eid}__", annex.anchor)


def quotation_scope(quotation: Names, parent: str) -> Scope:
    """`op1-quote-3`, `op1-quote-pp2`, `op1-quote-h1`, of what the unit `parent` quotes."""
    scope = Scope("", "p", "paragraph", quotation.anchor, f"{quotation.eid}__", parent)
    scope.preamble = scope.eid
    return scope


def after_scope(scope: Scope) -> Scope:
    """What stands after the adoption or the signatures and belongs to neither: `x2`."""
    return _x_scope(scope, "after__")


def below_scope(scope: Scope) -> Scope:
    """What a web page has below a text."""
    return _x_scope(scope, BELOW)


def _x_scope(scope: Scope, eid: str) -> Scope:
    after = Scope("x", "x", "paragraph", "", eid)
    after.counts = scope.counts
    return after
