"""What a section is called in which numbers begin again: `sec-b` by its letter or roman number; `sec-9` by the number
that its heading prints behind a word ("Article 9", "第九条"); else `sec-h2` by the anchor of its heading.

The last heading above the number says it; one that prints a letter or a number counts before one that does not. And
what annexes are called, and their attachments and appendices.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...anchors import ANNEX, annex, repeated
from ...text import Grammar
from ...un import item_value
from ..pieces.annex_headings import AnnexHeading
from ..pieces.meanings import heading_label
from .scopes import Scope, section_scope
from .units import Names


def _is_inside(label: str, earlier: str) -> bool:
    """Whether a section is the first inside another one: A below II, I below B; not I behind H, nor behind XX."""
    if label == "a":
        return item_value(earlier) > 0
    return label == "i" and earlier != "h" and not item_value(earlier)


class Sections:
    """Names the sections of a document as their headings come."""

    def __init__(self, grammar: Grammar, parts: frozenset[str]) -> None:
        """`parts`: the letters of the resolution's parts behind the first, which no other section is called by."""
        self.grammar, self._parts = grammar, parts
        self._part = ""
        """The letter of the part that has just begun; empty once its paragraphs have."""
        self.letter = ""
        """The letter or number of the lettered section, in small letters; empty before the first."""
        self._headed = ""
        """What the headings since the last numbered paragraph call it; empty where there are none."""
        self._is_printed = False
        """Whether they print a letter or a number."""
        self.is_from_the_first = False
        """Whether the first numbered paragraph stands under a heading."""
        self._is_before_numbers = True
        self.is_repeated = False
        """Whether the section that began last has a name that another had before."""
        self._repeated = 0
        """How many sections have had such a name."""
        self._counts: dict[str, int] = {}

    @property
    def is_first_repeated(self) -> bool:
        """Whether the section that began last is the first whose name another had before, or has as a part."""
        return self.is_repeated and self._repeated == 1

    @property
    def is_headed(self) -> bool:
        """Whether a heading stands between the last numbered paragraph and here."""
        return self._headed != ""

    def head_by_letter(self, printed: str) -> None:
        """A heading with a letter or a roman number, as printed: an I or an A right below a section's heading stands in
        that section, and what numbers begin there may go on to its end."""
        label = heading_label(printed, self.grammar)
        if not (self._is_printed and _is_inside(label, self._headed)):
            self.letter = self._headed = label
        self._is_printed = True

    def head_by_number(self, number: str) -> None:
        """A heading with a number behind its word."""
        self._headed, self._is_printed = number, True

    def head_by_place(self, count: int) -> None:
        """A heading without either: the `count`-th."""
        if not self._is_printed:
            self._headed = f"h{count}"

    def go_on(self) -> None:
        """A numbered paragraph: the headings above it are no longer directly above what comes."""
        if self._is_before_numbers:
            self._is_before_numbers, self.is_from_the_first = False, self.is_headed
        self._headed, self._is_printed = "", False

    def leave(self, part: str = "") -> None:
        """Another text begins, with a letter of its own or none."""
        self.letter = self._part = part
        self._headed, self._is_printed = "", False

    def begin(self, scope: Scope) -> Scope | None:
        """The scope of the section in which a number 1 stands that follows others; None where no heading tells one."""
        label = self._headed or self.letter
        if not label:
            return None
        # What only looks like a section, such as a list under a paragraph, may end, and the numbers before it go on.
        outer = (scope.outer or scope) if self._headed and not self._is_printed else None
        place = f"{scope.annex} {label}"
        is_part, self._part = label == self._part, ""
        before = self._counts.get(place, int(label in self._parts and not scope.annex))
        count = 1 if is_part else before + 1
        self._counts[place] = max(count, before)
        self.is_repeated = count > 1
        self._repeated += self.is_repeated
        return section_scope(label if count == 1 else repeated(label, count), scope, outer)


class AnnexNames:
    """Names the annexes of a document as they come."""

    def __init__(self, headings: Mapping[int, AnnexHeading]) -> None:
        self._headings = headings
        self._above: list[Names] = []
        """The annexes in which the next one may stand, the outermost first."""
        self._counts = [0]
        """How many annexes have begun in each of them, and in the document first."""

    def begin(self, index: int) -> tuple[Names, str | None]:
        """The names of the annex that a piece heads, and the anchor of the one in which it stands."""
        label, depth = self._headings.get(index, AnnexHeading("", 0))
        depth = min(depth, len(self._above))
        del self._above[depth:], self._counts[depth + 1 :]
        self._counts[depth] += 1
        mark = item_value(label) or label or self._counts[depth]
        if depth:
            outer = self._above[-1]
            names = Names(f"{outer.anchor}-{annex(mark)}", f"{outer.eid}__att_{mark}")
        elif len(self._headings) <= 1 and not label:
            names = Names(ANNEX, "att_1")
        else:
            names = Names(annex(mark), f"att_{mark}")
        parent = self._above[-1].anchor if depth else None
        self._above.append(names)
        self._counts.append(0)
        return names, parent
