"""axe-core finds nothing, of any level, on any kind of page and in any look, whatever stands open on it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser.axe import violations, violations_light_and_dark
from browser.conftest import OpenPage
from browser.kinds import DOCUMENT, KINDS, THEME

pytestmark = pytest.mark.browser

NARROW = 320
"""CSS pixels: a window of 1280 enlarged to 400 %."""


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS.keys())
def test_axe_finds_nothing_and_nothing_scrolls_sideways(open_page: OpenPage, address: str) -> None:
    page = open_page(address)
    expect(page.locator("h1").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert violations_light_and_dark(page) == {}
    page.set_viewport_size({"width": NARROW, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") == NARROW
    assert violations(page, contrast=False) == {}


# The menu of styles and the selection are looked at in test_citing, cards and lists in test_cards.


def test_axe_finds_nothing_while_the_search_stands_open(open_page: OpenPage) -> None:
    page = open_page()
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("security sector")
    page.locator(".r-search [href], .r-search [role=option]").first.wait_for()
    assert violations_light_and_dark(page) == {}


def test_axe_finds_nothing_while_reading_comfort_stands_open(open_page: OpenPage) -> None:
    page = open_page(THEME)
    page.get_by_role("button", name="Reading comfort").click()
    expect(page.get_by_role("dialog", name="Reading comfort")).to_be_visible()
    assert violations_light_and_dark(page) == {}


def test_axe_finds_nothing_in_the_drawer_of_a_phone(open_page: OpenPage) -> None:
    for address in (DOCUMENT, THEME):
        page = open_page(address, width=NARROW)
        page.get_by_role("button", name="Menu").click()
        expect(page.locator("#r-side")).to_be_visible()
        assert violations(page) == {}


def test_axe_does_find_what_is_wrong(open_page: OpenPage) -> None:
    page = open_page()
    page.evaluate("""document.querySelector("main").insertAdjacentHTML("beforeend",
        "<button></button><p style='color: #666'>Grey</p><p style='color: #aaa'>Hardly to be read by day</p>")""")
    assert {
        "button-name",
        "color-contrast",
        "color-contrast-enhanced",
        "color-contrast, dark",
    } <= violations_light_and_dark(page).keys()
