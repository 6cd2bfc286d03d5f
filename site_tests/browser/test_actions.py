"""Who is asked to do what, by when, as one reads it: by keyboard, without JavaScript, on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import OpenPage
from browser.facts import FOLD, unfold_facts
from browser.kinds import DOCUMENT
from browser.links import leading_to
from mkdocs_resolutions.interface import words_in
from resolutions.languages import LANGUAGES, table
from support.six_languages import ADDRESS

pytestmark = pytest.mark.browser

INDEX, ASKED = "en/actions/", "en/actions/to/secretary-general/"


def follow(page: Page, name: str) -> None:
    """Presses Tab until the link of that name has the focus, and Enter."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == name:
            expect(page.locator(":focus")).to_be_visible()
            page.keyboard.press("Enter")
            return
    pytest.fail(f"Tab never reaches “{name}”")


def test_from_the_header_to_the_paragraph_by_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT)
    follow(page, "Actions")
    page.wait_for_url(f"**/{INDEX}")
    follow(page, "Secretary-General")
    page.wait_for_url(f"**/{ASKED}")
    follow(page, "OP20")
    page.wait_for_url(f"**/{DOCUMENT}#op20")
    expect(page.locator("#op20")).to_be_in_viewport()


TOP = "document.querySelector('[data-unfiltered]').getBoundingClientRect().top"
BEFORE_THE_SCRIPT = """() => {
  const box = document.querySelector(".r-results--own");
  box.hidden = box.querySelector("details").open = true;
}"""


@pytest.mark.parametrize("width", [1280, 390])
def test_the_form_moves_nothing_when_its_script_shows_it(open_page: OpenPage, width: int) -> None:
    page = open_page(INDEX)
    page.set_viewport_size({"width": width, "height": 900})
    page.reload()
    expect(page.locator(".r-results--own[data-ready]")).to_be_visible()
    after = page.evaluate(TOP)
    page.evaluate(BEFORE_THE_SCRIPT)
    expect(page.locator(".r-results--own")).to_be_hidden()
    assert page.evaluate(TOP) == after


def test_a_document_leads_to_its_place_in_the_list_of_one_whom_it_asks_without_javascript(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT, script=False)
    unfold_facts(page)
    page.get_by_role("link", name="Secretary-General: Requests (2)", exact=True).click()
    page.wait_for_url(f"**/{ASKED}#request-S-RES-2553")
    expect(page.locator("#request-S-RES-2553")).to_be_in_viewport()
    expect(page.locator("#request-S-RES-2553 + ul > li")).to_have_count(2)


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_language_a_document_leads_there_in_its_own_words(open_six_languages: OpenPage, language: str) -> None:
    words = words_in(language)
    page = open_six_languages(f"{language}/{ADDRESS}", script=False)
    assert page.locator("#annex > a:not([class])").get_attribute("title") == table(language, "labels")["annex"]
    said = words.say("counted", name=words["to_secretary_general"], count=1)
    unfold_facts(page)
    expect(page.locator(".r-facts dt").filter(has_text=words["asks"])).to_be_visible()
    page.get_by_role("link", name=said, exact=True).click()
    page.wait_for_url(f"**/{language}/actions/to/secretary-general/#request-S-RES-9901")
    expect(page.locator("#request-S-RES-9901")).to_be_in_viewport()


@pytest.mark.parametrize("width", [1280, 320])
def test_all_is_there_without_javascript_and_nothing_scrolls_sideways(open_page: OpenPage, width: int) -> None:
    page = open_page(INDEX, script=False, width=width)
    for address in (INDEX, "en/actions/request/", ASKED):
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(leading_to(page.locator("#r-main"), "/en/actions/")).to_be_visible()
    assert page.locator("#r-main mark").first.inner_text() == "Secretary-General"
    scrolled = open_page(ASKED, width=width).evaluate("document.scrollingElement.scrollWidth")
    assert scrolled <= width


def test_the_text_begins_on_the_first_screen_and_the_other_facts_unfold_without_javascript(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT, script=False)
    asks = page.locator(".r-facts dt").filter(has_text="Who is asked")
    expect(page.locator(f"{FOLD} > summary")).to_have_text("More facts")
    expect(page.locator(".r-facts dt").filter(has_text="Date")).to_be_visible()
    expect(page.locator(".r-text > .r-enacting")).to_be_in_viewport()
    expect(asks).to_be_hidden()
    unfold_facts(page)
    expect(asks).to_be_visible()
