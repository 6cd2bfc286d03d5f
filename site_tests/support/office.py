"""Word documents and PDF made for a test, as offices make them: columns, running heads, footnotes, numbers by lists."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from fpdf import FPDF
from lxml import etree


class Word:
    """A Word document being made."""

    def __init__(self) -> None:
        self.document = docx.Document()
        self._footnotes: list[str] = []

    def columns(self, count: int) -> None:
        (columns,) = self.document.sections[0]._sectPr.xpath("./w:cols")
        columns.set(qn("w:num"), str(count))

    def edges(self, head: str, foot: str) -> None:
        section = self.document.sections[0]
        section.header.paragraphs[0].text = head
        section.footer.paragraphs[0].text = foot

    def paragraph(self, text: str, style: str | None = None) -> Paragraph:
        """A paragraph; what stands between asterisks is italic."""
        paragraph = self.document.add_paragraph(style=style)
        for place, piece in enumerate(text.split("*")):
            paragraph.add_run(piece).italic = bool(place % 2)
        return paragraph

    def footnote(self, paragraph: Paragraph, text: str) -> None:
        """A footnote whose mark stands at the end of the paragraph."""
        self._footnotes.append(text)
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(len(self._footnotes)))
        paragraph._p.xpath("./w:r")[-1].append(reference)

    def lists(self, *levels: tuple[str, str]) -> int:
        """A list of numbers that Word makes: for each depth the form and the text. Gives its identifier."""
        root = self.document.part.numbering_part.element
        number = 500 + len(root)
        abstract = OxmlElement("w:abstractNum")
        abstract.set(qn("w:abstractNumId"), str(number))
        for depth, (form, text) in enumerate(levels):
            level = OxmlElement("w:lvl")
            level.set(qn("w:ilvl"), str(depth))
            for name, value in (("w:start", "1"), ("w:numFmt", form), ("w:lvlText", text)):
                child = OxmlElement(name)
                child.set(qn("w:val"), value)
                level.append(child)
            abstract.append(level)
        root.insert(0, abstract)
        one = OxmlElement("w:num")
        one.set(qn("w:numId"), str(number))
        of = OxmlElement("w:abstractNumId")
        of.set(qn("w:val"), str(number))
        one.append(of)
        root.append(one)
        return number

    def item(self, number: int, depth: int, text: str) -> Paragraph:
        """A paragraph that Word numbers."""
        paragraph = self.paragraph(text)
        properties = etree.SubElement(paragraph._p.get_or_add_pPr(), qn("w:numPr"))
        for name, value in (("w:ilvl", depth), ("w:numId", number)):
            etree.SubElement(properties, qn(name)).set(qn("w:val"), str(value))
        return paragraph

    def save(self, path: Path) -> Path:
        if self._footnotes:
            notes = "".join(
                f'<w:footnote w:id="{place}"><w:p><w:r><w:footnoteRef/><w:t>{text}</w:t></w:r></w:p></w:footnote>'
                for place, text in enumerate(self._footnotes, 1)
            )
            blob = f"<w:footnotes {nsdecls('w')}>{notes}</w:footnotes>".encode()
            kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
            package = self.document.part.package
            part = Part(PackURI("/word/footnotes.xml"), kind, blob, package)
            self.document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        self.document.save(str(path))
        return path


class Printed(FPDF):
    """A PDF in Times, with a running head and a page's number on every page."""

    def __init__(self, head: str) -> None:
        super().__init__(format="A4")
        self._head = head
        self.set_margins(25, 25, 25)
        self.set_auto_page_break(True, margin=45)

    def header(self) -> None:
        self.set_font("Times", size=9)
        self.set_y(10)
        self.cell(text=self._head)
        self.set_y(25)

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("Times", size=9)
        self.cell(text=f"{self.page_no()}/3")

    def paragraphs(self, texts: Sequence[str], columns: int = 1) -> None:
        """Paragraphs with a gap between them, in columns."""
        self.set_font("Times", size=11)
        with self.text_columns(ncols=columns, gutter=12, text_align="JUSTIFY", line_height=1.1) as flow:
            for text in texts:
                with flow.paragraph(bottom_margin=3) as paragraph:
                    paragraph.write(text)

    def note(self, text: str) -> None:
        """A footnote at the foot of the page, in smaller type, under a rule."""
        self.line(25, 258, 75, 258)
        self.set_auto_page_break(False)
        self.set_font("Times", size=8)
        self.set_y(260)
        self.multi_cell(w=0, text=text)
        self.set_auto_page_break(True, margin=45)


def save(printed: FPDF, path: Path) -> Path:
    printed.output(str(path))
    return path
