"""Tables and notes in the formats that show text: every word of every cell is kept, in its place."""

from __future__ import annotations

import re
from dataclasses import replace

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as some
from lxml import etree
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from resolutions.corpus.collection import Collection
from resolutions.corpus.resolve import resolve
from resolutions.formats.markdown import markdown_page
from resolutions.formats.pieces import WIDEST, pieces, rows
from resolutions.model import Cell, Document, Link, Mark, Table
from resolutions.publishing.epub import XHTML, Book, epub_files
from resolutions.search.texts import lines, runs
from support.documents import collection, document, unit
from support.un_files import assembly, table

LANGUAGES = ["en", "fr", "ar", "zh"]


def links_of(told: Document) -> tuple[Collection, tuple[Link, ...]]:
    whole = collection(told)
    return whole, resolve(told, whole)


def html_of(told: Document, by: str) -> LexborHTMLParser:
    text = markdown_page(told, links_of(told)[1]).partition("\n---\n")[2]
    if by == "Python-Markdown":
        return LexborHTMLParser(markdown.markdown(text, extensions=["tables"]))
    return LexborHTMLParser(MarkdownIt("commonmark").enable("table").render(text))


def cells_of(told: Document) -> list[str]:
    (made,) = (one for one in told.units if one.table is not None)
    assert made.table is not None
    return [made.text[cell.start : cell.end] for row in made.table.rows for cell in row]


@pytest.mark.parametrize("by", ["Python-Markdown", "CommonMark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown_has_the_table_as_a_table(language: str, by: str) -> None:
    told = assembly(language)
    shown = html_of(told, by)
    found = [
        re.sub(r"\d$", "", cell.text()) if cell.css("a[href='#fn1']") else cell.text() for cell in shown.css("th, td")
    ]
    assert [words for words in found if words] == [words for words in cells_of(told) if words]
    assert {len(row.css("th, td")) for row in shown.css("tr")} == {len(shown.css("thead th"))}


def test_markdown_has_the_mark_of_a_note_where_it_is_printed() -> None:
    text = markdown_page(assembly("en"), ())
    assert "report on 10 m2 of wells,[2](#fn2) and decides" in text


def test_a_table_without_a_head_has_an_empty_one_in_markdown() -> None:
    shown = html_of(document([table("t1", "Wells", [["Old", "New"]], heads=0)]), "CommonMark")
    assert [[cell.text() for cell in row.css("th, td")] for row in shown.css("tr")] == [["", ""], ["Old", "New"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_book_has_the_table_as_a_table_and_notes_as_links(language: str) -> None:
    told = assembly(language)
    whole, links = links_of(told)
    files = dict(epub_files(Book("Wells", whole.documents, {told.key: links})))
    (chapter,) = (etree.fromstring(data) for path, data in files.items() if path.startswith("EPUB/0"))
    found = chapter.find(f".//{{{XHTML}}}table")
    assert found is not None
    assert found.get("id") == "op2-t1"
    for mark in found.findall(f".//{{{XHTML}}}sup"):
        assert [link.get("href") for link in mark] == ["#fn1"]
        mark[0].text = ""
    held = ["".join(cell.itertext()) for cell in found.iterfind(f"{{{XHTML}}}tr/*")]
    assert held == cells_of(told)


def test_the_search_has_a_table_in_a_line() -> None:
    told = document([table("t1", "Wells", [["Old", "New"]])])
    assert lines(told) == "Wells Old New"
    (run,) = runs([told], [(told.symbol, told.id)])
    assert run.text.splitlines()[1] == "t1\ttable 1\tWells Old New"
    one_row = document([unit("t1", "table", "Old\tNew")])
    assert lines(one_row) == "Old New"


CELLS = some.lists(
    some.lists(some.sampled_from(["", "a", "b c", "12"]), min_size=1, max_size=3), min_size=1, max_size=4
)


@given(CELLS, some.lists(some.integers(0, 30), max_size=4))
def test_every_character_of_a_cell_is_a_piece_of_that_cell(words: list[list[str]], places: list[int]) -> None:
    made = table("t1", "Wells", words)
    marks = tuple(Mark.of_note(min(place, len(made.text)), "1", "fn1") for place in sorted(places))
    made = replace(made, marks=marks)
    assert made.table is not None
    found = list(pieces(made, ()))
    assert "".join(piece.text for piece in found) == made.text
    assert [piece.note for piece in found if piece.note] == list(marks)
    caption, held = rows(made.table, found)
    assert "".join(piece.text for piece in caption) == "Wells"
    assert [["".join(piece.text for piece in cell) for _, cell in row] for row in held] == words
    assert sum(
        bool(piece.note) for cell in (caption, *(cell for row in held for _, cell in row)) for piece in cell
    ) == len(marks)


def test_a_cell_that_covers_millions_of_columns_is_drawn_out_to_some() -> None:
    wide = replace(unit("t1", "table", "Old"), table=Table(((Cell(0, 3, columns=10**9),),)))
    text = markdown_page(document([wide]), ())
    assert text.count("|") < 4 * WIDEST
