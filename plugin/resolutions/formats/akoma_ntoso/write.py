"""Document → XML: each region's forest as the elements that the schema allows there.

The standard has two kinds of places. In a hierarchy (`mainBody`, `paragraph`, `list`) a unit is a hierarchical element
and holds others; in running blocks (`preface`, `preamble`, `conclusions`, a recital, a note) it is a block.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from lxml import etree

from ...anchors import BODY, TITLE, Anchor, quotation
from ...model import Document, Link, Unit, UnitKind
from ...unxml.profile import AKN, CLASSES, OWN, UN
from ..safe_xml import xml_text
from .meta import add, add_cover, add_meta
from .names import Works
from .regions import Node, forest, regions
from .units import UnitWriter, add_number

_HIERARCHICAL: Mapping[UnitKind, str] = MappingProxyType(
    {"operative": "paragraph", "paragraph": "paragraph", "subparagraph": "point", "continuation": "alinea"}
)
"""Every other kind is an `hcontainer` that bears its name."""
_HEADED: frozenset[UnitKind] = frozenset({"heading", "annex"})
_AMONG_POINTS: frozenset[UnitKind] = frozenset({"subparagraph", "continuation", "heading", "footnote"})


def akoma_ntoso(document: Document, links: Sequence[Link], works: Works) -> bytes:
    """The document as an XML file in UTF-8, valid against the OASIS schema.

    `links` are those of the document's citations; what is unresolved becomes no reference. Characters that XML forbids
    are shown by signs (`xml_text`). The same document gives the same bytes.
    """
    return _Writer(document, links, works).file()


class _Writer:
    def __init__(self, document: Document, links: Sequence[Link], works: Works) -> None:
        self.document = document
        self._units = UnitWriter(document, links, works)

    def file(self) -> bytes:
        kind = CLASSES[self.document.kind]
        root = etree.Element(f"{{{AKN}}}akomaNtoso", nsmap={None: AKN, "akn4un": UN, "unit": OWN})
        body = add(root, kind.element, name=kind.name, contains="originalVersion")
        add_meta(body, self.document)
        add_cover(body, self.document)
        parts = regions([unit for unit in self.document.units if unit.anchor not in self._units.notes.places])
        if parts.preface:
            self._blocks(add(body, "preface"), forest(parts.preface))
        if parts.preamble:
            self._preamble(add(body, "preamble"), forest(parts.preamble))
        self._main(body, forest(parts.main))
        if parts.conclusions:
            self._blocks(add(body, "conclusions"), forest(parts.conclusions))
        if parts.attachments:
            attachments = add(body, "attachments")
            for place, units in enumerate(parts.attachments, 1):
                self._attachment(attachments, place, units)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8")

    def _main(self, parent: etree._Element, nodes: Sequence[Node], annex: Unit | None = None) -> None:
        main = add(parent, "mainBody")
        if nodes:
            self._hierarchy(main, annex.eid if annex else "", nodes, annex.anchor if annex else None)
        else:
            add(main, "p")  # The schema asks for something, even where the text ends with its preamble.

    def _attachment(self, parent: etree._Element, place: int, units: Sequence[Unit]) -> None:
        annex, *rest = units
        element = self._units.element(parent, "attachment", annex, within=None)
        add_number(element, annex)
        self._units.words(add(element, "heading"), annex)
        inner = add(element, "doc", name="annex", contains="originalVersion")
        add_meta(inner, self.document, f"annex_{place}")
        self._main(inner, forest(rest), annex)

    # -- Hierarchies --------------------------------------------------------------------------------------------

    def _hierarchy(self, parent: etree._Element, eid: str, nodes: Sequence[Node], within: str | None) -> None:
        """Adds nodes to `mainBody`, or to the hierarchical element of the unit `within`; its points in lists."""
        holds_crossheadings = _name(parent) not in ("mainBody", "embeddedStructure")
        last = nodes[-1] if holds_crossheadings and _is_wrap_up(nodes) else None
        lists = 0
        for run in _runs(nodes):
            place, inside = parent, holds_crossheadings
            if run[0].unit.kind == "subparagraph":
                lists += 1
                place, inside = add(parent, "list"), True
                self._units.identify(place, f"{eid}__list_{lists}" if eid else f"list_{lists}")
            for node in run:
                if node is last:
                    wrap_up = self._units.element(place, "wrapUp", node.unit, within)
                    self._units.words(add(wrap_up, "p"), node.unit)
                else:
                    self._hierarchical(place, node, within, crossheadings=inside)

    def _hierarchical(self, parent: etree._Element, node: Node, within: str | None, *, crossheadings: bool) -> None:
        unit = node.unit
        quoted, inside = _quoted(node)
        if unit.kind == "footnote":
            holder = add(add(parent, "hcontainer", name="footnote"), "content")
            self._note(add(holder, "p"), node, within)
            return
        if unit.kind == "heading" and crossheadings and not inside and not unit.marker:
            self._units.words(self._units.element(parent, "crossHeading", unit, within), unit)
            return
        name = _HIERARCHICAL.get(unit.kind, "hcontainer")
        element = self._units.element(parent, name, unit, within)
        if name == "hcontainer":
            element.set("name", unit.kind)
        add_number(element, unit)
        if unit.kind in _HEADED:
            self._units.words(add(element, "heading"), unit)
        else:
            self._paragraph(add(element, "intro" if inside else "content"), unit, quoted)
        if inside:
            self._hierarchy(element, unit.eid, inside, unit.anchor)

    def _quotation(self, parent: etree._Element, nodes: Sequence[Node], within: str) -> None:
        """Adds the document that a paragraph quotes: its preamble as containers, all else as in any hierarchy."""
        embedded = add(parent, "embeddedStructure")
        for is_preamble, group in groupby(nodes, _is_of_preamble):
            if is_preamble:
                for node in group:
                    is_formula = Anchor.parse(node.unit.anchor).series == BODY
                    name = "formula" if is_formula else xml_text(_opening(node.unit))
                    self._block_holding(embedded, "container", node, within).set("name", name)
            else:
                self._hierarchy(embedded, "", list(group), within)

    # -- Blocks -------------------------------------------------------------------------------------------------

    def _preamble(self, parent: etree._Element, nodes: Sequence[Node]) -> None:
        """Adds the enacting words as a formula, each paragraph as a container that bears the words with which the
        paragraph begins, whatever else as blocks."""
        for node in nodes:
            unit = node.unit
            if unit.kind == "enacting" and not node.inside and not unit.marker:
                formula = self._units.element(parent, "formula", unit, None)
                formula.set("name", "enactingFormula")
                self._units.words(add(formula, "p"), unit)
            elif unit.kind == "preambular" and not unit.marker:
                self._block_holding(parent, "container", node, None).set("name", xml_text(_opening(unit)))
            else:
                self._blocks(parent, [node])

    def _blocks(self, parent: etree._Element, nodes: Sequence[Node], eid: str = "", within: str | None = None) -> None:
        """Adds nodes as blocks, consecutive sub-paragraphs as the items of one list."""
        lists = 0
        items: etree._Element | None = None
        for node in nodes:
            if node.unit.kind == "subparagraph":
                if items is None:
                    lists += 1
                    items = add(parent, "blockList")
                    self._units.identify(items, f"{eid}__list_{lists}" if eid else f"list_{lists}")
                self._block_holding(items, "item", node, within)
            else:
                items = None
                self._block(parent, node, within)

    def _block(self, parent: etree._Element, node: Node, within: str | None) -> None:
        unit = node.unit
        if unit.kind == "footnote":
            self._note(add(parent, "p"), node, within)
        elif unit.table is not None and not node.inside and not unit.marker:
            self._units.table(self._units.element(parent, "table", unit, within), unit)
        elif node.inside or unit.marker:
            self._block_holding(parent, "blockContainer", node, within).set("class", unit.kind)
        elif unit.kind == "signature":
            self._units.words(self._units.element(add(parent, "p"), "signature", unit, within), unit)
        elif unit.anchor == TITLE:
            self._units.words(self._units.element(add(parent, "p"), "docTitle", unit, within), unit)
        else:
            element = self._units.element(parent, "p", unit, within)
            element.set("class", unit.kind)
            self._units.words(element, unit)

    def _block_holding(self, parent: etree._Element, name: str, node: Node, within: str | None) -> etree._Element:
        element = self._units.element(parent, name, node.unit, within)
        quoted, inside = _quoted(node)
        add_number(element, node.unit)
        self._paragraph(element, node.unit, quoted)
        self._blocks(element, inside, node.unit.eid, node.unit.anchor)
        return element

    def _note(self, parent: etree._Element, node: Node, within: str | None) -> None:
        """A note where the text prints it, since no mark in the text is known to be its."""
        unit = node.unit
        note = self._units.element(parent, "authorialNote", unit, within)
        note.set("placement", "bottom")
        if unit.marker:
            note.set("marker", xml_text(unit.marker))
        self._units.words(add(note, "p"), unit)
        self._blocks(note, node.inside, unit.eid, unit.anchor)

    def _paragraph(self, parent: etree._Element, unit: Unit, quoted: Sequence[Node] = ()) -> None:
        """Adds a unit's words as a paragraph with what they quote, those of a table as a table."""
        if unit.table is not None:
            self._units.table(add(parent, "table"), unit)
            return
        paragraph = add(parent, "p")
        self._units.words(paragraph, unit)
        if quoted:
            self._quotation(paragraph, quoted, unit.anchor)


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname


