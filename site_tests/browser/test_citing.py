"""Paragraphs that one selects, and citation styles, as a reader uses them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from browser.axe import violations, violations_light_and_dark
from browser.conftest import OpenPage, Watch
from browser.kinds import DOCUMENT, LETTER
from browser.test_fragments import marked
from browser.test_reading import CLIPBOARD, tab_to
from mkdocs_resolutions.words import words
from resolutions.anchors import read, shortest
from resolutions.collection import read_collection
from resolutions.data import document_path
from resolutions.formats.citing import STYLES, citation, cited
from resolutions.labels import label
from support.building import Project
from support.examples import CASES, cases
from support.serving import serve

pytestmark = pytest.mark.browser

CONFIGURATION = """\
site_name: Wells
theme: {name: material, font: false}
plugins: [resolutions]
"""
FORMER = """\
---
aliases:
  - op9 -> op2
---
"""
CITATION = """async ([told, anchors, style, labels]) => {
    const facts = {...told, label: (anchor) => labels[anchor]};
    return (await resolutionsReading.citing()).citation(facts, anchors, style);
}"""

WHERE = """() => [...document.querySelectorAll(".r-unit > p")].map((text) => {
    const { x, y, width, height } = text.getBoundingClientRect();
    return [x, y + scrollY, width, height];
})"""
"""Where every paragraph's text stands on the page."""


def expect_clipboard(page: Page, text: str) -> None:
    page.wait_for_function("text => navigator.clipboard.readText().then((found) => found === text)", arg=text)


def selection(page: Page, name: str = "Selected paragraphs") -> Locator:
    return page.get_by_role("region", name=name)


def pick(page: Page, anchor: str, *, modifiers: Sequence[Any] = ()) -> None:
    """Points at a paragraph and presses its Select."""
    page.locator(f"[id='{anchor}'] > p").hover()
    page.locator(f"[id='{anchor}']").get_by_role("button", name="Select", exact=True).click(modifiers=list(modifiers))


# One grammar and one set of rules ---------------------------------------------------------------------------------


def test_the_script_cites_as_the_library_does(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT)
    for case in cases("citing"):
        told = {"key": "", "genre": "", "url": "", "name": case["document"]["symbol"], **case["document"]}
        told |= {"number": told["symbol"], "day": str(told["date"] or ""), "soleAnnex": told.get("sole_annex", False)}
        told.pop("date")
        labels = {anchor: label(anchor, told["language"]) for anchor in case["anchors"]}
        for style in (style for style in STYLES if style in case):
            assert page.evaluate(CITATION, [told, case["anchors"], style, labels]) == case[style], case["name"]


# The selection ----------------------------------------------------------------------------------------------------


def test_paragraphs_are_selected_and_their_link_is_copied(open_page: OpenPage, seed_url: str) -> None:
    page = open_page(DOCUMENT, may=CLIPBOARD)
    pick(page, "op3")
    pick(page, "op7", modifiers=["Shift"])
    pick(page, "op9")
    bar = selection(page)
    expect(bar).to_contain_text("OP3–OP7, OP9 selected")
    bar.get_by_role("button", name="Copy link").click()
    expect_clipboard(page, f"{seed_url}{DOCUMENT}#op3..op7,op9")
    bar.get_by_role("button", name="Copy citation").click()
    expect_clipboard(page, "S/RES/2553 (2020), OP3–OP7, OP9")
    pick(page, "op5")
    expect(bar).to_contain_text("OP3, OP4, OP6, OP7, OP9 selected")
    page.keyboard.press("Escape")
    expect(bar).to_be_hidden()
    expect(page.locator(".r-picked")).to_have_count(0)


def test_a_paragraph_is_selected_with_its_items(open_page: OpenPage, seed_url: str) -> None:
    page = open_page(DOCUMENT, may=CLIPBOARD)
    pick(page, "op20")
    expect(selection(page)).to_contain_text("OP20 selected")
    pick(page, "op20-b")
    bar = selection(page)
    expect(bar).to_contain_text("OP20(a), OP20(c)–OP20(k) selected")
    bar.get_by_role("button", name="Copy link").click()
    expect_clipboard(page, f"{seed_url}{DOCUMENT}#op20-a,op20-c..op20-k")


