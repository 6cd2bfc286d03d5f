"""A document in six languages as one reads it: two side by side, from one language to another, from right to left."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.conftest import OpenPage
from mkdocs_resolutions.interface import words as interface
from resolutions.languages import LANGUAGES, RIGHT_TO_LEFT
from support.building import Build
from support.pages import dangling, words
from support.six import ADDRESS

pytestmark = pytest.mark.browser

BESIDE = f"en/{ADDRESS}with/ar/"
TEXTS = """() => [...document.querySelectorAll("[data-eid]")].map((unit) => {
    const text = unit.matches(".r-unit") ? unit.querySelector("p, .r-unit-text") : unit;
    return [unit.id, text.innerText];
})"""
"""The units of a document's page, each with its words."""
SIDE = """(places) => places.map((place) => [
    place.parentElement.id, place.lang, place.dir, place.querySelector(":scope > p, :scope > span").innerText,
])"""
"""The units of one side of a page with two: anchor, language, direction, and words."""


def pair(page: Page, anchor: str) -> tuple[Locator, Locator]:
    sides = page.locator(f"[id='{anchor}'] > *")
    assert sides.count() == 2
    return sides.nth(0), sides.nth(1)


def box(place: Locator) -> tuple[float, float, float, float]:
    """Left, top, right, bottom."""
    found = place.bounding_box()
    assert found
    return found["x"], found["y"], found["x"] + found["width"], found["y"] + found["height"]


def test_every_link_of_the_site_leads_somewhere(six: Build) -> None:
    assert dangling(six.site) == []


@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without"])
def test_every_paragraph_of_both_languages_stands_beside_its_own(open_six: OpenPage, script: bool) -> None:
    beside = open_six(BESIDE, script=script)
    for column, language in enumerate(("en", "ar")):
        units = dict(open_six(f"{language}/{ADDRESS}").evaluate(TEXTS))
        shown = beside.locator(f".r-pair[id] > :nth-child({column + 1})[lang]").evaluate_all(SIDE)
        direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
        assert {(lang, way) for _, lang, way, _ in shown} == {(language, direction)}
        assert {anchor: words(text) for anchor, _, _, text in shown} == {
            anchor: words(text) for anchor, text in units.items()
        }


def test_what_one_language_lacks_is_said_in_words(open_six: OpenPage) -> None:
    page = open_six(BESIDE)
    english, arabic = pair(page, "op1-c")
    expect(english).to_contain_text("To report on its work;")
    expect(arabic).to_have_text("العربية: not in this text")
    assert arabic.evaluate("(e) => e.closest('[lang]').lang") == "en"
    expect(page.locator(".r-lacking")).to_have_count(2)
    expect(pair(open_six(f"ar/{ADDRESS}with/en/"), "op1-c")[0]).to_have_text("العربية: غير وارد في هذا النص")


def test_a_paragraph_leads_to_itself_in_its_own_language(open_six: OpenPage, six_url: str) -> None:
    page = open_six(BESIDE)
    pair(page, "op1-b-ii")[1].locator(".r-number").click()
    page.wait_for_url(f"{six_url}ar/{ADDRESS}#op1-b-ii")
    expect(page.locator("[id='op1-b-ii']")).to_be_in_viewport()


def test_the_two_stand_beside_each_other_and_on_a_phone_one_below_the_other(open_six: OpenPage) -> None:
    first, second = (box(side) for side in pair(open_six(BESIDE), "op2"))
    assert first[1] == second[1]
    assert first[2] <= second[0]
    phone = open_six(BESIDE, width=320)
    first, second = (box(side) for side in pair(phone, "op2"))
    assert first[3] <= second[1]
    assert phone.evaluate("document.documentElement.scrollWidth") == 320


