"""Who cites a paragraph, as one reads it: beside the paragraph, at the foot of the page, and in a corpus."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from browser.cards import card, citation, focus, in_a_line
from browser.conftest import OpenPage
from browser.links import leading_to
from mkdocs_resolutions.interface import words_in
from resolutions.anchors.labels import label
from support.building import FIVE_LINES, Project
from support.citing_documents import CITED, CITING, HERE
from support.serving import serve

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [600, 390])
def test_a_symbol_stands_on_one_line_in_the_list_of_cited_documents(
    open_citing_documents: OpenPage, width: int
) -> None:
    page = open_citing_documents("en/cited/", width=width)
    many = "S/RES/2510 (2020), OP1, OP2, OP3, OP4, OP5. " * 9
    page.locator(".r-cited-table td:last-child").first.evaluate("(cell, many) => cell.append(many)", many)
    lines = page.locator(".r-cited-table th > a").evaluate_all(
        "(all) => all.map((link) => link.getBoundingClientRect().height / parseFloat(getComputedStyle(link).fontSize))"
    )
    assert lines
    assert max(lines) < 2
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_who_cites_a_paragraph_is_shown_beside_it(open_citing_documents: OpenPage) -> None:
    page = open_citing_documents(CITED)
    button = page.get_by_role("button", name=f"Cited by {len(CITING) + 2}")
    button.click()
    panel = page.get_by_role("group", name=f"Cited by {len(CITING) + 2}")
    expect(panel).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    first = panel.get_by_role("listitem").first
    expect(first).to_contain_text("S/RES/2558 (2020) 3 November 2020")
    expect(first).to_contain_text("PP1 Recalling paragraph 2 of its resolution 2510 (2020), and what it has asked of")
    expect(first.locator("mark")).to_have_text("2510 (2020)")
    assert page.evaluate("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size") == page.evaluate(
        "document.querySelectorAll('[id]').length"
    )
    button.click()
    expect(panel).to_have_count(0)
    expect(button).to_have_attribute("aria-expanded", "false")


def test_who_cites_a_paragraph_stands_beside_its_text_and_not_over_it(open_citing_documents: OpenPage) -> None:
    page = open_citing_documents(CITED)
    button = page.get_by_role("button", name=f"Cited by {len(CITING) + 2}")
    button.click()
    panel = page.get_by_role("group", name=f"Cited by {len(CITING) + 2}")
    text = button.locator("xpath=preceding-sibling::p").bounding_box()
    shown = panel.bounding_box()
    assert text
    assert shown
    assert shown["x"] >= text["x"] + text["width"]
    assert shown["x"] + shown["width"] <= 1280


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_keyboard_opens_the_list_walks_into_it_and_closes_it(open_citing_documents: OpenPage, key: str) -> None:
    page = open_citing_documents(CITED)
    button = page.locator("[id='op2'] .r-cited-by")
    focus(page, button)
    page.keyboard.press(key)
    panel = page.get_by_role("group", name="Cited by")
    expect(panel).to_be_visible()
    page.keyboard.press("Tab")
    assert panel.evaluate("(element) => element.contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    expect(button).to_be_focused()


def test_without_javascript_the_foot_of_the_page_tells_the_same(
    open_citing_documents: OpenPage, citing_documents_url: str
) -> None:
    page = open_citing_documents(HERE, script=False)
    cites = page.get_by_role("region", name="Cites")
    held = cites.get_by_role("listitem").filter(has_text="2510")
    expect(held).to_contain_text("Lanterns of the harbours 12 February 2020 · Vote 13-0-2")
    elsewhere = cites.get_by_role("listitem").filter(has_text="1325")
    expect(elsewhere).to_contain_text("Keepers <b>and</b> their books 31 October 2000 · Vote 15-0-0")
    page = open_citing_documents(CITED, script=False)
    page.locator("[id='op2'] .r-cited-by").click()
    expect(page).to_have_url(f"{citing_documents_url}{CITED}#cited-by-op2")
    group = page.locator("[id='cited-by-op2']")
    expect(group).to_be_in_viewport()
    expect(group.get_by_role("listitem")).to_have_count(6)
    group.get_by_role("link", name=f"and {len(CITING) + 2 - 6} more").click()
    expect(page).to_have_url(f"{citing_documents_url}en/cited/S-RES-2510/#cited-by-op2")


def test_links_lead_on_where_no_script_beside_the_page_loads(browser: Browser, citing_documents_url: str) -> None:
    context = browser.new_context(base_url=citing_documents_url)
    page = context.new_page()
    page.route("**/cards.js", lambda route: route.abort())
    page.goto(CITED)
    page.locator("[id='op2'] .r-cited-by").click()
    expect(page).to_have_url(f"{citing_documents_url}{CITED}#cited-by-op2")
    context.close()


@pytest.fixture(scope="module")
def corpus_site(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a seventh of the Council's later documents, with the catalogue."""
    project = Project.new(tmp_path_factory.mktemp("corpus"))
    for path in sorted((shared / "corpus" / "modern").rglob("*.txt"))[::7]:
        project.source(path.name, path.read_bytes())
    project.write("mkdocs.yml", f"{FIVE_LINES.rstrip()}:\n      catalogue: {shared / 'catalogue'}\n")
    made = project.build()
    assert made.code == 0, made.output
    return made.site


