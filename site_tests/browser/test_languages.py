"""From one language to another: the place in a document stays, and Arabic pages are the mirror of English ones."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from browser.boxes import box
from browser.conftest import OpenPage
from mkdocs_resolutions.interface import words_in
from resolutions.languages import LANGUAGES, is_right_to_left
from support.building import Build
from support.pages import dangling
from support.six_languages import ADDRESS, DIVIDED_ADDRESS

pytestmark = pytest.mark.browser


def test_every_link_of_the_site_leads_somewhere(six_languages_build: Build) -> None:
    assert dangling(six_languages_build.site) == []


@pytest.mark.parametrize("width", [1280, 390], ids=["header", "drawer"])
def test_the_language_changes_and_the_paragraph_that_the_address_names_stays(
    open_six_languages: OpenPage, six_languages_url: str, width: int
) -> None:
    page = open_six_languages(f"en/{ADDRESS}#op1-b", width=width)
    if width < 720:
        page.locator(".r-menu").click()
    page.locator(".r-languages a[hreflang=ar]:visible").click()
    page.wait_for_url(f"{six_languages_url}ar/{ADDRESS}#op1-b")


def test_the_language_changes_and_the_paragraph_in_view_stays(
    open_six_languages: OpenPage, six_languages_url: str
) -> None:
    page = open_six_languages(f"en/{ADDRESS}")
    page.locator("[id='annex-20']").evaluate("(unit) => scrollTo(0, unit.getBoundingClientRect().top - 100)")
    page.locator(".r-header .r-languages a[hreflang=fr]").press("Enter")
    page.wait_for_url(f"{six_languages_url}fr/{ADDRESS}#annex-20")


def test_at_the_top_of_a_page_the_language_changes_without_a_fragment(
    open_six_languages: OpenPage, six_languages_url: str
) -> None:
    page = open_six_languages(f"en/{ADDRESS}")
    page.locator(".r-header .r-languages a[hreflang=es]").click()
    page.wait_for_url(f"{six_languages_url}es/{ADDRESS}")


@pytest.mark.parametrize("scripted", [True, False], ids=["scripted", "unscripted"])
def test_a_page_leads_to_the_languages_that_it_is_not_in(
    open_six_languages: OpenPage, six_languages_url: str, scripted: bool
) -> None:
    page = open_six_languages(f"en/{DIVIDED_ADDRESS}#op1", script=scripted)
    elsewhere = page.locator(".r-header .r-elsewhere")
    assert elsewhere.inner_text().split() == ["Not", "in:", "es", "zh", "ru"]
    link = elsewhere.locator("a[hreflang=ru]")
    if scripted:
        expect(link).to_have_attribute("title", re.compile("на русском"))
    link.click()
    page.wait_for_url(f"{six_languages_url}ru/")
    assert page.locator(".r-elsewhere").count() == 0


def test_the_one_other_language_of_a_site_is_told_by_its_code_alone(open_page: OpenPage) -> None:
    """S/RES/2553 is in English, and the site in Spanish too: "Not in: es" would be all that is said of languages."""
    elsewhere = open_page("en/S/RES/2553/").locator(".r-header .r-elsewhere")
    assert elsewhere.inner_text().split() == ["es"]
    assert elsewhere.get_attribute("aria-label") == "Not in:"


def test_the_drawer_tells_whoever_reads_another_language_what_is_there(open_six_languages: OpenPage) -> None:
    page = open_six_languages(f"en/{DIVIDED_ADDRESS}", width=390)
    page.locator(".r-menu").click()
    elsewhere = page.locator(".r-side .r-elsewhere")
    assert elsewhere.inner_text().split() == ["Not", "in:", "Español", "中文", "Русский"]


RIGHT = """(cell) => {
  const range = document.createRange();
  range.selectNodeContents(cell);
  return Math.round(range.getBoundingClientRect().right);
}"""


@pytest.mark.parametrize("language", ["ar", "en"])
def test_units_stand_below_units_in_every_direction(open_six_languages: OpenPage, language: str) -> None:
    page = open_six_languages(f"{language}/organs/")
    page.locator("td.r-numeric").first.evaluate("(cell) => cell.textContent = '12 345'")
    rights = [cell.evaluate(RIGHT) for cell in page.locator(".r-numeric").all()]
    assert len(rights) > 1
    assert len(set(rights)) == 1


def test_an_english_name_of_several_lines_begins_at_the_side_of_an_arabic_list(open_six_languages: OpenPage) -> None:
    page = open_six_languages(f"ar/{ADDRESS}", width=390)
    name = page.locator(".r-facts dd > a").first
    name.evaluate("(link) => Object.assign(link, { dir: 'auto', textContent: 'Peacekeeping and special '.repeat(4) })")
    _, top, _, bottom = box(name)
    assert bottom - top > 40
    assert name.evaluate("(link) => getComputedStyle(link).direction") == "ltr"
    assert name.evaluate("(link) => getComputedStyle(link).textAlign") == "right"


def test_without_javascript_the_languages_are_plain_links(open_six_languages: OpenPage, six_languages_url: str) -> None:
    page = open_six_languages(f"en/{ADDRESS}#op2", script=False)
    page.locator(".r-header .r-languages a[hreflang=zh]").click()
    page.wait_for_url(f"{six_languages_url}zh/{ADDRESS}")


@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_arabic_is_the_mirror_of_english(open_six_languages: OpenPage, language: str, script: bool) -> None:
    page = open_six_languages(f"{language}/{ADDRESS}", script=script)
    text = page.locator("[id='op2'] > p")
    in_order = (
        (page.locator("[id='op2'] > a:not([class])"), text),
        (page.locator(".r-outline"), text),
        (page.locator(".r-name"), page.locator(".r-header .r-languages")),
    )
    assert [box(one)[0] < box(other)[0] for one, other in in_order] == [language == "en"] * len(in_order)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_frame_speaks_the_language_of_the_page(open_six_languages: OpenPage, language: str) -> None:
    page = open_six_languages("" if language == "en" else f"{language}/")
    assert page.evaluate("document.documentElement.lang") == language
    assert page.evaluate("document.dir") == ("rtl" if is_right_to_left(language) else "ltr")
    sections = page.locator(".r-header-sections a").all_inner_texts()
    assert {words_in(language)[key] for key in ("documents", "cited")} <= set(sections)
