"""One unit as XML: its element with its identifiers, its words with their references, marks and notes, its table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from ...model import Document, Link, Mark, Unit
from ...unxml.profile import OWN
from ..safe_xml import xml_text
from .meta import add
from .names import Works
from .text import LinkedText, fill


class UnitWriter:
    """Writes the units of one document, each wherever it stands. It keeps the identifiers that are taken, and the notes
    that have not been written."""

    def __init__(self, document: Document, links: Sequence[Link], works: Works) -> None:
        self._references: dict[str, list[LinkedText]] = {}
        for link in links:
            found = link.citation
            if href := works.reference(link, document):
                self._references.setdefault(found.anchor, []).append(LinkedText(found.start, found.end, href))
        self.notes = DocumentNotes.of(document.units)
        self._waiting = {anchor: document.units[place] for anchor, place in self.notes.places.items()}
        """The notes that stand at their mark, until it comes."""
        self._eids: set[str] = set()

    def element(self, parent: etree._Element, name: str, unit: Unit, within: str | None) -> etree._Element:
        """The element of a unit inside the unit whose anchor is `within`."""
        element = add(parent, name)
        self.identify(element, unit.eid)
        element.set(f"{{{OWN}}}anchor", xml_text(unit.anchor))
        element.set(f"{{{OWN}}}kind", unit.kind)
        if unit.parent != within:
            element.set(f"{{{OWN}}}parent", xml_text(unit.parent or ""))
        if unit.level:
            element.set(f"{{{OWN}}}level", str(unit.level))
        return element

    def identify(self, element: etree._Element, eid: str) -> None:
        """Sets the identifier. One that stands already in the document is told apart; the unit's own is kept beside."""
        candidate, count = eid, 1
        while candidate in self._eids:
            count += 1
            candidate = f"{eid}-{count}"
        self._eids.add(candidate)
        element.set("eId", xml_text(candidate))
        if candidate != eid:
            element.set(f"{{{OWN}}}eId", xml_text(eid))

    def words(self, element: etree._Element, unit: Unit) -> None:
        """Puts all words of a unit into an element."""
        self._slice(element, unit, 0, len(unit.text))

    def table(self, element: etree._Element, unit: Unit) -> None:
        """Puts the table of a unit into an element, where it has one."""
        if unit.table is None:
            return
        if (caption := unit.table.caption) is not None:
            self._slice(add(element, "caption"), unit, caption.start, caption.end)
        for row in unit.table.rows:
            line = add(element, "tr")
            for cell in row:
                spans = {"colspan": cell.columns, "rowspan": cell.rows}
                told = {name: str(count) for name, count in spans.items() if count > 1}
                box = add(line, "th" if cell.is_header else "td", **told)
                self._slice(add(box, "p"), unit, cell.start, cell.end)
            if not row:
                add(line, "td")  # The schema asks for one.

    def _slice(self, element: etree._Element, unit: Unit, start: int, end: int) -> None:
        """Puts `text[start:end]` of a unit into an element."""
        length = end - start
        marks = [part for mark in unit.marks if (part := mark.within(start, length)) is not None]
        references = [
            LinkedText(max(first - start, 0), min(last, end) - start, href)
            for first, last, href in self._references.get(unit.anchor, ())
            if first < end and start < last
        ]
        fill(element, unit.text[start:end], marks, references, lambda place, mark: self._mark(place, mark, unit))

    def _mark(self, parent: etree._Element, mark: Mark, unit: Unit) -> None:
        """The mark of a note: the note itself where it is the first one of it, else a reference to it."""
        note = self._waiting.pop(mark.anchor, None) if unit.kind != "footnote" else None
        if note is None:
            reference = add(parent, "noteRef", href=f"#{self.notes.eid(mark)}", marker=mark.label)
            if mark.anchor:
                reference.set(f"{{{OWN}}}note", xml_text(mark.anchor))
            return
        element = self.element(parent, "authorialNote", note, unit.anchor)
        element.set("marker", xml_text(mark.label))
        element.set("placement", "bottom")
        element.set(f"{{{OWN}}}place", str(self.notes.places[note.anchor]))
        if note.marker != mark.label:
            element.set(f"{{{OWN}}}marker", xml_text(note.marker))
        self.words(add(element, "p"), note)


def add_number(element: etree._Element, unit: Unit) -> None:
    """Adds a unit's number, where one is printed."""
    if unit.marker:
        add(element, "num").text = xml_text(unit.marker)


@dataclass(frozen=True, slots=True)
class DocumentNotes:
    """The notes of a document."""

    places: Mapping[str, int]
    """Those that stand at their mark: the anchor of each, and its place among the document's units."""
    _eids: Mapping[str, str]
    """The identifier of each note by its anchor, and by its marker."""

    @classmethod
    def of(cls, units: Sequence[Unit]) -> DocumentNotes:
        """The notes among the units. One to which no mark leads stays where it is, and so does one in which other units
        stand, and one whose only marks stand in notes."""
        notes = {unit.anchor: index for index, unit in enumerate(units) if unit.kind == "footnote"}
        counts = Counter(unit.anchor for unit in units)
        above = {unit.parent for unit in units}
        marked = {mark.anchor for unit in units if unit.kind != "footnote" for mark in unit.notes}
        places = {
            anchor: index
            for anchor, index in notes.items()
            if anchor in marked and anchor not in above and counts[anchor] == 1
        }
        eids = {units[index].marker: units[index].eid for index in notes.values()}
        return cls(places, {**eids, **{anchor: units[index].eid for anchor, index in notes.items()}})

    def eid(self, mark: Mark) -> str:
        """The identifier of the note that a mark means; empty where the document has none."""
        return self._eids.get(mark.anchor) or self._eids.get(mark.label, "")
