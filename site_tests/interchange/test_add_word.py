"""`resolutions add`: Word documents made here, and read to the words that were put in."""

from __future__ import annotations

from base64 import b64decode
from io import BytesIO
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from lxml import etree

from resolutions.importing import as_source, convert
from resolutions.parse import parse_source
from resolutions.text.read import source_from_text
from support.added import seed, units_of, words_of
from support.office import Word

pytestmark = pytest.mark.slow

PIXEL = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==")
"""A PNG of one point."""


def test_a_word_document_in_two_columns_is_read_to_its_paragraphs(seed_source: Path, tmp_path: Path) -> None:
    one = seed(seed_source)
    word = Word()
    word.columns(2)
    word.edges("S/RES/2553 (2020)", "20-16777 (E)")
    word.paragraph("Resolution 2553 (2020)")
    word.paragraph("Adopted by the Security Council on 3 December 2020")
    for text in words_of(one):
        word.paragraph(text.replace("*", ""))
    word.footnote(word.document.paragraphs[-1], "As amended.")
    imported = convert(word.save(tmp_path / "x.docx"))
    assert imported.missed == ()
    read = units_of(imported.text)
    expected = {
        unit.anchor: unit.text for unit in one.units if unit.kind in ("preambular", "operative", "subparagraph")
    }
    assert {anchor: text for anchor, text in read.items() if anchor in expected} == expected
    assert read["fn1"] == "As amended."
    assert "20-16777" not in imported.text


def test_numbers_that_word_makes_are_read(tmp_path: Path) -> None:
    word = Word()
    number = word.lists(("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)"))
    for depth, text in (
        (0, "Decides"),
        (1, "this"),
        (2, "here"),
        (2, "there"),
        (1, "that"),
        (0, "Requests"),
        (1, "those"),
    ):
        word.item(number, depth, text)
    lines = convert(word.save(tmp_path / "x.docx")).text.split("\n\n")
    assert lines == ["1. Decides", "(a) this", "(i) here", "(ii) there", "(b) that", "2. Requests", "(a) those"]


def test_numbers_in_a_form_that_is_not_known_are_told(tmp_path: Path) -> None:
    word = Word()
    word.item(word.lists(("hebrew1", "%1")), 0, "Decides")
    imported = convert(word.save(tmp_path / "x.docx"))
    assert imported.text == "Decides"
    assert imported.missed == ("paragraphs numbered in the form “hebrew1”: their numbers are not read",)


def test_a_table_emphasis_and_signs_of_markup_are_kept(tmp_path: Path) -> None:
    word = Word()
    table = word.document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "United Nations", "S/RES/9001 (2031)"
    word.paragraph("*Recalling* the note")
    word.document.add_paragraph("5 * 3_000 [sic] \\")
    text = convert(word.save(tmp_path / "x.docx")).text
    assert text.split("\n\n") == [
        "United Nations",
        "S/RES/9001 (2031)",
        "*Recalling* the note",
        r"5 \* 3\_000 \[sic\] \\",
    ]


def test_a_table_of_a_word_document_is_one_of_the_source(tmp_path: Path) -> None:
    word = Word()
    word.paragraph("The General Assembly,")
    word.paragraph("1. Decides to share the costs:")
    table = word.document.add_table(4, 3)
    for row, cells in zip(
        table.rows, ("State|Share|", "|First|Then", "Ruritania or *Sylvania*|0.5|1", "||"), strict=True
    ):
        for cell, words in zip(row.cells, cells.split("|"), strict=True):
            cell.text = words
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(2, 0).add_paragraph("North | South")
    etree.SubElement(table.rows[0]._tr.get_or_add_trPr(), qn("w:tblHeader"))
    word.paragraph("2. Decides to review them.")
    text = as_source(convert(word.save(tmp_path / "x.docx")), {})
    (document,) = parse_source(source_from_text("x.md", text))
    assert {unit.anchor: unit.text for unit in document.units} == {
        "body": "The General Assembly,",
        "op1": "Decides to share the costs:",
        "op1-t1": "State\tShare\t\n\tFirst\tThen\nRuritania or *Sylvania* North | South\t0.5\t1",
        "op2": "Decides to review them.",
    }
    rows = document.units[2].table.rows if document.units[2].table else ()
    assert [[cell.is_header for cell in row] for row in rows] == [[True] * 3, [False] * 3, [False] * 3]


def test_a_table_of_a_word_document_without_a_header_and_one_that_puts_words_in_place(tmp_path: Path) -> None:
    word = Word()
    word.paragraph("Words")
    for words in (("North", "3", "South", "4"), ("", "A/99/1", "", "")):
        table = word.document.add_table(2, 2)
        for cell, said in zip((cell for row in table.rows for cell in row.cells), words, strict=True):
            cell.text = said
    text = convert(word.save(tmp_path / "x.docx")).text
    assert text == "Words\n\n|  |  |\n| --- | --- |\n| North | 3 |\n| South | 4 |\n\nA/99/1"


def test_what_is_no_text_in_a_word_document_is_told(tmp_path: Path) -> None:
    word = Word()
    paragraph = word.paragraph("Words")
    paragraph.add_run().add_picture(BytesIO(PIXEL))
    etree.SubElement(paragraph._p, qn("w:del"))
    imported = convert(word.save(tmp_path / "x.docx"))
    assert imported.missed == (
        "pictures left out: 1",
        "deletions of tracked changes left out: 1; accept or reject the changes first",
    )
