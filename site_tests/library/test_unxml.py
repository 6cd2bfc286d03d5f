"""XML files as sources: what is read of their mark-up, and that it has the anchors that a text would have."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from resolutions.agenda import items_of
from resolutions.corpus import read_collection
from resolutions.corpus.parse_cache import parse_bytes
from resolutions.languages import LANGUAGES
from resolutions.model import Document, Unit
from resolutions.structure.body import reading as reading_of_text
from resolutions.structure.body import rules
from resolutions.structure.body.body import Body
from resolutions.structure.body.passage import Passage
from support.examples import CASES, RESOLUTION, cases, sentence
from support.world import OF_HEADS
from support.xml_sources import as_xml, xml_file


def parsed(told: dict[str, Any]) -> Document:
    documents, _ = parse_bytes("x.xml", xml_file(told).encode())
    (document,) = documents
    return document


@pytest.mark.parametrize("case", cases("unxml"), ids=sentence)
def test_an_xml_file_is_read_by_its_mark_up(case: dict[str, Any]) -> None:
    document = parsed(case)
    assert_units(document, case["units"].splitlines())
    for name, value in case.get("facts", {}).items():
        assert str(getattr(document, name)) == value, name
    told = [found for found in document.diagnostics if found.code not in OF_HEADS]
    assert [found.code for found in told] == case.get("codes", [])
    if "places" in case:
        assert [f"{found.line}:{found.column}" for found in told] == case["places"]
    if "told_vote" in case:
        vote = document.vote
        assert vote is not None
        assert [vote.in_favour, vote.against, vote.abstaining] == case["told_vote"]
        sides = (vote.parties_in_favour, vote.parties_against, vote.parties_abstaining)
        assert "voters" not in case or [[one.code for one in side] for side in sides] == case["voters"]
    if "citations" in case:
        cited = [f"{one.anchor} {one.surface} {one.target}" for one in document.citations]
        assert cited == case["citations"]
    for citation in document.citations:
        unit = by_anchor(document, citation.anchor)
        assert unit.text[citation.start : citation.end] == citation.surface
    # What a link to an official document means is a citation, or is told and left out.
    links = [mark.href for unit in document.units for mark in unit.marks if mark.kind == "link"]
    assert [href for href in links if "undocs.org/" in href or "docs.un.org/" in href] == case.get("unread_links", [])
    if "items_of" in case:
        assert [item.title for item in items_of(document, ())] == case["items_of"]
    for anchor, kind in case.get("kinds", {}).items():
        assert by_anchor(document, anchor).kind == kind, anchor
    for anchor, level in case.get("levels", {}).items():
        assert by_anchor(document, anchor).level == level
    for anchor, marks in case.get("marks", {}).items():
        unit = by_anchor(document, anchor)
        assert [f"{mark.kind} {unit.text[mark.start : mark.end]}" for mark in unit.marks] == marks


def assert_units(document: Document, expected: list[str]) -> None:
    found = [" | ".join(filter(None, (one.anchor, one.marker, printed(one)))) for one in document.units]
    assert [line.split(" | ")[0] for line in found] == [line.split(" | ")[0] for line in expected]
    for line, wanted in zip(found, expected, strict=True):
        pattern = ".*".join(map(re.escape, wanted.split("…")))
        assert re.fullmatch(pattern, line), f"{line!r} is not {wanted!r}"


def printed(unit: Unit) -> str:
    """The words with the marks of notes at their places, and of a table with signs for its cells and rows."""
    text = unit.text
    for mark in reversed(unit.notes):
        text = f"{text[: mark.start]}⟦{mark.label} {mark.anchor}⟧{text[mark.start :]}"
    return text.replace("\t", " → ").replace("\n", " ¶ ")


def by_anchor(document: Document, anchor: str) -> Unit:
    return next(unit for unit in document.units if unit.anchor == anchor)


@pytest.mark.parametrize("case", [case for case in cases("unxml") if "cells" in case], ids=sentence)
def test_the_cells_of_a_table_are_slices_of_its_words(case: dict[str, Any]) -> None:
    (unit,) = (unit for unit in parsed(case).units if unit.table)
    assert unit.table is not None
    assert unit.kind == "table"
    caption = unit.table.caption
    rows = unit.table.rows if caption is None else ((caption,), *unit.table.rows)
    assert [
        [
            unit.text[cell.start : cell.end]
            + (f"*{cell.columns}" if cell.columns > 1 else "")
            + (f"/{cell.rows}" if cell.rows > 1 else "")
            + (" head" if cell.is_header else "")
            for cell in row
        ]
        for row in rows
    ] == case["cells"]


@pytest.mark.parametrize("case", [case for case in cases("unxml") if "vote" in case], ids=sentence)
def test_the_head_tells_facts_of_the_making(case: dict[str, Any]) -> None:
    document = parsed(case)
    vote = document.vote
    assert vote is not None
    assert vote.source == "metadata"
    for side, wanted in case["vote"].items():
        parties = getattr(vote, f"parties_{side}")
        assert [getattr(vote, side), *(one.code or one.name for one in parties)] == wanted
    for side, wanted in case["parties"].items():
        assert [one.code for one in getattr(document, side)] == wanted
    assert [f"{one.identifier} {one.name}" for one in document.subjects] == case["subjects"]
    assert [f"{one.number} {one.agenda} {one.title}" for one in document.agenda_items] == case["items"]
    assert list(document.bodies) == case["bodies"]


def test_what_mark_up_says_is_done_in_the_example_of_each_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    by_name = {case["name"]: case for case in cases("unxml")}
    for rule in rules.SAID_RULES:
        applied: list[str] = []

        def deed(body: Body, passage: Passage, rule: rules.Rule = rule, applied: list[str] = applied) -> None:
            applied.append(rule.example)
            rule.deed(body, passage)

        watched = tuple(one._replace(deed=deed) if one is rule else one for one in rules.SAID_RULES)
        with monkeypatch.context() as patch:
            patch.setattr(reading_of_text, "SAID_RULES", watched)
            parsed(by_name[rule.example])
        assert applied


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_document_has_the_same_anchors_as_xml_and_as_text(language: str) -> None:
    text = (CASES / "six_languages" / f"{language}.txt").read_text(encoding="utf-8")
    (as_text,), _ = parse_bytes("x.txt", text.encode())
    (marked,), _ = parse_bytes("x.xml", as_xml(text, language).encode())
    assert [(one.anchor, one.eid, one.kind, one.parent, one.marker) for one in marked.units] == [
        (one.anchor, one.eid, one.kind, one.parent, one.marker) for one in as_text.units
    ]
    assert (marked.id, marked.symbol, marked.language, marked.kind, marked.body, marked.date) == (
        as_text.id,
        as_text.symbol,
        as_text.language,
        as_text.kind,
        as_text.body,
        as_text.date,
    )
    assert [(one.anchor, one.surface, one.target) for one in marked.citations] == [
        (one.anchor, one.surface, one.target) for one in as_text.citations
    ]


def test_a_unit_and_a_citation_stand_at_their_line_and_column_of_the_file() -> None:
    content = (
        "<mainBody>\n<p>Wells &amp; springs:   see\n  <i>document</i> A/99/10 &lt;here&gt; and S/2031/1.</p></mainBody>"
    )
    text = xml_file({"content": content})
    (document,), _ = parse_bytes("x.xml", text.encode())
    lines = text.splitlines()
    assert len(document.citations) == 2
    for citation in document.citations:
        assert lines[citation.line - 1].startswith(citation.surface, citation.column - 1)


def test_a_table_ends_a_citation() -> None:
    table = "<table><tr><td>resolution</td><td>9901</td></tr></table>"
    document = parsed({"content": f"<mainBody><p>Resolution 9900 was good.</p>{table}</mainBody>"})
    assert [one.surface for one in document.citations] == []


def test_of_a_text_and_an_xml_file_of_one_document_the_xml_file_is_read(tmp_path: Path) -> None:
    text = RESOLUTION.format(number="2553", words="its debates")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "b.xml").write_text(as_xml(text, "en"), encoding="utf-8")
    (tmp_path / "c.txt").write_text(RESOLUTION.format(number="2554", words="its work"), encoding="utf-8")
    collection = read_collection(tmp_path)
    assert [(one.source, one.id) for one in collection.documents] == [("b.xml", "S/RES/2553"), ("c.txt", "S/RES/2554")]
    assert [(one.code, one.severity, one.source) for one in collection.diagnostics] == [("xml-wins", "note", "a.txt")]


def test_the_versions_of_a_document_in_six_languages_are_one_document(tmp_path: Path) -> None:
    for language in LANGUAGES:
        text = (CASES / "six_languages" / f"{language}.txt").read_text(encoding="utf-8")
        (tmp_path / f"S_RES_9901-{len(language)}30{language.upper()}.xml").write_text(as_xml(text, language), "utf-8")
    assert read_collection(tmp_path).languages("S/RES/9901") == LANGUAGES


# -- bad files ---------------------------------------------------------------------------------------------------------


def test_a_short_text_whose_head_names_another_language_makes_no_page() -> None:
    content = "<mainBody><p>Ruritanien: Entwurf</p><p>Der Rat empfiehlt die Aufnahme in den Bund.</p></mainBody>"
    documents, diagnostics = parse_bytes("x.xml", xml_file({"language": "deu", "content": content}).encode())
    assert documents == ()
    assert [found.code for found in diagnostics] == ["unknown-language"]
    assert "in German" in diagnostics[0].message


def test_a_file_that_is_not_well_formed_is_read_as_far_as_it_can_be_and_told() -> None:
    text = xml_file({"content": "<mainBody><paragraph><content><p>Wells are\ndug.</content></paragraph></mainBody>"})
    documents, found = parse_bytes("x.xml", text.encode())
    (document,) = documents
    assert document.units[-1].text == "Wells are dug."
    (told,) = (one for one in document.diagnostics if one.code == "damaged-xml")
    # Behind the end of the content, at which the parser sees that the paragraph's was missing.
    lines = text.splitlines()
    line = next(number for number, words in enumerate(lines, 1) if "</content>" in words)
    assert (told.line, told.column) == (line, len("dug.</content>") + 1)
    assert "all of its words are kept" in told.message
    assert not found


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "not XML"),
        ("Wells", "not XML"),
        ("<html><body>Wells</body></html>", "no Akoma Ntoso"),
        ("<akomaNtoso><bill/></akomaNtoso>", "no Akoma Ntoso"),
        ("<akomaNtoso>\xff</akomaNtoso>", "not UTF-8"),
    ],
)
def test_what_is_no_document_is_refused_with_its_reason(content: str, problem: str) -> None:
    documents, (found,) = parse_bytes("x.xml", content.encode("latin-1"))
    assert not documents
    assert found.code == "unreadable-source"
    assert problem in found.message


def test_a_file_in_another_language_is_named() -> None:
    words = (
        "Die Generalversammlung beschließt, dass die Brunnen in dem Land von den Menschen und mit der Hilfe der " * 3
    )
    documents, (found,) = parse_bytes("x.xml", xml_file({"language": "deu", "content": f"<p>{words}</p>"}).encode())
    assert not documents
    assert (found.code, "German" in found.message) == ("unknown-language", True)


# -- the files of the United Nations -----------------------------------------------------------------------------------