def test_paragraphs_are_selected_and_cited_with_the_keyboard_alone(open_page: OpenPage, seed_url: str) -> None:
    page = open_page(f"{DOCUMENT}#op3", may=CLIPBOARD)
    tab_to(page, "op3", "Select")
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_attribute("aria-pressed", "true")
    tab_to(page, "op5", "Select")
    page.keyboard.press("Shift+Enter")
    bar = selection(page)
    expect(bar).to_contain_text("OP3–OP5 selected")
    expect(page.get_by_role("status").filter(has_text="OP3–OP5 selected")).to_have_count(1)
    # The bar is the next stop after the paragraph.
    while not bar.locator(":focus").count():
        assert page.evaluate("document.activeElement.closest('#op5') !== null")
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect_clipboard(page, f"{seed_url}{DOCUMENT}#op3..op5")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("menuitemradio", name="Symbol")).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("menuitemradio", name="United Nations")).to_be_focused()
    page.keyboard.press("Enter")
    expect_clipboard(page, "Security Council resolution 2553 (2020), paras. 3–5")
    expect(bar.get_by_role("button", name="Citation style")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(bar).to_be_hidden()
    expect(page.locator("#op5 .r-number")).to_be_focused()


def test_selected_text_offers_the_same(open_page: OpenPage, seed_url: str) -> None:
    page = open_page(DOCUMENT, may=CLIPBOARD)
    page.locator("#op4").scroll_into_view_if_needed()
    first, last = page.locator("#op4 > p").bounding_box(), page.locator("#op5 > p").bounding_box()
    assert first
    assert last
    page.mouse.move(first["x"] + 90, first["y"] + 10)
    page.mouse.down()
    page.mouse.move(last["x"] + 200, last["y"] + 12, steps=5)
    page.mouse.up()
    bar = selection(page)
    expect(bar).to_contain_text("OP4, OP5 selected")
    bar.get_by_role("button", name="Copy link").click()
    expect_clipboard(page, f"{seed_url}{DOCUMENT}#op4,op5")
    page.mouse.click(first["x"] + 90, first["y"] + 10)
    expect(bar).to_be_hidden()


# Styles -----------------------------------------------------------------------------------------------------------


def test_the_chosen_style_is_kept_for_the_next_page(open_page: OpenPage) -> None:
    page = open_page(f"{DOCUMENT}#op20-a", may=CLIPBOARD)
    tab_to(page, "op20-a", "Citation style")
    page.keyboard.press("Enter")
    expect(page.get_by_role("menuitemradio", name="Symbol")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("menuitemradio", name="OSCOLA")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("menu")).to_have_count(0)
    expect(page.get_by_role("button", name="Citation style")).to_be_focused()
    page.get_by_role("button", name="Citation style").click()
    page.get_by_role("menuitemradio", name="OSCOLA").click()
    expect_clipboard(page, "UNSC Res 2553 (3 December 2020) UN Doc S/RES/2553, para 20(a)")
    page.goto(f"{LETTER}#p2")
    page.get_by_role("button", name="Copiar cita").click()
    page.wait_for_function("navigator.clipboard.readText().then((text) => text.endsWith('(3 December 2020), para 2'))")
    page.get_by_role("button", name="Estilo de cita").click()
    expect(page.get_by_role("menuitemradio", checked=True)).to_have_text("OSCOLA")


# Other languages, touch, from a disk ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def wells(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a document in six languages."""
    project = Project.new(tmp_path_factory.mktemp("six") / "project")
    project.write("mkdocs.yml", CONFIGURATION)
    for path in sorted((CASES / "six").glob("*.txt")):
        project.source(path.name, FORMER.encode() * (path.stem == "en") + path.read_bytes())
    built = project.build()
    assert built.code == 0, built.output
    return built.site


@pytest.fixture
def reader(request: pytest.FixtureRequest, browser: Browser, wells: Path) -> Iterator[tuple[BrowserContext, str]]:
    """A reader with a phone, and the address of the site with a slash at its end."""
    watch = Watch()
    context = browser.new_context(
        viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True, reduced_motion="reduce"
    )
    watch.follow(context)
    with serve(wells) as url:
        root = url if request.param == "http" else f"{wells.as_uri()}/"
        yield context, root
        context.close()
    assert watch.foreign(root) == []
    assert watch.errors == []


def test_a_paragraph_that_has_another_name_now_is_marked(browser: Browser, wells: Path) -> None:
    page = browser.new_page()
    page.goto(f"{wells.as_uri()}/en/S/RES/9901/index.html#op1-a,op9")
    expect(page.locator("#op2.r-marked")).to_be_visible()
    assert marked(page) == ["op1-a", "op2"]
    expect(page.get_by_role("status").filter(has_text="Paragraphs marked: 2")).to_have_count(1)
    page.close()


def test_the_open_menu_and_the_bar_are_accessible(browser: Browser, wells: Path) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page.goto(f"{wells.as_uri()}/en/S/RES/9901/index.html#op1-a")
    page.get_by_role("button", name="Citation style").click()
    expect(page.get_by_role("menu")).to_be_visible()
    expect(page.locator(".r-actions").get_by_role("menu")).to_have_count(1)
    # What stands open covers other targets, which are none then.
    assert violations_light_and_dark(page, within=".r-actions") == {}
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Select", exact=True).click()
    selection(page).get_by_role("button", name="Citation style").click()
    expect(page.get_by_role("menu")).to_be_visible()
    assert violations_light_and_dark(page, within=".r-selection") == {}
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        expect(page.get_by_role("menu")).to_be_visible()
        expect(page.locator(".r-selection").get_by_role("menu")).to_have_count(1)
        assert violations(page, contrast=False, within=".r-selection") == {}
        buttons = page.locator(".r-actions button, .r-selection button").all()
        sizes = [button.bounding_box() for button in buttons]
        assert [box for box in sizes if not box or min(box["width"], box["height"]) < 24] == []
        assert page.evaluate("document.documentElement.scrollWidth") == width
    page.close()


CITED = {
    "en": "Security Council resolution 9901 (2031), para. 1 (a)",
    "fr": "résolution 9901 (2031) du Conseil de sécurité, par. 1 a)",
    "es": "resolución 9901 (2031) del Consejo de Seguridad, párr. 1 a)",
    "ru": "резолюция 9901 (2031) Совета Безопасности, п. 1 a)",
    "ar": "قرار مجلس الأمن 9901 (2031)، الفقرة 1 (أ)",
    "zh": "安全理事会第9901(2031)号决议，第1(a)段",
}


# Where the site lies and what it speaks do not touch each other: each language once.
@pytest.mark.parametrize(
    ("reader", "language"),
    [("http", "en"), ("file", "fr"), ("http", "es"), ("file", "ru"), ("http", "ar"), ("file", "zh")],
    indirect=["reader"],
)
def test_on_a_phone_a_paragraph_is_cited_in_its_language(reader: tuple[BrowserContext, str], language: str) -> None:
    context, root = reader
    speak = words(language)
    context.grant_permissions(CLIPBOARD)
    page = context.new_page()
    page.goto(f"{root}{language}/S/RES/9901/index.html#op2..op3,op1")
    expect(page.locator("#op2.r-marked")).to_have_count(1)
    page.locator("[id='op1-a'] .r-number").tap()
    page.get_by_role("button", name=speak["select"], exact=True).tap()
    bar = page.locator(".r-selection")
    expect(bar).to_be_in_viewport()
    expect(bar).to_contain_text("OP1(a)")
    bar.get_by_role("button", name=speak["cite_style"]).tap()
    menu = page.get_by_role("menu")
    expect(menu).to_be_in_viewport(ratio=1)
    menu.get_by_role("menuitemradio", name=speak["cite_un"]).tap()
    expect_clipboard(page, CITED[language])
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    bar.get_by_role("button").last.tap()
    expect(bar).to_have_count(0)


@pytest.mark.parametrize("language", ["en", "fr", "ru", "ar"])
def test_the_actions_move_no_text(browser: Browser, wells: Path, language: str) -> None:
    page = browser.new_page()
    for width in (970, 1230, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        page.mouse.move(1, 1)
        page.goto(f"{wells.as_uri()}/{language}/S/RES/9901/index.html")
        before = page.evaluate(WHERE)
        page.locator("#op1 > p").hover()
        expect(page.locator("#op1 .r-actions button").first).to_be_visible()
        assert page.evaluate(WHERE) == before
        bar = page.locator(".r-actions button").last.bounding_box()
        assert bar
        assert bar["x"] >= 0
        assert bar["x"] + bar["width"] <= width
    page.close()


# Documents of the corpus ------------------------------------------------------------------------------------------

OWN = """async (anchors) => {
    const citing = await resolutionsReading.citing();
    const styles = ["un", "oscola", "bluebook", "bibtex", "ris", "csl"];
    return Object.fromEntries(styles.map((style) => [style, citing.cite(anchors, style)]));
}"""


@pytest.fixture(scope="module")
def corpus(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project of some documents of each part of the corpus, built."""
    project = Project.new(tmp_path_factory.mktemp("corpus") / "project")
    project.write("mkdocs.yml", CONFIGURATION)
    for part, step in (("modern", 30), ("scor", 80), ("other", 170)):
        for path in sorted((shared / "corpus" / part).iterdir())[::step]:
            project.source(f"{part}-{path.name}", path.read_bytes())
    built = project.build()
    assert built.code == 0, built.output
    return project


def test_pages_of_the_corpus_cite_as_the_library_does(browser: Browser, corpus: Project) -> None:
    folder = corpus.folder / "docs"
    page = browser.new_page()
    documents = read_collection(folder / "sources", base=folder).documents
    assert len(documents) > 20
    for document in documents:
        page.goto(f"{(corpus.folder / 'site' / document_path(document)).as_uri()}/index.html")
        order = [unit.anchor for unit in document.units if unit.kind != "title"]
        chosen = list(read(",".join(order[:: max(1, len(order) // 40)]), order).anchors)
        expected = {
            style: citation(cited(document), read(shortest(chosen, order), order).heads, style)
            for style in STYLES
            if style != "short"
        }
        assert page.evaluate(OWN, chosen) == expected, document.id
    page.close()
