"""What a reader does, on a site of the corpus; the documents are picked by what they are."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.cards import LATER, card, focus, in_a_line
from browser.comfort import SIZE, opened
from browser.conftest import OpenPage
from browser.links import leading_to
from browser.network import listed
from browser.paragraphs import CLIPBOARD, expect_clipboard, marked, pick, selection, tab_to
from browser.unscripted import HIDDEN, UNITS
from resolutions.anchors.labels import label
from resolutions.corpus.collection import read_collection
from resolutions.formats.citing import STYLES, citation, cited
from support.corpus import Corpus, Place
from support.pages import words

pytestmark = pytest.mark.browser

MASTHEAD = "() => [...document.querySelectorAll('.r-masthead [id]')].map((line) => line.id)"
"""The anchors of a masthead's lines; beside another language a page has its own masthead alone."""

BEGINNING = 60
"""So many characters of a paragraph tell which one it is."""


def mention(page: Page, corpus: Corpus) -> Locator:
    """The first mention of the most cited paragraph, on the page of who cites it."""
    citing = corpus.citing(corpus.most_cited)[0]
    return leading_to(page.locator(f"[id='{citing.anchor}']"), str(corpus.most_cited), "a.r-internal")


# Where it leads, and where it is cited ----------------------------------------------------------------------------


def test_pointing_at_a_citation_shows_the_cited_paragraph_till_escape(open_corpus: OpenPage, corpus: Corpus) -> None:
    cited_place, citing = corpus.most_cited, corpus.citing(corpus.most_cited)[0]
    page = open_corpus(citing.page)
    name = label(cited_place.anchor, "en")
    mention(page, corpus).hover()
    expect(card(page)).to_contain_text(corpus.told(cited_place.page)["symbol"])
    expect(card(page)).to_contain_text(name)
    assert corpus.texts(cited_place.page)[cited_place.anchor][:BEGINNING] in in_a_line(card(page))
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    page.wait_for_timeout(LATER)
    expect(card(page)).to_have_count(0)


def test_the_keyboard_walks_into_a_card_and_escape_leads_back(open_corpus: OpenPage, corpus: Corpus) -> None:
    page = open_corpus(corpus.citing(corpus.most_cited)[0].page)
    link = mention(page, corpus)
    focus(page, link)
    expect(card(page)).to_be_visible()
    page.keyboard.press("Tab")
    assert card(page).evaluate("(card) => card.contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    expect(link).to_be_focused()


def test_a_document_that_the_site_lacks_has_a_card_too(open_corpus: OpenPage, corpus: Corpus) -> None:
    page = open_corpus(corpus.citing(corpus.most_cited)[0].page)
    link = page.locator(".r-unit a[href^='http'][href*='S/RES/']").first
    link.hover()
    expect(card(page)).to_contain_text(link.evaluate("(link) => link.href.split('/S/RES/')[1]")[:4])


def test_who_cites_a_paragraph_is_told_beside_it_and_each_is_a_step_away(
    open_corpus: OpenPage, corpus: Corpus, corpus_url: str
) -> None:
    place = corpus.most_cited
    page = open_corpus(str(place))
    page.locator(f"[id='{place.anchor}'] .r-cited-by").click()
    listed_here = page.get_by_role("group", name="Cited by").get_by_role("listitem")
    expect(listed_here.first).to_be_visible()
    link = listed_here.first.locator("a[href*='#']").first
    leads = Place.of(link.evaluate("(link) => link.href").removeprefix(corpus_url))
    assert leads in corpus.citing(place)
    link.click()
    page.wait_for_url(f"{corpus_url}{leads}")
    expect(page.locator(f"[id='{leads.anchor}']")).to_be_in_viewport()


# Links to paragraphs, and citations -------------------------------------------------------------------------------


@pytest.mark.sweep  # test_fragments does on a small page
@pytest.mark.parametrize(
    ("fragment", "named", "other"),
    [("op3..op7", ("op3", "op4", "op5", "op6", "op7"), "op8"), ("op3,op5", ("op3", "op5"), "op4")],
    ids=["a range", "two"],
)
def test_an_address_marks_the_paragraphs_that_it_names(
    open_corpus: OpenPage, corpus: Corpus, fragment: str, named: tuple[str, ...], other: str
) -> None:
    page = open_corpus(f"{corpus.longest}#{fragment}")
    expect(page.locator("[id='op3'].r-marked")).to_be_in_viewport()
    found = marked(page)
    assert set(named) <= set(found)
    # Items belong to their paragraph, headings to a range.
    assert {anchor.partition("-")[0] for anchor in found if anchor.startswith("op")} == set(named)
    assert other not in found


@pytest.mark.sweep  # test_citing selects on a small page
def test_selected_paragraphs_are_copied_as_a_link_and_in_each_style(
    open_corpus: OpenPage, corpus: Corpus, corpus_url: str, shared: Path, tmp_path: Path
) -> None:
    told = corpus.told(corpus.longest)
    shutil.copy(shared / "corpus" / told["source"], tmp_path)
    held = read_collection(tmp_path, catalogue=shared / "catalogue").find(told["id"], told["language"])
    assert held
    page = open_corpus(corpus.longest, may=CLIPBOARD)
    pick(page, "op3")
    pick(page, "op5", modifiers=["Shift"])
    pick(page, "op9")
    bar = selection(page)
    address = f"{corpus_url}{corpus.longest}#op3..op5,op9"
    bar.get_by_role("button", name="Copy link").click()
    expect_clipboard(page, address)
    bar.get_by_role("button", name="Citation style").click()
    styles = bar.get_by_role("menuitemradio")
    expect(styles).to_have_count(len(STYLES))
    for number, style in enumerate(STYLES):
        styles.nth(number).click()
        expect_clipboard(page, citation(cited(held, address), ["op3", "op4", "op5", "op9"], style))
        bar.get_by_role("button", name="Citation style").click()


BESIDE_EACH_OTHER = """() => [...document.querySelectorAll(".r-pair")].flatMap((pair) =>
    [...pair.querySelectorAll(".r-unit, .r-version[id]")].map((unit) => unit.id))"""


def test_documents_of_two_languages_alone_stand_side_by_side(open_corpus: OpenPage, corpus: Corpus) -> None:
    pairs = list(corpus.in_two_languages())
    assert pairs
    for document, language, other in pairs:
        page = open_corpus(document)
        page.get_by_role("link", name="Compare languages").click()
        page.wait_for_url(f"**/{document}?with={other}")
        page.locator(".r-document:not([aria-busy]) .r-version:visible").first.wait_for()
        shown = page.evaluate(BESIDE_EACH_OTHER)
        masthead = set(page.evaluate(MASTHEAD))
        for side in (language, other):
            of_side = document.replace(f"{language}/", f"{side}/", 1)
            page.goto(of_side)
            assert set(corpus.texts(of_side)) - masthead - set(page.evaluate(MASTHEAD)) <= set(shown), of_side
    page = open_corpus(corpus.longest)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_text("Compare languages")).to_have_count(0)


