"""Lists that are filtered: actions by whom they ask, kind, organ, year and subject. The address says the filters."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.axe import violations_light_and_dark
from browser.conftest import OpenFolder, OpenPage, opening
from browser.results import READY, places
from browser.tabs import Tabs
from mkdocs_resolutions.interface import words_in
from support.building import Build, BuiltOnce, Project
from support.lamps import CONFIGURATION, lamps_site
from support.serving import serve

pytestmark = pytest.mark.browser

INDEX, THEME = "en/actions/", "en/themes/light/"


@pytest.fixture(scope="module")
def site(built_once: BuiltOnce) -> Path:
    return built_once("lamps-site", lamps_site).site


def test_filters_cross_and_the_address_says_them(open_site: OpenPage) -> None:
    page = open_site(INDEX)
    page.wait_for_selector(READY)
    expect(page.get_by_role("table").first).to_be_visible()
    page.get_by_label("Who is asked").select_option("Secretary-General")
    page.wait_for_url("**/actions/?asked=secretary-general")
    assert places(page) == [
        "A/RES/99/1 OP1",
        "S/RES/9001 (2030) OP1",
        "S/RES/9001 (2030) OP2",
        "S/RES/9001 (2030) OP2(a)",
    ]
    expect(page.get_by_role("table")).to_have_count(0)
    page.get_by_label("Organ").select_option("Security Council")
    page.locator("[name=due]").wait_for()
    page.wait_for_url("**/actions/?asked=secretary-general&organ=Security+Council")
    page.wait_for_selector(READY)
    page.locator("[name=due]").select_option("With a deadline")
    page.wait_for_url("**due=1**")
    assert places(page) == ["S/RES/9001 (2030) OP2(a)"]
    result = page.locator(".r-results-list .r-result-text")
    expect(result).to_have_text("Requests the Secretary-General … To report on the lamps by 3 May 2031;")
    expect(result.locator("mark")).to_have_text(["by 3 May 2031"])
    page.go_back()
    page.wait_for_url("**organ=Security+Council")
    assert len(places(page)) == 3
    page.wait_for_load_state()
    expect(page.locator("[name=due]")).to_have_value("")
    page.get_by_role("link", name="Clear filters").click()
    page.wait_for_url(f"**/{INDEX}")


def test_an_action_is_crossed_and_not_a_paragraph_that_asks_two(open_site: OpenPage) -> None:
    """The first paragraph requests something of one, and invites another."""
    page = open_site(f"{INDEX}?asked=states&kind=request")
    assert places(page) == []
    page.goto(f"{INDEX}?asked=states&kind=invitation")
    assert places(page) == ["A/RES/99/1 OP2", "S/RES/9001 (2030) OP1"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("?subject=Chad", 5),
        pytest.param("?subject=places/td&kind=call", 1, marks=pytest.mark.sweep),
        ("?year=2031-", 3),
        pytest.param("?q=count&asked=states", 1, marks=pytest.mark.sweep),
        ("?kind=request&by=document", 2),
        pytest.param("?kind=request&order=old", 4, marks=pytest.mark.sweep),
    ],
)
def test_by_subject_year_and_words(open_site: OpenPage, asked: str, found: int) -> None:
    page = open_site(f"{INDEX}{asked}")
    assert len(places(page)) == found


def test_a_subject_that_no_document_has_is_said(open_site: OpenPage) -> None:
    page = open_site(f"{INDEX}?subject=Atlantis")
    assert places(page) == []
    expect(page.locator(".r-search-notice")).to_have_text("Nothing for “Atlantis”.")


def test_a_value_that_is_no_choice_is_none(open_site: OpenPage) -> None:
    page = open_site(f"{INDEX}?asked=secretary-general&due=x")
    assert len(places(page)) == 4
    expect(page.locator("[name=due]")).to_have_value("")


def test_subjects_are_offered_to_those_who_want_one(open_site: OpenPage) -> None:
    page = open_site(INDEX)
    page.wait_for_selector(READY)
    assert page.locator("datalist option").count() == 0
    page.get_by_label("Subject, country or agenda item").focus()
    expect(page.locator("datalist option")).to_have_count(1)
    assert page.locator("datalist option").first.get_attribute("value") == "Chad"


SEARCH = "en/search/"


def test_a_search_is_of_a_subject_by_its_field_and_by_its_word(open_site: OpenPage) -> None:
    page = open_site(f"{SEARCH}?q=lamps&by=paragraph")
    assert {place.split(" ")[0] for place in places(page)} == {"S/RES/9001", "A/RES/99/1"}
    page.get_by_label("Subject, country or agenda item").focus()
    expect(page.locator("datalist option")).to_have_count(1)
    page.get_by_label("Subject, country or agenda item").fill("Chad")
    page.keyboard.press("Enter")
    page.wait_for_url("**subject=Chad**")
    of_chad = places(page)
    assert {place.split(" ")[0] for place in of_chad} == {"S/RES/9001"}
    page.goto(f"{SEARCH}?q=lamps+subject:chad&by=paragraph")
    assert places(page) == of_chad


def test_a_subject_that_a_search_names_and_no_document_has_is_said(open_site: OpenPage) -> None:
    page = open_site(f"{SEARCH}?q=lamps+subject:Atlantis")
    assert places(page) == []
    expect(page.locator(".r-search-notice").first).to_have_text("Nothing for “Atlantis”.")


def test_from_a_disk(open_folder: OpenFolder, site: Path) -> None:
    page = open_folder(site)(f"{INDEX}index.html")
    page.wait_for_selector(READY)
    page.get_by_label("Kind").select_option("Requests")
    page.wait_for_url("**/index.html?kind=request")
    assert len(places(page)) == 4
    page.locator(".r-results-list a").first.click()
    expect(page.locator("#op1")).to_be_visible()


def test_without_javascript_the_lists_cross_whom_and_kind(open_site: OpenPage) -> None:
    page = open_site(INDEX, script=False)
    expect(page.get_by_role("search")).to_have_count(0)
    page.get_by_role("link", name="Requests").click()
    row = page.get_by_role("row", name="Secretary-General")
    expect(row).to_contain_text("4")
    row.get_by_role("link").click()
    page.wait_for_url("**/actions/to/secretary-general/#request")
    heading = page.locator("#request")
    expect(heading).to_have_text("Requests 4")
    expect(heading).to_be_in_viewport()
    assert page.locator(".r-doing li").count() == 4


@pytest.mark.parametrize(
    ("asked", "width"),
    [
        ("?asked=secretary-general", 1280),
        ("", 320),
        pytest.param("", 1280, marks=pytest.mark.sweep),
        pytest.param("?asked=secretary-general", 320, marks=pytest.mark.sweep),
    ],
)
def test_the_form_is_readable_for_all(open_site: OpenPage, asked: str, width: int) -> None:
    page = open_site(f"{INDEX}{asked}", width=width)
    page.wait_for_selector(READY)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    assert violations_light_and_dark(page, within="#r-main") == {}


def test_a_theme_is_filtered_by_organ_part_and_how_it_belongs(open_site: OpenPage) -> None:
    page = open_site(THEME)
    assert page.locator("h2").all_inner_texts()[:3] == [
        *("Core documents", "Operative paragraphs of the Security Council 3", "Other paragraphs 3")
    ]
    assert (
        page.evaluate("performance.getEntriesByType('resource').filter(one => one.name.includes('/search/en/')).length")
        == 0
    )
    page.get_by_label("Organ").select_option("Security Council")
    page.wait_for_url("**/light/?organ=Security+Council")
    assert len(places(page)) == 4
    page.get_by_label("Part").select_option("Preamble")
    page.wait_for_url("**part=preambular**")
    assert places(page) == ["S/RES/9001 (2030) PP1"]
    expect(page.locator(".r-results-list mark")).to_have_text(["lamps"])
    page.go_back()
    page.wait_for_url("**/light/?organ=Security+Council")
    assert len(places(page)) == 4
    page.wait_for_load_state()
    expect(page.get_by_label("Part")).to_have_value("")
    expect(page.get_by_label("Organ")).to_have_value("Security Council")
    page.go_back()
    page.wait_for_url("**/light/")
    page.wait_for_load_state()
    expect(page.get_by_label("Organ")).to_have_value("")
    page.goto(f"{THEME}?how=term&year=2032")
    assert len(places(page)) == 2
    assert violations_light_and_dark(page, within="#r-main") == {}


def test_what_is_still_to_come_is_put_first(open_site: OpenPage) -> None:
    page = open_site("en/actions/by/", script=False)
    assert page.locator(".r-due h2").all_inner_texts() == ["2031", "Within a time"]
    expect(page.locator(".r-lead")).to_have_text(words_in("en")["deadlines_lead"])
    expect(page.get_by_role("link", name="Follow in a calendar (iCalendar)")).to_have_attribute("href", "calendar.ics")
    page = open_site("en/actions/by/")
    assert page.locator(".r-due h2").all_inner_texts() == ["Still to come", "Within a time"]
    expect(page.locator(".r-lead")).to_have_text(words_in("en")["deadlines_lead_upcoming"])
    expect(page.locator(".r-years li")).to_have_text(["Actions", "Still to come 1", "Within a time 1"])
    expect(page.locator(".r-due section").first).to_contain_text(
        "3 May 2031 Secretary-General S/RES/9001 (2030), OP2(a)"
    )
    assert violations_light_and_dark(page, within="#r-main") == {}


DATED = """\
---
symbol: S/RES/9002 (2030)
date: 2030-01-05
title: Reports
---
The Security Council,

