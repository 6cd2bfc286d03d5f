"""The head of an XML file: which document it is of, without its text being read."""

from __future__ import annotations

import pytest

from resolutions.unxml import parse_xml, read_head
from support.xml_sources import xml_file

_COVER = '<coverPage><p><docNumber refersTo="#symbol">{}</docNumber></p></coverPage>'
_PART = """<preface><p><docNumber>99/412.</docNumber> <docTitle refersTo="#decisionTitle">Wells</docTitle></p></preface>
<mainBody><paragraph><content><p>B</p></content></paragraph>
<paragraph><content><p>At its 9th meeting, on 4 March 2031, the General Assembly elected one.</p></content></paragraph>
</mainBody>"""
_NUMBERED = """<preface><p><docTitle refersTo="#resolutionTitle">Resolution 9901 (2031)</docTitle></p></preface>
<mainBody><paragraph><content><p>The Security Council,</p></content></paragraph></mainBody>"""


@pytest.mark.parametrize(
    ("kind", "content", "identifier"),
    [
        ("decision", _COVER.format("A/DEC/99/412") + _PART, "A/DEC/99/412B"),
        ("resolution", _COVER.format("A/RES/99/16") + _PART, "A/RES/99/16"),
        ("resolution", _NUMBERED, "S/RES/9901"),
    ],
    ids=["a decision's part", "a symbol on the cover", "a number in the title alone"],
)
def test_a_file_s_document_is_known_without_its_text_where_the_cover_tells_it(
    kind: str, content: str, identifier: str
) -> None:
    assert read_head("x.xml", xml_file({"kind": kind, "content": content}).encode()).identifier == identifier


def test_names_are_read_in_the_form_that_texts_are_read_in() -> None:
    keyword = '<keyword showAs="UN Mission in Co\u0302te d’Ivory" dictionary="DHLAUTH"></keyword>'
    [made], _ = parse_xml(
        "x.xml", xml_file({"meta": keyword, "content": "<mainBody><p>Wells.</p></mainBody>"}).encode()
    )
    assert made.bodies == ("UN Mission in Côte d’Ivory",)


@pytest.mark.parametrize(
    ("told", "sponsors"),
    [
        ("France and Chad", ["France", "Chad"]),
        ("Commission on Lamps and Harbours", ["Commission on Lamps and Harbours"]),
        ("New Zealand Nicaragua, Chad", ["New Zealand", "Nicaragua", "Chad"]),
    ],
    ids=["two States", "a body with “and” in its name", "two States that lost their comma"],
)
def test_the_sponsors_that_a_file_tells(told: str, sponsors: list[str]) -> None:
    step = f'<step date="2031-03-03" outcome="draftResolution" as="S/2031/7" by="{told}"/>'
    meta = f'<workflow source="#un">{step}</workflow>'
    [made], _ = parse_xml("x.xml", xml_file({"meta": meta, "content": "<mainBody><p>Wells.</p></mainBody>"}).encode())
    assert [sponsor.name for sponsor in made.sponsors] == sponsors