# Languages, pictures, indexes -------------------------------------------------------------------------------------


def test_a_vote_is_a_picture_and_a_table_that_say_what_the_data_say(open_corpus: OpenPage, corpus: Corpus) -> None:
    vote = corpus.told(corpus.divided)["vote"]
    page = open_corpus(corpus.divided)
    expect(page.locator(".r-seats, .r-bar").first).to_be_visible()
    for name, key in (("In favour", "in_favour"), ("Abstaining", "abstaining")):
        assert str(vote[key]) in words(page.get_by_role("row", name=name).inner_text())


def test_the_bars_and_marks_of_a_theme_lead_to_what_they_count(open_corpus: OpenPage, corpus: Corpus) -> None:
    page = open_corpus(corpus.largest_theme)
    bar = page.locator(".r-timeline a[href*='#y']").first
    year = bar.evaluate("(link) => link.href.baseVal ?? link.href").partition("#")[2]
    bar.click()
    page.wait_for_url(f"**#{year}")
    expect(page.locator(f"[id='{year}']")).to_be_in_viewport()
    page.goto(corpus.largest_theme)
    mark = page.locator(".r-timeline a:not([href*='#'])").first
    leads = mark.evaluate("(link) => new URL(link.getAttribute('href'), location).href")
    mark.click()
    page.wait_for_url(leads)


def test_one_walks_from_document_to_document_by_click(open_corpus: OpenPage, corpus: Corpus) -> None:
    page = open_corpus(corpus.most_cited.page)
    seen = [page.url]
    for side in ("Cited by", "Cites", "Cited by"):
        link = listed(page, side).locator("a[href$='#neighbourhood']").first
        leads = link.evaluate("(link) => link.href")
        link.click()
        page.wait_for_url(leads)
        expect(page.locator("#neighbourhood")).to_be_in_viewport()
        seen.append(leads)
    assert len(set(seen)) > 2


@pytest.mark.parametrize(
    ("index", "column"),
    [("to/secretary-general", "addressees"), ("request", "kind"), ("by", "deadlines")],
    ids=["by addressee", "by kind", "by deadline"],
)
def test_an_index_of_actions_leads_to_the_paragraph(
    open_corpus: OpenPage, corpus: Corpus, corpus_url: str, index: str, column: str
) -> None:
    page = open_corpus("en/actions/")
    leading_to(page.locator("#r-main"), f"/actions/{index}/").click()
    page.wait_for_url(f"**/actions/{index}/")
    entries = page.locator("#r-main")
    if column == "kind":  # its page leads to those who are asked, where the paragraphs are
        leading_to(page.locator("#r-main"), "/actions/to/secretary-general/#request").click()
        page.wait_for_url("**/#request")
        entries = page.locator("#request ~ .r-doing")
    entries.locator("a[href*='/#op']:visible").first.click()
    page.wait_for_url("**/#op*")
    place = Place.of(page.url.removeprefix(corpus_url))
    expect(page.locator(f"[id='{place.anchor}']")).to_be_in_viewport()
    symbol = corpus.told(place.page)["id"]
    found = [row for row in corpus.rows("actions") if (row["document"], row["anchor"]) == (symbol, place.anchor)]
    value = "" if column == "deadlines" else index.rpartition("/")[2]
    assert any(row[column] and value in row[column] for row in found)


