"""Whose wording a document takes over, what changed, and the whole chain, as one reads it: from a server, from a disk,
and without scripts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browser.axe import violations_in_every_look, violations_light_and_dark
from browser.conftest import OpenPage, Watch
from browser.kinds import CHAIN
from support.ropes import ropes_site
from support.tiers import rarely

pytestmark = pytest.mark.browser

LATER = "en/S/RES/2553/"
SECTION = "section[aria-labelledby=wording]"


def shows_what_changed(page: Page) -> None:
    button = page.get_by_role("button", name="PP1: show the words changed (2)")
    button.click()
    shown = page.locator(".r-changes")
    expect(shown.locator("del")).to_have_text(["lamps ", "2019 "])
    expect(shown.locator("ins")).to_have_text(["sails ", "2020 "])
    expect(button).to_have_attribute("aria-expanded", "true")


def draws_the_chain(page: Page) -> None:
    steps = page.locator(".r-chains:not([aria-busy]) .r-chain > li")
    expect(steps).to_have_count(3)
    expect(steps.locator("time")).to_have_text(["2020", "2020", "2020"])
    expect(steps.locator(".r-chain-head a:first-of-type")).to_have_text(
        [f"S/RES/{number} (2020), PP1" for number in (2505, 2510, 2553)]
    )
    expect(steps.nth(0)).to_contain_text("First used here.")
    expect(steps.nth(0).locator("del, ins")).to_have_count(0)
    expect(steps.nth(1).locator("del")).to_have_text(["nets ", "2018 "])
    expect(steps.nth(2).locator("ins")).to_have_text(["sails ", "2020 "])


def test_a_reader_sees_what_changed_and_closes_it(open_ropes: OpenPage) -> None:
    page = open_ropes(LATER)
    section = page.locator(SECTION)
    expect(section.locator("> p")).to_contain_text("agreed language")
    shows_what_changed(page)
    assert violations_light_and_dark(page, within=SECTION) == {}
    page.get_by_role("button", name="PP1: show the words changed (2)").click()
    expect(page.locator(".r-changes")).to_have_count(0)


def test_brackets_stand_close_to_the_number_and_the_comma_to_the_brackets(open_ropes: OpenPage) -> None:
    button = open_ropes(LATER).get_by_role("button", name="PP1: show the words changed (2)")
    expect(button).to_have_text("(2)")
    width = "(button) => { const words = document.createRange(); words.selectNodeContents(button);" + (
        "return button.getBoundingClientRect().width - words.getBoundingClientRect().width; }"
    )
    assert button.evaluate(width) <= 8  # which its margins take back


def test_a_paragraph_says_where_it_is_from_and_who_takes_it_over(open_ropes: OpenPage) -> None:
    page = open_ropes("en/S/RES/2510/")
    page.locator("#pp1").hover()
    button = page.get_by_role("button", name="Wording")
    button.click()
    brief = page.get_by_role("group", name="PP1: Wording")
    expect(brief).to_be_focused()
    expect(brief.locator("p").first).to_have_text(
        "As S/RES/2505 (2020), PP1, words changed: 2. Taken over by S/RES/2553 (2020), PP1. Whole chain"
    )
    assert violations_light_and_dark(page, within=".r-brief") == {}
    brief.get_by_role("button", name="Close").click()
    expect(brief).to_have_count(0)
    expect(button).to_be_focused()


def test_what_is_first_says_who_takes_it_over_later_and_how_many_do(open_ropes: OpenPage) -> None:
    page = open_ropes("en/S/RES/2505/")
    expect(page.locator(SECTION)).to_contain_text("Later documents take over its wording.")
    page.locator("#pp1").hover()
    page.get_by_role("button", name="Wording").click()
    expect(page.locator(".r-brief p").first).to_have_text(
        "Taken over by S/RES/2553 (2020), PP1 and 1 more. Whole chain"
    )


def test_a_paragraph_leads_to_its_whole_chain(open_ropes: OpenPage) -> None:
    page = open_ropes(LATER)
    shows_what_changed(page)
    expect(page.locator(".r-brief")).to_contain_text("First in S/RES/2505 (2020), PP1.")
    page.get_by_role("link", name="Whole chain").click()
    page.wait_for_url(f"**/{CHAIN}")
    draws_the_chain(page)
    assert page.title().startswith("S/RES/2553 (2020), PP1 – Wording")
    expect(page.locator(".r-chain > [aria-current]")).to_contain_text("S/RES/2553 (2020), PP1")
    page.go_back()
    page.wait_for_url(f"**/{LATER}")


@pytest.mark.parametrize("width", rarely({"320": 320, "1280": 1280}, "320"))
def test_a_chain_reads_in_every_look_and_width(open_ropes: OpenPage, width: int) -> None:
    page = open_ropes(CHAIN, width=width)
    draws_the_chain(page)
    assert violations_in_every_look(page) == {}
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_change_is_told_by_more_than_colour(open_ropes: OpenPage) -> None:
    page = open_ropes(CHAIN)
    draws_the_chain(page)
    line = "(mark) => getComputedStyle(mark).textDecorationLine"
    assert page.locator(".r-chain del").first.evaluate(line) == "line-through"
    assert page.locator(".r-chain ins").first.evaluate(line) == "underline"


def test_in_print_a_chain_has_its_words_and_no_controls(open_ropes: OpenPage) -> None:
    page = open_ropes(CHAIN)
    draws_the_chain(page)
    page.emulate_media(media="print")
    expect(page.locator(".r-chain .r-changes")).to_have_count(3)
    expect(page.locator(".r-chain .r-changes").first).to_be_visible()
    expect(page.locator(".r-chain-head a + a").first).to_be_hidden()


@pytest.mark.parametrize("reads", ["PP1 (2), OP1", "part PP1, OP1"], ids=["a number of changed words", "none"])
def test_in_print_the_section_on_wording_is_a_sentence(open_ropes: OpenPage, reads: str) -> None:
    page = open_ropes(LATER)

    def answer(route: Route) -> None:
        link = re.search('<a href="[^"]*#pp1">PP1</a>', body := route.fetch().text())
        assert link
        assert f"{link[0]} (2)" in body
        route.fulfill(body=body.replace(f"{link[0]} (2)", reads.replace("PP1", link[0]).partition(",")[0]))

    page.route(f"**/{LATER}", answer)
    page.reload()
    item = page.locator(SECTION).get_by_role("listitem")
    expect(item).to_contain_text("Compare with the whole of")
    button = item.locator(".r-changed").first
    expect(button).to_be_visible()
    page.emulate_media(media="print")
    assert item.inner_text().strip() == f"S/RES/2510 (2020): {reads}"
    assert button.evaluate("(button) => getComputedStyle(button).textDecorationLine") == "none"


def test_a_document_lists_its_paragraphs_and_leads_to_the_whole_source(open_ropes: OpenPage) -> None:
    page = open_ropes(LATER)
    page.locator(SECTION).locator("> p > a").click()
    rows = page.locator(".r-chain-list > li")
    expect(rows).to_have_text([re.compile(r"^PP1: As S/RES/2510"), re.compile(r"^OP1: Word for word as S/RES/2510")])
    page.get_by_role("link", name="Compare with the whole of S/RES/2510 (2020)").click()
    page.wait_for_url("**/en/compare/?old=S/RES/2510&new=S/RES/2553")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("en/wording/?of=S/RES/2553&p=op99", "No other paragraph of this site is known to have this wording."),
        (
            "en/wording/?of=S/RES/1",
            "This site does not hold S/RES/1 (1946). Its official text is at docs.un.org.",
        ),
        ("en/wording/?of=__proto__&p=constructor", "Nothing for “__proto__”."),
        ("ar/wording/?of=S/RES/2553", "لا يتضمن هذا الموقع S/RES/2553 (2020) إلا بلغات أخرى: English."),
    ],
)
def test_what_has_no_chain_is_said(open_ropes: OpenPage, asked: str, said: str) -> None:
    page = open_ropes(asked)
    expect(page.locator(".r-chains [role=status]")).to_have_text(said)


def test_a_document_in_other_languages_is_led_to_from_its_wording(open_ropes: OpenPage) -> None:
    page = open_ropes("ar/wording/?of=S/RES/2553")
    page.get_by_role("status").get_by_role("link", name="English").click()
    page.wait_for_url("**/en/S/RES/2553/")


def test_without_scripts_the_page_links_each_paragraph_to_its_source(open_ropes: OpenPage) -> None:
    page = open_ropes(LATER, script=False)
    page.locator(f"{SECTION} li a").first.click()
    assert page.url.split("/en/")[1] == "S/RES/2510/#pp1"


def test_without_scripts_the_page_of_chains_leads_to_the_documents(open_ropes: OpenPage) -> None:
    page = open_ropes(CHAIN, script=False)
    expect(page.locator("noscript p")).to_contain_text("need JavaScript")
    page.locator("noscript a").click()
    page.wait_for_url("**/en/documents/")


def test_from_right_to_left_symbols_keep_their_order(open_ropes: OpenPage) -> None:
    page = open_ropes("ar/wording/?of=S/RES/2510&p=pp1", width=360)
    steps = page.locator(".r-chains:not([aria-busy]) .r-chain > li")
    expect(steps).to_have_count(2)
    expect(steps.last.locator("del")).to_have_count(2)
    assert steps.last.evaluate("(step) => getComputedStyle(step).direction") == "rtl"
    assert page.locator(".r-chain bdi").first.inner_text().startswith("S/RES/2505 (2020)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert violations_light_and_dark(page, within=".r-chains") == {}


def test_from_a_disk_a_reader_sees_what_changed_and_the_chain(browser: Browser, tmp_path: Path) -> None:
    made = ropes_site(tmp_path / "a place & more é", directory_urls=False)
    watch = Watch()
    context = browser.new_context(offline=True)
    watch.follow(context)
    page = context.new_page()
    page.goto((made.site / LATER / "index.html").as_uri())
    shows_what_changed(page)
    page.get_by_role("link", name="Whole chain").click()
    draws_the_chain(page)
    context.close()
    assert watch.errors == []


def test_without_an_address_the_page_offers_the_documents_with_the_most_agreed_language(open_ropes: OpenPage) -> None:
    page = open_ropes("en/wording/")
    counts = [int(text) for text in page.locator(".r-chains-most td.r-numeric").all_inner_texts()]
    assert counts
    assert counts == sorted(counts, reverse=True)
    page.locator(".r-chains-most a").first.click()
    page.wait_for_selector(".r-chain-list")
    assert page.locator(".r-chains-most").is_hidden()
