"""Addresses that name more than one paragraph, as a reader follows them."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser.conftest import OpenPage
from browser.kinds import DOCUMENT
from browser.paragraphs import LOOK, marked
from support.anchors import ORDER
from support.examples import cases

pytestmark = pytest.mark.browser

PLACES = """async ([fragment, order]) => {
    const citing = await resolutionsReading.citing();
    const named = citing.read(fragment, order);
    return {...named, shortest: citing.shortest(named.anchors, order)};
}"""


PARTS = """([anchor, soleAnnex, below, beside]) => {
    const read = (text) => resolutionsReading.anchor(text, soleAnnex);
    const parts = ({series, number, again}) => again ? [series, number, again] : [series, number];
    const { regions, unit } = read(anchor);
    return {
        regions: regions.map(parts),
        unit: unit.map(parts),
        below: [...below, ...beside].filter((other) => resolutionsReading.isBelow(read(anchor), read(other))),
    };
}"""


def test_the_script_reads_anchors_as_the_library_does(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT)
    for case in cases("anchors"):
        below, beside = case.get("below", []), case.get("beside", [])
        expected = {"regions": case.get("regions", []), "unit": case.get("unit", []), "below": below}
        told = [case["anchor"], case.get("sole_annex", False), below, beside]
        assert page.evaluate(PARTS, told) == expected, case["name"]


def test_the_script_names_units_as_the_library_does(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT)
    name = "([anchor, language, soleAnnex]) => resolutionsReading.label(anchor, language, soleAnnex)"
    for case in cases("labels"):
        told = [case["anchor"], case.get("language", "en"), case.get("sole_annex", False)]
        assert page.evaluate(name, told) == case["label"], case["name"]


def test_the_script_names_a_paragraph_of_the_pages_only_annex(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT)
    own = "() => resolutionsReading.ownLabel('annex-12')"
    assert page.evaluate(own) == "annex 12"
    page.evaluate(
        "document.querySelector('.r-text').append(Object.assign(document.createElement('div'), {id: 'annex'}))"
    )
    assert page.evaluate(own) == "annex, para. 12"


def test_the_script_reads_fragments_as_the_library_does(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT)
    for case in cases("fragments"):
        expected = {
            "anchors": case.get("anchors", case["heads"]),
            "heads": case["heads"],
            "missing": case.get("missing", []),
            "shortest": case["shortest"],
        }
        assert page.evaluate(PLACES, [case["fragment"], ORDER]) == expected, case["name"]


def test_a_link_to_several_paragraphs_marks_them_and_goes_to_the_first(open_page: OpenPage) -> None:
    page = open_page(f"{DOCUMENT}#op19..op20,op7")
    expect(page.get_by_role("status").filter(has_text="Paragraphs marked: 3")).to_be_visible()
    items = [f"op20-{letter}" for letter in "abcdefghijk"]
    assert marked(page) == ["op7", "op19", "op20", *items]
    expect(page.locator("#op7")).to_be_in_viewport()
    expect(page.locator("#op7 > a:not([class])")).to_be_focused()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert page.locator("#op19").evaluate(LOOK) != page.locator("#op18").evaluate(LOOK)
    header, box = page.locator("header").first.bounding_box(), page.locator("#op7").bounding_box()
    assert header
    assert box
    assert box["y"] >= header["y"] + header["height"]


def test_going_back_marks_what_was_marked(open_page: OpenPage) -> None:
    page = open_page(f"{DOCUMENT}#op3,op5")
    expect(page.locator(".r-marked")).to_have_count(2)
    page.evaluate("location.hash = '#op7..op9'")
    expect(page.locator("#op8.r-marked")).to_be_visible()
    assert marked(page) == ["op7", "op8", "op9"]
    page.go_back()
    expect(page.locator("#op3.r-marked")).to_be_visible()
    assert marked(page) == ["op3", "op5"]
    page.go_forward()
    expect(page.locator("#op8.r-marked")).to_be_visible()


def test_a_link_to_one_paragraph_marks_its_items_too(open_page: OpenPage) -> None:
    page = open_page(f"{DOCUMENT}#op20")
    assert marked(page) == [f"op20-{letter}" for letter in "abcdefghijk"]


def test_a_link_to_a_paragraph_that_is_printed_as_its_items_alone_marks_these(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT)
    page.evaluate("document.getElementById('op20').remove()")
    page.evaluate("location.hash = '#op20'")
    expect(page.locator("#op20-a.r-marked")).to_be_in_viewport()
    assert marked(page) == [f"op20-{letter}" for letter in "abcdefghijk"]
    expect(page.get_by_role("status").filter(has_text="Not on this page")).to_have_count(0)


def test_what_a_link_names_and_the_page_lacks_is_told(open_page: OpenPage) -> None:
    page = open_page(f"{DOCUMENT}#op3,op99,annex-7..annex-9")
    told = page.get_by_role("status").filter(has_text="Not on this page: op99, annex-7, annex-9")
    expect(told).to_be_visible()
    assert marked(page) == ["op3"]
    page.keyboard.press("Escape")
    expect(told).to_be_hidden()


def test_a_link_to_a_sub_paragraph_that_is_not_there_leads_to_its_paragraph(open_page: OpenPage) -> None:
    page = open_page(f"{DOCUMENT}#op3-z-ii")
    told = page.get_by_role("status").filter(has_text="Paragraphs marked: 1. Not on this page: op3-z-ii")
    expect(told).to_be_visible()
    assert marked(page) == ["op3"]


HOSTILE = ("%", "%ff,op3", "op3,<img src=x onerror=alert(1)>", "op3.." * 4000, "__proto__,op3", ",..,", "op3\u202e,\0")


def test_a_hostile_fragment_does_no_harm(open_page: OpenPage) -> None:
    page = open_page("about:blank")
    for fragment in HOSTILE:
        page.goto(f"{DOCUMENT}#{fragment}")
        expect(page.get_by_role("status").first).not_to_be_empty()
        assert set(marked(page)) <= {"op3"}, fragment
        assert page.locator("img").count() == 0, fragment
        page.goto("about:blank")  # Else the next fragment loads no page.


def test_without_javascript_such_a_link_opens_the_page(open_page: OpenPage) -> None:
    page = open_page(f"{DOCUMENT}#op3..op7,op9", script=False)
    expect(page.locator("h1")).to_be_in_viewport()
