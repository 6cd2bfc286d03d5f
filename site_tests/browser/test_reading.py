"""A document page as one reads it: by keyboard, on a phone, on paper, without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import OpenPage
from browser.kinds import DOCUMENT, LETTER, THEME
from browser.links import leading_to
from browser.paragraphs import CLIPBOARD, LOOK, clipboard, tab_to
from support.tiers import rarely

pytestmark = pytest.mark.browser


# That Tab comes to every control from the top is looked at in test_by_hand too.
@pytest.mark.parametrize(
    "start", rarely({"from the top of the page": "", "from its own address": "#op20-a"}, "from its own address")
)
def test_a_paragraphs_link_is_reached_and_copied_with_the_keyboard_alone(
    open_page: OpenPage, seed_url: str, start: str
) -> None:
    page = open_page(DOCUMENT + start, may=CLIPBOARD)
    tab_to(page, "op20-a", "Copy link")
    expect(page.locator(":focus")).to_be_visible()
    page.keyboard.press("Enter")
    assert clipboard(page) == f"{seed_url}{DOCUMENT}#op20-a"


def test_a_paragraphs_citation_is_copied_with_the_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page(f"{DOCUMENT}#op20-a", may=CLIPBOARD)
    tab_to(page, "op20-a", "Copy citation")
    page.keyboard.press("Enter")
    assert clipboard(page) == "S/RES/2553 (2020), OP20(a)"


@pytest.mark.parametrize("width", [1280, 390])
def test_the_ring_round_a_number_leaves_the_words_beside_it_clear(open_page: OpenPage, width: int) -> None:
    page = open_page(f"{DOCUMENT}#op20-a", width=width)
    page.keyboard.press("Tab")
    number, words = page.locator("[id='op20-a'] > a").first, page.locator("[id='op20-a'] > p")
    beside = words if width > 960 else page.locator("[id='op20-a'] button").first
    number.focus()
    assert number.evaluate("(link) => link.matches(':focus-visible')")
    assert number.evaluate(RING) <= beside.evaluate(WORDS) + 1


RING = """(link) => {
  const { outlineOffset, outlineWidth } = getComputedStyle(link);
  return link.getBoundingClientRect().right + parseFloat(outlineOffset) + parseFloat(outlineWidth);
}"""
WORDS = """(text) => {
  const words = document.createRange();
  words.selectNodeContents(text);
  return words.getClientRects()[0].left;
}"""


def test_the_paragraph_that_the_address_names_is_marked_and_stands_clear_of_the_header(open_page: OpenPage) -> None:
    page = open_page(f"{DOCUMENT}#op20-a")
    target, sibling = page.locator("[id='op20-a']"), page.locator("[id='op20-b']")
    expect(target).to_be_in_viewport()
    assert target.evaluate(LOOK) != sibling.evaluate(LOOK)
    page.emulate_media(color_scheme="dark")
    assert target.evaluate(LOOK) != sibling.evaluate(LOOK)
    header, box = page.locator("header").first.bounding_box(), target.bounding_box()
    assert header
    assert box
    assert box["y"] >= header["y"] + header["height"]


@pytest.mark.parametrize("address", [DOCUMENT, LETTER], ids=["resolution", "letter"])
def test_paper_gets_the_text_and_no_controls(open_page: OpenPage, address: str) -> None:
    page = open_page(address)
    page.emulate_media(media="print")
    controls = page.locator("button, input, select, header nav, .md-header, .md-sidebar, .md-footer")
    assert [item.evaluate("(e) => e.outerHTML.slice(0, 120)") for item in controls.all() if item.is_visible()] == []
    assert all(unit.is_visible() for unit in page.locator("[data-eid]").all())
    assert page.locator("[data-eid]").count() > 0


@pytest.mark.parametrize("address", [DOCUMENT, LETTER, THEME], ids=["resolution", "letter", "theme"])
def test_without_javascript_the_text_and_its_links_are_all_there(open_page: OpenPage, address: str) -> None:
    with_script, without = (_text_and_links(open_page(address, script=script)) for script in (True, False))
    assert without[1] >= with_script[1]
    assert without[0]
    assert without[0] == with_script[0]


def _text_and_links(page: Page) -> tuple[str, set[str]]:
    """The visible text of the main part, and where its links lead."""
    text = page.locator("article").first.evaluate("""(article) => {
        const shown = (element) => element.checkVisibility() ? element.innerText : "";
        return [...article.querySelectorAll("h1, h2, h3, p, li, td, dt, dd")].map(shown).join(" ");
    }""")
    links = page.locator("article a[href]").evaluate_all("(links) => links.map((link) => link.getAttribute('href'))")
    return text, set(links)


def test_a_themes_page_marks_the_words_and_names_the_reason(open_page: OpenPage) -> None:
    page = open_page(THEME)
    marked = [mark.inner_text().lower() for mark in page.locator("main mark").all()]
    assert "security sector reform" in marked
    link = leading_to(page.locator("main"), f"{DOCUMENT}#op7")
    expect(link).to_be_visible()


def test_what_opens_the_drawer_comes_with_its_first_opening(open_page: OpenPage) -> None:
    """Before all that stands in the page it would have the browser style the page a second time."""
    page = open_page(DOCUMENT, width=390)
    menu, toggle = page.locator(".r-menu"), page.locator("#__drawer")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(toggle).to_have_count(0)
    menu.click()
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(toggle).to_have_count(1)
    page.keyboard.press("Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_focused()


@pytest.mark.parametrize("width", [390, 800], ids=["phone", "tablet"])
@pytest.mark.parametrize("anchor", ["op8", "pp3", "op20-a"])
def test_the_actions_of_a_long_paragraph_open_beside_its_number(open_page: OpenPage, width: int, anchor: str) -> None:
    page = open_page(DOCUMENT, width=width, height=500, has_touch=True)
    unit = page.locator(f"[id='{anchor}']")
    unit.locator("p").first.evaluate("(text) => { text.textContent = `${text.textContent} `.repeat(20); }")
    number = unit.locator("a").first
    number.tap()
    bar = unit.locator(".r-actions")
    expect(bar.get_by_role("button", name="Copy citation")).to_be_in_viewport(ratio=1)
    text, buttons, shown = (one.bounding_box() for one in (unit.locator("p").first, bar, number))
    assert text
    assert buttons
    assert shown
    assert abs(buttons["y"] - shown["y"]) < 12
    assert buttons["y"] + buttons["height"] <= text["y"] + 1


def test_a_link_in_a_text_stays_below_the_finger_that_taps_it(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT, width=390, has_touch=True)
    link = page.locator(".r-operative p a").first
    link.scroll_into_view_if_needed()
    before = link.bounding_box()
    link.focus()
    assert link.bounding_box() == before


GAPS = """() => [...document.querySelectorAll(".r-facts dd:not(:last-child) > a")]
    .filter(link => link.checkVisibility() && link.getClientRects().length === 1)
    .map(link => {
        const words = document.createRange();
        words.selectNodeContents(link);
        const point = link.parentElement.getClientRects();
        return [link.textContent, point[point.length - 1].right - words.getBoundingClientRect().right];
    })"""


def test_the_point_behind_a_short_link_stands_as_near_as_behind_a_long_one(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    gaps = dict(page.evaluate(GAPS))
    assert abs(gaps["RIS"] - gaps["BibTeX"]) < 0.5, gaps


OUTLINE_RING = """(link) => {
    const { outlineWidth, outlineOffset } = getComputedStyle(link);
    const out = parseFloat(outlineWidth) + parseFloat(outlineOffset);
    const ring = link.getBoundingClientRect();
    const around = link.closest(".md-sidebar__scrollwrap").getBoundingClientRect();
    return ring.left - out >= around.left && ring.right + out <= around.right;
}"""


@pytest.mark.parametrize("address", [DOCUMENT, "ar/S/RES/2522/"], ids=["from left to right", "from right to left"])
def test_the_outline_does_not_cut_off_what_shows_the_focus(
    open_page: OpenPage, open_citing_documents: OpenPage, address: str
) -> None:
    page = (open_page if address == DOCUMENT else open_citing_documents)(address)
    link = page.locator(".r-outline a").first
    page.keyboard.press("Tab")
    link.focus()
    assert link.evaluate("(link) => link.matches(':focus-visible')")
    assert link.evaluate(OUTLINE_RING)


def test_the_text_is_printed_alone_where_a_reader_asks_for_that(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT)
    page.emulate_media(media="print")
    shown = """() => ['.r-text', '.r-facts', '.r-after'].map((part) =>
        getComputedStyle(document.querySelector('.r-document > ' + part)).display !== 'none')"""
    assert page.evaluate(shown) == [True, True, True]
    page.emulate_media(media="screen")
    page.evaluate("window.print = () => { window.printed = document.documentElement.className; }")
    page.get_by_role("button", name="Print the text").click()
    assert "r-text-only" in page.evaluate("window.printed")
    assert "r-text-only" not in page.evaluate("document.documentElement.className")
    page.evaluate("document.documentElement.classList.add('r-text-only')")
    page.emulate_media(media="print")
    assert page.evaluate(shown) == [True, False, False]
