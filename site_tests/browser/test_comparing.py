"""Two documents side by side, as one reads them: from a server, from a disk, and what is said where it cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from browser.axe import violations_in_every_look
from browser.conftest import OpenFolder, OpenPage
from browser.facts import unfold_facts
from support.examples import cases, sentence
from support.ropes import ropes_site
from support.six_languages import ADDRESS

pytestmark = pytest.mark.browser

ASKED = "?old=S/RES/2510&new=S/RES/2553"
ROWS = """([old, now]) => {
    const units = (side) => Object.entries(side).map(([anchor, text]) => ({ anchor, text }));
    const [first, second] = [units(old), units(now)];
    const name = (at, list) => (at === null ? "–" : list[at].anchor);
    return resolutionsReading.compare.rows(first, second)
        .map(([i, j]) => `${name(i, first)} ${name(j, second)}`);
}"""


def compared(page: Page) -> Page:
    """The page, when it has both documents."""
    page.locator(".r-compared:not([aria-busy]) .r-pair").first.wait_for()
    return page


def shows_what_changed(page: Page) -> None:
    compared(page)
    expect(page.locator(".r-pair-head a")).to_have_text(["S/RES/2510 (2020)", "S/RES/2553 (2020)"])
    changed = page.locator(".r-changed-row")
    preamble = changed.filter(has_text="harbour masters")
    old, new = (preamble.locator("> *").nth(side) for side in (0, 1))
    expect(old.locator("del")).to_have_text(["lamps", "2019"])
    expect(old.locator("ins")).to_have_count(0)
    expect(new.locator("ins")).to_have_text(["sails", "2020"])
    expect(new.locator("del")).to_have_count(0)
    expect(page.locator(".r-same", has_text="remain seized")).to_have_count(1)
    expect(page.get_by_role("status")).to_contain_text("only in S/RES/2553 (2020)")


def test_the_page_pairs_paragraphs_as_the_library_does(open_page: OpenPage) -> None:
    page = open_page("en/compare/")
    told = cases("compared_documents")
    found = {sentence(case): page.evaluate(ROWS, [case["old"], case["new"]]) for case in told}
    assert found == {sentence(case): case["rows"] for case in told}


def test_the_page_divides_texts_into_words_as_the_library_does(open_page: OpenPage) -> None:
    page = open_page("en/compare/")
    told = cases("compared_words")
    texts = [case["text"] for case in told]
    found = page.evaluate("texts => texts.map(resolutionsReading.bareWords)", texts)
    assert dict(zip(map(sentence, told), found, strict=True)) == {sentence(case): case["words"] for case in told}
    assert page.evaluate("texts => texts.map((text) => resolutionsReading.tokens(text).join(''))", texts) == texts


def test_an_address_shows_both_with_their_changes(open_ropes: OpenPage) -> None:
    page = open_ropes(f"en/compare/{ASKED}")
    shows_what_changed(page)
    assert page.get_by_label("Earlier document").input_value() == "S/RES/2510"
    assert page.title().startswith("S/RES/2510 (2020) – S/RES/2553 (2020) – Compare two documents")
    number = page.locator(".r-same .r-number").last
    assert str(number.get_attribute("href")).endswith("/en/S/RES/2553/#op1")
    assert violations_in_every_look(page) == {}


def test_what_both_have_is_left_out_on_demand_and_the_address_says_so(open_ropes: OpenPage) -> None:
    page = compared(open_ropes(f"en/compare/{ASKED}"))
    assert page.locator(".r-same:visible").count()
    only = page.get_by_role("checkbox", name="Changed paragraphs only")
    only.focus()
    page.keyboard.press("Space")
    page.wait_for_url(f"**/en/compare/{ASKED}&only=changed")
    assert page.locator(".r-same:visible").count() == 0
    assert page.locator(".r-changed-row:visible").count()
    assert violations_in_every_look(page) == {}
    page.reload()
    compared(page)
    expect(only).to_be_checked()
    assert page.locator(".r-same:visible").count() == 0
    page.get_by_label("Later document").press("Enter")
    page.wait_for_url(f"**/en/compare/{ASKED}&only=changed")
    only.uncheck()
    page.wait_for_url(f"**/en/compare/{ASKED}")
    assert page.locator(".r-same:visible").count()


def test_the_count_says_what_it_counts(open_ropes: OpenPage) -> None:
    page = compared(open_ropes(f"en/compare/{ASKED}"))
    assert page.locator(".r-same").count() == 2, "the enacting words and OP1"
    expect(page.get_by_role("status")).to_contain_text("Paragraphs, without notes and headings: 1 the same, 1 changed")
    page = open_ropes("en/S/RES/2553/")
    expect(page.locator("[aria-labelledby=wording] > p")).to_contain_text("Very short paragraphs and formulas are not")


def test_a_mark_is_told_by_more_than_colour(open_ropes: OpenPage) -> None:
    page = compared(open_ropes(f"en/compare/{ASKED}"))
    line = "(mark) => getComputedStyle(mark).textDecorationLine"
    assert page.locator(".r-compared del").first.evaluate(line) == "line-through"
    assert page.locator(".r-compared ins").first.evaluate(line) == "underline"


def test_a_documents_page_leads_there(open_ropes: OpenPage) -> None:
    page = open_ropes("en/S/RES/2553/")
    unfold_facts(page)
    page.get_by_role("link", name="with another document").click()
    page.wait_for_url("**/en/compare/?old=S/RES/2553")
    later = page.get_by_label("Later document")
    later.fill("2510 (2020)")
    later.press("Enter")
    page.wait_for_url("**/en/compare/?old=S/RES/2553&new=2510%20(2020)")
    expect(compared(page).locator(".r-pair-head a")).to_have_text(["S/RES/2553 (2020)", "S/RES/2510 (2020)"])
    page.go_back()
    page.wait_for_url("**/en/compare/?old=S/RES/2553")


def test_the_wording_of_a_document_leads_to_the_whole_source(open_ropes: OpenPage) -> None:
    page = open_ropes("en/S/RES/2553/")
    page.get_by_role("link", name="Compare with the whole of S/RES/2510 (2020)").click()
    page.wait_for_url("**/en/compare/?old=S/RES/2510%20(2020)&new=S/RES/2553")
    shows_what_changed(page)


def test_from_a_disk_as_from_a_server(open_folder: OpenFolder, tmp_path: Path) -> None:
    made = ropes_site(tmp_path / "a place & more é", directory_urls=False)
    page = open_folder(made.site)("en/S/RES/2553/index.html")
    unfold_facts(page)
    page.get_by_role("link", name="with another document").click()
    page.get_by_label("Earlier document").fill("S/RES/2510")
    page.get_by_label("Later document").fill("S/RES/2553")
    page.get_by_role("button", name="Compare").click()
    shows_what_changed(page)


def test_what_is_not_held_is_said(open_page: OpenPage) -> None:
    page = open_page("en/compare/?old=S/RES/1325&new=the+moon")
    status = page.get_by_role("status")
    expect(status).to_contain_text("This site does not hold S/RES/1325 (2000).")
    expect(status.locator("a")).to_have_attribute("href", "https://docs.un.org/en/S/RES/1325(2000)")
    expect(status).to_contain_text("Nothing for “the moon”.")
    expect(page.locator(".r-pair")).to_have_count(0)


def test_two_documents_without_a_common_language_are_said_to_have_none(open_page: OpenPage) -> None:
    page = open_page("en/compare/?old=letter-2020-12-03&new=S/RES/2553")
    status = page.get_by_role("status")
    expect(status).to_contain_text("no language in which it holds both")
    targets = status.locator("a").evaluate_all("(links) => links.map((link) => new URL(link.href).pathname)")
    assert targets == ["/es/letter-2020-12-03/", "/en/S/RES/2553/"]


def test_without_scripts_the_page_says_so_and_leads_to_the_documents(open_ropes: OpenPage) -> None:
    page = open_ropes(f"en/compare/{ASKED}", script=False)
    expect(page.locator("noscript p")).to_contain_text("needs JavaScript")
    expect(page.locator("form.r-compare-form")).to_be_hidden()
    page.locator("noscript a").click()
    page.wait_for_url("**/en/documents/")


def test_from_right_to_left_the_earlier_document_stands_at_the_right(open_six_languages: OpenPage) -> None:
    symbol = ADDRESS.strip("/")
    page = compared(open_six_languages(f"ar/compare/?old={symbol}&new={symbol}"))
    expect(page.locator(".r-compared :is(ins, del)")).to_have_count(0)
    first, second = (page.locator(".r-same").first.locator("> *").nth(side).bounding_box() for side in (0, 1))
    assert first
    assert second
    assert first["x"] > second["x"]
    assert violations_in_every_look(page) == {}


def test_a_part_of_a_paragraph_has_the_number_of_the_whole_as_well(open_page: OpenPage) -> None:
    page = open_page("en/compare/")
    number = """([anchor, markers]) => {
        const found = new Map(Object.entries(markers));
        return resolutionsReading.compare.wholeNumber({ anchor, marker: found.get(anchor) }, found);
    }"""
    markers = {"op1": "1.", "op12": "12.", "op12-a": "(a)", "op12-a-i": "(i)", "annex-1": "", "annex-1-2": "2."}
    told = {anchor: page.evaluate(number, [anchor, markers]) for anchor in ("op12", "op12-a", "op12-a-i", "annex-1-2")}
    assert told == {"op12": "12.", "op12-a": "12. (a)", "op12-a-i": "12. (a) (i)", "annex-1-2": "2."}


def test_on_a_phone_what_both_have_tells_the_other_number_too(open_ropes: OpenPage) -> None:
    page = open_ropes("en/compare/", width=360)

    def renumbered(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace('id="op1"', 'id="op4"'))

    page.route("**/en/S/RES/2510/", renumbered)
    page.goto(page.url + ASKED)
    compared(page)
    expect(page.locator(".r-formerly:visible")).to_have_text(["S/RES/2510 (2020): OP4"])
    page.set_viewport_size({"width": 1200, "height": 800})
    assert page.locator(".r-formerly:visible").count() == 0


def test_on_a_phone_what_both_have_stands_once(open_ropes: OpenPage) -> None:
    page = compared(open_ropes(f"en/compare/{ASKED}", width=360))
    assert page.locator(".r-same").last.locator("> :visible").count() == 1
    assert page.locator(".r-changed-row").first.locator("> :visible").count() == 2


def test_without_an_address_the_page_offers_an_example_and_the_symbols_that_have_what_is_typed(
    open_ropes: OpenPage,
) -> None:
    page = open_ropes("en/compare/")
    field = page.locator("input[name=old]")
    field.fill("s/res")
    page.wait_for_function("() => document.querySelectorAll('#r-compare-documents option').length > 0")
    offered = page.evaluate("() => Array.from(document.querySelectorAll('#r-compare-documents option'), o => o.value)")
    assert all(path.startswith("S/RES/") for path in offered)
    page.locator(".r-compared .r-hint a").first.click()
    page.wait_for_selector(".r-pair")
