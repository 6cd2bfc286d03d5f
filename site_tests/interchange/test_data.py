"""The data beside the pages: as the schemas say, and safe to open."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from resolutions.addresses import Place
from resolutions.corpus.collection import Collection, read_collection
from resolutions.corpus.resolve import resolve, resolve_diagnostics
from resolutions.formats.data import SCHEMAS, document_json, documents_json, schema, themes_json
from resolutions.formats.lines import line, lines_name, lines_schema, packed, read_lines
from resolutions.formats.tables import (
    CITATION_COLUMNS,
    DOCUMENT_COLUMNS,
    citation_rows,
    csv_table,
    document_rows,
    spreadsheet_safe,
)
from resolutions.model import AgendaItem, Cell, Link, Mark, Subject, Table
from resolutions.themes import Evidence, Membership, Theme, classify, load_themes
from support.documents import document as made_of
from support.documents import unit
from support.examples import document
from support.schemas import validator

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator


@cache
def validator_of(name: str) -> Draft202012Validator:
    return validator(json.loads(schema(name)))


@pytest.fixture(scope="module")
def seed(repository: Path) -> Collection:
    return read_collection(repository / "content" / "sources", base=repository / "content")


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_a_schema(name: str) -> None:
    validator_of(name)


def test_the_seed_documents_are_as_the_schema_says(seed: Collection) -> None:
    assert [told.id for told in seed.documents] == ["letter-2020-12-03", "S/RES/2553"]
    for told in seed.documents:
        links = resolve(told, seed)
        data = json.loads(json.dumps(document_json(told, links, resolve_diagnostics(told, links))))
        validator_of("document").validate(data)
        assert list(data) == list(json.loads(schema("document"))["properties"])
        assert data["citations"]
        for citation in data["citations"]:
            (unit,) = (unit for unit in data["units"] if unit["anchor"] == citation["anchor"])
            assert unit["text"][citation["start"] : citation["end"]] == citation["surface"]


def test_a_line_is_as_its_schema_says_and_says_what_the_document_says(seed: Collection) -> None:
    of_lines = validator(json.loads(lines_schema()))
    links = {told.key: resolve(told, seed) for told in seed.documents}
    content = packed(line(told, links[told.key]) for told in seed.documents)
    read = list(read_lines(content))
    for told, data in zip(seed.documents, read, strict=True):
        of_lines.validate(data)
        whole = document_json(told, links[told.key])
        for one in whole["units"]:
            del one["eid"]
        assert filled(data, whole) == json.loads(json.dumps(whole))
    assert packed(line(told, links[told.key]) for told in seed.documents) == content
    assert content[4:8] == bytes(4)  # no time (RFC 1952)


def test_a_value_that_has_its_name_alone_and_a_decimal_number_are_as_the_schemas_say() -> None:
    told = made_of(
        [replace(unit("annex-a-1.1", "paragraph", "Lamps.", marker="1.1"), marks=(Mark.of_note(6, "1"),))],
        agenda_items=(AgendaItem("LAMPS"),),
        subjects=(Subject("LAMPS"),),
    )
    validator(json.loads(lines_schema())).validate(json.loads(line(told, ())))
    validator_of("document").validate(json.loads(json.dumps(document_json(told, ()))))


def filled(data: Any, whole: Any) -> Any:
    """A line with what was left out of it because it is empty."""
    if isinstance(whole, dict):
        return {name: filled(data[name], held) if name in data else empty(held) for name, held in whole.items()}
    if isinstance(whole, list):
        return [filled(one, held) for one, held in zip(data, whole, strict=True)]
    return data


def empty(held: Any) -> Any:
    assert held in (None, "", [], {})
    return held


def test_a_file_of_lines_is_named_by_language_and_year() -> None:
    assert lines_name(made_of([], date=date(2020, 12, 3), language="es")) == "es-2020.jsonl.gz"
    assert lines_name(made_of([], date=None)) == "en-undated.jsonl.gz"


def test_the_resolution_tells_the_vote_and_where_it_is_from(seed: Collection) -> None:
    told = seed.find("S/RES/2553", "en")
    letter = seed.find("letter-2020-12-03", "es")
    assert told is not None
    assert letter is not None
    data = document_json(told, resolve(told, seed))
    vote = data["vote"]
    assert (vote["in_favour"], vote["against"], vote["abstaining"]) == (15, 0, 0)
    codes = {party["code"] for party in vote["parties_in_favour"]}
    assert codes == {"DE", "BE", "CN", "US", "EE", "RU", "FR", "ID", "NE", "GB", "DO", "VC", "ZA", "TN", "VN"}
    identifier, _, anchor = vote["source"].partition("#")
    assert identifier == letter.id == data["enclosed_in"]
    assert anchor in {unit.anchor for unit in letter.units}
    assert data["draft"] == "S/2020/1158"
    assert data["agenda_item"] == "Mantenimiento de la paz y la seguridad internacionales"
    # Thirty-one States stand in the letter's own list.
    assert len(data["sponsors"]) == 31
    assert {len(party["code"]) for party in data["sponsors"]} == {2}
    assert letter.encloses == ("S/RES/2553",)


def test_notes_within_the_text_tables_and_levels_are_told_where_they_are() -> None:
    told = replace(
        unit("op1", "operative", "Asks both to act;"), marks=(Mark.of_note(9, "3", "fn3"), Mark.of_note(17, "*"))
    )
    cells = ((Cell(6, 10, is_header=True, columns=2),), (Cell(11, 14), Cell(15, 16, rows=2)))
    table = replace(unit("op1-t1", "table", "Wells\nYear\nOld\t7"), table=Table(cells, Cell(0, 5)))
    heading = replace(unit("h1", "heading", "Wells"), level=2)
    data = document_json(made_of([told, table, heading]), ())
    validator_of("document").validate(data)
    assert data["units"][0]["notes"] == [
        {"offset": 9, "mark": "3", "anchor": "fn3"},
        {"offset": 17, "mark": "*", "anchor": ""},
    ]
    assert data["units"][0]["note"] == "*"
    assert data["units"][1]["table"] == {
        "caption": {"start": 0, "end": 5},
        "rows": [
            [{"start": 6, "end": 10, "header": True, "columns": 2}],
            [{"start": 11, "end": 14}, {"start": 15, "end": 16, "rows": 2}],
        ],
    }
    assert data["units"][2]["level"] == 2


def test_what_the_head_of_a_file_knows_is_told() -> None:
    known = replace(
        made_of([unit("op1", "operative", "Acts.")]),
        subjects=(Subject("WELLS", "1000001"),),
        agenda_items=(AgendaItem("Wells", "7 (a)", "A/99/251"),),
        goals=(6,),
        bodies=("UN. Office of Wells",),
        long_title="on wells",
        report="A/99/400",
        chapter_vii=True,
    )
    data = document_json(known, ())
    validator_of("document").validate(data)
    assert data["subjects"] == [{"name": "WELLS", "identifier": "1000001"}]
    assert data["agenda_items"] == [{"title": "Wells", "number": "7 (a)", "agenda": "A/99/251"}]
    assert [data[name] for name in ("goals", "bodies", "long_title", "report", "chapter_vii")] == [
        [6],
        ["UN. Office of Wells"],
        "on wells",
        "A/99/400",
        True,
    ]


def test_the_mark_of_a_note_stands_beside_the_text_and_only_where_there_is_one() -> None:
    units = [
        replace(unit("pp1", "preambular", "Recalling,"), marks=(Mark.of_note(10, "15"),)),
        unit("pp2", "preambular", "Noting,"),
    ]
    data = document_json(made_of(units), ())
    validator_of("document").validate(data)
    assert [one.get("note") for one in data["units"]] == ["15", None]
    assert [one["text"] for one in data["units"]] == ["Recalling,", "Noting,"]
    assert not validator_of("document").is_valid(data | {"units": [data["units"][0] | {"note": ""}]})


def test_the_inventory_is_as_the_schema_says(seed: Collection) -> None:
    data = documents_json(seed.documents)
    validator_of("documents").validate(data)
    assert [one["href"] for one in data["documents"]] == ["/es/letter-2020-12-03/", "/en/S/RES/2553/"]


@pytest.mark.parametrize(
    ("printed", "in_the_head", "told"),
    [
        ("Item 7 (a)", ["The situation in Ruritania"], "Item 7 (a)"),
        ("", ["RURITANIA SITUATION", "The situation in Ruritania"], "The situation in Ruritania"),
        ("", ["The wells", "The lamps", "The wells"], "The wells; The lamps"),
        ("", ["RURITANIA SITUATION"], "RURITANIA SITUATION"),
        ("", [], ""),
    ],
    ids=["what is printed", "the Council's words", "each once", "the library's heading alone", "none"],
)
def test_the_inventory_tells_the_agenda_items_of_a_file_that_prints_none(
    printed: str, in_the_head: list[str], told: str
) -> None:
    items = tuple(AgendaItem(title) for title in in_the_head)
    made = made_of([unit("op1", "operative", "Decides;")], language="fr", agenda_item=printed, agenda_items=items)
    (entry,) = documents_json([made])["documents"]
    assert entry["agenda_item"] == told


def test_the_inventory_tells_of_the_files_that_gave_no_document(tmp_path: Path) -> None:
    (tmp_path / "empty.md").write_text(" \n", encoding="utf-8")
    (tmp_path / "latin.md").write_bytes("Rés".encode("latin-1"))
    collection = read_collection(tmp_path)
    data = documents_json(collection.documents, diagnostics=collection.diagnostics)
    validator_of("documents").validate(data)
    assert [(one["source"], one["code"]) for one in data["unread"]] == [
        ("empty.md", "empty-source"),
        ("latin.md", "unreadable-source"),
    ]


def test_the_themes_are_as_the_schema_says(seed: Collection, repository: Path) -> None:
    themes = load_themes(repository / "content" / "themes.yml")
    links = {one.key: resolve(one, seed) for one in seed.documents}
    data = themes_json(themes, classify(seed, links, themes))
    validator_of("themes").validate(data)
    in_english = [
        theme["id"] for theme in data["themes"] if any(held["document"] == "S/RES/2553" for held in theme["documents"])
    ]
    assert len(in_english) >= 12


def test_a_theme_names_a_document_once_and_each_reason_with_the_paragraphs_that_have_it() -> None:
    lamps = Theme("lamps", {"en": "Lamps"})
    subject = Evidence("subject", "LAMPS", target="1003576")
    members = [
        Membership("lamps", "S/RES/1", "en", "op1", (subject, Evidence("term", "lamp", 4, 8), Evidence("front"))),
        Membership("lamps", "S/RES/1", "en", "op2", (subject, Evidence("front"))),
        Membership("lamps", "S/RES/2", "fr", "pp1", _twice("lampe", "S/RES/1")),
    ]
    data = themes_json([lamps], members)
    validator_of("themes").validate(data)
    assert data["themes"][0]["documents"] == [
        {
            "document": "S/RES/1",
            "language": "en",
            "subjects": ["1003576"],
            "front_matter": True,
            "terms": {"lamp": ["op1"]},
            "paragraphs": ["op2"],
        },
        {"document": "S/RES/2", "language": "fr", "terms": {"lampe": ["pp1"]}, "cites": {"S/RES/1": ["pp1"]}},
    ]


def _twice(term: str, core: str) -> tuple[Evidence, ...]:
    """The term and a citation of the core document, both two times."""
    return (
        Evidence("term", term, 0, 5),
        Evidence("core", "1", 6, 7, core),
        Evidence("core", "1", 8, 9, core),
        Evidence("term", term, 10, 15),
    )


def test_a_row_of_citations_is_as_the_schema_says(seed: Collection) -> None:
    rows = [row for told in seed.documents for row in citation_rows(told, resolve(told, seed))]
    assert len(rows) == 35
    for row in rows:
        validator_of("citations").validate(dict(zip(CITATION_COLUMNS, row, strict=True)))


def test_an_address_keeps_a_session_out_of_brackets() -> None:
    assert Place.of(document({"id": "A/RES/2625(XXV)", "language": "fr"}).key).folder == "fr/A/RES/2625-XXV/"


@pytest.mark.parametrize("cell", ['=HYPERLINK("https://x")', "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert spreadsheet_safe(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["1325 (2000)", "", "S/RES/1325", "A=1", "résolution"])
def test_a_harmless_cell_stays_as_it_is(cell: str) -> None:
    assert spreadsheet_safe(cell) == cell


def test_a_hostile_surface_stays_text_in_a_row_and_a_missing_pinpoint_a_hyphen() -> None:
    told = document(
        {"units": ["=cmd 1325"], "citations": [{"anchor": "p1", "surface": "=cmd 1325", "target": "S/RES/1325"}]}
    )
    links = [Link(replace(citation, line=1), "external", url="https://docs.un.org/") for citation in told.citations]
    stream = io.StringIO()
    csv.writer(stream).writerows(citation_rows(told, links))
    (row,) = csv.reader(io.StringIO(stream.getvalue()))
    assert row[3] == "'=cmd 1325"
    assert row[5] == "-"


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"agenda_item": "Lámparas"}, ("Lámparas", "es")),
        ({"agenda_item": "Lampes", "told_by": {"agenda_item": "fr"}}, ("Lampes", "fr")),
        ({"agenda_items": (AgendaItem("LAMPS.", "7", "A/86/251"),)}, ("LAMPS.", "en")),
        ({}, ("", "")),
    ],
)
def test_the_table_tells_the_language_of_an_agenda_item(facts: dict[str, Any], told: tuple[str, str]) -> None:
    (row,) = document_rows([made_of([], language="es", **facts)])
    cells = dict(zip(DOCUMENT_COLUMNS, row, strict=True))
    assert (cells["agenda_item"], cells["agenda_item_language"]) == told


def test_the_table_of_documents_is_the_inventory_and_opens_in_a_spreadsheet() -> None:
    hostile = made_of([], title="=HYPERLINK(1)", agenda_item="Côte d’Azur", meeting="S/PV.9")
    table = csv_table(DOCUMENT_COLUMNS, document_rows([hostile]))
    assert table.startswith("\ufeffid,language,")
    (row,) = csv.DictReader(io.StringIO(table.removeprefix("\ufeff")))
    (entry,) = documents_json([hostile])["documents"]
    assert list(row) == list(entry)
    assert (row["title"], row["about"], row["meeting"]) == ("'=HYPERLINK(1)", "Côte d’Azur", "S/PV.9")
    assert row["official"] == "https://docs.un.org/en/S/RES/9001(2031)"
