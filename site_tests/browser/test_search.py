"""The search in a real Chromium, from a server and from a disk, by the keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import OpenPage, opening
from browser.tabs import Tabs
from resolutions.limits import QUERY_CHARACTERS, WORD_CHARACTERS
from support.building import ALONE, Build, BuiltOnce, Project

pytestmark = pytest.mark.browser

WATER = """\
---
symbol: S/RES/9001 (2030)
date: 2030-01-05
---
The Security Council,

Recalling its resolution 1325 (2000), and alarmed at the thirst of the islands,

1. Decides that desalination stations shall be built without delay;

2. Requests the Secretary-General to report on the stations:

(a) Every month, in writing;

(b) Every year, on the salt that the stations leave;

3. Decides to remain seized of the matter.
"""
SALT = """\
---
symbol: A/RES/99/1
date: 2031-02-03
---
The General Assembly,

Recalling Security Council resolution 9001 (2030), and deeply concerned at the salt of the sea,

1. Calls upon all States to leave no salt on the shores where stations stand;

2. Recommends <b>salted</b> fish & chips to "every" visitor;

3. Takes note of aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;
"""
CHINESE = """\
---
symbol: S/RES/9002 (2031)
date: 2031-03-01
language: zh
---
安全理事会，

回顾其以往关于海水淡化的各项决议，

1. 决定继续处理此案。
"""
ARABIC = """\
---
symbol: S/RES/9003 (2031)
date: 2031-04-01
language: ar
---
إن مجلس الأمن،

إذ يشير إلى مَسْؤُولِيَّة الدول عن مياه البحر،

1 - يقرر أن يبقي المسألة قيد نظره.
"""


def islands_site(folder: Path) -> Build:
    """A site of four documents in three languages."""
    project = Project.new(folder / "project", ALONE)
    for name, text in (("9001.md", WATER), ("99-1.md", SALT), ("9002.md", CHINESE), ("9003.md", ARABIC)):
        project.source(name, text)
    return project.build()


@pytest.fixture(scope="module")
def site(built_once: BuiltOnce) -> Path:
    return built_once("islands-site", islands_site).site


BOTH = pytest.mark.parametrize("page", ["http", "file"], indirect=True)
HTTP = pytest.mark.parametrize("page", ["http"], indirect=True)
FILE = pytest.mark.parametrize("page", ["file"], indirect=True)
"""Loading the index differs from a disk; what is done with it once it is there does not."""


@pytest.fixture
def page(request: pytest.FixtureRequest, tabs: Tabs, site: Path, site_url: str) -> Iterator[Page]:
    """The small site's home page."""
    is_served = request.param == "http"
    with opening(tabs, site_url if is_served else f"{site.as_uri()}/") as opened:
        yield opened("" if is_served else "index.html")


def ask(page: Page, query: str) -> list[str]:
    """Types a query into the search, opened by its key; gives the places of the results."""
    if not page.locator("dialog#r-search[open]").count():
        page.keyboard.press("/")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(query)
    status = page.locator("#r-search [role=status]")
    page.wait_for_function("query => window.resolutionsSearch.shown === query", arg=query)
    expect(status).not_to_be_empty()
    return [text.strip() for text in page.locator(".r-result-place").all_inner_texts()]


FIRST = {
    "words in other forms": ("desalination station", "S/RES/9001 (2030) OP1"),
    "the beginning of a word": ("desalin", "S/RES/9001 (2030) OP1"),
    "a phrase": ('"salt that the stations"', "S/RES/9001 (2030) OP2(b)"),
    "a citation": ("OP2(b) of 9001", "S/RES/9001 (2030) OP2(b)"),
    "a symbol and a paragraph": ("S/RES/9001(2030), op3", "S/RES/9001 (2030) OP3"),
    "a sub-paragraph that is not there": ("S/RES/9001 (2030) para 1 (a)", "S/RES/9001 (2030) OP1"),
    "a number among words": ("99/1 salt", "A/RES/99/1"),
    "a document that the site lacks leads to who cites it": ("1325 (2000)", "S/RES/9001 (2030) PP1"),
    "Chinese": ("海水淡化", "S/RES/9002 (2031) PP1"),
    "Arabic without its signs": ("مسؤولية", "S/RES/9003 (2031) PP1"),
}


