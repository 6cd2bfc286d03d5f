"""The United Nations' files and ours: one reader, and what comes back from a document that was read and written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from lxml import etree

from resolutions.anchors import is_quoted, quotations
from resolutions.corpus.parse_cache import parse_bytes
from resolutions.model import AgendaItem, Cell, Document, Mark, Party, Subject, Table, Vote
from resolutions.unxml.profile import AKN, OWN
from support.akoma_ntoso import read_back, told, written
from support.documents import document, unit
from support.examples import cases, sentence
from support.xml_sources import as_xml

SAMPLE = Path(__file__).parents[2].parent / "shared" / "unxml" / "sample"
FILES = [path for path in sorted(SAMPLE.glob("*/*.xml")) if path.parent.name != "de"]
"""Those in a language of the site."""
OF_A_SITE = {
    "source",
    "line",
    "diagnostics",
    "encloses",
    "enclosed_in",
    "themes",
    "themes_place",
    "aliases",
    "misprints",
    "told_by",
}
"""What is no part of the document."""


def assert_comes_back(one: Document) -> None:
    back = read_back(written(one), one.source)
    assert told(back.units) == told(one.units), one.source
    for name in {field.name for field in fields(Document)} - OF_A_SITE - {"units", "citations"}:
        assert getattr(back, name) == getattr(one, name), (one.source, name)
    assert [replace(each, line=0, column=0) for each in back.citations] == [
        replace(each, line=0, column=0) for each in one.citations
    ]


def facts() -> Mapping[str, object]:
    france, chad = Party("la France", "FR"), Party("Tchad", "TD")
    return MappingProxyType(
        {
            "language": "fr",
            "meeting": "S/PV.9999",
            "draft": "S/2031/77",
            "report": "A/86/473",
            "sponsors": (france, chad),
            "additional_sponsors": (Party("Ruritanie", ""),),
            "vote": Vote(13, 1, None, (france,), (Party("Union & Freunde", ""),), (chad,), "letter-2031-05-04#p6"),
            "agenda_item": "La situation en Ruritanie",
            "agenda_items": (
                AgendaItem("RURITANIA--SITUATION", "47", "S/86"),
                AgendaItem("The situation in Ruritania"),
            ),
            "long_title": "on the lifting of the embargo [again]",
            "subjects": (Subject("PEACEKEEPING OPERATIONS", "1004794"), Subject("RURITANIA")),
            "bodies": ("UN Mission in Ruritania",),
            "goals": (3, 16),
            "chapter_vii": True,
            "masthead": MappingProxyType({"organization": "Nations Unies", "symbol": "S/RES/9001 (2031)", "x": "…"}),
        }
    )


def test_all_that_is_known_of_a_document_comes_back() -> None:
    assert_comes_back(document([unit("op1", "operative", "Décide ;", marker="1.")], **facts()))


def test_what_is_not_known_comes_back_as_not_known() -> None:
    assert_comes_back(document([unit("op1", "operative", "Decides;")], date=None, body="", symbol="", title=""))


@pytest.mark.parametrize("case", cases("quotations"), ids=sentence)
def test_a_quoted_document_stands_in_the_paragraph_that_quotes_it_and_comes_back(case: dict[str, Any]) -> None:
    (one,), _ = parse_bytes("x.xml", as_xml(case["text"], case["language"]).encode())
    assert_comes_back(one)
    root = etree.fromstring(written(one))
    embedded = list(root.iter(f"{{{AKN}}}embeddedStructure"))
    quoted = [unit for unit in one.units if is_quoted(unit.anchor)]
    assert len(embedded) == len({quotations(unit.anchor) for unit in quoted})
    anchors = {element.get(f"{{{OWN}}}anchor") for each in embedded for element in each.iter()} - {None}
    assert anchors == {unit.anchor for unit in quoted}
    # What somebody has worked on, so that the units are worked out again, is read alike.
    stripped = re.sub(rb' (?:xmlns:)?unit(?::\w+)?="[^"]*"', b"", written(one))
    (again,), _ = parse_bytes("x.xml", stripped)
    assert [unit.anchor for unit in again.units if is_quoted(unit.anchor)] == [unit.anchor for unit in quoted]


def test_notes_stand_at_their_marks_and_come_back_to_their_places() -> None:
    cited = Mark(0, 8, "emphasis")
    first, again = Mark.of_note(7, "1", "fn1"), Mark.of_note(8, "1", "fn1")
    one = document(
        [
            replace(unit("pp1", "preambular", "Recalling it,"), marks=(Mark(0, 9, "emphasis"), first)),
            unit("fn2", "footnote", "See & hear.", marker="2."),
            replace(unit("op1", "operative", "Decides it;"), marks=(cited, again, Mark.of_note(11, "2", "fn2"))),
            replace(unit("fn1", "footnote", "Noted."), marks=(Mark(0, 5, "underline"), Mark.of_note(6, "2", "fn2"))),
        ]
    )
    assert_comes_back(one)
    root = etree.fromstring(written(one))
    container = root.find(f".//{{{AKN}}}container")
    assert container is not None
    assert container.get("name") == "Recalling"
    (note,) = container.iter(f"{{{AKN}}}authorialNote")
    assert "".join(note.itertext()) == "Noted."
    assert len(list(root.iter(f"{{{AKN}}}noteRef"))) == 2
    assert len(list(root.iter(f"{{{AKN}}}authorialNote"))) == 2


def test_a_table_is_a_table_whose_cells_have_their_words_marks_and_notes() -> None:
    text = "Contributions\nState\tShare\nRuritania\t\nFreedonia, of which resolution 1325 (2000) speaks"
    starts = [text.index(word) for word in ("State", "Share", "Ruritania")]
    empty = starts[2] + len("Ruritania") + 1
    rows = (
        (Cell(starts[0], starts[0] + 5, is_header=True), Cell(starts[1], starts[1] + 5, is_header=True)),
        (Cell(starts[2], empty - 1, rows=2), Cell(empty, empty)),
        (Cell(empty + 1, len(text), columns=2),),
    )
    table = replace(
        unit("op1-t1", "table", text, "op1"),
        table=Table(rows, Cell(0, 13)),
        marks=(Mark(0, 13, "strong"), Mark.of_note(empty, "a", "fn-a"), Mark(empty + 1, empty + 10, "emphasis")),
    )
    one = document(
        [unit("op1", "operative", "Decides:"), table, unit("pp9", "preambular", "x"), unit("fn-a", "footnote", "None.")]
    )
    assert_comes_back(one)
    element = etree.fromstring(written(one)).find(f".//{{{AKN}}}table")
    assert element is not None
    assert [len(row) for row in element.iter(f"{{{AKN}}}tr")] == [2, 2, 1]
    assert "1325 (2000)" in [reference.text for reference in element.iter(f"{{{AKN}}}ref")]


def test_a_file_of_ours_is_a_source_and_its_findings_have_a_place() -> None:
    one = document([unit("op1", "operative", "Recalls & notes resolution 1325 (2000);", marker="1.")])
    data = written(one)
    (back,), found = parse_bytes("a.xml", data)
    assert found == ()
    (citation,) = back.citations
    assert (citation.surface, citation.target) == ("1325 (2000)", "S/RES/1325")
    assert data.decode().splitlines()[citation.line - 1][citation.column - 1 :].startswith("1325 (2000)")


def test_a_file_of_ours_to_which_somebody_added_words_is_read_by_its_mark_up() -> None:
    data = written(document([unit("op1", "operative", "Decides to go on;", marker="1.")]))
    changed = re.sub(
        rb"(<paragraph [^>]*>.*</paragraph>)",
        rb"\1<paragraph><num>2.</num><content><p>Ends.</p></content></paragraph>",
        data,
    )
    assert changed != data
    assert [each.text for each in read_back(changed).units] == ["Decides to go on;", "Ends."]


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ('unit:anchor="op2"', 'unit:anchor="op1"'),
        ('unit:anchor="op2"', 'unit:anchor="op2" unit:parent="op2"'),
        ('unit:anchor="op1"', 'unit:anchor="op1" unit:parent="op2"'),
        ('unit:anchor="op2"', 'unit:anchor="op 2&quot; onclick"'),
        ('value="S/RES/9001" name="id"', 'value="../../etc/passwd" name="id"'),
        ('value="S/RES/9001" name="id"', 'value="" name="id"'),
        ('language="eng"', 'language="deu"'),
    ],
    ids=["an anchor twice", "in itself", "in a later one", "no anchor", "out of the site", "no identifier", "language"],
)
def test_what_a_file_tells_of_itself_is_believed_only_where_a_document_can_be_so(line: str, instead: str) -> None:
    units = [
        unit("body", "enacting", "The Security Council,"),
        unit("op1", "operative", "Decides to remain seized of the matter;", marker="1."),
        unit("op2", "operative", "Requests the Secretary-General to report on it.", marker="2."),
    ]
    data = written(document(units)).decode()
    assert line in data
    back = read_back(data.replace(line, instead).encode())
    assert back.id != "../../etc/passwd"
    assert back.language == "en"
    found = [(each.anchor, each.parent, each.marker) for each in back.units]
    assert found == [("body", None, ""), ("op1", None, "1."), ("op2", None, "2.")]


@pytest.mark.parametrize("path", FILES[::9], ids=lambda path: path.name)
def test_a_file_of_the_united_nations_comes_back_whole(path: Path) -> None:
    data = path.read_bytes()
    (one,), _ = parse_bytes(path.name, data)
    assert_comes_back(one)
    assert f'xmlns:unit="{OWN}"'.encode() in written(one)


@pytest.mark.slow
@pytest.mark.parametrize(
    "path",
    [pytest.param(path, marks=() if number % 3 == 0 else (pytest.mark.sweep,)) for number, path in enumerate(FILES)],
    ids=lambda path: f"{path.parent.name}-{path.name}",
)
def test_every_file_of_the_sample_comes_back_whole(path: Path) -> None:
    (one,), _ = parse_bytes(path.name, path.read_bytes())
    assert_comes_back(one)
