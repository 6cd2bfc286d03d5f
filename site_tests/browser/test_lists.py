"""Long lists of documents: ordered and filtered as wholes; an organ's by session through the search."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.axe import violations_light_and_dark
from browser.conftest import OpenFolder, OpenPage
from browser.results import READY
from support.building import Build, BuiltOnce, Project

pytestmark = pytest.mark.browser

CONFIGURATION = """\
site_name: Lists
theme: {name: material, font: false}
plugins: [{resolutions: {page_size: 15}}]
"""
YEAR = "en/documents/2031/"


def source(symbol: str, organ: str, month: int, end: str = "") -> str:
    return f"---\nsymbol: {symbol}\ndate: 2031-{month:02}-02\n---\nThe {organ},\n\n1. Decides to act.\n{end}"


FRENCH = """\
---
language: fr
symbol: A/RES/85/1
date: 2031-01-02
---
L’Assemblée générale,

1. Décide d’agir.
"""
VOTE = "\n[Adopted by a recorded vote of 5 to 1, with no abstentions.]\n"


def lists_site(folder: Path) -> Build:
    """Resolutions of two sessions of the Assembly, so many that they take two pages, and of the Council."""
    project = Project.new(folder / "project", CONFIGURATION)
    for number in range(1, 12):
        project.source(
            f"85-{number}.md", source(f"A/RES/85/{number}", "General Assembly", 1, VOTE if number == 2 else "")
        )
    for number in range(1, 7):
        project.source(f"86-{number}.md", source(f"A/RES/86/{number}", "General Assembly", 11))
    for number in (9001, 9002):
        project.source(f"{number}.md", source(f"S/RES/{number} (2031)", "Security Council", 6))
    french = (
        "---\nlanguage: fr\nsymbol: A/RES/85/1\ndate: 2031-01-02\n---\nL’Assemblée générale,\n\n1. Décide d’agir.\n"
    )
    project.source("85-1-fr.md", french)
    return project.build()


@pytest.fixture(scope="module")
def site(built_once: BuiltOnce) -> Path:
    return built_once("lists-site", lists_site).site


def symbols(page: Page) -> list[str]:
    return page.locator(".r-documents th[scope=row]").all_inner_texts()


def ordered(page: Page) -> None:
    """Asks for the rows of all pages."""
    page.get_by_role("button", name="Order and filter all pages").click()
    page.get_by_label("Order").wait_for()


def test_a_list_of_several_pages_is_ordered_and_filtered_as_a_whole(open_site: OpenPage) -> None:
    page = open_site(YEAR)
    newest = symbols(page)
    assert len(newest) == 15
    ordered(page)
    expect(page.get_by_label("Order")).to_be_focused()
    assert symbols(page) == newest
    page.get_by_label("Order").select_option("Oldest first")
    assert len(symbols(page)) == 19
    assert symbols(page)[0].startswith("A/RES/85/")
    assert symbols(page)[4:] == newest[::-1]
    expect(page.locator(".r-pager")).to_be_hidden()
    page.get_by_label("Order").select_option("By symbol")
    assert symbols(page)[-3:] == ["A/RES/86/6", "S/RES/9001 (2031)", "S/RES/9002 (2031)"]
    page.get_by_label("Series").select_option("A/RES/85")
    assert symbols(page) == [f"A/RES/85/{number}" for number in range(1, 12)]
    expect(page.get_by_role("status").filter(has_text="Shown")).to_have_text("Shown: 11 of 19")
    expect(page.get_by_label("Organ")).to_have_count(0)
    assert violations_light_and_dark(page, within="#r-main") == {}
    page.get_by_role("link", name="A/RES/85/1", exact=True).click()
    page.wait_for_url("**/A/RES/85/1/")


def test_the_last_page_of_a_list_orders_the_whole_too(open_site: OpenPage) -> None:
    page = open_site("en/documents/2031/page-2/?order=symbol")
    page.get_by_label("Order").wait_for()
    assert symbols(page)[0] == "A/RES/85/1"
    assert len(symbols(page)) == 19


def test_votes_of_other_pages_have_their_column(open_site: OpenPage) -> None:
    page = open_site(f"{YEAR}?order=old")
    page.get_by_label("Order").wait_for()
    expect(page.locator(".r-documents thead th").last).to_have_text("Vote")
    expect(page.locator(".r-documents tbody tr", has_text="A/RES/85/2").locator("td").last).to_contain_text("5")
    assert {row.locator("> *").count() for row in page.locator(".r-documents tr").all()} == {4}


def test_a_filtered_list_has_no_column_that_none_of_its_rows_fills(open_site: OpenPage) -> None:
    page = open_site(f"{YEAR}?series=A%2FRES%2F85")
    page.get_by_label("Order").wait_for()
    heads = page.get_by_role("columnheader")
    expect(heads).to_have_text(["Symbol", "Date", "Title", "Vote"])
    page.get_by_label("Series").select_option("S/RES")
    expect(heads).to_have_text(["Symbol", "Date", "Title"])
    page.get_by_label("Series").select_option("Any")
    expect(heads).to_have_text(["Symbol", "Date", "Title"])
    page.get_by_label("Order").select_option("Oldest first")
    expect(heads).to_have_text(["Symbol", "Date", "Title", "Vote"])


def test_where_other_pages_cannot_be_read_the_list_says_so(open_site: OpenPage) -> None:
    page = open_site(YEAR)
    page.route("**/page-2/", lambda route: route.abort())
    ordered(page)
    expect(page.locator(".r-lists > .r-hint")).to_have_text("This page of the list only:")
    page.get_by_label("Order").select_option("Oldest first")
    assert len(symbols(page)) == 15
    page.close()


def test_a_list_is_ordered_as_a_whole_from_a_disk(open_folder: OpenFolder, site: Path) -> None:
    page = open_folder(site)(f"{YEAR}index.html")
    ordered(page)
    page.get_by_label("Order").select_option("Oldest first")
    assert len(symbols(page)) == 19


def test_another_language_keeps_the_order(open_site: OpenPage) -> None:
    page = open_site(f"{YEAR}?order=old&series=A%2FRES%2F85")
    page.get_by_label("Order").wait_for()
    page.locator(".r-header .r-languages a[hreflang=fr]").click()
    page.wait_for_url("**/fr/documents/2031/?order=old&series=A%2FRES%2F85*")


def test_the_address_says_what_is_chosen_and_back_returns_to_it(open_site: OpenPage) -> None:
    page = open_site(YEAR)
    ordered(page)
    page.get_by_label("Series").select_option("S/RES")
    assert page.url.endswith("/documents/2031/?series=S%2FRES")
    page.get_by_role("link", name="S/RES/9001 (2031)").click()
    page.wait_for_url("**/S/RES/9001/")
    page.go_back()
    expect(page.locator(".r-documents th[scope=row]")).to_have_text(["S/RES/9002 (2031)", "S/RES/9001 (2031)"])
    page.get_by_label("Series").select_option("Any")
    assert page.url.endswith("/documents/2031/")
    assert len(symbols(page)) == 15


def test_an_organs_documents_are_found_by_session(open_site: OpenPage) -> None:
    page = open_site("en/organs/general-assembly/")
    page.locator("summary", has_text="Series").click()
    series = page.locator(".r-years li")
    expect(series).to_have_text(["A/RES/86 6", "A/RES/85 11"])
    series.get_by_role("link", name="A/RES/86").click()
    page.wait_for_selector(READY)
    expect(page.locator(".r-results-list > li")).to_have_count(6)


def test_a_short_list_and_a_page_without_a_script_have_no_form(open_site: OpenPage) -> None:
    for page in (open_site("en/documents/2031/page-2/"), open_site(YEAR, script=False)):
        expect(page.get_by_label("Order")).to_have_count(0)
        assert symbols(page)


def test_a_lists_fields_have_the_sites_own_ring(open_site: OpenPage) -> None:
    page = open_site(f"{YEAR}?order=old")
    page.get_by_label("Order").focus()
    page.keyboard.press("Tab")
    ring = "getComputedStyle(document.activeElement).outline"
    assert page.evaluate("document.activeElement.name") == "series"
    assert page.evaluate(ring).endswith("solid 2px")
