"""Hostile XML asks for much work, or for other files: it is refused, and says why."""

from __future__ import annotations

from pathlib import Path

import pytest

from resolutions import limits
from resolutions.corpus.parse_cache import parse_bytes
from resolutions.unxml import tree
from support.xml_sources import AKN, xml_file

BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize(
    "prolog",
    [
        f'<!DOCTYPE akomaNtoso [<!ENTITY a0 "well">{BOMB}]>',
        '<!DOCTYPE akomaNtoso [<!ENTITY a11 SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE akomaNtoso SYSTEM "http://127.0.0.1:9/a.dtd">',
        '<!DOCTYPE akomaNtoso [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]>',
    ],
    ids=["billion laughs", "another file", "a fetched type", "a fetched parameter"],
)
def test_a_document_type_is_refused(prolog: str) -> None:
    text = (
        f'<?xml version="1.0"?>\n{prolog}\n<akomaNtoso xmlns="{AKN}"><statement><p>&a11;</p></statement></akomaNtoso>'
    )
    documents, (found,) = parse_bytes("x.xml", text.encode())
    assert not documents
    assert (found.code, found.line, found.column) == ("unreadable-source", 2, 1)
    assert "document type" in found.message


def test_an_entity_that_is_not_declared_stands_for_nothing_and_is_told() -> None:
    documents, _ = parse_bytes(
        "x.xml", xml_file({"content": "<mainBody><p>Wells &amp; &secret; springs.</p></mainBody>"}).encode()
    )
    (document,) = documents
    assert "damaged-xml" in [one.code for one in document.diagnostics]
    assert document.units[-1].text.startswith("Wells &")


@pytest.mark.parametrize("depth", [300, 1_000_000])
def test_nested_elements_are_refused(depth: int) -> None:
    text = xml_file({"content": f"<p>{'<span>' * depth}well{'</span>' * depth}</p>"})
    documents, (found,) = parse_bytes("x.xml", text.encode())
    assert not documents
    assert found.code == "unreadable-source"
    assert "depth" in found.message


def test_more_elements_than_a_document_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "XML", limits.XmlLimits(elements=50))
    documents, (found,) = parse_bytes("x.xml", xml_file({"content": "<p>well</p>" * 60}).encode())
    assert not documents
    assert "more than 50 elements" in found.message


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "XML", limits.XmlLimits(file_bytes=100))
    documents, (found,) = parse_bytes("x.xml", xml_file({"content": "<p>well</p>"}).encode())
    assert not documents
    assert "larger than 100 bytes" in found.message


def test_a_huge_attribute_is_read_or_refused_and_its_words_are_none() -> None:
    text = xml_file({"content": f'<mainBody><p class="{"x" * 9_000_000}">Wells.</p></mainBody>'})
    documents, _ = parse_bytes("x.xml", text.encode())
    assert [unit.text for document in documents for unit in document.units] == ["Wells."]


def test_a_hundred_thousand_siblings_cost_what_their_number_does() -> None:
    body = "<span class='italic'>a</span> " * 100_000
    documents, _ = parse_bytes("x.xml", xml_file({"content": f"<mainBody><p>{body}</p></mainBody>"}).encode())
    assert len(documents[0].units[-1].text) == 199_999


def test_spans_of_cells_are_bounded() -> None:
    table = '<table><tr><td colspan="999999999999" rowspan="-3">a</td><td colspan="x">b</td></tr></table>'
    documents, _ = parse_bytes("x.xml", xml_file({"content": f"<mainBody><p>Wells.</p>{table}</mainBody>"}).encode())
    (unit,) = (unit for unit in documents[0].units if unit.table)
    assert unit.table is not None
    assert [(cell.columns, cell.rows) for row in unit.table.rows for cell in row] == [(1, 1), (1, 1)]


def test_no_link_leads_to_a_script(tmp_path: Path) -> None:
    link = '<a href="javascript:alert(1)">S/2031/1</a> and <a href="file:///etc/passwd">here</a>'
    documents, _ = parse_bytes("x.xml", xml_file({"content": f"<mainBody><p>{link}.</p></mainBody>"}).encode())
    assert {mark.href for unit in documents[0].units for mark in unit.marks} == {""}
