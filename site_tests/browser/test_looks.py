"""How pages look in narrow or crowded places: the header, cited documents on a phone, an annex's actions."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from browser.boxes import box
from browser.conftest import OpenPage
from mkdocs_resolutions.interface import words_in
from resolutions.languages import LANGUAGES
from support.six_languages import ADDRESS as SIX
from support.un_files import ADDRESS

pytestmark = pytest.mark.browser

NAMES = {
    "en": ("UN Resolutions", "About"),
    "fr": ("Résolutions de l’ONU", "À propos"),
    "es": ("Resoluciones de la ONU", "Acerca de"),
    "ar": ("قرارات الأمم المتحدة", "عن الموقع"),
    "zh": ("联合国决议", "关于"),
    "ru": ("Резолюции ООН", "О сайте"),
}
"""What this site is called, and its section that is no list."""
WHOLE = """([name, sections]) => {
  const [title, list] = [document.querySelector(".r-name"), document.querySelector(".r-header-sections")];
  title.textContent = name;
  list.replaceChildren(...sections.map((words) => {
    const item = document.createElement("li");
    item.append(Object.assign(document.createElement("a"), { href: ".", textContent: words }));
    return item;
  }));
  const lines = document.createRange();
  lines.selectNodeContents(title);
  const cut = [list, document.querySelector(".r-search-word")].filter((part) => part.scrollWidth > part.clientWidth);
  return [cut.map(({ className }) => className), lines.getClientRects().length];
}"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_header_holds_all_sections_and_the_name_on_one_line(open_six_languages: OpenPage, language: str) -> None:
    words = words_in(language)
    name, about = NAMES[language]
    sections = [*(words[key] for key in ("documents", "themes", "subjects", "cited", "actions_menu")), about]
    page = open_six_languages(f"{language}/{SIX}", width=1220)
    assert page.evaluate(WHOLE, [name, sections]) == [[], 1]


