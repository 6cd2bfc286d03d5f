"""Citing a paragraph in six languages: on a phone, at a desk, from a server and from a disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from browser.axe import violations, violations_light_and_dark
from browser.conftest import Watch
from browser.paragraphs import CLIPBOARD, expect_clipboard, marked, selection
from mkdocs_resolutions.interface import words_in
from support.building import ALONE, Build, BuiltOnce, Project
from support.examples import CASES
from support.serving import serve
from support.tiers import rarely

pytestmark = pytest.mark.browser

FORMER = """\
---
aliases:
  - op9 -> op2
---
"""
WHERE = """() => [...document.querySelectorAll(".r-unit > p")].map((text) => {
    const { x, y, width, height } = text.getBoundingClientRect();
    return [x, y + scrollY, width, height];
})"""
"""Where every paragraph's text stands on the page."""


def site_with_a_former_paragraph(folder: Path) -> Build:
    """The site of a document in six languages, of which the English one had another paragraph before."""
    project = Project.new(folder, ALONE)
    for path in sorted((CASES / "six_languages").glob("*.txt")):
        project.source(path.name, FORMER.encode() * (path.stem == "en") + path.read_bytes())
    return project.build()


@pytest.fixture(scope="session")
def former_paragraph_site(built_once: BuiltOnce) -> Path:
    return built_once("former-paragraph-site", site_with_a_former_paragraph).site


@pytest.fixture
def reader(
    request: pytest.FixtureRequest, browser: Browser, former_paragraph_site: Path
) -> Iterator[tuple[BrowserContext, str]]:
    """A reader with a phone, and the address of the site with a slash at its end."""
    watch = Watch()
    context = browser.new_context(
        viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True, reduced_motion="reduce"
    )
    watch.follow(context)
    with serve(former_paragraph_site, kept=True) as url:
        root = url if request.param == "http" else f"{former_paragraph_site.as_uri()}/"
        yield context, root
        context.close()
    assert watch.foreign(root) == []
    assert watch.errors == []


def test_a_paragraph_that_has_another_name_now_is_marked(browser: Browser, former_paragraph_site: Path) -> None:
    page = browser.new_page()
    page.goto(f"{former_paragraph_site.as_uri()}/en/S/RES/9901/index.html#op1-a,op9")
    expect(page.locator("#op2.r-marked")).to_be_visible()
    assert marked(page) == ["op1-a", "op2"]
    expect(page.get_by_role("status").filter(has_text="Paragraphs marked: 2")).to_have_count(1)
    page.close()


def test_the_open_menu_and_the_bar_are_accessible(browser: Browser, former_paragraph_site: Path) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page.goto(f"{former_paragraph_site.as_uri()}/en/S/RES/9901/index.html#op1-a")
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
    words = words_in(language)
    context.grant_permissions(CLIPBOARD)
    page = context.new_page()
    page.goto(f"{root}{language}/S/RES/9901/index.html#op2..op3,op1")
    expect(page.locator("#op2.r-marked")).to_have_count(1)
    page.locator("[id='op1-a'] > a:not([class])").tap()
    page.get_by_role("button", name=words["select"], exact=True).tap()
    bar = page.locator(".r-selection")
    expect(bar).to_be_in_viewport()
    expect(bar).to_contain_text("OP1(a)")
    bar.get_by_role("button", name=words["cite_style"]).tap()
    menu = page.get_by_role("menu")
    expect(menu).to_be_in_viewport(ratio=1)
    menu.get_by_role("menuitemradio", name=words["cite_un"]).tap()
    expect_clipboard(page, CITED[language])
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    bar.get_by_role("button").last.tap()
    expect(bar).to_have_count(0)


@pytest.mark.parametrize("language", rarely({code: code for code in ("en", "fr", "ru", "ar")}, "fr", "ar"))
def test_the_actions_move_no_text(browser: Browser, former_paragraph_site: Path, language: str) -> None:
    page = browser.new_page()
    for width in (970, 1230, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        page.mouse.move(1, 1)
        page.goto(f"{former_paragraph_site.as_uri()}/{language}/S/RES/9901/index.html")
        before = page.evaluate(WHERE)
        page.locator("#op1 > p").hover()
        expect(page.locator("#op1 .r-actions button").first).to_be_visible()
        assert page.evaluate(WHERE) == before
        bar = page.locator(".r-actions button").last.bounding_box()
        assert bar
        assert bar["x"] >= 0
        assert bar["x"] + bar["width"] <= width
    page.close()