@BOTH
def test_the_first_result(page: Page) -> None:
    for name, (query, first) in FIRST.items():
        results = ask(page, query)
        assert results, name
        assert f"{results[0]} ".startswith(f"{first} "), name


@FILE
def test_a_sub_paragraph_that_is_not_there_keeps_its_address_so_that_the_page_says_so(page: Page) -> None:
    ask(page, "OP1(a) of 9001")
    assert str(page.locator(".r-result").first.get_attribute("href")).endswith("/S/RES/9001/index.html#op1-a")


@HTTP
def test_a_symbol_leads_to_its_document_and_then_to_who_cites_it(page: Page) -> None:
    results = ask(page, "S/RES/9001")
    assert results[0].startswith("S/RES/9001 (2030)")
    assert results[1] == "A/RES/99/1 PP1"


@HTTP
def test_a_symbol_loads_the_pieces_of_the_readers_language_alone(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.keyboard.press("/")
    page.get_by_role("combobox", name="Search").fill("S/RES/9001")
    page.wait_for_function("() => window.resolutionsSearch?.shown === 'S/RES/9001'")
    assert page.locator("#r-search .r-result").count()
    pieces = [url for url in asked if "/search/" in url]
    assert any("/search/en/" in url for url in pieces)
    assert [url for url in pieces if "/search/zh/" in url or "/search/ar/" in url] == []


@HTTP
def test_what_another_language_alone_has_is_found(page: Page) -> None:
    assert ask(page, "S/RES/9002")[0].startswith("S/RES/9002 (2031)")


@HTTP
def test_the_words_of_a_query_are_marked_and_markup_in_a_text_is_text(page: Page) -> None:
    ask(page, "salted chips")
    text = page.locator(".r-result-text").first
    assert text.locator("mark").all_inner_texts() == ["salted", "chips"]
    assert text.locator("b").count() == 0


@BOTH
def test_the_keyboard_alone_finds_opens_and_closes(page: Page) -> None:
    ask(page, "stations")
    field = page.get_by_role("combobox", name="Search")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = page.locator(".r-result").nth(1)
    expect(second).to_have_attribute("aria-selected", "true")
    assert field.get_attribute("aria-activedescendant") == second.get_attribute("id")
    address = str(second.get_attribute("href"))
    page.keyboard.press("Enter")
    page.wait_for_url(address)
    assert page.locator(":target").count() == 1
    page.keyboard.press("s")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog#r-search")).to_be_hidden()


@BOTH
def test_enter_right_after_the_last_letter_waits_for_its_answer(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("OP2(a) of 9001")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/en/S/RES/9001/(index\.html)?#op2-a$"))


@HTTP
@pytest.mark.parametrize(
    ("name", "value", "left"),
    [
        ("organ", "General Assembly", "A/RES/99/1"),
        ("part", "preambular", "A/RES/99/1"),
        ("to", "2030", "S/RES/9001 (2030)"),
    ],
)
def test_a_filter_leaves(page: Page, name: str, value: str, left: str) -> None:
    assert len({place.rpartition(" ")[0] for place in ask(page, "salt")}) == 2
    page.locator("#r-search summary").click()
    choice = page.locator(f"#r-search [name={name}]")
    if name == "to":
        choice.fill(value)
        choice.blur()
    else:
        choice.select_option(value)
    page.wait_for_function(
        """names => Array.from(document.querySelectorAll('.r-result-place b'), one => one.textContent)
            .filter((name, at, all) => all.indexOf(name) === at).join() === names""",
        arg=left,
    )


LONG = {
    "digits": ("9" * 60_000, 50),
    "a word of signs that are two halves each": ("𝕒" * 30_000, 50),
    "words": ("salt zebra " * 5_000, 200),
    "Chinese": ("海水淡化" * 15_000, 1_000),
}
"""Queries, each with how often an index may be asked which units hold a term; the site has three."""


@HTTP
def test_a_query_of_sixty_thousand_signs_asks_for_no_more_than_a_sentence(page: Page) -> None:
    ask(page, "salt")
    for name, (query, most) in LONG.items():
        page.evaluate(
            """([query, most]) => {
                const { prototype } = window.resolutionsSearch.Index;
                window.unitsOf ||= prototype.units;
                let left = most;
                prototype.units = function (term) {
                    if (left-- <= 0) throw new Error("the index is asked too often");
                    return window.unitsOf.call(this, term);
                };
                const field = document.querySelector("#r-search input[role=combobox]");
                field.value = query;
                field.dispatchEvent(new Event("input", { bubbles: true }));
            }""",
            [query, 3 * most],
        )
        page.wait_for_function(
            "query => window.resolutionsSearch.shown === query",
            arg=query.encode("utf-16-le")[: 2 * QUERY_CHARACTERS].decode("utf-16-le"),
        )
        expect(page.locator("#r-search [role=status]"), name).not_to_be_empty()
    page.evaluate("() => void (window.resolutionsSearch.Index.prototype.units = window.unitsOf)")
    assert ask(page, "desalination station")[0].startswith("S/RES/9001 (2030) OP1")
    assert page.get_by_role("combobox").get_attribute("maxlength") == str(QUERY_CHARACTERS)


@HTTP
def test_a_word_beyond_what_counts_is_found_by_what_does(page: Page) -> None:
    assert ask(page, "a" * WORD_CHARACTERS + "bcd")[0].startswith("A/RES/99/1 OP3")


@FILE
def test_what_is_nowhere_is_said_to_be_nowhere(page: Page) -> None:
    assert ask(page, "zebra") == []
    expect(page.locator("#r-search [role=status]")).to_have_text("Nothing found")


@HTTP
def test_words_of_chinese_typed_without_spaces_are_found_apart(page: Page) -> None:
    assert ask(page, "关于淡化海水的决议") == ["S/RES/9002 (2031) PP1"]
    expect(page.locator("#r-search .r-search-notice")).to_have_count(0)
    assert page.locator(".r-result mark").all_inner_texts() == ["关于海水淡化", "决议"]


@HTTP
def test_chinese_that_is_nowhere_is_taken_for_its_words(page: Page) -> None:
    assert ask(page, "海水此案")
    notice = page.locator("#r-search .r-search-notice").first
    expect(notice).to_contain_text("海水此案")
    expect(notice).to_contain_text("海水 此案")


@HTTP
def test_quotes_honour_the_words_that_are_not_indexed(page: Page) -> None:
    assert ask(page, '"thirst of the islands"') == ["S/RES/9001 (2030) PP1"]
    assert ask(page, '"thirst of islands"') == []


PASSED = {'"of the"': "“of the”", "the": "the", "salt -the": "the", "the OR salt": "the", "x salt": "x"}
"""What the index has no words for, and how the search says so."""


@HTTP
def test_what_asks_for_nothing_is_said(page: Page) -> None:
    for query, said in PASSED.items():
        ask(page, query)
        passed = page.locator("#r-search .r-search-notice b").all_inner_texts()
        assert [text.strip('"“”') for text in passed] == [said.strip("“”")], query
    for query in ("the salt", "S.C. Res. 9001, ¶ 2"):
        ask(page, query)
        assert page.locator("#r-search .r-search-notice").count() == 0, query


def test_the_button_in_the_header_opens_the_search(open_page: OpenPage) -> None:
    page = open_page()
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("combobox", name="Search")).to_be_focused()
