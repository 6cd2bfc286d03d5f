"""axe-core finds nothing, of any level, on any kind of page and in any look, whatever stands open on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import pytest
from playwright.sync_api import Page, expect

from browser.axe import violations
from browser.conftest import OpenPage
from browser.kinds import DOCUMENT, KINDS, THEME

pytestmark = pytest.mark.browser

NARROW = 320
"""CSS pixels: a window of 1280 enlarged to 400 %."""


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS.keys())
def test_axe_finds_nothing(open_page: OpenPage, address: str) -> None:
    page = open_page(address)
    assert violations(page) == {}
    page.set_viewport_size({"width": NARROW, "height": 900})
    assert violations(page, contrast=False) == {}
    # Colours are what a scheme changes.
    page.emulate_media(color_scheme="dark")
    assert violations(page, contrast=True) == {}


def search(page: Page) -> None:
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("security sector")
    page.locator(".r-search [href], .r-search [role=option]").first.wait_for()


def comfort(page: Page) -> None:
    page.get_by_role("button", name="Reading comfort").click()
    expect(page.get_by_role("dialog", name="Reading comfort")).to_be_visible()


def citation_menu(page: Page) -> None:
    page.goto(f"{DOCUMENT}#op3")
    page.locator("[id='op3'] > p").hover()
    page.locator("[id='op3']").get_by_role("button", name="Citation style").click()
    expect(page.get_by_role("menu")).to_be_visible()


def selected(page: Page) -> None:
    page.locator("[id='op3'] > p").hover()
    page.locator("[id='op3']").get_by_role("button", name="Select", exact=True).click()
    expect(page.get_by_role("region", name="Selected paragraphs")).to_be_visible()


def card(page: Page) -> None:
    page.locator(".r-text .r-external").first.hover()
    expect(page.get_by_role("note")).to_be_visible()


OPEN: Mapping[str, Callable[[Page], None]] = MappingProxyType(
    {
        "search": search,
        "reading comfort": comfort,
        "the menu of styles": citation_menu,
        "selected paragraphs": selected,
        "a card": card,
    }
)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("opened", OPEN.values(), ids=OPEN.keys())
def test_axe_finds_nothing_while_something_stands_open(
    open_page: OpenPage, opened: Callable[[Page], None], dark: bool
) -> None:
    page = open_page(DOCUMENT, dark=dark)
    opened(page)
    assert violations(page) == {}


def test_axe_finds_nothing_in_the_drawer_of_a_phone(open_page: OpenPage) -> None:
    for address in (DOCUMENT, THEME):
        page = open_page(address, width=NARROW)
        page.get_by_role("button", name="Menu").click()
        expect(page.locator("#r-side")).to_be_visible()
        assert violations(page) == {}


def test_axe_does_find_what_is_wrong(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT)
    page.evaluate("""document.body.insertAdjacentHTML("beforeend",
        "<button></button><p style='color: #666; background: #fff'>Hardly to be read</p>")""")
    assert {"button-name", "color-contrast-enhanced"} <= violations(page).keys()
