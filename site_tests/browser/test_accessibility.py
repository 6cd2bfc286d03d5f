"""axe-core finds nothing, of any level, on any kind of page and in any look, whatever stands open on it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.axe import (
    ENLARGED,
    contrasts,
    violations,
    violations_in_every_look,
    violations_in_every_width,
    violations_in_one_look,
    violations_light_and_dark,
)
from browser.conftest import OpenPage
from browser.kinds import DOCUMENT, KINDS, THEME, WORDING
from browser.targets import SMALL
from mkdocs_resolutions.interface import words_in
from resolutions.languages import LANGUAGES
from support.six_languages import ADDRESS
from support.tiers import besides, rarely

pytestmark = pytest.mark.browser

IN_ARABIC = {
    "home": "ar/",
    "document": f"ar/{ADDRESS}",
    "side by side": f"ar/{ADDRESS}?with=en",
    "documents": "ar/documents/",
    "documents of a year": "ar/documents/2031/",
    "themes": "ar/themes/",
    "theme": "ar/themes/women/",
    "cited documents": "ar/cited/",
    "actions": "ar/actions/",
    "one who is asked": "ar/actions/to/secretary-general/",
    "a kind of action": "ar/actions/request/",
    "deadlines": "ar/actions/by/",
    "results of a search": "ar/search/?q=1325",
}
"""The kinds of pages that the site in six languages has. Those with pictures are looked at in test_pictures."""


IN_EVERY_LOOK = ("document",)
"""The kind that holds the most parts that pages are made of."""
IN_THE_SWEEP = (
    *("documents of a year", "themes in Spanish", "organs", "a kind of action", "search"),
    *("wording that nobody has", "wording of a document from right to left"),
)
"""Kinds of the same template as another; `make sweep` looks at them, and at all others, in every look."""
CHAINS_IN_EVERY_LOOK = ("chain from right to left",)


def look(page: Page, violations: Callable[[Page], object] = violations_in_one_look) -> None:
    """What is looked at in any case: large targets, and axe-core, in one look without contrast."""
    expect(page.locator("h1").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert page.evaluate(SMALL) == []
    assert violations(page) == {}


@pytest.mark.parametrize("address", rarely(KINDS, *IN_EVERY_LOOK))
def test_axe_finds_nothing_and_nothing_scrolls_sideways(open_page: OpenPage, address: str) -> None:
    look(open_page(address), violations_in_every_look)


@pytest.mark.parametrize("address", besides(KINDS, *IN_EVERY_LOOK, *IN_THE_SWEEP))
def test_axe_finds_nothing_in_one_look(open_page: OpenPage, address: str) -> None:
    look(open_page(address))


@pytest.mark.parametrize("address", rarely(WORDING, *CHAINS_IN_EVERY_LOOK))
def test_axe_finds_nothing_where_wording_is_told(open_ropes: OpenPage, address: str) -> None:
    look(open_ropes(address), violations_in_every_look)


@pytest.mark.parametrize("address", besides(WORDING, *CHAINS_IN_EVERY_LOOK, *IN_THE_SWEEP))
def test_axe_finds_nothing_in_one_look_where_wording_is_told(open_ropes: OpenPage, address: str) -> None:
    look(open_ropes(address))


@pytest.mark.parametrize("address", rarely(IN_ARABIC, "document", "side by side"))
def test_axe_finds_nothing_from_right_to_left(open_six_languages: OpenPage, address: str) -> None:
    page = open_six_languages(address)
    assert page.evaluate("document.dir") == "rtl"
    assert violations_in_every_width(page) == {}


@pytest.mark.sweep  # the tests below open the same from left to right
def test_axe_finds_nothing_while_something_stands_open_from_right_to_left(open_six_languages: OpenPage) -> None:
    page = open_six_languages(IN_ARABIC["document"], dark=True)
    words = words_in("ar")
    for width in (1280, ENLARGED["width"]):
        page.set_viewport_size({"width": width, "height": 900})
        page.get_by_role("button", name=words["comfort"]).click()
        expect(page.get_by_role("dialog", name=words["comfort"])).to_be_visible()
        assert violations(page, within=".r-comfort-panel") == {}
        page.keyboard.press("Escape")
        page.get_by_role("button", name=words["search"]).click()
        page.keyboard.type("1325")
        page.locator(".r-search [role=option]").first.wait_for()
        assert violations(page, within="#r-search") == {}
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        expect(page.locator(".r-search")).to_be_hidden()
    page.get_by_role("button", name=words["menu"]).click()
    expect(page.locator("#r-side")).to_be_visible()
    assert violations(page, within="#r-side") == {}


# The menu of styles and the selection are looked at in test_citing, cards and lists in test_cards.


def test_axe_finds_nothing_while_the_search_stands_open(open_page: OpenPage) -> None:
    page = open_page()
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("security sector")
    page.locator(".r-search [href], .r-search [role=option]").first.wait_for()
    assert violations_light_and_dark(page, within="#r-search") == {}


def test_axe_finds_nothing_while_reading_comfort_stands_open(open_page: OpenPage) -> None:
    page = open_page(THEME)
    page.get_by_role("button", name="Reading comfort").click()
    expect(page.get_by_role("dialog", name="Reading comfort")).to_be_visible()
    assert violations_light_and_dark(page, within=".r-comfort-panel") == {}


def test_axe_finds_nothing_in_the_drawer_of_a_phone(open_page: OpenPage) -> None:
    for address in (DOCUMENT, THEME):
        page = open_page(address, width=ENLARGED["width"])
        page.get_by_role("button", name="Menu").click()
        expect(page.locator("#r-side")).to_be_visible()
        assert violations(page, within="#r-side") == {}


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


def test_axe_does_find_one_word_among_many_that_look_otherwise(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT)
    page.locator("#op7 > p").evaluate("(words) => { words.innerHTML += ' <b style=\"color: #aaa\">grey</b>'; }")
    assert violations(page, contrast=True).keys() == {"color-contrast"}


@pytest.mark.sweep  # the other tests ask two elements of every look
@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS.keys())
def test_all_elements_of_one_look_have_one_contrast(open_page: OpenPage, address: str) -> None:
    page = open_page(address)
    page.wait_for_load_state("networkidle")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = contrasts(page)
        assert len(found) > 4
        assert [alike for alike in found if len(alike) > 1] == []


@pytest.mark.parametrize("address", ["accuracy/", "performance/"])
def test_wide_tables_of_the_projects_own_pages_name_their_columns_and_are_scrolled_by_keys(
    open_page: OpenPage, address: str
) -> None:
    page = open_page(address)
    page.set_viewport_size(ENLARGED)
    page.reload()
    expect(page.locator(".md-typeset__scrollwrap[tabindex]")).not_to_have_count(0)
    assert violations(page, contrast=False) == {}


def test_the_page_about_the_site_says_the_first_things_in_all_languages(open_page: OpenPage) -> None:
    page = open_page("about/")
    told = page.locator("main p[lang]")
    assert {*told.evaluate_all("all => all.map(({ lang }) => lang)")} == {*LANGUAGES} - {"en"}
    for language in LANGUAGES:
        if language != "en":
            expect(page.locator(f"main p[lang={language}]")).to_have_css("direction", words_in(language).direction)