def test_a_long_resolution_on_paper_has_a_masthead_notes_and_no_controls(open_corpus: OpenPage, corpus: Corpus) -> None:
    page = open_corpus(corpus.longest)
    hrefs = page.locator(".r-text a[href^='http']").evaluate_all("(all) => [...new Set(all.map((one) => one.href))]")
    assert hrefs
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".r-masthead")).to_be_visible()
    running = page.evaluate("document.documentElement.style.getPropertyValue('--r-running')")
    assert running.strip('"') == corpus.told(corpus.longest)["symbol"]
    assert set(hrefs) <= set(page.locator(".r-notes > li").all_inner_texts())
    # How many words changed is told on paper, too.
    controls = page.locator("button:not(.r-changed), .r-outline, .r-header, .r-actions")
    assert [control for control in controls.all() if control.is_visible()] == []


@pytest.mark.sweep  # test_comfort goes on to a small page
def test_the_text_size_holds_on_the_next_page(open_corpus: OpenPage, corpus: Corpus) -> None:
    page = opened(open_corpus(corpus.longest))
    before = page.evaluate(SIZE)
    page.keyboard.press("End")
    chosen = page.evaluate(SIZE)
    assert chosen > before
    page.goto(corpus.most_cited.page)
    assert page.evaluate(SIZE) == chosen


# By the keyboard alone, and without JavaScript --------------------------------------------------------------------


def test_from_the_search_to_a_copied_link_by_keyboard_alone(
    open_corpus: OpenPage, corpus: Corpus, corpus_url: str
) -> None:
    place = corpus.most_cited
    page = open_corpus(corpus.citing(place)[0].page, may=CLIPBOARD)
    name = label(place.anchor, "en")
    page.locator("body").press("/")
    page.keyboard.type(f"{corpus.told(place.page)['symbol']} {name}")
    expect(page.locator(".r-search [role=option]").first).to_contain_text(name)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{corpus_url}{place}")
    tab_to(page, place.anchor, "Cited by")
    page.keyboard.press("Enter")
    listed_here = page.get_by_role("group", name="Cited by")
    expect(listed_here).to_be_visible()
    citing = {f"{corpus_url}{one}" for one in corpus.citing(place)}
    while page.evaluate("document.activeElement.href") not in citing:
        page.keyboard.press("Tab")
        assert listed_here.evaluate("(list) => list.contains(document.activeElement)")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url in citing)
    leads = Place.of(page.url.removeprefix(corpus_url))
    tab_to(page, leads.anchor, "Copy link")
    page.keyboard.press("Enter")
    expect_clipboard(page, f"{corpus_url}{leads}")


def test_without_javascript_text_citations_themes_and_who_cites_are_there(
    open_corpus: OpenPage, corpus: Corpus
) -> None:
    place = corpus.most_cited
    told = corpus.told(place.page)
    page = open_corpus(place.page, script=False)
    assert page.evaluate(HIDDEN) == []
    assert corpus.texts(place.page).items() <= page.evaluate(UNITS).items()
    links = set(page.locator(".r-text a[href]").evaluate_all("(links) => links.map((link) => link.href)"))
    assert {one["href"] for one in told["citations"] if one["status"] == "external"} <= links
    of_this = [one for one in corpus.themes if told["id"] in {held["document"] for held in one["documents"]}]
    assert of_this
    expect(page.locator(".r-about-themes > li")).to_have_count(len(of_this))
    page.locator(f"[id='{place.anchor}'] .r-cited-by").click()
    group = page.locator(f"[id='cited-by-{place.anchor}']")
    expect(group).to_be_in_viewport()
    expect(group.get_by_role("listitem").first).to_be_visible()


def test_without_javascript_the_indexes_are_there(open_corpus: OpenPage, corpus: Corpus) -> None:
    page = open_corpus(script=False)
    for address, held in (
        ("en/documents/", "/en/documents/"),
        ("en/themes/", corpus.largest_theme),
        (corpus.largest_theme, "/#"),
        ("en/cited/", "/en/cited/"),
        ("en/actions/", "/actions/request/"),
        ("en/actions/request/", "/actions/to/"),
    ):
        page.goto(address)
        expect(leading_to(page.locator(".r-content"), held)).to_be_visible()
        assert page.evaluate(HIDDEN) == [], address
