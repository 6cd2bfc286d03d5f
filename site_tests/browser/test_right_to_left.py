"""Names, symbols and dates of other scripts on an Arabic page: each reads in its own direction, at the page's side."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator

from browser.boxes import box
from browser.conftest import OpenPage
from support.six_languages import ADDRESS as OF_WELLS
from support.un_files import ADDRESS

pytestmark = pytest.mark.browser

LEFT, TOP, RIGHT, BOTTOM = range(4)

ARROWS = """(links) => links.map((link) => {
  const words = document.createRange();
  words.selectNodeContents(link);
  const edges = [...words.getClientRects()].map((rect) => rect.left);
  return Math.min(...edges) - link.getBoundingClientRect().left;
})"""
"""How far to the left of its words each link goes on: the room of its arrow."""

PADDING = 5
"""What a link among the facts has at either side besides."""

NAMED = """(line) => {
  const name = document.createElement("bdi");
  const link = { href: "https://example.org/", textContent: "A/RES/57/228B" };
  name.append(Object.assign(document.createElement("a"), link));
  line.append(" ", name);
  return name.firstChild;
}"""
"""A link that a note on other language versions names."""

NAMED_PLACE = """(main, text) => {
  const list = Object.assign(document.createElement("div"), { className: "r-after" });
  const link = Object.assign(document.createElement("a"), { href: "#r-main", textContent: text });
  main.append(list);
  list.append(link);
  const edges = (start, end) => {
    const range = document.createRange();
    range.setStart(link.firstChild, start);
    range.setEnd(link.firstChild, end);
    const { left, right } = range.getBoundingClientRect();
    return [left, right];
  };
  return [edges(0, 5), edges(text.length - 3, text.length)];
}"""
"""The edges of the first and of the last signs of a link of a list."""

ALSO = """(place) => {
  const part = Object.assign(document.createElement("section"), { className: "r-members" });
  const line = Object.assign(document.createElement("p"), { className: "r-also" });
  for (const name of ["OP1", "OP2"]) {
    line.append(Object.assign(document.createElement("a"), { href: "#", textContent: name }), "\u060c ");
  }
  part.append(line);
  place.append(part);
  return [...line.children].map((link) => link.getBoundingClientRect().left);
}"""
"""How far to the left the paragraphs stand that a theme's page names."""

ARROW = "(link) => getComputedStyle(link, '::after').maskImage"


def _edges(place: Locator) -> list[float]:
    """The right edge of every piece of the text."""
    edges: list[float] = place.evaluate("(node) => [...node.getClientRects()].map((rect) => rect.right)")
    return edges


YEARS = """(cell, table) => {
  const name = table ? "td" : "p";
  const place = Object.assign(document.createElement(name), { className: table ? "r-nowrap" : "" });
  (table ? cell.querySelector(".r-table tbody tr") : cell).append(place);
  place.textContent = "2020\u20132026";
  const edge = (from) => {
    const digits = document.createRange();
    digits.setStart(place.firstChild, from);
    digits.setEnd(place.firstChild, from + 4);
    return digits.getBoundingClientRect().left;
  };
  return edge(0) - edge(5);
}"""
"""How far the first year stands to the right of the last, in a cell of a table or in a line of text."""


@pytest.mark.parametrize("in_table", [True, False], ids=["in a table", "in a line"])
def test_the_first_year_stands_at_the_right(open_six_languages: OpenPage, in_table: bool) -> None:
    page = open_six_languages("ar/themes/")
    assert page.locator("#r-main").evaluate(YEARS, in_table) > 0


@pytest.mark.parametrize("text", ["A/RES/80/192، الحاشية 17", "S/RES/2704 (2023)، الفقرة 5"])
def test_a_paragraphs_name_in_a_list_begins_at_the_right_with_the_symbol(
    open_six_languages: OpenPage, text: str
) -> None:
    main = open_six_languages("ar/cited/").locator("#r-main")
    symbol, place = main.evaluate(NAMED_PLACE, text)
    assert symbol[0] >= place[1]
    begins, ends = main.evaluate(NAMED_PLACE, text.partition("،")[0])
    assert begins[0] < ends[0]  # the symbol itself is read from left to right


def test_paragraphs_that_a_list_names_stand_from_right_to_left(open_six_languages: OpenPage) -> None:
    first, second = open_six_languages("ar/actions/to/secretary-general/").locator("#r-main").evaluate(ALSO)
    assert second < first


def test_a_date_stands_whole_behind_the_symbol_in_lists_of_actions(open_six_languages: OpenPage) -> None:
    head = open_six_languages("ar/actions/to/secretary-general/").locator(".r-doing > h3").first
    assert max(_edges(head.locator("span").first)) <= box(head.locator("a"))[LEFT]