def test_the_pair_that_the_address_names_stands_clear_of_what_stays_above(open_six: OpenPage) -> None:
    page = open_six(f"{BESIDE}#annex-7")
    expect(page.locator("[id='annex-7']")).to_be_in_viewport()
    assert box(page.locator("[id='annex-7']"))[1] >= box(page.locator(".r-pair-head"))[3]


def test_a_document_offers_its_other_languages_side_by_side(open_six: OpenPage, six_url: str) -> None:
    page = open_six(f"en/{ADDRESS}")
    links = page.locator("dl div", has_text="Compare languages").locator("a")
    assert [link.get_attribute("lang") for link in links.all()] == [code for code in LANGUAGES if code != "en"]
    links.filter(has_text="العربية").click()
    page.wait_for_url(six_url + BESIDE)


@pytest.mark.parametrize("width", [1280, 390], ids=["header", "drawer"])
def test_the_language_changes_and_the_paragraph_that_the_address_names_stays(
    open_six: OpenPage, six_url: str, width: int
) -> None:
    page = open_six(f"en/{ADDRESS}#op1-b", width=width)
    if width < 720:
        page.locator(".r-menu").click()
    page.locator(".r-languages a[lang=ar]:visible").click()
    page.wait_for_url(f"{six_url}ar/{ADDRESS}#op1-b")


def test_the_language_changes_and_the_paragraph_in_view_stays(open_six: OpenPage, six_url: str) -> None:
    page = open_six(f"en/{ADDRESS}")
    page.locator("[id='annex-20']").evaluate("(unit) => scrollTo(0, unit.getBoundingClientRect().top - 100)")
    page.locator(".r-header .r-languages a[lang=fr]").press("Enter")
    page.wait_for_url(f"{six_url}fr/{ADDRESS}#annex-20")


def test_at_the_top_of_a_page_the_language_changes_without_a_fragment(open_six: OpenPage, six_url: str) -> None:
    page = open_six(f"en/{ADDRESS}")
    page.locator(".r-header .r-languages a[lang=es]").click()
    page.wait_for_url(f"{six_url}es/{ADDRESS}")


def test_side_by_side_keeps_the_paragraph_too(open_six: OpenPage, six_url: str) -> None:
    page = open_six(f"en/{ADDRESS}#op2")
    page.locator("dl div", has_text="Compare languages").locator("a[lang=ar]").click()
    page.wait_for_url(f"{six_url}{BESIDE}#op2")
    page.locator(".r-with a[lang=ru]").click()
    page.wait_for_url(f"{six_url}en/{ADDRESS}with/ru/#op2")
    page.locator(".r-pair-head [lang=ru] a").click()
    page.wait_for_url(f"{six_url}ru/{ADDRESS}#op2")


def test_without_javascript_the_languages_are_plain_links(open_six: OpenPage, six_url: str) -> None:
    page = open_six(f"en/{ADDRESS}#op2", script=False)
    page.locator(".r-header .r-languages a[lang=zh]").click()
    page.wait_for_url(f"{six_url}zh/{ADDRESS}")


@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_arabic_is_the_mirror_of_english(open_six: OpenPage, language: str, script: bool) -> None:
    page = open_six(f"{language}/{ADDRESS}", script=script)
    text = page.locator("[id='op2'] > p")
    in_order = (
        (page.locator("[id='op2'] > .r-number"), text),
        (page.locator(".r-outline"), text),
        (page.locator(".r-name"), page.locator(".r-header .r-languages")),
    )
    assert [box(one)[0] < box(other)[0] for one, other in in_order] == [language == "en"] * len(in_order)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_frame_speaks_the_language_of_the_page(open_six: OpenPage, language: str) -> None:
    page = open_six("" if language == "en" else f"{language}/")
    assert page.evaluate("document.documentElement.lang") == language
    assert page.evaluate("document.dir") == ("rtl" if language in RIGHT_TO_LEFT else "ltr")
    sections = page.locator(".r-header-sections a").all_inner_texts()
    assert {interface(language)[key] for key in ("documents", "cited")} <= set(sections)
