"""Tables, notes and subjects as readers meet them: by keyboard, on a phone, from right to left, on paper; and axe."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from browser.axe import violations_in_every_look, violations_in_one_look
from browser.conftest import OpenPage, opening
from browser.results import places
from browser.tabs import Tabs
from mkdocs_resolutions.interface import words_in
from support.building import BuiltOnce
from support.bundles import unpacked_bundle
from support.tiers import besides, rarely
from support.un_files import ADDRESS, COUNCIL, WATER, un_files_site

pytestmark = pytest.mark.browser


PAGES = {
    "document": f"en/{ADDRESS}",
    "document in Arabic": f"ar/{ADDRESS}",
    "document in Chinese": f"zh/{ADDRESS}",
    "resolution of the Council": f"en/{COUNCIL}",
    "subjects": "fr/subjects/",
    "subject": f"ar/subjects/{WATER.identifier}/",
    "theme of a subject": "en/themes/water/",
    "home": "ar/",
}


IN_EVERY_LOOK = ("document in Arabic",)
IN_THE_SWEEP = ("document in Chinese", "theme of a subject", "home")
"""Kinds that other sites have too; `make sweep` looks at all in every look."""


@pytest.mark.parametrize("address", rarely(PAGES, *IN_EVERY_LOOK))
def test_axe_finds_nothing_and_nothing_scrolls_sideways(open_un_files: OpenPage, address: str) -> None:
    page = open_un_files(address)
    page.wait_for_load_state("networkidle")
    assert violations_in_every_look(page) == {}


@pytest.mark.parametrize("address", besides(PAGES, *IN_EVERY_LOOK, *IN_THE_SWEEP))
def test_axe_finds_nothing_in_one_look(open_un_files: OpenPage, address: str) -> None:
    page = open_un_files(address)
    page.wait_for_load_state("networkidle")
    assert violations_in_one_look(page) == {}


BEGIN_LINES = """(marks) => marks.filter((mark) => {
  const words = document.createRange();
  words.selectNode(mark.previousSibling);
  const middle = ({ top, bottom }) => (top + bottom) / 2;
  const last = Math.max(...Array.from(words.getClientRects(), middle));
  return middle(mark.firstElementChild.getBoundingClientRect()) - last > 12;
}).map((mark) => mark.id)"""
"""The marks that stand a line below the words that they stand behind."""


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_no_line_begins_with_the_mark_of_a_note(open_un_files: OpenPage, language: str) -> None:
    page = open_un_files(f"{language}/{ADDRESS}", height=700)
    marks = page.locator(".r-text .r-note:has(> a)")
    assert marks.count()
    for width in range(320, 420, 4):
        page.set_viewport_size({"width": width, "height": 700})
        assert marks.evaluate_all(BEGIN_LINES) == []


RIGHT = """(count) => {
  const range = document.createRange();
  range.selectNodeContents(count);
  return Math.round(range.getBoundingClientRect().right);
}"""


def test_units_stand_below_units_in_an_arabic_list_without_a_table(open_un_files: OpenPage) -> None:
    counts = open_un_files("ar/", width=390).locator(".r-subjects .r-count")
    counts.first.evaluate("(count) => count.textContent = '12 345'")
    rights = [count.evaluate(RIGHT) for count in counts.all()]
    assert len(rights) > 1
    assert len(set(rights)) == 1


@pytest.mark.parametrize("language", ["ar", "zh"])
def test_what_the_numbers_of_a_list_count_stands_above_them(open_un_files: OpenPage, language: str) -> None:
    page = open_un_files(f"{language}/", width=390)
    head = page.get_by_role("heading", name=words_in(language)["subjects"], exact=True)
    counted = page.locator(".r-count").get_by_text(words_in(language)["documents"], exact=True)
    expect(head).to_be_visible()
    expect(counted).to_be_visible()
    box, number = counted.bounding_box(), page.locator(".r-subjects .r-count").first.bounding_box()
    assert box
    assert number
    assert box["y"] + box["height"] <= number["y"]
    assert box["x"] < number["x"] + number["width"]
    assert number["x"] < box["x"] + box["width"]


def overflow(page: Page, selector: str) -> int:
    """By how many pixels what an element holds is wider than it."""
    return int(page.eval_on_selector(selector, "(box) => box.scrollWidth - box.clientWidth"))


def test_a_long_name_of_a_fact_breaks_on_a_phone(open_un_files: OpenPage) -> None:
    page = open_un_files(f"en/{COUNCIL}", width=320, height=700)
    page.locator(".r-facts dt").first.evaluate(
        "(name) => (name.textContent = 'Title given by whom it may concern '.repeat(3))"
    )
    assert overflow(page, "html") == 0


LINES = """(part) => {
  const words = document.createRange();
  words.selectNodeContents(part);
  return words.getClientRects().length;
}"""


def test_the_only_value_of_a_fact_stands_on_one_line(open_un_files: OpenPage) -> None:
    value = open_un_files(f"en/subjects/{WATER.identifier}/").locator(".r-facts dd").first
    value.evaluate("(value) => (value.innerHTML = '<a href=.>Wells and ropes of the coast (92)</a>')")
    assert value.locator("a").evaluate(LINES) == 1


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_wide_table_scrolls_by_itself_by_the_keyboard(open_un_files: OpenPage, language: str) -> None:
    page = open_un_files(f"{language}/{ADDRESS}", width=320, height=700)
    assert overflow(page, ".r-scroll") > 0
    assert overflow(page, "html") == 0
    region = page.get_by_role("region").filter(has=page.locator("table.r-cells"))
    region.focus()
    page.keyboard.press("ArrowLeft" if language == "ar" else "ArrowRight")
    page.wait_for_function("() => document.querySelector('.r-scroll').scrollLeft !== 0")


def test_a_table_is_linked_to_and_cited_as_a_paragraph_is(open_un_files: OpenPage) -> None:
    page = open_un_files(f"en/{ADDRESS}#op2-t1", may=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy citation").click()
    expect(page.locator(".r-status")).to_contain_text("A/RES/99/51, OP2, table 1")
    table = page.locator("#op2-t1 table").bounding_box()
    bar = page.locator("#op2-t1 .r-actions").bounding_box()
    assert table
    assert bar
    assert bar["y"] >= table["y"] + table["height"] - 1  # the actions lie over nothing


def test_a_chosen_table_is_tinted_to_its_end_and_nothing_lies_over_anything(open_un_files: OpenPage) -> None:
    page = open_un_files(f"en/{ADDRESS}#op2-t1")
    expect(page.get_by_role("button", name="Copy citation")).to_be_visible()
    grounds = page.evaluate(
        """() => {
            const ground = (element, pseudo) => getComputedStyle(element, pseudo).backgroundColor;
            const unit = document.getElementById("op2-t1");
            return [ground(unit, "::before"), ground(unit.querySelector(".r-scroll"))];
        }"""
    )
    assert grounds[0] == grounds[1] != "rgba(0, 0, 0, 0)"
    ends = page.locator("#op2-t1 .r-actions button").evaluate_all(
        "(buttons) => buttons.map((button) => button.getBoundingClientRect().bottom)"
    )
    below = page.locator("#op3").bounding_box()
    assert below
    assert max(ends) <= below["y"]
    label = page.locator("#op2-t1 > a:not([class])")
    assert label.evaluate("(label) => label.scrollWidth <= label.clientWidth + 1")


def test_a_mark_leads_to_its_note_and_the_note_back_to_the_mark(open_un_files: OpenPage) -> None:
    page = open_un_files(f"en/{ADDRESS}")
    page.locator("#op3 [role=doc-noteref]", has_text="1").click()
    expect(page).to_have_url(re.compile("#fn1$"))
    page.get_by_role("link", name="Back to OP3").click()
    expect(page).to_have_url(re.compile("#op3-fn1$"))
    expect(page.locator("#op3-fn1")).to_be_in_viewport()
    expect(page.locator(".r-status")).to_be_empty()


def test_paper_has_the_whole_table_and_no_ways_back(open_un_files: OpenPage) -> None:
    page = open_un_files(f"en/{ADDRESS}", width=600)
    page.emulate_media(media="print")
    assert page.locator(".r-scroll").evaluate("(box) => getComputedStyle(box).overflowX") == "visible"
    assert overflow(page, "html") == 0
    assert not page.locator(".r-back").first.is_visible()
    assert page.locator("thead").evaluate("(head) => getComputedStyle(head).display") == "table-header-group"


def test_digits_stand_in_their_order_from_right_to_left(open_un_files: OpenPage) -> None:
    page = open_un_files(f"ar/{ADDRESS}")
    number = page.locator(".r-cells td", has_text="1 302 500")
    first, last = (
        number.evaluate(
            """(cell, at) => {
                const range = document.createRange();
                range.setStart(cell.firstChild, at);
                range.setEnd(cell.firstChild, at + 1);
                return range.getBoundingClientRect().x;
            }""",
            at,
        )
        for at in (0, 8)
    )
    assert first < last


# -- side by side ------------------------------------------------------------------------------------------------------

PARTS = """(units, _, names = "class role aria-label tabindex scope colspan dir".split(" ")) => units.map((unit) => [
    unit.localName,
    unit.firstElementChild.hash,
    ...[...unit.querySelectorAll("p, .r-unit-text, .r-scroll, .r-cells, .r-cells *, sup, .r-back, .r-back *")].map(
        (part) => [part.localName, part.textContent, ...names.map((name) => part.getAttribute(name) || "")].join("|")),
])"""
"""The elements of units that their readers tell apart: of a heading, a table, marks of notes and the ways back."""


@pytest.fixture(scope="module")
def disk(built_once: BuiltOnce, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the bundle's unpacked folder."""
    built = built_once("un-files", un_files_site)
    return f"{unpacked_bundle(built.site.parent, tmp_path_factory.mktemp('disk')).as_uri()}/"


