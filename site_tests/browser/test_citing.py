"""Paragraphs that one selects, and citation styles, as a reader uses them."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from browser.conftest import OpenPage
from browser.kinds import DOCUMENT, LETTER
from browser.paragraphs import CLIPBOARD, clipboard, expect_clipboard, pick, selection, tab_to
from resolutions.addresses import Place
from resolutions.anchors import lettered_parts, read, said_in_part, shortest
from resolutions.anchors.labels import label
from resolutions.corpus.collection import read_collection
from resolutions.formats.citing import STYLES, citation, cited
from support.building import ALONE, Project
from support.examples import cases

pytestmark = pytest.mark.browser

CITATION = """async ([told, anchors, style, labels]) => {
    const citing = await resolutionsReading.citing();
    const parts = citing.parts(told.number, told.order || []);
    const articles = new Map(Object.entries(told.articles));
    return citing.citation({...told, articles, parts, label: (anchor) => labels[anchor]}, anchors, style);
}"""

ARTICLES = """async ([units, language, soleAnnex]) =>
    Object.fromEntries((await resolutionsReading.citing()).articles(units, language, soleAnnex))"""


def test_on_a_phone_what_can_be_done_with_a_document_begins_at_its_edge(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT, width=390)
    edge = "(part) => part.getBoundingClientRect().left"
    page.locator(".r-print").evaluate("(button) => (button.textContent = 'Print all the words of the text')")
    summary, printing = (page.locator(part) for part in (".r-document > details > summary", ".r-print"))
    assert summary.evaluate(edge) == printing.evaluate(edge) == page.locator(".r-document").evaluate(edge)


# One grammar and one set of rules ---------------------------------------------------------------------------------


def test_the_script_cites_as_the_library_does(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT)
    for case in cases("citing"):
        told = {"key": "", "genre": "", "url": "", "name": case["document"]["symbol"], **case["document"]}
        told |= {"number": told["symbol"], "day": str(told["date"] or ""), "soleAnnex": told.get("sole_annex", False)}
        told |= {"articles": told.get("articles", {})}
        told.pop("date")
        parts = lettered_parts(told["number"], told.get("order", []))
        labels = {
            anchor: label(
                said_in_part(anchor, parts.get(anchor)),
                told["language"],
                sole_annex=told["soleAnnex"],
                article=told["articles"].get(anchor, ""),
            )
            for anchor in case["anchors"]
        }
        for style in (style for style in STYLES if style in case):
            assert page.evaluate(CITATION, [told, case["anchors"], style, labels]) == case[style], case["name"]


def test_the_script_tells_articles_as_the_library_does(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT)
    for case in cases("articles"):
        told = [case["units"], case["language"], case.get("sole_annex", False)]
        assert page.evaluate(ARTICLES, told) == case["articles"], case["name"]


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


def test_a_paragraph_is_selected_though_the_reader_moves_on_before_the_functions_are_loaded(
    open_page: OpenPage,
) -> None:
    page = open_page(DOCUMENT)
    waiting: list[Route] = []

    def keep(route: Route) -> None:
        waiting.append(route)

    page.route("**/cite.js", keep)
    with page.expect_request("**/cite.js"):
        pick(page, "op3")
    page.locator("[id='op7'] > p").hover()
    expect(page.locator("[id='op7']").get_by_role("button", name="Select", exact=True)).to_be_visible()
    waiting[0].continue_()
    expect(selection(page)).to_contain_text("OP3 selected")


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
    expect(page.locator("#op5 > a:not([class])")).to_be_focused()


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


def test_what_is_copied_of_a_text_has_none_of_its_actions(open_page: OpenPage) -> None:
    page = open_page(f"{DOCUMENT}#op5", may=CLIPBOARD)
    expect(page.locator("#op5 .r-actions")).to_be_attached()
    # The address alone leaves the paragraph above out of sight.
    page.locator("#op4").evaluate("node => node.scrollIntoView({ block: 'start', behavior: 'instant' })")
    for name in ("op4", "op6"):
        expect(page.locator(f"#{name} > p")).to_be_in_viewport()
    boxes = [page.locator(f"#{name} > p").bounding_box() for name in ("op4", "op6")]
    assert all(boxes)
    (first, last) = ((box["x"], box["y"]) for box in boxes if box)
    page.mouse.move(first[0] + 5, first[1] + 10)
    page.mouse.down()
    page.mouse.move(last[0] + 200, last[1] + 12, steps=5)
    page.mouse.up()
    page.wait_for_function("!getSelection().isCollapsed")
    page.keyboard.press("Control+c")
    for kind in ("text/plain", "text/html"):
        copied = page.evaluate(
            """async (kind) => (await (await navigator.clipboard.read())[0].getType(kind)).text()""", kind
        )
        assert page.locator("#op5 > p").inner_text()[:9] in copied
        for name in ("Copy link", "Copy citation", "Select", "Wording", "\u25be", "<button"):
            assert name not in copied, kind


# Styles -----------------------------------------------------------------------------------------------------------


def test_a_menu_at_the_foot_of_the_screen_opens_within_it(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT, width=390, height=700)
    button = page.get_by_role("button", name="Cite this document")
    foot = button.evaluate("(button) => Math.ceil(button.getBoundingClientRect().bottom)")
    page.set_viewport_size({"width": 390, "height": foot + 4})
    button.click()
    expect(page.get_by_role("menuitemradio")).to_have_count(7)
    expect(page.get_by_role("menuitemradio").last).to_be_in_viewport(ratio=1)


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
    clipboard(page, lambda text: text.endswith("(3 December 2020), para 2"))
    page.get_by_role("button", name="Estilo de cita").click()
    expect(page.get_by_role("menuitemradio", checked=True)).to_have_text("OSCOLA")


@pytest.mark.parametrize(
    ("style", "address"), [("BibTeX", "url = {%s}"), ("RIS", "UR  - %s"), ("CSL-JSON", '"URL": "%s"')]
)
def test_a_paragraph_with_items_is_exported_with_the_address_that_its_link_has(
    open_page: OpenPage, style: str, address: str
) -> None:
    page = open_page(f"{DOCUMENT}#op20", may=CLIPBOARD)
    page.locator("#op20").get_by_role("button", name="Copy link").click()
    link = clipboard(page, lambda text: text.endswith("#op20"))
    page.locator("#op20").get_by_role("button", name="Citation style").click()
    page.get_by_role("menuitemradio", name=style).click()
    shown = address % (link.replace("#", "\\#") if style == "BibTeX" else link)
    clipboard(page, lambda text: shown in text and ".." not in text)


def test_once_a_style_is_chosen_the_actions_wait_for_the_pointer_to_come_back(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT, may=CLIPBOARD)
    page.locator("#op3 > p").hover()
    button = page.locator("#op3").get_by_role("button", name="Citation style")
    button.click()
    page.get_by_role("menuitemradio", name="CSL-JSON").click()
    clipboard(page, lambda text: text.startswith("["))
    opener = button.bounding_box()
    assert opener
    for step in range(8, -1, -1):
        page.mouse.move(opener["x"] + 4, opener["y"] + 4 + 24 * step)
        expect(button).to_be_visible()
    button.click()
    page.get_by_role("menuitemradio", name="Symbol").click()
    expect_clipboard(page, "S/RES/2553 (2020), OP3")
    page.locator("#op6 > p").hover()
    expect(page.locator("#op6").get_by_role("button", name="Citation style")).to_be_visible()


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("Symbol", "S/RES/2553 (2020)"),
        ("United Nations", "Security Council resolution 2553 (2020)"),
        ("OSCOLA", "UNSC Res 2553 (3 December 2020) UN Doc S/RES/2553"),
        ("RIS", "TY  - RPRT"),
    ],
)
def test_a_whole_document_is_cited_from_its_facts(open_page: OpenPage, seed_url: str, style: str, text: str) -> None:
    page = open_page(DOCUMENT, may=CLIPBOARD)
    button = page.get_by_role("button", name="Cite this document")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.get_by_role("menuitemradio", name=style).press("Enter")
    expect(button).to_be_focused()
    copied = clipboard(page, lambda found: found.startswith(text))
    if style == "RIS":
        assert f"UR  - {seed_url}{DOCUMENT}\n" in copied.replace("\r", "")
        assert "N1  - " not in copied
    else:
        assert copied == text


def test_a_document_is_not_cited_on_paper(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT)
    page.emulate_media(media="print")
    expect(page.get_by_text("Cite this document")).to_be_hidden()


# Documents of the corpus ------------------------------------------------------------------------------------------

OWN = """async (anchors) => {
    const citing = await resolutionsReading.citing();
    const styles = ["un", "oscola", "bluebook", "bibtex", "ris", "csl"];
    return Object.fromEntries(styles.map((style) => [style, citing.cite(anchors, style)]));
}"""


@pytest.fixture(
    scope="module", params=[pytest.param(1, id="more", marks=pytest.mark.sweep), pytest.param(3, id="some")]
)
def corpus(request: pytest.FixtureRequest, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project of some documents of each part of the corpus, built."""
    project = Project.new(tmp_path_factory.mktemp("corpus") / "project", ALONE)
    for part, step in (("modern", 30), ("scor", 80), ("other", 170)):
        for path in sorted((shared / "corpus" / part).iterdir())[:: step * request.param]:
            project.source(f"{part}-{path.name}", path.read_bytes())
    built = project.build()
    assert built.code == 0, built.output
    return project


def test_pages_of_the_corpus_cite_as_the_library_does(browser: Browser, corpus: Project) -> None:
    folder = corpus.folder / "docs"
    page = browser.new_page()
    documents = read_collection(folder / "sources", base=folder).documents
    assert len(documents) > 8
    for document in documents:
        page.goto(f"{(corpus.folder / 'site' / Place.of(document.key).folder).as_uri()}/index.html")
        order = [unit.anchor for unit in document.units if unit.kind != "title"]
        chosen = list(read(",".join(order[:: max(1, len(order) // 40)]), order).anchors)
        expected = {
            style: citation(cited(document), read(shortest(chosen, order), order).heads, style)
            for style in STYLES
            if style != "short"
        }
        assert page.evaluate(OWN, chosen) == expected, document.id
    page.close()
