"""The tree of a document → its blocks in reading order, each with what the mark-up says that it is.

Which elements stand in a line `words` knows; every other is walked through until one holds words. A number (`num`)
stands before the next block's words, as it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from lxml import etree

from ..model import Block
from ..structure import DEEPEST, Role, Said
from .elements import INLINE, local
from .notes import XmlNotes
from .places import Places
from .tables import read_table
from .words import UnitWords

Marked = tuple[Block, Said]

_HEADINGS = frozenset({"heading", "subheading", "crossHeading"})
_WORDS = frozenset({"p", "li", "listIntroduction", "listWrapUp", *_HEADINGS})
_SKIPPED = frozenset({"meta", "presentation", "collectionBody", "img"})
"""What holds no words of the document; `collectionBody` names its components, which come later."""
_LEVELS: Mapping[str, int] = MappingProxyType({"1": 1, "23": 2, "4": 3, "56": 4, "ch": 1, "m": 1})
_STYLE = re.compile(r"h(1|23|4|56|ch|m)(?:[gac]{1,2}|0)?", re.IGNORECASE)
"""The United Nations' styles of headings, and how deep each stands: H1, HCh, and of the General Assembly, in Arabic and
in Chinese H1G, H23GA, HChGC."""
_PARTS: Mapping[str, Role] = MappingProxyType(
    {"coverPage": "front", "preface": "front", "preamble": "", "mainBody": "operative", "conclusions": "adoption"}
)
_QUOTED = "embeddedStructure"
"""In the paragraph that quotes it, a whole draft that an organ recommends to another."""
_RULE = re.compile(r"(?:[-—–_=]\s?){3,}|(?:\*\s?)+")
"""A line drawn of signs, such as stands above notes."""
_DIVISIONS = frozenset({"part", "section", "chapter", "title", "division", "subsection"})


class Flow:
    """Collects the blocks of one document."""

    def __init__(self, text: str) -> None:
        self.places, self.notes = Places(text), XmlNotes()
        self.blocks: list[Marked] = []
        self._number: etree._Element | None = None
        self._role: Role = ""
        """What the next block is."""
        self._has_quotations = _QUOTED in text
        """Whether a document is quoted at all, as in few files."""
        self._depth = 0
        """In how many quoted documents the next block stands."""
        self._in_preamble = False
        """Whether none of the innermost one's paragraphs has come."""
        self._part: Role = ""
        """What a block is of which nothing more is said, by the part of the document in which it stands."""
        self._is_attached = False
        """Whether the next block is the first of an attachment."""

    def walk(self, element: etree._Element, level: int = 0) -> None:
        """Add the blocks of an element."""
        tag = local(element)
        if not tag:
            self._loose(element)
        elif tag in _SKIPPED:
            if tag == "meta":
                self.places.skip("meta")
        elif tag == "num":
            if self._number is not None:
                self._emit(None, Said())
            self._number = element
        elif tag == "table":
            self._table(element)
        elif tag in _WORDS or _holds_words(element):
            self._words(element, tag, level)
        else:
            self._inner(element, tag, level)

    def finish(self) -> None:
        """Add the number that stands before nothing."""
        if self._number is not None:
            self._emit(None, Said("heading", 1) if _above(self._number) in _DIVISIONS else Said())

    def _inner(self, element: etree._Element, tag: str, level: int) -> None:
        if tag == "formula":
            self._role = "enacting"
        elif tag == "container" and _above(element) == "preamble":
            self._role = "recital"
        elif tag == "container" and self._in_preamble and _above(element) == _QUOTED:
            self._role = "enacting" if element.get("name") == "formula" else "recital"
        elif tag == "attachment":
            self._is_attached = True
        elif tag in _PARTS:
            self._part = _PARTS[tag]
        elif tag in _DIVISIONS:
            level += 1
        elif tag == "paragraph":
            style = _STYLE.fullmatch(element.get("class", ""))
            level = _LEVELS[style[1].lower()] if style else level
            self._role = "heading" if style else ""
            if self._in_preamble:
                self._part, self._in_preamble = "operative", False
        for child in element:
            self.walk(child, level)
        self._role = ""

    def _words(self, element: etree._Element, tag: str, level: int) -> None:
        role, self._role = self._role, ""
        if tag == "crossHeading" and element.get("refersTo") == "#preamble":
            role = "recital"
        elif tag in _HEADINGS:
            role = "heading"
        elif not role:
            role = self._part
        if role == "recital" and self._number is not None and _above(self._number) in _DIVISIONS:
            self.finish()  # a section's letter is none of the recital that it stands before
        self._emit(element, Said(role, max(level, 1) if role == "heading" else 0))

    def _quotation(self, element: etree._Element) -> None:
        """Add the blocks of a quoted document, in which a preamble may stand before the first paragraph."""
        part, is_open = self._part, self._in_preamble
        self._part, self._in_preamble = "", True
        self._depth += 1
        for child in element:
            self.walk(child)
        self.finish()
        self._depth -= 1
        self._part, self._in_preamble, self._role = part, is_open, ""

    def _emit(self, element: etree._Element | None, said: Said) -> None:
        words = UnitWords(self.places, self.notes)
        if self._number is not None:
            words.add(self._number)
            words.space = True
            self._number = None
        if element is not None:
            if self._has_quotations and (quotations := _quotations(element)):
                self._around(element, quotations, words, said)
                return
            words.add(element)
        self._add(words.block(), said)

    def _around(
        self, element: etree._Element, quotations: Sequence[tuple[int, etree._Element]], words: UnitWords, said: Said
    ) -> None:
        """Add the words of a paragraph, with each document that it quotes behind the words that lead to it."""
        start = 0
        for at, quoted in quotations:
            words.add_part(element, start, at)
            self._add(words.block(), said)
            self._quotation(quoted)
            words, said, start = UnitWords(self.places, self.notes), Said("rest"), at + 1
        words.add_part(element, start, len(element))
        self._add(words.block(), said)

    def _add(self, block: Block | None, said: Said) -> None:
        if block is not None and not _RULE.fullmatch(block.text):
            if self._is_attached and said.role == "heading":
                said = said._replace(role="annex")
            self._is_attached = False
            self.blocks.append((block, said._replace(quoted=min(self._depth, DEEPEST)) if self._depth else said))

    def _loose(self, element: etree._Element) -> None:
        """An entity, which is not expanded: it stands for no words."""

    def _table(self, element: etree._Element) -> None:
        self.finish()
        block, table = read_table(element, lambda: UnitWords(self.places, self.notes))
        self._add(block, Said("table", table=table))


def _quotations(element: etree._Element) -> list[tuple[int, etree._Element]]:
    """The quoted documents in a paragraph, each with its place among the elements there; others are words of it."""
    return [(at, child) for at, child in enumerate(element) if local(child) == _QUOTED and not _holds_words(child)]


def _holds_words(element: etree._Element) -> bool:
    """Whether words stand in an element directly, not in a paragraph."""
    text = element.text
    if text and not text.isspace():
        return True
    for child in element:
        tail = child.tail
        if local(child) in INLINE or (tail and not tail.isspace()):
            return True
    return False


def _above(element: etree._Element) -> str:
    """The name of the element in which one stands."""
    above = element.getparent()
    return "" if above is None else local(above)