@pytest.fixture(params=["server", "disk"])
def open_anywhere(request: pytest.FixtureRequest, tabs: Tabs) -> Iterator[OpenPage]:
    """Opens pages from a server and from a disk."""
    if request.param == "server":
        yield request.getfixturevalue("open_un_files")
        return
    folder = request.getfixturevalue("disk")
    with opening(tabs, folder) as opened:
        yield lambda address="", **options: opened(re.sub(r"/(?=$|[?#])", "/index.html", address), **options)


@pytest.mark.parametrize("language", ["ar", pytest.param("zh", marks=pytest.mark.sweep)])
def test_beside_another_language_everything_is_what_it_is_on_its_own_page(
    open_anywhere: OpenPage, language: str
) -> None:
    alone = open_anywhere(f"{language}/{ADDRESS}").locator(".r-unit").evaluate_all(PARTS)
    page = open_anywhere(f"en/{ADDRESS}?with={language}")
    page.locator(".r-document:not([aria-busy]) .r-version").first.wait_for()
    assert page.locator(".r-pair > .r-version").evaluate_all(PARTS) == alone
    assert {"h2", "h3", "h4"} & {name for name, *_ in alone} == {"h2", "h3", "h4"}


def test_beside_another_language_notes_and_tables_are_used_as_alone(open_anywhere: OpenPage) -> None:
    page = open_anywhere(f"en/{ADDRESS}?with=ar", width=390, height=700)
    row = page.locator(".r-pair:has(> #op3)")
    row.locator(".r-version .r-note a").click()
    expect(page).to_have_url(re.compile("with=ar#fn1$"))
    expect(page.locator("#fn1")).to_be_in_viewport()
    page.locator(".r-pair:has(> #fn1) .r-version").get_by_role("link").filter(has_text="3").last.click()
    expect(page).to_have_url(re.compile("with=ar#op3-fn1$"))
    expect(row).to_be_in_viewport()
    assert overflow(page, "html") == 0
    for table in page.locator(".r-pair .r-scroll").all():
        assert table.evaluate("(box) => box.scrollWidth > box.clientWidth")
        table.focus()
        expect(table).to_be_focused()


def test_beside_another_language_axe_finds_nothing(open_un_files: OpenPage) -> None:
    page = open_un_files(f"en/{ADDRESS}?with=ar")
    page.locator(".r-document:not([aria-busy]) .r-version").first.wait_for()
    assert violations_in_one_look(page) == {}


def test_the_head_of_a_chinese_column_stands_on_one_line(open_un_files: OpenPage) -> None:
    page = open_un_files("zh/subjects/", width=390)
    page.locator(".r-table tbody th").first.evaluate("(cell) => cell.append('UN STABILIZATION MISSION '.repeat(9))")
    assert [head.evaluate(LINES) for head in page.locator(".r-table thead th").all()] == [1] * 3


@pytest.mark.parametrize("subject", [WATER.name, f"subjects/{WATER.identifier}"])
def test_a_search_of_a_subject_finds_texts_of_other_languages_too(open_un_files: OpenPage, subject: str) -> None:
    """In French it has another name: a reader asks by that of the page."""
    page = open_un_files(f"en/search/?q=puits&language=fr&subject={subject}")
    assert places(page)[0].startswith("A/RES/99/51")