def _quoted(node: Node) -> tuple[Sequence[Node], Sequence[Node]]:
    """What stands inside a unit: first the document that it quotes, if its words lead to one, then all else."""
    count = 0
    if node.unit.table is None:
        region = quotation(node.unit.anchor)
        while count < len(node.inside) and Anchor.parse(node.inside[count].unit.anchor).quotation == region:
            count += 1
    return node.inside[:count], node.inside[count:]


def _is_of_preamble(node: Node) -> bool:
    """Whether a unit of a quoted document is of its preamble."""
    return node.unit.kind == "paragraph" and Anchor.parse(node.unit.anchor).series in (BODY, "pp")


def _opening(unit: Unit) -> str:
    """The words with which a paragraph of a preamble begins, as the text marks them: `Deeply concerned`."""
    first = next((mark for mark in unit.marks if mark.kind == "emphasis"), None)
    words = unit.text[first.start : first.end].strip(" ,،，") if first is not None and not first.start else ""
    return words or unit.kind


def _is_wrap_up(nodes: Sequence[Node]) -> bool:
    """Whether the last node is the words with which a paragraph closes after its list."""
    last = nodes[-1]
    return len(nodes) > 1 and last.unit.kind == "continuation" and not last.inside and not last.unit.marker


def _runs(nodes: Iterable[Node]) -> Iterator[list[Node]]:
    """The nodes in runs: from a sub-paragraph to the last that follows with nothing but notes and the like between.

    What stands in no list is a run of its own.
    """
    run: list[Node] = []
    after: list[Node] = []
    for node in nodes:
        if node.unit.kind == "subparagraph":
            run += [*after, node]
            after = []
        elif run and node.unit.kind in _AMONG_POINTS:
            after.append(node)
        else:
            if run:
                yield run
            yield from ([one] for one in after)
            yield [node]
            run, after = [], []
    if run:
        yield run
    yield from ([one] for one in after)
