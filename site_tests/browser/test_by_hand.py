"""Every function by the keyboard alone, targets that a finger meets, and all of the text without JavaScript."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.axe import violations
from browser.conftest import OpenPage
from browser.facts import FOLD
from browser.kinds import DOCUMENT, KINDS, LETTER, WORDING
from browser.links import leading_to
from browser.targets import SMALL
from browser.unscripted import HIDDEN, UNITS
from support.citing_documents import CITED, CITING
from support.six_languages import ADDRESS

pytestmark = pytest.mark.browser

NARROW = 320
BESIDE = f"en/{ADDRESS}?with=ar"
SHOWN = ".r-version:visible"
"""What a page beside another language has when that is there."""
CITED_BY = "en/cited/S-RES-2510/"


# By the keyboard alone --------------------------------------------------------------------------------------------

WATCH_TAB = """() => {
    window.stops = [];
    window.reached = new Set();
    const place = (element) => {
        const regions = { skip: ":has(> .md-skip)", header: ".r-header", outline: ".r-outline",
            facts: ".r-facts, .r-document > :is(details, .r-cite)", after: ".r-after", footer: "footer" };
        return element.closest(".r-unit")?.id
            ?? Object.keys(regions).find((name) => element.closest(regions[name])) ?? "elsewhere";
    };
    /* What has the focus is looked at when the next key goes down: all has settled then. */
    document.addEventListener("keydown", (event) => {
        const element = document.activeElement;
        if (event.key !== "Tab" || element === document.body) return;
        const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
        const [first] = element.getClientRects();
        const at = document.elementFromPoint(first.x + first.width / 2, first.y + first.height / 2);
        stops.push({
            place: place(element),
            name: (element.getAttribute("aria-label") || element.textContent.trim() || element.title).slice(0, 60),
            outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && Number(opacity) === 1,
            /* Where its middle is, nothing else is, nor the edge of the window. */
            free: at !== null && (element.contains(at) || at.contains(element)),
            again: reached.has(element) && !element.closest(".r-actions"),
        });
        reached.add(element);
    }, true);
}"""
MISSED = """() => [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !reached.has(one))
    .map((one) => one.outerHTML.slice(0, 160))"""
OUT_OF_ORDER = """() => {
    const found = [...reached].filter((one) => one.isConnected && !one.closest(".r-actions"));
    return found.slice(1)
        .filter((one, at) => !(found[at].compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING))
        .map((one) => one.outerHTML.slice(0, 160));
}"""
ACTIONS = ["Copy link", "Copy citation", "Citation style", "Select"]


def walk(page: Page) -> Sequence[dict[str, Any]]:
    """What Tab comes to, from the top of the page till it begins again."""
    page.evaluate(WATCH_TAB)
    for _ in range(40):
        for _ in range(40):
            page.keyboard.down("Tab")
        stops: Sequence[dict[str, Any]] = page.evaluate("stops")
        again = next((at for at, stop in enumerate(stops) if stop["again"]), None)
        if again is not None:
            return stops[:again]
    pytest.fail("Tab comes to no end")


def test_tab_comes_to_everything_in_the_order_of_reading_and_is_seen(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT)
    # Not by a click, from where Tab would go on.
    page.locator(FOLD).evaluate("(fold) => { fold.open = true; }")
    stops = walk(page)
    assert page.evaluate(MISSED) == []
    assert page.evaluate(OUT_OF_ORDER) == []
    assert [stop for stop in stops if not (stop["outlined"] and stop["free"])] == []
    units = page.locator(".r-unit").evaluate_all("(units) => units.map((unit) => unit.id)")
    places = list(dict.fromkeys(stop["place"] for stop in stops))
    assert places[: len(units) + 5] == ["skip", "header", "outline", "facts", *units, "after"]
    named = {place: [stop["name"] for stop in stops if stop["place"] == place] for place in places}
    assert named["skip"] == ["Skip to content"]
    assert named["header"][-3:] == ["Reading comfort", "Light or dark", "Search"]
    assert "Source text" in named["facts"]
    assert [unit for unit in units if named[unit][1:5] != ACTIONS] == []
    assert [name for name in named["op20-a"] if name not in ACTIONS] == ["(a)"]


def test_the_page_of_one_who_is_cited_gives_the_keyboard_its_count_and_its_languages(
    browser: Browser, citing_documents_url: str, six_languages_url: str
) -> None:
    with browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(citing_documents_url + CITED)
        assert f"Cited by {len(CITING) + 2}" in [stop["name"] for stop in walk(page) if stop["place"] == "op2"]
        page.goto(six_languages_url + BESIDE)
        page.locator(SHOWN).first.wait_for()
        stops = walk(page)
        assert page.evaluate(MISSED) == []
        assert {"English", "العربية", "中文"} <= {stop["name"] for stop in stops}
        assert [stop for stop in stops if not (stop["outlined"] and stop["free"])] == []


def tab_to(page: Page, name: str) -> None:
    for _ in range(100):
        page.keyboard.press("Tab")
        if page.evaluate("(document.activeElement.ariaLabel ?? document.activeElement.textContent).trim()") == name:
            return
    pytest.fail(f"Tab never comes to “{name}”")


def test_what_stands_around_the_text_is_worked_with_keys(open_page: OpenPage, seed_url: str) -> None:
    page = open_page(DOCUMENT)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{seed_url}{DOCUMENT}#r-main")
    page.goto(DOCUMENT)
    tab_to(page, "Light or dark")
    page.keyboard.press("Space")
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    page.keyboard.press("/")
    field = page.get_by_role("combobox")
    expect(field).to_be_focused()
    page.keyboard.type("security sector")
    page.locator(".r-search [role=option]").first.wait_for()
    page.keyboard.press("Control+A")
    page.keyboard.type("gender mainstreaming")
    page.keyboard.press("ArrowDown")  # an arrow is for the results of what is typed, though they are still to come
    expect(page.locator(".r-search [role=option][aria-selected=true]")).to_contain_text("gender mainstreaming")
    # The first Escape empties the field where there is something in it.
    page.keyboard.press("Escape")
    if field.is_visible():
        page.keyboard.press("Escape")
    expect(field).to_be_hidden()
    expect(page.get_by_role("button", name="Light or dark")).to_be_focused()
    tab_to(page, "7 Stresses")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{seed_url}{DOCUMENT}#op7")
    page.goto(DOCUMENT)
    tab_to(page, "More facts")
    page.keyboard.press("Enter")
    tab_to(page, "Source text")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources/2553.md.txt")


# Targets that a finger meets --------------------------------------------------------------------------------------


ON_A_PHONE = (
    *("home", "document", "documents", "theme", "cited documents", "one who is asked", "results of a search"),
    *("comparison", "diagnostics", "chain of a paragraph", "chain from right to left"),
)
"""Kinds that hold between them all parts that pages are made of."""


@pytest.mark.parametrize(
    ("narrow", "kinds"),
    [
        pytest.param(False, (), id="on a desk"),  # there test_accessibility asks it of every kind
        pytest.param(True, ON_A_PHONE, id="on a phone"),
        pytest.param(True, (*KINDS, *WORDING), id="every kind on a phone", marks=pytest.mark.sweep),
    ],
)
def test_targets_are_large_enough_or_far_enough_apart(
    browser: Browser,
    seed_url: str,
    six_languages_url: str,
    citing_documents_url: str,
    ropes_url: str,
    narrow: bool,
    kinds: Sequence[str],
) -> None:
    addresses = [
        six_languages_url + BESIDE,
        f"{six_languages_url}ar/{ADDRESS}",
        citing_documents_url + CITED,
        citing_documents_url + CITED_BY,
    ]
    addresses += [seed_url + KINDS[kind] if kind in KINDS else ropes_url + WORDING[kind] for kind in kinds]
    width = NARROW if narrow else 1280
    found: dict[str, Any] = {}
    with browser.new_context(
        viewport={"width": width, "height": 900}, has_touch=narrow, is_mobile=narrow, reduced_motion="reduce"
    ) as context:
        page = context.new_page()

        def look(name: str) -> None:
            if small := page.evaluate(SMALL):
                found[name] = small

        for address in addresses:
            page.goto(address, wait_until="load")
            if address.endswith(BESIDE):
                page.locator(SHOWN).first.wait_for()
            look(address)
        page.goto(f"{seed_url}{DOCUMENT}#op7")
        page.get_by_role("button", name="Reading comfort").click()
        expect(page.get_by_role("dialog", name="Reading comfort")).to_be_visible()
        look("reading comfort")
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Search").click()
        page.keyboard.type("security sector")
        page.locator(".r-search [role=option]").first.wait_for()
        look("search")
        if narrow:
            page.goto(seed_url + DOCUMENT)
            page.get_by_role("button", name="Menu").click()
            expect(page.locator("#r-side")).to_be_visible()
            look("the drawer")
    assert found == {}


def test_small_targets_are_found_but_not_in_a_sentence(open_page: OpenPage) -> None:
    page = open_page("about/")
    page.evaluate("""document.querySelector("article").insertAdjacentHTML("beforeend",
        "<p style='line-height: 14px'><a href='#crowded'>a</a> <a href='#beside'>b</a></p>"
        + "<p>Words around <a href='#within'>a</a> <a href='#other'>b</a></p>")""")
    assert [found.split('"')[1] for found in page.evaluate(SMALL)] == ["#crowded", "#beside"]


# Without JavaScript -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", [DOCUMENT, LETTER], ids=["resolution", "letter"])
def test_without_javascript_a_document_says_what_its_data_say(
    open_page: OpenPage, seed_site: Path, address: str
) -> None:
    told = json.loads((seed_site / address / "document.json").read_text(encoding="utf-8"))
    page = open_page(address, script=False)
    assert page.evaluate(HIDDEN) == []
    shown = page.evaluate(UNITS)
    assert {unit["anchor"]: " ".join(unit["text"].split()) for unit in told["units"]}.items() <= shown.items()
    links = set(page.locator(".r-text a[href]").evaluate_all("(links) => links.map((link) => link.href)"))
    cited = {one["href"] for one in told["citations"] if one["status"] == "external"}
    assert cited
    assert cited <= links
    themes = json.loads((seed_site / "data" / "themes.json").read_text(encoding="utf-8"))["themes"]
    of_this = [one for one in themes if any(held["document"] == told["id"] for held in one["documents"])]
    assert of_this
    expect(page.locator(".r-about-themes > li")).to_have_count(len(of_this))


INDEXES = {
    "documents": DOCUMENT,
    "themes": "security-sector-reform/",
    "theme": f"{DOCUMENT}#op7",
    "cited documents": "https://docs.un.org/en/S/RES/1325(2000)",
    "actions": "to/secretary-general/",
    "one who is asked": f"{DOCUMENT}#op25",
    "a kind of action": "to/secretary-general/#request",
}
"""What an index holds, by the kind of page."""


def test_without_javascript_the_indexes_are_all_there(open_page: OpenPage) -> None:
    page = open_page(script=False)
    for kind, held in INDEXES.items():
        page.goto(KINDS[kind])
        expect(leading_to(page.locator(".r-content"), held)).to_be_visible()
        assert page.evaluate(HIDDEN) == [], kind


def test_without_javascript_who_cites_is_all_there(browser: Browser, citing_documents_url: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(citing_documents_url + CITED_BY)
        assert page.evaluate(HIDDEN) == []
        citing = page.locator(".r-citing > li > a").all_text_contents()
        while (further := page.get_by_role("link", name="Next")).count():
            further.click()
            assert page.evaluate(HIDDEN) == []
            citing += page.locator(".r-citing > li > a").all_text_contents()
        assert {f"S/RES/{number} (2020)" for number in CITING} <= set(citing)


def test_without_javascript_a_page_beside_another_language_is_all_there(
    browser: Browser, six_languages_url: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(six_languages_url + BESIDE)
        assert page.evaluate(HIDDEN) == []
        told = context.request.get(f"{six_languages_url}en/{ADDRESS}document.json").json()
        assert {unit["anchor"] for unit in told["units"]} == set(page.evaluate(UNITS))


# axe-core, where other tests do not look --------------------------------------------------------------------------


def test_axe_finds_nothing_side_by_side_nor_where_a_paragraph_is_cited(
    browser: Browser, citing_documents_url: str, six_languages_url: str
) -> None:
    with browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce") as context:
        page = context.new_page()
        for address in (six_languages_url + BESIDE, citing_documents_url + CITED_BY, citing_documents_url + CITED):
            page.goto(address)
            if address.endswith(BESIDE):
                page.locator(SHOWN).first.wait_for()
            if address.endswith(CITED):
                page.locator("[id='op2'] .r-cited-by").click()
                expect(page.get_by_role("group", name="Cited by")).to_be_visible()
            assert violations(page) == {}, address
