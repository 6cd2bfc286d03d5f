"""Reads Word's DOCX: paragraphs and tables in reading order, with the numbers that Word makes; footnotes last.

Columns need no care, as they belong to the page and not to the text. Headers and footers are left out, but for what
the first page's own header holds, the masthead. Everything else that is not in the text (pictures, deletions of
tracked changes, comments) is reported.
"""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml import etree

from ..errors import UnreadableSource
from ..limits import XML, ImportLimits
from .imported import Imported, ParagraphCollector, StyledWords, marked, pipe_table, tidy, too_large
from .numbering import Numbering

_SIGNS = {qn("w:tab"): " ", qn("w:noBreakHyphen"): "-", qn("w:cr"): "\n"}
_NOTICES = {
    qn("w:drawing"): "pictures left out: {}",
    qn("w:pict"): "pictures left out: {}",
    qn("w:object"): "embedded objects left out: {}",
    qn("w:del"): "deletions of tracked changes left out: {}; accept or reject the changes first",
    qn("w:moveFrom"): "passages moved by tracked changes, left out where they were: {}",
    qn("w:commentReference"): "comments left out: {}",
    qn("w:endnoteReference"): "references to endnotes, left out with the endnotes: {}",
}
_TEXT_BOX = "text boxes whose words stand where the box is anchored: {}"
_HOLDERS = frozenset((qn("w:sdt"), qn("w:sdtContent"), qn("w:ins")))
_PROPERTIES = frozenset((qn("w:pPr"), qn("w:rPr"), qn("w:instrText"), qn("w:tblPr"), qn("w:tcPr"), qn("w:trPr")))


def read_docx(path: Path, limits: ImportLimits) -> Imported:
    """The text of a DOCX file; raises `UnreadableSource` where it is none, or too large."""
    try:
        with zipfile.ZipFile(path) as archive:
            _check_archive(archive, str(path), limits)
        document = docx.Document(str(path))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, etree.XMLSyntaxError, OSError) as problem:
        raise UnreadableSource("not a Word document; save it as DOCX again", str(path)) from problem
    return _Reader(document, ParagraphCollector(str(path), limits)).read()


def _check_archive(archive: zipfile.ZipFile, path: str, limits: ImportLimits) -> None:
    """Raises `UnreadableSource` where the parts are too many or too large; of none is more unpacked than it says."""
    parts = archive.infolist()
    if len(parts) > limits.archive_parts:
        raise too_large(f"more than {limits.archive_parts:,} parts", path)
    if any(part.file_size > limits.archive_part_bytes for part in parts):
        raise too_large(f"a part of more than {limits.archive_part_bytes // 1_000_000} MB when unpacked", path)
    if sum(part.file_size for part in parts) > limits.archive_bytes:
        raise too_large(f"more than {limits.archive_bytes // 1_000_000} MB when unpacked", path)


