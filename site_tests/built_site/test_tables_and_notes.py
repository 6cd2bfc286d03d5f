"""Tables and notes on the page of a document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from resolutions.model import Cell, Mark, Table
from support.document_pages import line, only, page
from support.documents import document, unit
from support.un_files import assembly, noted, table

pytestmark = pytest.mark.building


def test_a_table_has_its_caption_its_head_and_headers_that_say_what_they_head() -> None:
    made = only(page(assembly("en")), "#op2-t1 table")
    assert only(made, "caption").text() == "Estimates for wells, 2045–2047"
    rows = [
        [
            (cell.tag, cell.attributes.get("scope"), cell.attributes.get("colspan"), line(cell))
            for cell in row.css("th, td")
        ]
        for row in made.css("tr")
    ]
    assert rows[0] == [
        ("th", "col", None, "Region"),
        ("th", "colgroup", "2", "Wells"),
        ("th", "colgroup", "2", "Costs (dollars)"),
        ("th", "col", None, "Decided in"),
    ]
    assert rows[1][0] == ("td", None, None, "")  # an empty cell heads nothing
    assert rows[3][:2] == [("th", "row", None, "South"), ("td", None, None, "3")]
    assert [len(part.css("tr")) for part in made.css("thead, tbody")] == [2, 3]


def test_a_table_of_headers_alone_has_no_head_and_a_cell_of_several_rows_heads_a_group() -> None:
    text = "North\tOld\nNew"
    rows = ((Cell(0, 5, is_header=True, rows=2), Cell(6, 9, is_header=True)), (Cell(10, 13, is_header=True),))
    made = document([unit("op1", "operative", "Decides;"), unit("op1-t1", "table", text)])
    told = made.units[1]
    shown = page(document([made.units[0], replace(told, table=Table(rows))]))
    assert not shown.css("thead")
    assert [cell.attributes.get("scope") for cell in shown.css("th")] == ["rowgroup", "col", "row"]
    assert [cell.attributes.get("rowspan") for cell in shown.css("th")] == ["2", None, None]


def test_a_first_column_that_nothing_heads_heads_the_rows() -> None:
    told = table("t1", "", [["", "Old"], ["North", "1"], ["", "2"]])
    assert told.table is not None
    rows = tuple(tuple(replace(cell, is_header=at == 0) for cell in row) for at, row in enumerate(told.table.rows))
    made = page(document([replace(told, table=replace(told.table, rows=rows))]))
    assert [(cell.tag, cell.attributes.get("scope"), cell.text()) for cell in made.css("#t1 th, #t1 td")] == [
        ("td", None, ""),
        ("th", "col", "Old"),
        ("th", "row", "North"),
        ("td", None, "1"),
        ("td", None, ""),
        ("td", None, "2"),
    ]


def test_rows_that_only_keep_others_apart_are_left_out_where_no_cell_reaches_over_them() -> None:
    apart = table("t1", "", [["Wells"], [""], ["Old"]])
    assert [line(row) for row in page(document([apart])).css("tr")] == ["Wells", "Old"]
    assert apart.table is not None
    over = replace(apart.table.rows[0][0], rows=2)
    reaching = replace(apart, table=replace(apart.table, rows=((over,), *apart.table.rows[1:])))
    assert [line(row) for row in page(document([reaching])).css("tr")] == ["Wells", "", "Old"]


def test_a_table_scrolls_by_itself_and_can_be_reached_and_called() -> None:
    region = only(page(assembly("ar")), "#op2-t1 .r-scroll")
    found = {name: region.attributes[name] for name in ("role", "tabindex", "aria-label")}
    assert found == {"role": "region", "tabindex": "0", "aria-label": "OP2، الجدول 1"}


@pytest.mark.parametrize(
    ("numbers", "direction"),
    [
        (["98 000", "1 204 500", "792 787 700"], "ltr"),
        (["000 98", "(500 204 1)", "792 787 700"], None),
        (["98 000", "500 204 1"], None),
        (["12", "3"], None),
    ],
)
def test_groups_of_digits_are_set_as_an_arabic_file_means_them(numbers: list[str], direction: str | None) -> None:
    made = replace(document([table("t1", "", [["الآبار"], *([number] for number in numbers)])]), language="ar")
    assert {cell.attributes.get("dir") for cell in page(made).css("#t1 .r-numeric")} == {direction}


def test_a_citation_in_a_cell_is_a_link_in_that_cell() -> None:
    links = only(page(assembly("en")), "#op2-t1").css("td a[href^='http']")
    assert [line(link) for link in links] == ["1325 (2000)"]


def test_marks_that_reach_over_cells_stand_in_each_of_them() -> None:
    made = table("t1", "Wells", [["Old", "New"]])
    marked = replace(made, marks=(Mark(0, len(made.text), "strong"),))
    shown = page(document([marked]))
    assert [node.text() for node in shown.css("#t1 strong")] == ["Wells", "Old", "New"]


@pytest.mark.parametrize("language", ["en", "fr", "ar", "zh"])
def test_each_mark_of_a_note_leads_to_it_and_the_note_back_to_each(language: str) -> None:
    shown = page(assembly(language))
    marks = shown.css(".r-text sup a")
    assert [(mark.attributes["href"], mark.text()) for mark in marks] == [
        ("#fn1", "1"),
        ("#fn2", "2"),
        ("#fn1", "1"),
        ("#fn1", "1"),
    ]
    assert marks[0].attributes["role"] == "doc-noteref"
    back = shown.css("#fn1 .r-back a")
    assert [link.attributes["href"] for link in back] == ["#pp1-fn1", "#op2-t1-fn1", "#op3-fn1"]
    assert len({link.attributes["aria-label"] for link in back}) == 3
    for link in back:
        assert link.text() in (link.attributes["aria-label"] or "")
        assert only(shown, str(link.attributes["href"])).css("a[href='#fn1']")


def test_a_mark_stands_behind_the_word_that_it_is_printed_after() -> None:
    assert line(only(page(assembly("en")), "#op1 p")).startswith("Takes note of the report on 10 m2 of wells, 2 and")


def test_a_note_that_is_marked_twice_in_a_paragraph_leads_back_to_both() -> None:
    twice = noted(
        unit("op1", "operative", "Old wells and new wells;"), ("Old", "*", "fn-star"), ("new", "*", "fn-star")
    )
    shown = page(document([twice, unit("fn-star", "footnote", "And springs.", marker="*")]))
    back = [link.attributes["href"] for link in shown.css("#fn-star .r-back a")]
    assert back == ["#op1-fn-star", "#op1-fn-star-bis"]
    assert all(only(shown, str(href)) for href in back)


def test_the_second_mark_of_one_note_and_the_first_of_another_have_places_of_their_own() -> None:
    stars = (("Old", "*", "fn-star"), ("new", "*", "fn-star"), ("deep", "**", "fn-star-bis"))
    marked = noted(unit("op1", "operative", "Old wells, new wells, deep wells;"), *stars)
    notes = [
        unit("fn-star", "footnote", "And springs.", marker="*"),
        unit("fn-star-bis", "footnote", "And not.", marker="**"),
    ]
    shown = page(document([marked, *notes]))
    ids = [mark.attributes["id"] for mark in shown.css("#op1 .r-note")]
    assert len(set(ids)) == 3
    assert [link.attributes["href"] for link in shown.css(".r-back a")] == [f"#{place}" for place in ids]


def test_a_heading_is_named_by_its_words_and_not_by_its_place() -> None:
    heading = only(page(document([unit("h1", "heading", "Protection of wells")])), "h2#h1")
    assert heading.attributes["aria-labelledby"] == "h1.words"
    assert only(heading, "[id='h1.words']").text() == "Protection of wells"


def test_the_place_of_a_mark_has_no_anchor_that_a_paragraph_has() -> None:
    annex = noted(unit("annex", "annex", "Rules"), ("Rules", "1", "fn1"))
    units = [annex, unit("annex-fn1", "paragraph", "First."), unit("fn1", "footnote", "See there.", marker="1")]
    ids = [node.attributes["id"] or "" for node in page(document(units)).css(".r-text [id]")]
    assert sorted(ids) == ["annex", "annex-fn1", "annex-fn1-bis", "annex.words", "fn1"]
