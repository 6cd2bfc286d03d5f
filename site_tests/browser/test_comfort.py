"""Reading comfort: chosen with a few keys, kept for the next visit, there before the first paint."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from browser.axe import violations_light_and_dark
from browser.comfort import SIZE, opened
from browser.conftest import OpenPage
from browser.kinds import DOCUMENT, LETTER, THEME
from support.tiers import rarely

pytestmark = pytest.mark.browser

MEASURE = "document.querySelector('.r-text p').getBoundingClientRect().width"
FACE = "getComputedStyle(document.querySelector('.r-document')).fontFamily"
PAPER = "getComputedStyle(document.body).backgroundColor"
CHANGES = """() => {
    window.changes = 0;
    new MutationObserver((all) => (window.changes += all.length))
        .observe(document, { subtree: true, attributeFilter: ["data-size"] });
}"""
"""Counts how often the size is chosen while a page is loaded."""


def test_the_panel_is_used_by_keyboard_alone(open_page: OpenPage) -> None:
    page = opened(open_page(DOCUMENT))
    expect(page.get_by_role("slider", name="Text size")).to_be_focused()
    size, measure, face, paper = (page.evaluate(what) for what in (SIZE, MEASURE, FACE, PAPER))
    page.keyboard.press("ArrowRight")
    assert page.evaluate(SIZE) > size
    assert page.get_by_role("slider", name="Text size").get_attribute("aria-valuetext") == "112 %"
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(MEASURE) < measure
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.evaluate(FACE) != face
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.evaluate(PAPER) != paper
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert [page.evaluate(what) for what in (SIZE, MEASURE, FACE, PAPER)] == [size, measure, face, paper]


def test_escape_closes_the_panel_and_the_focus_returns(open_page: OpenPage) -> None:
    page = opened(open_page(DOCUMENT))
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Reading comfort")).to_be_hidden()
    expect(page.get_by_role("button", name="Reading comfort")).to_be_focused()


def test_a_click_elsewhere_closes_the_panel(open_page: OpenPage) -> None:
    page = opened(open_page(DOCUMENT))
    page.locator("h1").first.click()
    expect(page.get_by_role("dialog", name="Reading comfort")).to_be_hidden()


def test_what_is_chosen_holds_on_the_next_page_before_its_first_paint(open_page: OpenPage) -> None:
    page = opened(open_page(DOCUMENT, own=True))
    page.keyboard.press("End")
    size = page.evaluate(SIZE)
    page.context.add_init_script(f"({CHANGES})()")
    page.goto(LETTER)
    assert (page.evaluate(SIZE), page.evaluate("window.changes")) == (size, 1)
    # The script in the head does it: the one at the page's end is not needed.
    page.route("**/resolutions.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(DOCUMENT)
    assert (page.evaluate(SIZE), page.evaluate("window.changes")) == (size, 1)


def test_the_choice_stays_on_this_device(open_page: OpenPage) -> None:
    page = opened(open_page(DOCUMENT, own=True))
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    assert asked == []
    assert page.context.cookies() == []
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.endsWith('.resolutions.comfort')).length") == 1


def test_the_panel_shows_what_holds(open_page: OpenPage) -> None:
    page = opened(open_page(DOCUMENT))
    page.keyboard.press("Home")
    page.reload()
    expect(opened(page).get_by_role("slider", name="Text size")).to_have_value("-1")


@pytest.mark.parametrize("contrast", ["more", "no-preference"])
def test_the_system_decides_on_contrast_until_the_reader_does(open_page: OpenPage, contrast: str) -> None:
    page = open_page(DOCUMENT)
    plain = page.evaluate(PAPER)
    page.emulate_media(contrast=contrast)  # type: ignore[arg-type]  # one of its two literals
    wanted = contrast == "more"
    assert (page.evaluate(PAPER) != plain) == wanted
    box = opened(page).get_by_role("checkbox", name="More contrast")
    assert box.is_checked() == wanted
    box.click()
    assert (page.evaluate(PAPER) != plain) == (not wanted)
    page.reload()
    assert (page.evaluate(PAPER) != plain) == (not wanted)


def test_the_largest_text_does_not_scroll_sideways_at_320_pixels(open_page: OpenPage) -> None:
    page = open_page(width=320)
    for address in ("", DOCUMENT, LETTER, "en/documents/", "en/themes/", THEME, "en/cited/"):
        page.goto(address)
        page.evaluate("Object.assign(document.documentElement.dataset, { size: '3', width: '2', face: 'sans' })")
        assert page.evaluate("document.documentElement.scrollWidth") == 320, address


def test_the_frame_keeps_its_size(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT)
    parts = page.locator(".r-header, .r-side, .r-search-open")
    before = [part.bounding_box() for part in parts.all()]
    page.evaluate("document.documentElement.dataset.size = '3'")
    for part, was in zip(parts.all(), before, strict=True):
        now = part.bounding_box()
        assert now
        assert was
        assert (now["width"], now["height"]) == pytest.approx((was["width"], was["height"]), abs=1.5)
        assert now["x"] + now["width"] <= 1280


CHOSEN = ("size: '3'", "width: '2'", "size: '2', width: '2'")


@pytest.mark.parametrize("width", rarely({"1000": 1000, "1280": 1280}, "1000"))
def test_the_actions_of_a_paragraph_find_room_beside_wide_and_large_text(open_page: OpenPage, width: int) -> None:
    page = open_page(DOCUMENT, width=width)
    for chosen in CHOSEN:
        page.goto(DOCUMENT)
        page.evaluate(f"Object.assign(document.documentElement.dataset, {{ {chosen} }})")
        text = page.locator("#op3 > p")
        page.locator("#op1 > a:not([class])").focus()
        text.scroll_into_view_if_needed()
        before = text.bounding_box()
        page.locator("#op3 > a:not([class])").focus()
        bar = page.locator("#op3 .r-actions button")
        assert text.bounding_box() == before, chosen
        assert before
        expect(bar.first).to_be_visible()
        for button in bar.all():
            box = button.bounding_box()
            assert box
            assert before["x"] + before["width"] <= box["x"], chosen
            assert box["x"] + box["width"] <= width, chosen


@pytest.mark.sweep  # test_accessibility opens the panel, and looks at pages as they come
@pytest.mark.parametrize("address", [DOCUMENT, THEME], ids=["document", "theme"])
def test_axe_finds_nothing_with_everything_chosen(open_page: OpenPage, address: str) -> None:
    page = opened(open_page(address))
    page.evaluate("Object.assign(document.documentElement.dataset, { size: '3', face: 'sans', contrast: 'more' })")
    assert violations_light_and_dark(page) == {}


def test_it_works_from_a_disk(browser: Browser, seed_site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((seed_site / DOCUMENT / "index.html").as_uri())
    size = opened(page).evaluate(SIZE)
    page.keyboard.press("ArrowRight")
    page.goto((seed_site / LETTER / "index.html").as_uri())
    assert page.evaluate(SIZE) > size
    context.close()


def test_without_a_script_there_is_no_button(open_page: OpenPage) -> None:
    expect(open_page(DOCUMENT, script=False).get_by_role("button", name="Reading comfort")).to_have_count(0)


def test_paper_does_not_take_the_size_of_the_screen(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT)
    page.emulate_media(media="print")
    size = page.evaluate(SIZE)
    page.evaluate("Object.assign(document.documentElement.dataset, { size: '3', contrast: 'more', face: 'sans' })")
    assert page.evaluate(SIZE) == size


def test_the_address_changes_when_one_asks_and_never_while_scrolling(open_page: OpenPage, seed_url: str) -> None:
    page = open_page(DOCUMENT, own=True)
    entries = page.evaluate("history.length")
    for _ in range(12):
        page.mouse.wheel(0, 700)
        page.wait_for_timeout(30)
    page.keyboard.press("PageDown")
    page.wait_for_function("() => document.querySelector('.r-outline [aria-current]')?.hash.startsWith('#op')")
    assert (page.url, page.evaluate("history.length")) == (seed_url + DOCUMENT, entries)
    page.locator("#op20 > a:not([class])").click()
    assert page.url == f"{seed_url}{DOCUMENT}#op20"
    page.mouse.wheel(0, -2000)
    page.wait_for_timeout(100)
    assert page.url == f"{seed_url}{DOCUMENT}#op20"
