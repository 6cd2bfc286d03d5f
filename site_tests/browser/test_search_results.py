"""The rows of a search: in whose language they are, what stands for a document, which way its title is read."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import expect

from browser.conftest import OpenPage
from browser.results import READY, asked, places
from mkdocs_resolutions.interface import words_in
from resolutions.languages import table
from support.building import ALONE, Build, BuiltOnce, Project
from support.examples import cases

pytestmark = pytest.mark.browser

ENGLISH = """\
United Nations

A/RES/99/16

General Assembly

Distr.: General

5 February 2031

Resolution adopted by the General Assembly on 3 February 2031

99/16. Keepers of lighthouses

The General Assembly,

Recalling its resolution 99/15,

1. Decides, after long debate on the keepers of the lighthouses of all harbours, on those of the wells and on those of
the sluices, who have served for so many years and in so many storms, that a pension shall be paid to each of them;

2. Requests the Secretary-General to report on the wells and pozzos.
"""
SPANISH = """\
---
symbol: A/RES/99/17
date: 2031-02-04
language: es
---
La Asamblea General,

1. Decide pagar una pensión;

""" + "\n\n".join(f"{number}. Pide un informe sobre los pozos;" for number in range(2, 20))
WEIRS = """\
---
symbol: A/RES/99/18
date: 2031-02-05
---
The General Assembly,

""" + "\n\n".join(
    f"{number}. Decides to count the planks {'of' if number == 130 else 'on'} the weirs of harbour {number};"
    for number in range(1, 131)
)
ARABIC = """\
---
symbol: S/RES/9901 (2031)
title: القرار 9901 (2031)
date: 2031-03-04
language: ar
---
إن مجلس الأمن،

