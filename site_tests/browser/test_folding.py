"""Results that say the same, or nearly: one stands for all, says whether it is the first, and leads to the others."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.axe import violations_light_and_dark
from browser.conftest import OpenFolder, OpenPage
from browser.results import READY, places
from support.building import ALONE, Build, BuiltOnce, Project

pytestmark = pytest.mark.browser

TEXT = """\
---
symbol: S/RES/{number} ({year})
date: {year}-01-05
---
The Security Council,

Recalling the harbour masters of all northern wells, their {goods} and their count of ropes
{where} the old barn of the isle,

1. {own}

2. Decides to remain seized of the matter of the wells.
"""
OWN = (
    "Requests wardens to bring the lanterns of the northern wells to the barn before the winter;",
    "Invites fishermen who have lanterns of their own to count them together with those of the wells;",
)
ARABIC = """\
---
symbol: S/RES/{number} ({year})
language: ar
date: {year}-03-03
---
إن مجلس الأمن،

إذ يشير إلى أن حراس الآبار الشمالية كلها ومصابيحهم وعدد الحبال في المخزن القديم منذ عام {year}،

1. يقرر أن يبقي المسألة قيد نظره.
"""
GOODS = ("nets", "lamps", "lamps", "sails", *["oars"] * 8)
FIRST_YEAR = 2001
SEARCH = "en/search/"


def lanterns_site(folder: Path) -> Build:
    """Twelve resolutions of twelve years: one preamble in four versions, one formula, a paragraph that two share."""
    project = Project.new(folder / "project", ALONE)
    for at, goods in enumerate(GOODS):
        text = TEXT.format(
            number=9001 + at, year=FIRST_YEAR + at, goods=goods, own=OWN[at % 3 // 2], where="at" if at else "in"
        )
        project.source(f"{9001 + at}.md", text if at < 4 else text.replace(OWN[0], f"Thanks crew number {at};"))
    for at in range(2):
        project.source(f"{9001 + at}-ar.md", ARABIC.format(number=9001 + at, year=FIRST_YEAR + at))
    built = project.build()
    assert built.code == 0, built.output
    return built


@pytest.fixture(scope="session")
def site(built_once: BuiltOnce) -> Path:
    return built_once("lanterns-site", lanterns_site).site


def test_one_result_stands_for_a_wording_and_its_link_shows_the_others(open_site: OpenPage) -> None:
    page = open_site(f"{SEARCH}?q=ropes")
    assert places(page) == ["S/RES/9012 (2012) PP1"]
    expect(page.locator(".r-results-status")).to_have_text("Results: 12 · Different wordings: 1")
    line = page.locator(".r-result-wording")
    expect(line).to_have_text("First used in 2001. The same wording, or nearly, in other paragraphs: 11 (2001–2011)")
    assert violations_light_and_dark(page) == {}
    line.get_by_role("link").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=ropes&same=S%2FRES%2F9012%3App1&order=old")
    assert places(page) == [f"S/RES/{9001 + at} ({FIRST_YEAR + at}) PP1" for at in range(12)]
    expect(page.locator(".r-search-notice")).to_have_text(
        "Only paragraphs with the wording of S/RES/9012 (2012) PP1, or nearly. All wordings"
    )
    page.get_by_role("link", name="All wordings").click()
    page.wait_for_url("**/search/?q=ropes")
    assert len(places(page)) == 1


def test_filters_stay_with_a_wording_and_new_words_leave_it(open_site: OpenPage) -> None:
    page = open_site(f"{SEARCH}?q=ropes&same=S/RES/9005:pp1&year=2003-2006")
    assert len(places(page)) == 4
    page.get_by_label("Order").select_option("Newest first")
    page.wait_for_url("**same=**order=new**")
    assert places(page)[0] == "S/RES/9006 (2006) PP1"
    page.locator(".r-results-form [name=q]").fill("lanterns")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=lanterns**")
    assert "same" not in page.url


def test_the_newest_stands_for_all_where_the_newest_come_first(open_site: OpenPage) -> None:
    page = open_site(f"{SEARCH}?q=ropes&order=new")
    assert places(page) == ["S/RES/9012 (2012) PP1"]
    expect(page.locator(".r-result-wording")).to_have_text(
        "First used in 2001. The same wording, or nearly, in other paragraphs: 11 (2001–2011)"
    )


def test_the_first_of_a_wording_says_so_where_the_oldest_come_first(open_site: OpenPage) -> None:
    page = open_site(f"{SEARCH}?q=ropes&order=old")
    assert places(page) == ["S/RES/9001 (2001) PP1"]
    expect(page.locator(".r-result-wording")).to_have_text(
        "First used here. The same wording, or nearly, in other paragraphs: 11 (2002–2012)"
    )


def test_a_formula_is_told_and_folded(open_site: OpenPage) -> None:
    page = open_site(f"{SEARCH}?q=seized")
    assert len(places(page)) == 1
    expect(page.locator(".r-result-wording")).to_have_text(
        "A formula: very many documents have these words. "
        "The same wording, or nearly, in other paragraphs: 11 (2001–2011)"
    )


def test_each_paragraph_is_listed_where_it_is_asked_for(open_site: OpenPage) -> None:
    page = open_site(f"{SEARCH}?q=ropes")
    page.wait_for_selector(READY)
    page.get_by_label("List").select_option("Paragraphs")
    page.wait_for_url("**by=paragraph**")
    assert len(places(page)) == 12
    expect(page.locator(".r-results-status")).to_have_text("Results: 12")


def test_what_stands_alone_says_nothing_of_its_wording(open_site: OpenPage) -> None:
    page = open_site(f"{SEARCH}?q=crew+7")
    assert places(page) == ["S/RES/9008 (2008) OP1"]
    expect(page.locator(".r-result-wording")).to_have_count(0)


def test_a_phrase_that_has_to_be_checked_in_the_texts_is_counted_at_most(open_site: OpenPage) -> None:
    """All but the oldest of the wording have the one phrase. The oldest alone has the other: it stands for itself."""
    page = open_site(f"{SEARCH}?q=%22ropes+at+the+old+barn%22")
    assert places(page) == ["S/RES/9012 (2012) PP1"]
    expect(page.locator(".r-result-wording a")).to_contain_text("≤ 11 (2001–2011)")
    page.locator(".r-result-wording a").click()
    page.wait_for_url("**same=**")
    assert len(places(page)) == 11
    page = open_site(f"{SEARCH}?q=%22ropes+in+the+old+barn%22")
    assert places(page) == ["S/RES/9001 (2001) PP1"]


def test_a_table_of_results_has_every_paragraph(open_site: OpenPage) -> None:
    page = open_site(f"{SEARCH}?q=ropes")
    page.wait_for_selector(READY)
    with page.expect_download() as saved:
        page.locator(".r-results-csv").click()
    rows = list(csv.reader(Path(saved.value.path()).read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 1 + 12


@pytest.mark.parametrize("language", ["en", "ar"])
def test_in_a_table_of_results_a_document_has_no_text_and_each_column_its_name(
    open_site: OpenPage, language: str
) -> None:
    page = open_site(f"{language}/search/?q=S/RES/9001")
    page.wait_for_selector(READY)
    with page.expect_download() as saved:
        page.locator(".r-results-csv").click()
    names, document, *_ = csv.reader(Path(saved.value.path()).read_text(encoding="utf-8-sig").splitlines())
    assert len(set(names)) == len(names) == 7
    assert document[0] == "S/RES/9001 (2001)"
    assert document[3:5] == ["", ""]


def test_right_to_left_and_on_a_phone(open_site: OpenPage) -> None:
    page = open_site("ar/search/?q=الحبال&language=ar", width=320)
    assert len(places(page)) == 1
    expect(page.locator(".r-result-wording")).to_contain_text("الصياغة نفسها أو ما يقاربها في فقرات أخرى")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations_light_and_dark(page) == {}
    page.locator(".r-result-wording a").click()
    page.wait_for_url("**same=**")
    assert len(places(page)) == 2


def test_from_a_disk(open_folder: OpenFolder, site: Path) -> None:
    page = open_folder(site)(f"{SEARCH}index.html?q=ropes")
    assert places(page) == ["S/RES/9012 (2012) PP1"]
    page.locator(".r-result-wording a").click()
    page.wait_for_url("**same=**")
    assert len(places(page)) == 12