def test_in_a_corpus_every_card_and_count_says_what_the_data_say(browser: Browser, corpus_site: Path) -> None:
    with (corpus_site / "data" / "citations.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    pinpointed = [row for row in rows if row["status"] == "internal" and "#" in row["href"]]
    assert pinpointed
    by_place: dict[str, set[tuple[str, str]]] = {}
    for row in pinpointed:
        by_place.setdefault(row["href"], set()).add((row["citing"], row["anchor"]))
    context = browser.new_context()
    page = context.new_page()
    with serve(corpus_site, kept=True) as url:
        for row in pinpointed[:: max(len(pinpointed) // 5, 1)]:
            page.goto(f"{url}en/{row['citing']}/#{row['anchor']}")
            target, anchor = row["href"].removeprefix("/").split("#")
            leading_to(page.locator(f"[id='{row['anchor']}']"), f"{target}#{anchor}").hover()
            expect(card(page).locator("b")).to_have_text(label(anchor, "en"))
            said = label(anchor, "en")
            quoted = in_a_line(card(page).locator(".r-card-text")).removeprefix(f"{said} ").removesuffix(" …")
            page.goto(f"{url}{target}")
            assert in_a_line(page.locator(f"[id='{anchor}'] > p")).startswith(quoted)
            count = page.locator(f"[id='{anchor}'] .r-cited-by")
            expect(count).to_have_accessible_name(f"Cited by {len(by_place[row['href']])}")
            count.click()
            expect(page.get_by_role("group", name="Cited by").locator("mark").first).to_be_visible()
    context.close()


ORDER = """(line) => {
    const places = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const figures = [];
    while (places.nextNode()) {
        const found = /13-0-2/.exec(places.currentNode.data);
        for (const at of found ? [0, 1, 2, 3, 4, 5] : []) {
            const range = document.createRange();
            range.setStart(places.currentNode, found.index + at);
            range.setEnd(places.currentNode, found.index + at + 1);
            const { left, top } = range.getBoundingClientRect();
            figures.push([Math.round(top), left]);
        }
    }
    return figures;
}"""


@pytest.mark.parametrize("address", ["ar/S/RES/2522/", HERE], ids=["from right to left", "from left to right"])
def test_a_vote_in_a_line_keeps_its_order_and_is_never_broken(open_citing_documents: OpenPage, address: str) -> None:
    page = open_citing_documents(address)
    cites = page.get_by_role("region", name=words_in(address[:2])["cites"])
    line = cites.get_by_role("listitem").filter(has_text="2510").locator(".r-date")
    for width in range(400, 40, -20):
        line.evaluate("(line, width) => (line.style = `display: block; inline-size: ${width}px`)", width)
        figures = line.evaluate(ORDER)
        assert len(figures) == 6
        assert figures == sorted(figures), width
        assert len({top for top, _ in figures}) == 1, width


def test_a_vote_in_a_card_keeps_its_order(open_citing_documents: OpenPage) -> None:
    page = open_citing_documents("ar/S/RES/2522/")
    citation(page, "2510").hover()
    figures = card(page).locator(".r-card-facts").evaluate(ORDER)
    assert len(figures) == 6
    assert figures == sorted(figures)
