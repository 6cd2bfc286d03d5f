"""The field on the home page: a citation leads to its paragraph, in six languages; words go to the search."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from browser.conftest import OpenPage, Watch
from browser.kinds import DOCUMENT
from browser.results import places
from mkdocs_resolutions.interface import words_in
from resolutions.languages import LANGUAGES
from support.examples import cases
from support.un_files import WATER

pytestmark = pytest.mark.browser

TYPED = (
    ("2553 OP20(a)", f"{DOCUMENT}#op20-a"),
    ("s/res/2553, pp3", f"{DOCUMENT}#pp3"),
    ("paragraph 12 of resolution 2553 (2020)", f"{DOCUMENT}#op12"),
    ("résolution 2553 (2020) du Conseil de sécurité, par. 20 a)", f"{DOCUMENT}#op20-a"),
    ("párrafo 20 a) de la resolución 2553 (2020)", f"{DOCUMENT}#op20-a"),
    ("пункт 4 резолюции 2553", f"{DOCUMENT}#op4"),
    ("القرار ٢٥٥٣ (٢٠٢٠)", DOCUMENT),
    ("第2553（2020）号决议第9段", f"{DOCUMENT}#op9"),
    ("OP20(a) of 2553", f"{DOCUMENT}#op20-a"),
    ("S/RES/2553(2020)", DOCUMENT),
    ("S/RES/2553 (2020)", DOCUMENT),
    ("2553", DOCUMENT),
)


SYMBOL = """(printed) => {
    const [search, tables, years] = [resolutionsSearch, resolutionsLookup.symbol, resolutionsYears];
    const id = search.symbol(printed, tables);
    return id && [id, search.path(id, tables), search.official(search.dated(id, years), "fr", tables)];
}"""


def test_the_script_reads_and_writes_symbols_as_the_library_does(open_page: OpenPage) -> None:
    page = open_page()
    page.locator("main form input").first.focus()
    page.wait_for_function("() => Boolean(window.resolutionsLookup && window.resolutionsSearch.lookup)")
    for case in cases("symbols"):
        forms = case["id"] and [case["id"], case["path"], f"https://docs.un.org/fr/{case['official']}"]
        assert page.evaluate(SYMBOL, case["printed"]) == (forms or ""), case["name"]


# That the script reads citations as the library does is looked at in test_search.
@pytest.mark.parametrize(
    ("typed", "address"),
    [pytest.param(*one, marks=() if number % 3 == 0 else pytest.mark.sweep) for number, one in enumerate(TYPED)],
)
def test_the_field_of_the_home_page_reads_every_language(
    open_page: OpenPage, seed_url: str, typed: str, address: str
) -> None:
    page = open_page()
    field = page.locator("main form input").first
    field.fill(typed)
    field.press("Enter")
    page.wait_for_url(seed_url + address)


def test_the_field_leads_to_the_search_where_the_site_lacks_a_document(open_page: OpenPage) -> None:
    page = open_page()
    for typed, href in (
        ("paragraph 12 of resolution 1325", "https://docs.un.org/en/S/RES/1325(2000)"),
        ("S/7930/add.107", "https://docs.un.org/en/S/7930/Add.107"),
        ("217 A (III)", "https://docs.un.org/en/A/RES/217(III)"),
        ("https://undocs.org/S/RES/1325(2000)", "https://docs.un.org/en/S/RES/1325(2000)"),
        ("Charter, Article 51", "https://www.un.org/en/about-us/un-charter/chapter-7"),
    ):
        page.goto("")
        field = page.locator("main form input").first
        field.fill(typed)
        field.press("Enter")
        page.wait_for_url("**/en/search/?q=*")
        expect(page.locator(".r-search-absent a").first).to_have_attribute("href", href)


def test_the_field_hands_words_to_the_search(open_page: OpenPage) -> None:
    page = open_page()
    field = page.locator("main form input").first
    field.fill("security sector")
    field.press("Enter")
    page.wait_for_url("**/en/search/?q=security+sector")
    expect(page.locator(".r-results-list .r-result").first).to_be_visible()


MISSING = (
    ("fr/S/RES/2553/", f"{DOCUMENT}", "Did you mean S/RES/2553?"),
    ("S/RES/2553", f"{DOCUMENT}", "Did you mean S/RES/2553?"),
    ("en/s/res/2553/#op20-a", f"{DOCUMENT}#op20-a", "Did you mean S/RES/2553?"),
    (
        "en/S/RES/1325/",
        "en/search/?q=S%2FRES%2F1325",
        "This site does not hold S/RES/1325. Its official text is at docs.un.org.",
    ),
    (
        "en/S/RES/9998/",
        "en/search/?q=S%2FRES%2F9998",
        "This site does not hold S/RES/9998. Its official text is at docs.un.org.",
    ),
    ("en/letter-2019-12-03/", "en/search/?q=letter-2019-12-03", "Did you mean letter-2019-12-03?"),
)
"""Addresses that the site does not have, what is proposed, and the sentence that does, whose first link leads there."""
NOTHING = ("en/no/such/page/", "en/subjects/1006216/")
"""Addresses that name nothing that the site knows: the number of a subject that no document has is no name."""


def test_what_a_missing_address_names_is_proposed(browser: Browser, seed_url: str) -> None:
    watch = Watch()
    with browser.new_context(base_url=seed_url) as context:
        watch.follow(context)
        page = context.new_page()
        for missing, address, said in MISSING:
            page.goto(missing)
            answer = page.locator(".r-find-answer")
            expect(answer).to_have_text(said)
            proposed, *official = answer.get_by_role("link").all()
            assert all("/S/RES/" in str(link.get_attribute("href")) for link in official)
            expect(page.locator(".r-find input")).to_have_value(proposed.text_content() or "")
            # A link within the site has no arrow, which says that it leaves.
            assert proposed.evaluate("link => getComputedStyle(link, '::after').content") == "none"
            proposed.click()
            page.wait_for_url(seed_url + address)
        for nothing in NOTHING:
            page.goto(nothing)
            page.wait_for_load_state("networkidle")
            expect(page.locator(".r-find-answer")).to_be_empty()
    assert watch.foreign(seed_url) == []
    assert [error for error in watch.errors if not error.startswith("404 ")] == []
    assert len(watch.errors) == len(MISSING) + len(NOTHING)


def test_the_address_of_a_subject_without_a_page_proposes_what_is_filed_under_its_name(
    browser: Browser, un_files_url: str
) -> None:
    with browser.new_context(base_url=un_files_url) as context:
        page = context.new_page()
        page.goto(f"de/subjects/{WATER.identifier}/")
        answer = page.locator(".r-find-answer")
        expect(answer).to_have_text(f"Did you mean {WATER.name}?")
        expect(page.locator(".r-find input")).to_have_value(WATER.name)
        answer.get_by_role("link").click()
        expect(page.locator("[name=subject]")).to_have_value(WATER.name)
        assert places(page)[0].startswith("A/RES/99/51")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_for_a_missing_one_speaks_the_language_of_its_address(
    browser: Browser, six_languages_url: str, language: str
) -> None:
    with browser.new_context(base_url=six_languages_url) as context:
        page = context.new_page()
        page.set_viewport_size({"width": 360, "height": 800})
        page.goto(f"{language}/no/such/page/")
        expect(page.locator("h1")).to_have_text(words_in(language)["not_found"])
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.locator("html")).to_have_css("direction", words_in(language).direction)
        expect(page.locator(".r-header-sections a").first).to_have_text(words_in(language)["documents"])
        expect(page.locator(".r-header")).to_have_count(1)
        expect(page).to_have_title(re.compile(f"^{words_in(language)['not_found']} – "))
        page.goto(f"en/a-site-below-such-a-folder/{language}/no/such/page/")
        expect(page.locator("h1")).to_have_text(words_in(language)["not_found"])
        page.goto("no/such/page/")
        expect(page.locator("h1")).to_have_text(words_in("en")["not_found"])
    with browser.new_context(base_url=six_languages_url, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{language}/no/such/page/")
        expect(page.locator(f".r-missing:lang({language}) h1")).to_have_text(words_in(language)["not_found"])


def test_the_field_of_the_page_for_a_missing_one_reads_citations(open_page: OpenPage, seed_url: str) -> None:
    page = open_page("404.html")
    field = page.locator("main form input").first
    field.fill("OP20(a) of 2553")
    field.press("Enter")
    page.wait_for_url(f"{seed_url}{DOCUMENT}#op20-a")
