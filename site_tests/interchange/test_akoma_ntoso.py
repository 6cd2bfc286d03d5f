"""Akoma Ntoso against the OASIS schema, and back: `cases/akoma_ntoso.yml` holds the examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast, get_args
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as some
from lxml import etree

from resolutions.errors import UnreadableSource
from resolutions.formats.akoma_ntoso import Works, akoma_ntoso, work_address
from resolutions.formats.safe_xml import xml_text
from resolutions.model import Citation, Link, LinkStatus, Mark, MarkKind, Party, Unit, UnitKind, Vote
from resolutions.unxml.profile import AKN, OWN
from support.akoma_ntoso import SCHEMA, read_back, told, written
from support.corpus import read_corpus
from support.documents import collection, document, unit
from support.examples import case_file

CASES = case_file("akoma_ntoso")
_UNIT = re.compile(r"(?P<anchor>\S+) (?P<kind>\S+)(?: in (?P<parent>\S+))?(?: (?P<marker>\S+))? \| (?P<text>.*)")


def case_units(lines: list[str]) -> list[Unit]:
    found = [_UNIT.fullmatch(line) for line in lines]
    return [
        unit(one["anchor"], cast(UnitKind, one["kind"]), one["text"], one["parent"], one["marker"] or "")
        for one in found
        if one is not None
    ]


def outline(element: etree._Element, depth: int = 0) -> Iterator[str]:
    for child in element:
        name = etree.QName(child).localname
        if name != "meta":
            anchor, called = child.get(f"{{{OWN}}}anchor"), child.get("name")
            yield "  " * depth + name + (f" #{anchor}" if anchor else "") + (f" @{called}" if called else "")
            yield from outline(child, depth + 1)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_units_become_elements_and_come_back(case: dict[str, Any]) -> None:
    one = document(case_units(case["units"]))
    assert len(one.units) == len(case["units"])
    data = written(one)
    assert "\n".join(outline(etree.fromstring(data)[0])) == case["elements"].rstrip()
    assert told(read_back(data).units) == told(one.units)


@pytest.mark.parametrize(
    ("facts", "address"),
    [
        ({}, "/akn/un/statement/deliberation/unsc/2031-05-04/9001-2031"),
        ({"id": "A/RES/71/4", "date": date(2016, 10, 13)}, "/akn/un/statement/deliberation/unga/2016-10-13/71-4"),
        ({"id": "A/RES/2625(XXV)", "date": None}, "/akn/un/statement/deliberation/unga/2625-XXV"),
        ({"id": "S/PRST/2031/5", "kind": "statement"}, "/akn/un/statement/deliberation/unsc/2031-05-04/2031-5"),
        (
            {"id": "letter-2031-05-04", "symbol": "", "kind": "letter", "body": ""},
            "/akn/un/doc/communication/un/2031-05-04/letter-2031-05-04",
        ),
    ],
)
def test_a_work_has_the_address_of_the_naming_convention(facts: dict[str, Any], address: str) -> None:
    one = document([unit("op1", "operative", "Decides;")], **facts)
    assert work_address(one) == address
    uri = etree.fromstring(written(one)).find(f".//{{{AKN}}}FRBRWork/{{{AKN}}}FRBRuri")
    assert uri is not None
    assert uri.get("value") == address


def test_citations_are_references_to_works_paragraphs_and_official_texts() -> None:
    target = document([unit("op2", "operative", "Decides;", marker="2.", eid="para_2")], id="S/RES/9000")
    text = "Recalling paragraph 2 of resolution 9000 (2031), resolution 1325 (2000) and paragraph 1 above,"
    cited: list[tuple[str, str, LinkStatus, str]] = [
        ("9000 (2031)", "S/RES/9000", "internal", "/en/S/RES/9000/#op2"),
        ("1325 (2000)", "S/RES/1325", "external", "https://docs.un.org/en/S/RES/1325(2000)"),
        ("paragraph 1", "SELF", "self", "#op1"),
        ("above", "S/RES/99999", "unresolved", ""),
    ]
    links = [
        Link.read(Citation("op1", words, text.index(words), text.index(words) + len(words), identifier), status, href)
        for words, identifier, status, href in cited
    ]
    one = document([unit("op1", "operative", text, eid="para_1")])
    data = akoma_ntoso(one, links, Works(collection(one, target)))
    root = etree.fromstring(data)
    SCHEMA.assertValid(root)
    assert [(ref.text, ref.get("href")) for ref in root.iter(f"{{{AKN}}}ref")] == [
        ("9000 (2031)", "/akn/un/statement/deliberation/unsc/2031-05-04/9000-2031/!main#para_2"),
        ("1325 (2000)", "https://docs.un.org/en/S/RES/1325(2000)"),
        ("paragraph 1", "#para_1"),
    ]
    assert told(read_back(data).units) == told(one.units)


def test_emphasis_and_a_reference_that_overlap_are_nested_without_loss() -> None:
    marks = (Mark(0, 9, "emphasis"), Mark(5, 22, "strong"), Mark(0, 4, "link", "https://site.test"))
    words = unit("op1", "operative", "Recalling resolution 1325 (2000) again")
    one = document([Unit(words.anchor, words.eid, "operative", None, "", words.text, 1, marks)])
    data = written(one)
    element = etree.fromstring(data).find(f".//{{{AKN}}}content/{{{AKN}}}p")
    assert element is not None
    plain = re.sub(r"<(/?\w+)[^>]*>", r"<\1>", etree.tostring(element, encoding="unicode", with_tail=False))
    assert plain == (
        "<p><span><a>Reca</a>l<span>ling</span></span>"
        "<span> resolution <ref>1</ref></span><ref>325 (2000)</ref> again</p>"
    )
    assert told(read_back(data).units) == told(one.units)


def test_the_vote_and_the_sponsors_are_told() -> None:
    france, chad, union = Party("France", "FR"), Party("Chad", "TD"), Party("The Union of <States>", "")
    vote = Vote(2, 0, None, parties_in_favour=(france, union), source="letter-2031-05-04#p2")
    one = document([unit("op1", "operative", "Decides;")], vote=vote, sponsors=(chad, france))
    root = etree.fromstring(written(one))
    counts = [
        (count.get("value"), count.get("refersTo"), [voter.text for voter in count.iter(f"{{{AKN}}}organization")])
        for count in root.iter(f"{{{AKN}}}count")
    ]
    assert counts == [
        ("2", "inFavour", ["France", "The Union of <States>"]),
        ("0", "against", []),
        ("", "abstaining", []),
    ]
    named = {one.get("eId"): one.get("showAs") for one in root.iter(f"{{{AKN}}}TLCOrganization")}
    assert named == {"organ": "Security Council", "un": "United Nations", "state_TD": "Chad", "state_FR": "France"}
    authors = [one.get("href") for one in root.iter(f"{{{AKN}}}FRBRauthor") if one.get("as") == "#sponsor"]
    assert authors == ["#state_TD", "#state_FR"]
    back = read_back(written(one))
    assert (back.vote, back.sponsors) == (one.vote, one.sponsors)


def test_characters_that_xml_forbids_are_shown_by_signs() -> None:
    one = document(
        [unit("op1", "operative", "a\x00b\x0bc\ud800d\uffffe", marker="\x01")], title="t\x1f", symbol="s\x02"
    )
    back = read_back(written(one))
    assert back.units[0].text == "a␀b␋c\ufffdd\ufffde"
    assert back.units[0].marker == "␁"


def test_a_note_without_an_anchor_at_its_mark_is_referred_to_by_its_marker() -> None:
    noted = [
        replace(unit(f"op{number}", "operative", "Decides;"), marks=(Mark.of_note(8, number),)) for number in ("1", "2")
    ]
    one = document([*noted, unit("fn1", "footnote", "See above.", marker="1")])
    data = written(one)
    found = etree.fromstring(data).findall(f".//{{{AKN}}}noteRef")
    assert [(mark.get("marker"), mark.get("href")) for mark in found] == [("1", "#eid_fn1"), ("2", "#")]
    assert told(read_back(data).units) == told(one.units)


def test_an_identifier_that_stands_twice_is_told_apart_in_the_file_and_comes_back() -> None:
    one = document([unit("op1", "operative", "One.", eid="para_1"), unit("op1-bis", "operative", "Two.", eid="para_1")])
    data = written(one)
    assert [element.get("eId") for element in etree.fromstring(data).iter(f"{{{AKN}}}paragraph")] == [
        "para_1",
        "para_1-2",
    ]
    assert told(read_back(data).units) == told(one.units)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<akomaNtoso", "x.xml:1:1: no Akoma Ntoso"),
        (b"<html/>", "x.xml:1:1: no Akoma Ntoso"),
        (b"{}", "x.xml:1:1: not XML"),
        (
            b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>',
            "x.xml:1:1: a document type declaration",
        ),
    ],
)
def test_what_is_no_akoma_ntoso_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableSource, match=f"^{message}"):
        read_back(data)


_SPANNING: tuple[tuple[MarkKind, str], ...] = (
    ("emphasis", ""),
    ("strong", ""),
    ("underline", ""),
    ("superscript", ""),
    ("subscript", ""),
    ("link", ""),
    ("link", "https://un.test"),
    ("link", "https://other.test"),
)


@some.composite
def any_units(draw: some.DrawFn) -> list[Unit]:
    """Units of any kind in any order, inside any earlier one or none, with any words."""
    count = draw(some.integers(0, 12))
    words = some.text(some.characters(codec=None), max_size=12)
    units = []
    for place in range(count):
        parent = draw(some.sampled_from([None, *range(place), 99]))
        kind: UnitKind = draw(some.sampled_from(get_args(UnitKind)))
        eid = draw(some.sampled_from(["para_1", f"eid_{place}"]))
        marker = draw(some.sampled_from(["", "1.", "(a)", "\x01"]))
        # Whatever is read is in Unicode's composed form, and so are all units.
        text = normalize("NFC", draw(words))
        marks = tuple(
            Mark(min(one), max(one), *draw(some.sampled_from(_SPANNING)))
            for one in draw(some.lists(some.tuples(*[some.integers(0, len(text))] * 2), max_size=3))
        )
        above = None if parent is None else f"u{parent}"
        for offset in sorted(draw(some.lists(some.integers(0, len(text)), max_size=2))):
            note = draw(some.sampled_from(["", *(f"u{number}" for number in range(count)), "u99"]))
            marks += (Mark.of_note(offset, draw(some.sampled_from(["1.", "9"])), note),)
        level = draw(some.integers(0, 9)) if kind == "heading" else 0
        units.append(Unit(f"u{place}", eid, kind, above, marker, text, 1, marks, level=level))
    return units


@given(any_units())
def test_whatever_units_come_the_file_is_valid_and_comes_back(units: list[Unit]) -> None:
    one = document(units)
    shown = [replace(each, text=xml_text(each.text), marker=xml_text(each.marker)) for each in one.units]
    expected = told(tuple(shown))
    assert told(read_back(written(one)).units) == expected


@pytest.mark.slow
@pytest.mark.parametrize("step", [pytest.param(3, id="a third"), pytest.param(1, id="all", marks=pytest.mark.sweep)])
def test_the_modern_documents_of_the_corpus_are_valid_and_come_back(shared: Path, step: int) -> None:
    held = read_corpus(shared, "modern", catalogued=False)
    works = Works(held)
    assert len(held.documents) > 300
    for one in held.documents[::step]:
        assert told(read_back(written(one, held, works)).units) == told(one.units), one.source
