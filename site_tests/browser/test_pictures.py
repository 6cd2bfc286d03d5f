"""The pictures as one sees and uses them: walked through by click and by keyboard, in every look of the site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from browser.axe import violations_light_and_dark
from browser.conftest import OpenPage
from browser.links import leading_to
from browser.network import listed
from mkdocs_resolutions.interface import words_in
from resolutions.languages import LANGUAGES
from resolutions.un import organ_named
from support.building import Project
from support.serving import serve
from support.tiers import rarely

pytestmark = pytest.mark.browser

HEADED = """(row, heads) => row.replaceChildren(...heads.map((words) => {
  const head = document.createElement("th");
  head.textContent = words;
  return head;
}))"""

RESOLUTION = """\
United Nations

S/RES/{number} ({year})

Security Council

Resolution {number} ({year})

Adopted by the Security Council at its 8514th meeting, on 4 May {year}

The Security Council,

Recalling {recalls},

1. Requests that every lighthouse be lit;

2. Decides to remain seized of the matter.

{adopted}
"""
ARABIC = """\
الأمم المتحدة S/RES/2560 (2020)

مجلس الأمن Distr.: General
29 كانون الأول/ديسمبر 2020

القرار 2560 (2020)

الذي اتخذه مجلس الأمن في جلسته 8514، المعقودة في 29 كانون الأول/ديسمبر 2020

إن مجلس الأمن،

إذ يشير إلى قراره 2530 (2020) وإلى قراره 1325 (2000)،

1 - يطلب إضاءة كل منارة؛

2 - يقرر أن يبقي المسألة قيد نظره.

اتُّخذ في الجلسة 8514 بأغلبية 13 صوتا، مع امتناع 2 (الصين، الاتحاد الروسي).
"""
CITING_ARABIC = """\
Resolution 2570 (2021)

The Security Council,

Recalling its resolution 2560 (2020),

1. Decides to remain seized of the matter.
"""
LETTER = """\
Letter dated 20 September 2019 from the President of the Security Council addressed to the Secretary-General

The draft resolution on lighthouses received 12 votes in favour, and was not adopted.

Against: China, Russian Federation

Abstaining: South Africa
"""
THEMES = """\
- id: lighthouses
  name: {en: Lighthouses, ar: المنارات}
  description: {en: Lights at sea., ar: أضواء في البحر.}
  terms: {en: ["lighthouse(s)"], ar: [منارة]}
"""
FIRST, SECOND, THIRD = "en/S/RES/2400/", "en/S/RES/2467/", "en/S/RES/2530/"
IN_ARABIC, VETOED, THEME = "ar/S/RES/2560/", "en/letter-2019-09-20/", "en/themes/lighthouses/"
PAGES = {"resolution": THIRD, "in Arabic": IN_ARABIC, "vetoed draft": VETOED, "theme": THEME}


@pytest.fixture(scope="module")
def seed_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site of three resolutions that cite one another, one in Arabic, and a letter that tells of two vetoes."""
    project = Project.new(tmp_path_factory.mktemp("pictures"))
    told = (
        (2400, 2018, "its resolution 1325 (2000)", "Adopted unanimously at the 8514th meeting."),
        (2467, 2019, "its resolution 2400 (2018)", "Adopted by 13 votes to none, with 2 abstentions (China, Poland)."),
        (2530, 2020, "its resolutions 2400 (2018) and 2467 (2019)", "Adopted by 12 votes to 1 (Germany)."),
    )
    for number, year, recalls, adopted in told:
        text = RESOLUTION.format(number=number, year=year, recalls=recalls, adopted=adopted)
        project.source(f"{number}.txt", text)
    project.source("2560.txt", ARABIC)
    project.source("2570.txt", CITING_ARABIC)
    project.source("letter.txt", LETTER)
    project.write("docs/themes.yml", THEMES)
    project.write("mkdocs.yml", "site_name: Pictures\ntheme: material\nplugins: [resolutions]\n")
    built = project.build()
    assert built.code == 0, built.output
    with serve(built.site, kept=True) as url:
        yield url


def test_one_walks_from_a_document_to_those_around_it_by_click(open_page: OpenPage, seed_url: str) -> None:
    page = open_page(FIRST)
    listed(page, "Cited by").get_by_role("link", name="S/RES/2467 (2019)").click()
    page.wait_for_url(f"{seed_url}{SECOND}#neighbourhood")
    expect(page.locator("#neighbourhood")).to_be_in_viewport()
    listed(page, "Cited by").get_by_role("link", name="S/RES/2530 (2020)").click()
    page.wait_for_url(f"{seed_url}{THIRD}#neighbourhood")
    listed(page, "Cites").get_by_role("link", name="S/RES/2400 (2018)").click()
    page.wait_for_url(f"{seed_url}{FIRST}#neighbourhood")


def test_one_walks_by_keyboard_alone_and_goes_on_where_one_arrives(open_page: OpenPage, seed_url: str) -> None:
    page = open_page(f"{THIRD}#neighbourhood")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("S/RES/2467 (2019)")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("S/RES/2400 (2018)")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{seed_url}{FIRST}#neighbourhood")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("S/RES/1325 (2000)")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_contain_text("S/RES/")


