"""The card of a citation, as one reads it: by mouse, keyboard, finger, from a disk, and right to left."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browser.axe import violations_light_and_dark
from browser.cards import LATER, card, citation, focus
from browser.conftest import OpenFolder, OpenPage
from browser.kinds import LETTER
from support.citing_documents import CITED, HERE, citing_documents_site
from support.examples import cases

pytestmark = pytest.mark.browser

ARABIC = "ar/S/RES/2522/"


KEY = """([href, files]) => {
    const link = document.createElement("a");
    link.href = href;
    const key = resolutionsReading.card.keyOf(link);
    return [key, files ? resolutionsReading.card.fileNumber(key, files) : 0];
}"""


def long_press(page: Page, target: Locator, milliseconds: int) -> None:
    box = target.bounding_box()
    assert box
    client = page.context.new_cdp_session(page)
    point = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    client.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    page.wait_for_timeout(milliseconds)
    client.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_pointing_at_a_citation_shows_document_and_paragraph_after_a_moment(open_citing_documents: OpenPage) -> None:
    page = open_citing_documents(HERE)
    citation(page, "2510 (2020)").hover()
    expect(card(page)).to_contain_text("S/RES/2510 (2020)")
    expect(card(page)).to_contain_text("12 February 2020 · Vote 13-0-2")
    expect(card(page)).to_contain_text("OP2 Requests the keepers of the harbours to count the lanterns")
    expect(card(page)).to_contain_text("who of the keepers was …")
    expect(card(page).get_by_role("link")).to_have_text(["S/RES/2510 (2020)", "Lights at sea"])


def test_the_script_finds_cards_where_the_library_puts_them(open_citing_documents: OpenPage) -> None:
    page = open_citing_documents(HERE)
    citation(page, "2510 (2020)").hover()
    expect(card(page)).to_be_visible()
    root = page.url.removesuffix(HERE)
    for case in cases("cards"):
        href = f"{root}{case['href'].removeprefix('/')}" if case["status"] == "internal" else case["href"]
        expected = [case["key"], case.get("file", 0)]
        assert page.evaluate(KEY, [href, case.get("files", 0)]) == expected, case["name"]


def test_one_who_only_passes_over_a_citation_sees_no_card(open_citing_documents: OpenPage) -> None:
    page = open_citing_documents(HERE, own=True)
    page.clock.install(time=datetime(2031, 5, 4))
    page.clock.pause_at(datetime(2031, 5, 5))
    link = citation(page, "2510 (2020)")
    link.hover()
    page.clock.run_for(200)
    expect(card(page)).to_have_count(0)
    page.mouse.move(5, 5)
    page.clock.run_for(1000)
    expect(card(page)).to_have_count(0)
    link.hover()
    page.clock.run_for(1000)
    expect(card(page)).to_be_visible()


def test_the_pointer_can_go_into_the_card_and_closes_it_by_going_away(open_citing_documents: OpenPage) -> None:
    page = open_citing_documents(HERE, own=True)
    page.clock.install()
    citation(page, "2510 (2020)").hover()
    card(page).get_by_text("keepers of the harbours").hover()
    page.clock.run_for(LATER)
    expect(card(page)).to_be_visible()
    page.mouse.move(5, 5)
    expect(card(page)).to_have_count(0)


def test_escape_closes_what_the_pointer_shows_and_it_stays_closed(open_citing_documents: OpenPage) -> None:
    page = open_citing_documents(HERE, own=True)
    page.clock.install()
    link = citation(page, "2510 (2020)")
    link.hover()
    expect(card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    box = link.bounding_box()
    assert box
    page.mouse.move(box["x"] + 3, box["y"] + box["height"] / 2)
    page.clock.run_for(LATER)
    expect(card(page)).to_have_count(0)


def test_the_keyboard_comes_to_a_card_walks_through_it_and_goes_on(open_citing_documents: OpenPage) -> None:
    page = open_citing_documents(HERE)
    link = citation(page, "2510 (2020)")
    focus(page, link)
    expect(card(page)).to_be_visible()
    assert link.get_attribute("aria-details") == card(page).get_attribute("id")
    described = page.locator(f"[id='{link.get_attribute('aria-describedby')}']")
    expect(described).to_have_text("S/RES/2510 (2020) Lanterns of the harbours 12 February 2020 · Vote 13-0-2")
    for name in ("S/RES/2510 (2020)", "Lights at sea"):
        page.keyboard.press("Tab")
        expect(page.locator(":focus")).to_have_text(name)
        expect(card(page)).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_contain_text("1325 (2000)")
    expect(card(page)).to_contain_text("31 October 2000")


def test_escape_closes_a_card_and_the_focus_is_at_its_citation(open_citing_documents: OpenPage) -> None:
    page = open_citing_documents(HERE)
    link = citation(page, "2510 (2020)")
    focus(page, link)
    expect(card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    expect(link).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(card(page)).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    expect(link).to_be_focused()
    assert link.get_attribute("aria-details") is None


def test_a_document_elsewhere_is_told_by_the_catalogue_as_plain_text(open_citing_documents: OpenPage) -> None:
    page = open_citing_documents(HERE)
    citation(page, "1325 (2000)").hover()
    expect(card(page)).to_contain_text("Keepers <b>and</b> their books")
    expect(card(page)).to_contain_text("31 October 2000 · Vote 15-0-0")
    expect(card(page)).to_contain_text("Not on this site · docs.un.org")
    expect(card(page).get_by_role("link", name="UN Digital Library")).to_have_attribute(
        "href", "https://digitallibrary.un.org/record/426075"
    )


def test_a_document_that_nobody_knows_is_named_with_its_place(open_citing_documents: OpenPage) -> None:
    page = open_citing_documents(HERE)
    citation(page, "S/2019/123").hover()
    expect(card(page)).to_have_text("S/2019/123, official text at docs.un.org")


def test_a_paragraph_of_the_same_document_is_shown_from_the_page(open_citing_documents: OpenPage) -> None:
    page = open_citing_documents(CITED)
    page.locator("[id='op3'] .r-self").hover()
    expect(card(page)).to_contain_text("OP2 Requests the keepers of the harbours")
    expect(card(page)).to_contain_text("who of the keepers was …")


def test_words_of_a_source_stay_words_in_a_card(open_citing_documents: OpenPage) -> None:
    page = open_citing_documents("en/S/RES/2521/")
    citation(page, "2520 (2020)").hover()
    expect(card(page)).to_contain_text('writes <img src=x onerror="window.harmed = 1"> into')
    assert page.evaluate("window.harmed") is None


def test_a_long_press_shows_the_card_and_a_tap_follows_the_citation(
    open_citing_documents: OpenPage, citing_documents_url: str
) -> None:
    page = open_citing_documents(HERE, width=320, height=640, own=True, has_touch=True, is_mobile=True)
    link = citation(page, "2510 (2020)")
    link.scroll_into_view_if_needed()
    long_press(page, link, 900)
    expect(card(page)).to_contain_text("OP2 Requests the keepers")
    expect(page).to_have_url(citing_documents_url + HERE)
    box = card(page).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.locator("[id='op3'] > p").tap()
    expect(card(page)).to_have_count(0)
    link.tap()
    expect(page).to_have_url(f"{citing_documents_url}{CITED}#op2")


def test_a_card_right_to_left_has_the_facts_in_the_pages_language(open_citing_documents: OpenPage) -> None:
    page = open_citing_documents(ARABIC)
    citation(page, "2510").hover()
    expect(card(page)).to_contain_text("التصويت: 13-0-2")
    expect(card(page).locator(".r-card-text")).to_have_attribute("lang", "en")
    link, box = citation(page, "2510").bounding_box(), card(page).bounding_box()
    assert link
    assert box
    assert box["x"] + box["width"] <= link["x"] + link["width"] + 1


def test_controls_in_a_card_are_large_enough_and_paper_has_none(open_citing_documents: OpenPage) -> None:
    page = open_citing_documents(HERE)
    citation(page, "2510 (2020)").hover()
    expect(card(page)).to_be_visible()
    assert [link.bounding_box()["height"] >= 24 for link in card(page).get_by_role("link").all()] == [True, True]  # type: ignore[index]  # visible, so it has a box
    page.emulate_media(media="print")
    expect(card(page)).to_be_hidden()


def test_a_citation_stays_a_link_where_its_card_does_not_load(browser: Browser, citing_documents_url: str) -> None:
    context = browser.new_context(base_url=citing_documents_url)
    page = context.new_page()
    page.route("**/cards/*.js", lambda route: route.abort())
    page.goto(HERE)
    citation(page, "2510 (2020)").hover()
    expect(card(page)).to_have_text("S/RES/2510, OP2")
    citation(page, "2510 (2020)").click()
    expect(page).to_have_url(f"{citing_documents_url}{CITED}#op2")
    context.close()


def test_axe_finds_nothing_in_a_card_and_in_a_list(open_citing_documents: OpenPage) -> None:
    """A citation shows its card when it has the focus; a space would scroll it below the header."""
    for address, target, key in ((HERE, "[id='pp1'] .r-internal", ""), (CITED, "[id='op2'] .r-cited-by", "Space")):
        page = open_citing_documents(address)
        focus(page, page.locator(target).first)
        if key:
            page.keyboard.press(key)
        expect(page.locator(".r-card")).to_be_visible()
        assert page.evaluate("scrollY") == 0
        assert violations_light_and_dark(page, within=".r-card") == {}


def test_cards_and_lists_open_from_a_disk(open_folder: OpenFolder, tmp_path: Path) -> None:
    made = citing_documents_site(tmp_path / "a place & more é", directory_urls=False)
    assert made.code == 0, made.output
    page = open_folder(made.site)(f"{HERE}index.html")
    citation(page, "2510 (2020)").hover()
    expect(card(page)).to_contain_text("OP2 Requests the keepers of the harbours")
    card(page).get_by_role("link", name="S/RES/2510 (2020)").click()
    expect(page).to_have_url((made.site / CITED / "index.html").as_uri())
    page.locator("[id='op2'] .r-cited-by").click()
    expect(page.get_by_role("group", name="Cited by")).to_contain_text("S/RES/2558 (2020)")


def test_the_letter_of_the_seed_site_shows_what_it_annexes(open_page: OpenPage) -> None:
    page = open_page(LETTER)
    page.locator(".r-text .r-internal").first.hover()
    expect(card(page)).to_contain_text("S/RES/2553 (2020)")
    expect(card(page)).to_contain_text("15-0-0")