1. Requests the Secretary-General to report on the lamps by 30 June 2031;

2. Requests the Secretary-General to report on the oil by 1 May 2030 and, finally, by July 2031;

3. Calls upon Member States to report on the wicks by 1 March 2031;

4. Requests the Secretary-General to report on the ships within 90 days;

5. Requests the Secretary-General to report on the harbours by 1 April 2030.
"""


def deadlines_site(folder: Path) -> Build:
    """A resolution with deadlines of two years."""
    project = Project.new(folder / "project", CONFIGURATION)
    project.source("9002.md", DATED)
    return project.build()


@pytest.fixture(scope="module")
def dated_site(built_once: BuiltOnce) -> Path:
    return built_once("deadlines-site", deadlines_site).site


DUE = {
    "asked=secretary-general&due=next&order=due": ["OP1", "OP2"],
    "asked=secretary-general&due=next&before=2031-07-01": ["OP1"],
    "due=next&before=2031-07-01&order=due": ["OP3", "OP1"],
    "due=past&order=due": ["OP2", "OP5"],
    "before=2030-05-01": ["OP5"],
    "asked=secretary-general&due=1&order=due": ["OP1", "OP2", "OP5", "OP4"],
    "kind=call&due=past": [],
}


def test_actions_are_found_and_ordered_by_their_deadlines(tabs: Tabs, dated_site: Path) -> None:
    with serve(dated_site, kept=True) as url, opening(tabs, url) as opened:
        page = opened(own=True)
        page.clock.set_fixed_time("2031-01-10T12:00:00Z")
        found = {}
        for asked in DUE:
            page.goto(f"{url}{INDEX}?{asked}")
            found[asked] = [place.rpartition(" ")[2] for place in places(page)]
        assert found == DUE
        page.goto(f"{url}en/actions/by/")
        page.get_by_role("link", name="Find actions").click()
        page.wait_for_selector(READY)
        expect(page.locator("[name=due]")).to_have_value("next")
        page.get_by_label("Deadline before").fill("2031-06-01")
        page.wait_for_url("**before=2031-06-01**")
        assert [place.rpartition(" ")[2] for place in places(page)] == ["OP3"]


def test_a_list_of_deadlines_shows_the_day_of_each(open_site: OpenPage) -> None:
    page = open_site(f"{INDEX}?before=2031-06-01")
    page.wait_for_selector(READY)
    expect(page.locator(".r-result-due")).to_have_text(["3 May 2031"])
    expect(page.locator(".r-result-due")).to_have_attribute("datetime", "2031-05-03")


def test_the_table_of_a_list_of_actions_says_whom_what_and_when(open_site: OpenPage) -> None:
    page = open_site(f"{INDEX}?asked=secretary-general&order=old")
    page.wait_for_selector(READY)
    with page.expect_download() as download:
        page.locator(".r-results-csv").click()
    rows = list(csv.DictReader(Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()))
    told = ("Who is asked", "Kind", "Deadline")
    found = {row["Symbol"] + row["Paragraph"]: [row[name] for name in told] for row in rows}
    assert found["S/RES/9001 (2030)OP2(a)"] == ["Secretary-General", "Requests", "2031-05-03"]
    assert found["A/RES/99/1OP1"] == ["Secretary-General", "Requests", ""]
    assert found["S/RES/9001 (2030)OP1"] == ["Secretary-General; States", "Invitations; Requests", ""]


def test_the_years_of_a_form_that_no_script_sent_are_read(open_site: OpenPage) -> None:
    page = open_site(f"{INDEX}?asked=secretary-general&from=2032&to=2032")
    page.wait_for_selector(READY)
    assert places(page) == ["A/RES/99/1 OP1"]
    expect(page.get_by_label("From", exact=False).first).to_have_value("2032")
