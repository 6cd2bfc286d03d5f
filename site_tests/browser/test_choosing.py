"""Lists of choices above results, by keyboard: what one passes with the arrow keys is not chosen, the place is kept."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import OpenPage
from browser.results import READY
from resolutions.languages import LANGUAGES
from support.tiers import rarely

pytestmark = pytest.mark.browser

FORMS = {"actions/": "kind", "search/?q=the": "part"}
"""The pages with such a form, and one of its lists."""


def opened(open_page: OpenPage, address: str) -> Page:
    page = open_page(address)
    page.wait_for_selector(READY)
    return page


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.name || document.activeElement.localName"))


# From left to right and from right to left: the words of a list are all that its language changes.
@pytest.mark.parametrize("language", rarely({one: one for one in LANGUAGES}, "en", "ar"))
@pytest.mark.parametrize(("address", "name"), FORMS.items())
def test_arrow_keys_go_through_a_list_and_a_button_then_applies_it(
    open_six_languages: OpenPage, language: str, address: str, name: str
) -> None:
    page = opened(open_six_languages, f"{language}/{address}")
    before = page.url
    choice = page.locator(f"select[name={name}]")
    choice.focus()
    passed = []
    for _ in range(2):
        page.keyboard.press("ArrowDown")
        passed.append(choice.input_value())
    page.wait_for_timeout(300)
    assert page.url == before
    assert focused(page) == name
    assert "" not in passed
    assert len(set(passed)) == 2
    button = page.locator(".r-search-filters button")
    for _ in range(20):
        page.keyboard.press("Tab")
        if focused(page) == "button":
            break
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{name}={passed[1]}**")
    page.wait_for_selector(READY)
    expect(choice).to_be_focused()
    expect(choice).to_have_value(passed[1])
    page.keyboard.press("Tab")
    assert focused(page) in page.locator(".r-search-filters [name]").evaluate_all("all => all.map((one) => one.name)")


def test_enter_applies_what_the_arrow_keys_came_to(open_six_languages: OpenPage) -> None:
    page = opened(open_six_languages, "en/actions/")
    page.locator("select[name=kind]").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**kind=**")
    page.wait_for_selector(READY)
    expect(page.locator("select[name=kind]")).to_be_focused()


def test_a_year_that_is_typed_counts_when_it_is_finished(open_six_languages: OpenPage) -> None:
    page = opened(open_six_languages, "en/actions/")
    page.locator("[name=from]").focus()
    page.keyboard.type("2010")
    page.keyboard.press("Tab")
    assert focused(page) == "to"
    page.keyboard.type("2040")
    page.keyboard.press("Enter")
    page.wait_for_url("**year=2010-2040")
    page.wait_for_selector(READY)
    expect(page.locator("[name=to]")).to_be_focused()


def test_what_the_pointer_chooses_is_shown_at_once(open_six_languages: OpenPage) -> None:
    page = opened(open_six_languages, "en/actions/")
    choice = page.locator("select[name=kind]")
    choice.focus()
    page.keyboard.press("ArrowDown")
    page.locator("h1").click()
    choice.select_option(index=1)
    page.wait_for_url("**kind=**")
    page.wait_for_selector(READY)
    expect(choice).to_be_focused()