def test_english_names_stand_below_their_arabic_heading(open_un_files: OpenPage) -> None:
    page = open_un_files(f"ar/{ADDRESS}")
    heading = page.locator("#subjects")
    names = page.locator(".r-after:has(> #subjects) li")
    assert names.count() == 3
    words = [box(names.locator("a").first), box(names.locator("a").nth(1))]
    assert box(heading)[RIGHT] == pytest.approx(max(word[RIGHT] for word in words), abs=1)
    body = names.last
    assert body.evaluate("(item) => getComputedStyle(item).textAlign") == "right"


def test_the_lines_below_the_organ_begin_at_the_edge_of_a_phone(open_six_languages: OpenPage) -> None:
    page = open_six_languages(f"ar/{OF_WELLS}", width=390)
    sides = page.locator(".r-masthead-lines > div")
    sides.first.evaluate("(side) => (side.style.flexBasis = '100%')")  # as where its line is long
    lines = sides.last.locator("p > bdi").all()
    assert [box(line)[RIGHT] for line in lines] == pytest.approx([box(sides.first)[RIGHT]] * len(lines), abs=1)


def test_a_long_line_below_the_organ_has_all_the_width_of_a_phone(open_six_languages: OpenPage) -> None:
    page = open_six_languages(f"ar/{OF_WELLS}", width=390)
    sides = page.locator(".r-masthead-lines > div")
    sides.last.evaluate("(side) => (side.textContent = 'wells and ropes '.repeat(20))")
    whole, side = box(page.locator(".r-masthead-lines")), box(sides.last)
    assert side[RIGHT] - side[LEFT] > 0.9 * (whole[RIGHT] - whole[LEFT])


def test_the_arrow_of_an_outside_link_stands_where_the_line_goes_on(open_un_files: OpenPage) -> None:
    page = open_un_files(f"ar/{ADDRESS}")
    facts = page.locator(".r-facts dd > a[href^=http]").evaluate_all(ARROWS)
    assert facts
    assert min(facts) > PADDING
    in_text = page.locator(".r-unit > p > a[href^=http]").first
    named = page.locator(".r-unit > p").first.evaluate_handle(NAMED)
    assert named.evaluate(ARROW) == in_text.evaluate(ARROW)
    assert named.evaluate(f"(link) => ({ARROWS})([link])[0]") > PADDING


def test_the_years_of_a_list_stand_below_their_heading(open_un_files: OpenPage) -> None:
    page = open_un_files("ar/subjects/")
    cell = page.locator(".r-table td.r-nowrap").first
    words = cell.evaluate(
        "(cell) => {"
        "  const words = document.createRange();"
        "  words.selectNodeContents(cell);"
        "  return words.getBoundingClientRect().right;"
        "}"
    )
    padding = float(cell.evaluate("(cell) => parseFloat(getComputedStyle(cell).paddingRight)"))
    assert words == pytest.approx(box(cell)[RIGHT] - padding, abs=1)


ENGLISH_TITLE = """value => {
  const title = Object.assign(document.createElement("span"), { lang: "en", dir: "auto" });
  title.textContent = "on wells and ropes of the coast ".repeat(4);
  value.append(" ", title);
  return [...title.getClientRects()].map(({ right }) => right);
}"""


@pytest.mark.parametrize("place", [".r-facts dd", ".r-cites li"])
def test_an_english_title_of_several_lines_begins_at_the_edge(open_un_files: OpenPage, place: str) -> None:
    value = open_un_files(f"ar/{ADDRESS}", width=390).locator(place).first
    edge = value.evaluate("(value) => value.parentElement.closest('div, ul').getBoundingClientRect().right")
    assert value.evaluate(ENGLISH_TITLE) == pytest.approx([edge], abs=1)


ENGLISH_ENTRY = """entry => {
  const name = Object.assign(document.createElement("span"), { lang: "en", dir: "auto" });
  name.textContent = "2001-2010: a decade of wells and ropes";
  const documents = Object.assign(document.createElement("ul"), { className: "r-named" });
  entry.replaceChildren(name, documents);
}"""
"""An entry with few documents, as a large site has it: they stand below its name."""


def test_an_english_name_in_a_list_on_a_phone_stands_apart_from_its_figures(open_un_files: OpenPage) -> None:
    row = open_un_files("ar/subjects/", width=390).locator(".r-table tbody tr").first
    row.locator("th").evaluate(ENGLISH_ENTRY)
    name, figure = row.locator("th > span"), row.locator("td.r-numeric")
    assert box(figure)[RIGHT] < box(name)[LEFT] - 8
    assert name.evaluate("(name) => getComputedStyle(name).textAlign") == "right"