1 - يقرر أن تدفع المرافئ ثمن المياه.
"""


def sluices_site(folder: Path) -> Build:
    """A site of a document in each of three languages, of which the English one has a masthead, and of a long one."""
    project = Project.new(folder / "project", ALONE)
    for name, text in (("en.txt", ENGLISH), ("es.md", SPANISH), ("ar.md", ARABIC), ("weirs.md", WEIRS)):
        project.source(name, text)
    return project.build()


@pytest.fixture(scope="module")
def site(built_once: BuiltOnce) -> Path:
    return built_once("sluices-site", sluices_site).site


def test_the_readers_own_language_stands_before_all_others(open_site: OpenPage) -> None:
    page = asked(open_site, "en", "pension", by="paragraph")
    assert places(page) == ["A/RES/99/16 OP1", "A/RES/99/17 OP1"]


COUNTED = "() => [1234, 12345].map((number) => resolutionsSearch.count('{count}', number))"


@pytest.mark.parametrize("language", ["ar", "en", "es"])
def test_a_count_is_printed_as_on_the_pages(open_site: OpenPage, language: str) -> None:
    page = asked(open_site, language, "pension")
    assert page.evaluate(COUNTED) == [words_in(language).number(number) for number in (1234, 12345)]


@pytest.mark.parametrize("width", [1280, 390], ids=["header", "drawer"])
def test_the_language_changes_and_the_question_stays(open_site: OpenPage, width: int) -> None:
    asked = urlencode({"q": 'مياه "of wells"', "organ": "Security Council", "page": 2})
    page = open_site(f"en/search/?{asked}", width=width)
    page.wait_for_selector(READY)
    if width < 720:
        page.locator(".r-menu").click()
    page.locator(".r-languages a[hreflang=ar]:visible").click()
    page.wait_for_url("**/ar/search/?*")
    assert parse_qs(urlsplit(page.url).query) == {"q": ['مياه "of wells"'], "organ": ["Security Council"]}
    page.wait_for_selector(READY)
    expect(page.locator(".r-results input[name=q]")).to_have_value('مياه "of wells"')


def test_a_row_in_another_language_says_in_which(open_site: OpenPage) -> None:
    page = asked(open_site, "en", "pension", by="paragraph")
    tags = page.locator(".r-result-item").evaluate_all(
        "rows => rows.map(row => row.querySelector('.r-result-language')?.textContent || '')"
    )
    assert [bool(tag) for tag in tags] == [place.startswith("A/RES/99/17") for place in places(page)]
    assert set(tags) == {"", "Spanish"}
    assert page.locator(".r-result-place > span[lang=es]").count() == tags.count("Spanish")


def test_a_word_that_another_language_alone_has_is_told_with_what_it_may_be_meant_for(open_site: OpenPage) -> None:
    page = asked(open_site, "es", "pozzos", by="paragraph")
    assert "A/RES/99/16" in " ".join(places(page))
    assert "pozzos" in page.locator(".r-search-notices").inner_text()
    assert page.locator("[data-query=pozos]").count() == 1


def test_a_mistyped_word_that_another_language_has_is_mended_with_the_others(open_site: OpenPage) -> None:
    page = asked(open_site, "es", "informme pozzos", by="paragraph")
    assert places(page)[0] == "A/RES/99/17 OP2"
    notices = page.locator(".r-search-notice").all_inner_texts()
    assert [[word in notice for word in ("informe", "pozos")] for notice in notices] == [[True, False], [False, True]]


def test_a_phrase_is_looked_for_until_one_text_has_it(open_site: OpenPage) -> None:
    page = asked(open_site, "en", '"planks of the weirs"', by="paragraph")
    assert places(page) == ["A/RES/99/18 OP130"]
    expect(page.locator(".r-results-pager")).to_be_hidden()


def test_where_nothing_is_found_nothing_comes_next(open_site: OpenPage) -> None:
    page = asked(open_site, "en", '"planks at the weirs"', by="paragraph")
    expect(page.locator(".r-results-status")).to_have_text("Nothing found")
    expect(page.locator(".r-results-pager")).to_be_hidden()


DOCUMENT = {
    "its symbol": "A/RES/99/16",
    "its number among words": "99/16 keepers",
    "what stands in its masthead": '"Distr.: General"',
}


def test_what_stands_above_the_text_finds_the_document_itself(open_site: OpenPage) -> None:
    for name, query in DOCUMENT.items():
        page = asked(open_site, "en", query, by="paragraph")
        row = page.locator(".r-result").first
        assert str(row.get_attribute("href")).endswith("/en/A/RES/99/16/"), name
        assert places(page)[0] == "A/RES/99/16", name
        assert row.locator(".r-result-title").inner_text() == "Keepers of lighthouses", name
        assert row.locator(".r-result-text").inner_text() == "3 February 2031", name
        assert places(page).count("A/RES/99/16") == 1, name


def test_a_document_is_listed_once_where_all_of_its_lines_are(open_site: OpenPage) -> None:
    page = asked(open_site, "en", "symbol:A/RES/99/16", by="paragraph")
    assert places(page) == [
        "A/RES/99/16",
        *(f"A/RES/99/16 {label}" for label in ("enacting words", "PP1", "OP1", "OP2")),
    ]


TITLED = """([language, title, about]) => {
  const search = window.resolutionsSearch;
  const source = { name: "S/RES/9901 (2031)", date: "2031-03-01", address: "ar/S/RES/9901/", language: "en" };
  const unit = { anchor: "title", document: { ...source, title, about } };
  const row = search.element("li", "r-result-item", ...search.told({ unit, language, whole: true,
    told: text => [{ text, marked: false }] }));
  document.querySelector(".r-results-list").replaceChildren(row);
}"""
IN_ARABIC = ("ar", "القرار 9901 (2031): ")


def test_a_title_and_what_the_library_says_of_it_are_read_each_its_own_way(open_site: OpenPage) -> None:
    page = asked(open_site, "ar", "S/RES/9901")
    page.evaluate(TITLED, [*IN_ARABIC, "on the harbours"])
    title = page.locator(".r-result-title").first
    assert title.get_attribute("dir") == "rtl"
    parts = title.locator("bdi")
    assert parts.evaluate_all("parts => parts.map(part => [part.lang, part.textContent])") == [
        ["ar", "القرار 9901 (2031): "],
        ["en", "on the harbours"],
    ]
    own, given = (parts.nth(at).bounding_box() for at in (0, 1))
    assert own
    assert given
    assert own["x"] > given["x"]
    assert page.locator(".r-result-text").first.inner_text() == "1 آذار/مارس 2031"


QUOTED = """text => {
  const search = window.resolutionsSearch;
  const unit = { anchor: "op1", label: "OP1", text, document: { name: "S/RES/9901", title: "", about: "" } };
  const row = search.element("li", "", ...search.told({ unit, language: "ar", pieces: [{ text, marked: false }] }));
  const said = row.querySelector(".r-result-text");
  for (const number of said.querySelectorAll(".r-nowrap")) number.replaceWith(`<number>${number.textContent}</number>`);
  return said.textContent;
}"""


def test_an_excerpt_keeps_the_same_numbers_together_as_the_pages_do(open_site: OpenPage) -> None:
    page = asked(open_site, "ar", "S/RES/9901")
    for case in cases("tokens"):
        if not case["spans"] and not case.get("notes"):
            assert page.evaluate(QUOTED, case["text"]) == case["tokens"], case["name"]


CLIPPED = "part => part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1"


def test_the_title_of_a_document_that_is_found_is_read_whole_on_a_phone(open_site: OpenPage) -> None:
    page = asked(open_site, "ar", "S/RES/9901")
    page.set_viewport_size({"width": 360, "height": 800})
    page.evaluate(TITLED, [*IN_ARABIC, "on the harbours and the lamps of the coast " * 8])
    boxes = page.locator(".r-result-title, .r-result-title bdi").all()
    assert [part.evaluate(CLIPPED) for part in boxes] == [False] * 3
    # What is read from left to right has its sides in its own order.
    assert boxes[2].evaluate("part => getComputedStyle(part).direction") == "ltr"


LINES_BEGIN = "part => [...part.getClientRects()].map(({ left }) => Math.round(left))"


@pytest.mark.parametrize("title", ["Résolution 9901 (2031) : ", "第9901(2031)号决议："])
def test_where_both_are_read_from_left_to_right_a_title_is_one_text(open_site: OpenPage, title: str) -> None:
    page = asked(open_site, "en", "S/RES/9901")
    page.set_viewport_size({"width": 360, "height": 800})
    page.evaluate(TITLED, ["en", title, "on the harbours and the lamps of the coast " * 3])
    own, given = page.locator(".r-result-title bdi").all()
    (edge,) = own.evaluate(LINES_BEGIN)
    behind, *below = given.evaluate(LINES_BEGIN)
    assert behind > edge
    assert min(below) == edge


REFUSED = """refused => {
  const search = window.resolutionsSearch;
  const source = { name: "S/2031/173", date: "2031-03-01", address: "en/S/2031/173/", language: "en", refused };
  const unit = { anchor: "op1", label: "OP1", text: "", document: { ...source, title: "Lamps", about: "" } };
  const row = search.element("li", "r-result-item", ...search.told({ unit, language: "en", pieces: [] }));
  document.querySelector(".r-results-list").replaceChildren(row);
}"""


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_a_row_of_a_draft_that_failed_says_that_it_was_not_adopted(open_site: OpenPage, language: str) -> None:
    page = asked(open_site, language, "S/RES/9901")
    words = table(language, "interface")
    for refused in ("veto", "votes"):
        page.evaluate(REFUSED, refused)
        assert page.locator(".r-result-refused").all_inner_texts() == [words[f"refused_{refused}"]]
    page.evaluate(REFUSED, "")
    assert page.locator(".r-result-refused").count() == 0


@pytest.mark.parametrize("typed", ["resolution 9999 paragraph 3"])
def test_a_citation_of_what_nobody_knows_is_answered_as_a_whole(open_site: OpenPage, typed: str) -> None:
    """Not as words, of which "resolution" would be left without the number."""
    page = asked(open_site, "en", typed)
    expect(page.locator(".r-search-notices")).to_have_text(f"Nothing for “{typed}”.")
    assert page.locator("[data-query]").count() == 0


def test_a_symbol_beyond_the_councils_last_one_is_told_to_be_absent_with_its_official_address(
    open_site: OpenPage,
) -> None:
    page = asked(open_site, "en", "S/RES/9999")
    notice = page.locator(".r-search-absent")
    assert "S/RES/9999" in notice.inner_text()
    assert str(notice.locator("a").first.get_attribute("href")).endswith("/en/S/RES/9999")