class _Reader:
    def __init__(self, document: WordDocument, paragraphs: ParagraphCollector) -> None:
        self.paragraphs = paragraphs
        self.document = document
        self.numbering = Numbering(document)
        self.has_begun = False
        """Whether words stand above."""
        self.missed: Counter[str] = Counter()
        self.notes: dict[str, int] = {}
        """The numbers of the footnotes by Word's identifiers, in the order of their marks."""

    def read(self) -> Imported:
        for words in chain(self._masthead(), self._paragraphs(self.document.element.body), self._footnotes()):
            self.paragraphs.add(words)
        notices = [notice.format(count) for notice, count in self.missed.items()]
        notices += [
            f"paragraphs numbered in the form “{form}”: their numbers are not read" for form in self.numbering.unread
        ]
        notices += [
            f"lists have settings that are no numbers (“{value}”): compare the numbers of their paragraphs"
            for value in self.numbering.wrong
        ]
        return Imported("\n\n".join(self.paragraphs.texts), tuple(notices))

    def _masthead(self) -> Iterator[str]:
        """What stands in the header of the first page alone: the United Nations print the masthead there."""
        first = self.document.sections[0] if len(self.document.sections) else None
        if first is None or first.first_page_header.is_linked_to_previous:
            return
        if first.different_first_page_header_footer:
            yield from self._paragraphs(first.first_page_header._element, in_cell=True)

    def _paragraphs(self, parent: etree._Element, *, in_cell: bool = False) -> Iterator[str]:
        """The paragraphs in an element, each with its marker, and the tables there; in a cell, of tables the words."""
        for element in parent.iterchildren():
            if element.tag == qn("w:p"):
                words = tidy(marked(self._spans(element)))
                if words:
                    self.has_begun = True
                    yield self.numbering.marker(element) + words
            elif element.tag == qn("w:tbl") and not in_cell and self.has_begun:
                yield from self._table(element)
            elif element.tag in _HOLDERS or element.tag in (qn("w:tbl"), qn("w:tr"), qn("w:tc")):
                yield from self._paragraphs(element, in_cell=in_cell)

    def _table(self, element: etree._Element) -> Iterator[str]:
        """A table; the words of its cells where it has no two columns, or no two rows: then it only puts them in place.

        A table above all words puts those of a masthead in place.
        """
        rows: list[list[list[str]]] = []
        has_header = False
        for row in _inside(element, qn("w:tr")):
            cells: list[list[str]] = []
            for cell in _inside(row, qn("w:tc")):
                cells.append(list(self._paragraphs(cell, in_cell=True)))
                cells += [[]] * (_columns(cell) - 1)
            if any(cells):
                has_header = has_header or (not rows and row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None)
                rows.append(cells)
        columns = {place for row in rows for place, cell in enumerate(row) if cell}
        if len(rows) > 1 and len(columns) > 1:
            yield pipe_table([[" ".join(cell) for cell in row] for row in rows], has_header=has_header)
        else:
            yield from (words for row in rows for cell in row for words in cell)

    def _spans(
        self, parent: etree._Element, *, italic: bool = False, bold: bool = False, href: str = ""
    ) -> Iterator[StyledWords]:
        for element in parent.iterchildren():
            tag = element.tag
            if tag == qn("w:t"):
                yield StyledWords(element.text or "", italic, bold, href)
            elif tag in _SIGNS:
                yield StyledWords(_SIGNS[tag], italic, bold, href)
            elif tag == qn("w:br"):
                yield StyledWords(" \f " if element.get(qn("w:type")) == "page" else "\n", italic, bold, href)
            elif tag == qn("w:footnoteReference"):
                yield from self._mark(element)
            elif tag in _NOTICES:
                yield from self._boxes(element)
            elif tag == qn("w:r"):
                style = element.find(qn("w:rPr"))
                yield from self._spans(element, italic=_is_on(style, "w:i"), bold=_is_on(style, "w:b"), href=href)
            elif tag == qn("w:hyperlink"):
                yield from self._spans(element, href=self._target(element))
            elif isinstance(tag, str) and tag not in _PROPERTIES:
                yield from self._spans(element, italic=italic, bold=bold, href=href)

    def _boxes(self, element: etree._Element) -> Iterator[StyledWords]:
        """The words of the text boxes in a drawing. A drawing without any is counted as missed."""
        boxes = list(_outermost(element, qn("w:txbxContent")))
        if not boxes:
            self.missed[_NOTICES[str(element.tag)]] += 1
        for box in boxes:
            self.missed[_TEXT_BOX] += 1
            for paragraph in self._paragraphs(box):
                yield StyledWords(f"\n{paragraph}\n")

    def _mark(self, reference: etree._Element) -> Iterator[StyledWords]:
        number = self.notes.setdefault(reference.get(qn("w:id"), ""), len(self.notes) + 1)
        if reference.get(qn("w:customMarkFollows")) is None:
            yield StyledWords(str(number), note=True)

    def _footnotes(self) -> Iterator[str]:
        """The footnotes that the text refers to, each as a footnote of Markdown."""
        try:
            part = self.document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
        except KeyError:
            return
        notes_by_identifier = {note.get(qn("w:id"), ""): note for note in etree.fromstring(part.blob, _parser())}
        for identifier, number in list(self.notes.items()):
            if identifier in notes_by_identifier:
                yield f"[^{number}]: " + " ".join(self._paragraphs(notes_by_identifier[identifier]))

    def _target(self, element: etree._Element) -> str:
        """A hyperlink's address; empty where it leads to a place in the document or out of the web."""
        relationship = self.document.part.rels.get(element.get(qn("r:id"), ""))
        target = relationship.target_ref if relationship is not None and relationship.is_external else ""
        return target if target.startswith(("http://", "https://")) and not set(target) & set("()<>\\ ") else ""


def _inside(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table, or the cells of a row, in what Word may put round them."""
    for child in element.iterchildren():
        if child.tag == tag:
            yield child
        elif child.tag in _HOLDERS:
            yield from _inside(child, tag)


def _columns(cell: etree._Element) -> int:
    """How many columns a cell covers."""
    span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    value = span.get(qn("w:val"), "1") if span is not None else "1"
    return min(max(int(value), 1), XML.columns) if value.isdecimal() and len(value) < 6 else 1


def _outermost(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The elements of that tag below an element, but for those inside another one of the tag."""
    for child in element.iterchildren():
        if child.tag == tag:
            yield child
        else:
            yield from _outermost(child, tag)


def _is_on(style: etree._Element | None, name: str) -> bool:
    setting = style.find(qn(name)) if style is not None else None
    return setting is not None and setting.get(qn("w:val"), "1") not in ("0", "false", "off", "none")


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True)