def test_the_pictures_need_no_script(open_page: OpenPage, seed_url: str) -> None:
    page = open_page(SECOND, script=False)
    expect(page.locator(".r-seats")).to_be_visible()
    assert page.get_by_role("row", name="Abstaining").get_by_role("listitem").all_inner_texts() == ["China", "Poland"]
    listed(page, "Cites").get_by_role("link").click()
    page.wait_for_url(f"{seed_url}{FIRST}#neighbourhood")


def test_a_veto_is_named_and_a_mere_vote_against_is_not(open_page: OpenPage) -> None:
    named = open_page(VETOED).get_by_role("row", name="Against").get_by_role("listitem")
    assert named.all_inner_texts() == ["China (veto)", "Russian Federation (veto)"]
    named = open_page(THIRD).get_by_role("row", name="Against").get_by_role("listitem")
    assert named.all_inner_texts() == ["Germany"]


def test_a_vote_without_dissent_or_names_is_not_drawn(open_page: OpenPage) -> None:
    expect(open_page(FIRST).locator(".r-seats, .r-bar, .r-vote")).to_have_count(0)


def test_the_bars_and_marks_of_a_theme_lead_to_what_they_count(open_page: OpenPage, seed_url: str) -> None:
    page = open_page(THEME)
    page.locator(".r-timeline a[href='#y2020']").click()
    page.wait_for_url(f"{seed_url}{THEME}#y2020")
    leading_to(page.locator(".r-timeline"), FIRST).click()
    page.wait_for_url(seed_url + FIRST)


def test_the_years_of_a_theme_are_a_table_to_the_keyboard(open_page: OpenPage, seed_url: str) -> None:
    page = open_page(THEME)
    summary = page.locator("summary", has_text="By year")
    for _ in range(60):
        page.keyboard.press("Tab")
        if summary.evaluate("(element) => element === document.activeElement"):
            break
        assert page.evaluate("!document.activeElement.closest('svg')")
    page.keyboard.press("Enter")
    expect(page.get_by_role("row", name="2019")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{seed_url}{THEME}#y2020")


def test_the_years_of_a_theme_that_are_folded_in_are_printed(open_page: OpenPage) -> None:
    page = open_page(THEME)
    row = page.locator(".r-by-year tr", has_text="2019")
    expect(row).to_be_hidden()
    page.emulate_media(media="print")
    expect(row).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_years_is_no_wider_than_a_phone(open_page: OpenPage, language: str) -> None:
    """The heads are those of a theme that one organ leads, which are the longest."""
    page = open_page(THEME, width=320)
    page.locator("summary", has_text="By year").click()
    words = words_in(language)
    council = words.organ(organ_named("United Nations Security Council"))
    heads = [words["year"], words.say("theme_leading", organ=council), words["theme_others"], words["documents"]]
    page.locator(".r-by-year thead tr").evaluate(HEADED, heads)
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("address", rarely(PAGES, *list(PAGES)[:2]))
def test_axe_finds_nothing_and_nothing_scrolls_sideways(open_page: OpenPage, address: str) -> None:
    page = open_page(address, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
    assert violations_light_and_dark(page) == {}


def test_what_a_document_cites_stands_where_one_reads_first(open_page: OpenPage) -> None:
    """In an Arabic page at the right; the lines run from there to the middle."""
    for address, name, first in ((THIRD, "Cites", "left"), (IN_ARABIC, "الوثائق المستشهد بها", "right")):
        page = open_page(address)
        cites = page.locator(".r-network ul").first.bounding_box()
        lines = page.locator(".r-network svg").bounding_box()
        assert cites
        assert lines
        assert ("left" if cites["x"] < lines["x"] else "right") == first, name


SHAPE = """(element) => {
    const shown = getComputedStyle(element);
    return [shown.strokeDasharray, shown.strokeLinecap, shown.strokeWidth].join(" ");
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_parts_of_a_vote_differ_in_shape_where_colours_are_forced(
    browser: Browser, seed_url: str, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(base_url=seed_url, forced_colors="active", color_scheme=scheme)
    page = context.new_page()
    page.goto(VETOED)
    drawn = page.locator(".r-seats path")
    favour, vetoed, inside_vetoed, abstaining, inside = drawn.evaluate_all(f"(all) => all.map({SHAPE})")
    assert favour != vetoed
    assert inside_vetoed != inside
    assert favour == abstaining
    text = page.locator("body").evaluate("(body) => getComputedStyle(body).color")
    strokes = drawn.evaluate_all("(all) => all.map((one) => getComputedStyle(one).stroke)")
    assert [strokes[index] for index in (0, 1, 3)] == [text] * 3
    context.close()


@pytest.mark.parametrize("address", [THIRD, THEME], ids=["resolution", "theme"])
def test_the_pictures_are_printed(open_page: OpenPage, address: str) -> None:
    page = open_page(address)
    page.emulate_media(media="print")
    assert all(picture.is_visible() for picture in page.locator("article svg, figure svg").all())
    assert page.locator("article svg, figure svg").count() > 0