ELSEWHERE = """(lacking) => {
  const list = document.querySelector(".r-header .r-languages");
  const others = document.createElement("ul");
  others.className = "r-languages r-elsewhere";
  const name = Object.assign(document.createElement("li"), { textContent: lacking });
  others.append(name, ...Array.from(list.children).slice(2));
  list.after(others);
  const sections = document.querySelector(".r-header-sections");
  return sections.scrollWidth - sections.clientWidth;
}"""
"""Names all languages but two as those that the page is not in; what of the sections is cut then."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_header_holds_all_sections_beside_the_languages_that_a_page_is_not_in(
    open_six_languages: OpenPage, language: str
) -> None:
    words = words_in(language)
    name, about = NAMES[language]
    sections = [*(words[key] for key in ("documents", "themes", "subjects", "cited", "actions_menu")), about]
    page = open_six_languages(f"{language}/{SIX}", width=1220)
    header = page.locator(".md-header.r-header")
    height = header.evaluate("(header) => header.offsetHeight")
    page.evaluate(WHOLE, [name, sections])
    assert page.evaluate(ELSEWHERE, words["language_lacking"]) == 0
    assert header.evaluate("(header) => header.offsetHeight") == height


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_cited_document_has_its_number_beside_it_and_who_cites_it_below_on_a_phone(
    open_un_files: OpenPage, language: str
) -> None:
    row = open_un_files(f"{language}/cited/", width=390).locator(".r-cited-table tbody tr").first
    symbol, number, citing = (row.locator(cell).bounding_box() for cell in ("th", "td >> nth=0", "td >> nth=1"))
    assert symbol
    assert number
    assert citing
    assert symbol["y"] == number["y"] < citing["y"]
    assert citing["width"] > 340
    links = row.locator("td a")
    assert links.count()
    for link in links.all():
        assert (link.bounding_box() or {"height": 99})["height"] < 40


def test_the_actions_of_an_annex_stand_beside_its_heading(open_un_files: OpenPage) -> None:
    page = open_un_files(f"en/{ADDRESS}#annex", width=1440)
    actions = page.locator("[id='annex'] > .r-actions")
    actions.wait_for(state="attached")
    beside = actions.evaluate("(actions) => actions.getBoundingClientRect().left")
    assert beside >= page.locator("[id='annex-1'] > p").evaluate("(words) => words.getBoundingClientRect().right")


def test_the_outline_shows_no_third_line(open_un_files: OpenPage) -> None:
    """What is cut behind the second line begins below what is seen."""
    heading = open_un_files(f"en/{ADDRESS}").locator(".r-outline a:not(:has(b))").first
    heading.evaluate("(link) => (link.textContent = 'Wells bldfhkl '.repeat(20))")
    height, padding = heading.evaluate("(link) => [link.clientHeight, getComputedStyle(link).lineHeight]")
    assert round(height / float(padding.removesuffix("px")), 1) == 2


def test_a_sponsor_that_speaks_for_others_is_not_torn(open_un_files: OpenPage) -> None:
    page = open_un_files(f"en/{ADDRESS}", width=1440)
    lists = page.locator(".r-after > .r-parties")
    remark = "(on behalf of the States Members of the United Nations that keep wells)"
    lists.last.evaluate("(list, text) => list.querySelector('li').append(' ', text)", remark)
    assert lists.last.locator("li").evaluate_all("items => items.map(item => item.getClientRects().length)") == [1]


LINES = """list => {
  const side = getComputedStyle(list).direction === "rtl" ? "right" : "left";
  const first = list.firstElementChild;
  first.append(" ", first.textContent, " ", first.textContent);  // which breaks at some line's end
  for (let count = 0; count < 60; count++) list.append(first.cloneNode(true));
  const words = document.createRange();
  const parts = [...list.children].flatMap((name) => [...name.childNodes]).flatMap((text) => {
    words.selectNode(text);
    return [...words.getClientRects()];
  });
  const lines = Map.groupBy(parts, ({ bottom }) => Math.round(bottom / 4));
  const edges = [...lines.values()].map((line) => line.map((part) => part[side]));
  return edges.map((edge) => Math.round(side === "left" ? Math.min(...edge) : Math.max(...edge)));
}"""


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_names_of_a_vote_begin_each_line_at_one_edge(open_un_files: OpenPage, language: str) -> None:
    page = open_un_files(f"{language}/{ADDRESS}", width=390)
    names = page.locator(".r-vote .r-parties").first
    edges = names.evaluate(LINES)
    assert len(edges) > 3
    assert set(edges) == {edges[0]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_masthead_stands_as_in_print(open_six_languages: OpenPage, language: str) -> None:
    page = open_six_languages(f"{language}/{SIX}")
    organs, symbols = page.locator(".r-masthead-lines > div").all()
    left, right = (symbols, organs) if words_in(language).direction == "rtl" else (organs, symbols)
    assert box(left)[2] <= box(right)[0]
    # The Organization and the symbol on one line, the organ at the foot, and all of it above the title and its rule.
    tops, feet = ([box(side)[at] for side in (organs, symbols)] for at in (1, 3))
    assert [tops[0], feet[0]] == pytest.approx([tops[1], feet[1]], abs=1)
    first, last = organs.locator("p").first, organs.locator("p").last
    assert box(first)[3] <= box(last)[1]
    assert box(last)[3] == pytest.approx(feet[0], abs=1)
    title = page.locator("h1")
    assert max(feet) <= box(title)[1]
    size = "(node) => parseFloat(getComputedStyle(node).fontSize)"
    assert symbols.evaluate(size) < page.locator(".r-unit p").first.evaluate(size) < title.evaluate(size)


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_both_mastheads_beside_each_other_are_set_alike(open_six_languages: OpenPage, language: str) -> None:
    page = open_six_languages(f"en/{SIX}?with={language}")
    page.locator(".r-document:not([aria-busy]) .r-version:visible").first.wait_for()
    own, other = page.locator(".r-pair-masthead > *").all()
    assert box(own)[1] == box(other)[1]
    assert box(own)[2] <= box(other)[0]
    look = "(node) => { const { fontSize, fontWeight } = getComputedStyle(node); return [fontSize, fontWeight]; }"
    assert own.locator("h1").evaluate(look) == other.locator(".r-title").evaluate(look)
    # Of each, one line below the other.
    for side, lines in ((own, ".r-masthead-lines p"), (other, "p:not(.r-title)")):
        places = [box(line) for line in side.locator(lines).all()]
        assert len(places) > 1
        assert all(above[3] <= below[1] for above, below in pairwise(places))
    # Which language stands where stays below the header.
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    header, head = box(page.locator(".r-header")), box(page.locator(".r-pair-head"))
    names = [box(name) for name in page.locator(".r-pair-head p").all()]
    assert head[1] <= header[3] <= min(name[1] for name in names) + 1
    assert [name[0] for name in names] == pytest.approx([box(own)[0], box(other)[0]], abs=1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_header_of_a_phone_holds_the_whole_name(open_six_languages: OpenPage, language: str) -> None:
    name = open_six_languages(f"{language}/{SIX}", width=360).locator(".r-name")
    name.evaluate("(node, words) => (node.textContent = words)", NAMES[language][0])
    assert name.evaluate("(node) => node.scrollWidth <= node.clientWidth")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_leads_to_more_facts_keeps_its_mark_on_a_phone(open_un_files: OpenPage, language: str) -> None:
    page = open_un_files(f"{language}/{ADDRESS}", width=320, height=700)
    summary = page.locator(".r-document > details > summary")
    heights = set()
    for width in range(320, 420, 10):
        page.set_viewport_size({"width": width, "height": 700})
        heights.add(summary.evaluate("(node) => node.offsetHeight"))
    assert len(heights) == 1


def test_beside_another_text_the_ways_to_print_and_cite_end_with_the_facts(open_un_files: OpenPage) -> None:
    page = open_un_files(f"en/{ADDRESS}?with=ar", width=1440)
    page.locator(".r-document:not([aria-busy]) .r-version").first.wait_for()
    assert box(page.locator("div.r-cite"))[2] == pytest.approx(box(page.locator(".r-facts").first)[2], abs=1)


def test_what_unfolds_has_a_ring_around_its_word_alone(open_un_files: OpenPage) -> None:
    details = open_un_files("en/search/", width=390).locator(".r-results-choice")
    details.locator("summary").click()
    expect(details.locator("summary")).to_be_focused()
    details.evaluate("(node) => Promise.all(node.getAnimations().map(({ finished }) => finished))")
    assert details.evaluate("(node) => getComputedStyle(node).boxShadow") == "none"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_verbs_of_an_action_stand_below_it_on_a_phone(open_six_languages: OpenPage, language: str) -> None:
    table = open_six_languages(f"{language}/actions/", width=360).locator(".r-action-table:has(td + td)")
    for cell in (table.locator("thead th").nth(1), table.locator("tbody td:not(.r-numeric)").first):
        assert box(cell)[::2] == pytest.approx(box(table)[::2], abs=1)


NARROWER = """(choice) => {
  const width = choice.offsetWidth;
  choice.style.inlineSize = "max-content";
  return width - choice.offsetWidth;
}"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_search_lists_is_told_whole(open_six_languages: OpenPage, language: str, width: int) -> None:
    page = open_six_languages(f"{language}/search/", width=width)
    page.locator(".r-results-choice").evaluate("(choice) => (choice.open = true)")
    assert page.locator("[name=by]").evaluate(NARROWER) >= 0


def test_an_english_name_heads_an_arabic_page_at_its_right(open_un_files: OpenPage) -> None:
    heading = open_un_files("ar/subjects/", width=390).locator("h1")
    heading.evaluate("(node) => Object.assign(node, { lang: 'en', dir: 'auto', textContent: 'WELLS' })")
    right = heading.evaluate(
        "(node) => { const words = document.createRange(); words.selectNodeContents(node);"
        " return words.getBoundingClientRect().right; }"
    )
    assert right == pytest.approx(box(heading)[2], abs=1)
