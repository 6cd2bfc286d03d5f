"""A document in two languages side by side: which paragraphs stand beside each other, and where an address leads."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Locator, Page, Route, expect

from browser.boxes import box
from browser.conftest import OpenPage
from browser.facts import unfold_facts
from resolutions.languages import LANGUAGES, is_right_to_left
from support.examples import cases, sentence
from support.pages import words
from support.six_languages import ADDRESS, DIVIDED_ADDRESS

pytestmark = pytest.mark.browser

BESIDE = f"en/{ADDRESS}?with=ar"
UNITS = """() => [...document.querySelectorAll(".r-unit")].map((unit) =>
    [unit.id, unit.querySelector("p, .r-unit-text").innerText])"""
"""The units of a document's text, each with its words."""
MASTHEAD = """() => [...document.querySelectorAll(".r-masthead [data-eid]")].map((line) => line.textContent)"""
VERSION = """() => [...document.querySelectorAll(".r-pair > .r-version")].map((unit) => [
    unit.firstChild.hash.slice(1), unit.lang, unit.dir, unit.querySelector(":scope > p, :scope > span").innerText,
])"""
"""The units of the language beside the page's own: anchor, language, direction, and words."""
PAIRS = """async ([first, second]) => {
    await resolutionsReading.load(resolutionsReading.base + "beside.js");
    const unit = (one) => typeof one === "string" ? { anchor: one }
        : { anchor: Object.keys(one)[0], same: Object.values(one)[0] };
    return resolutionsReading.beside.pairs(first.map(unit), second.map(unit))
        .map((pair) => pair.map((anchors) => anchors.join("+") || "–").join(" "));
}"""
WRITTEN = """async ([read, page]) => {
    await resolutionsReading.load(resolutionsReading.base + "beside.js");
    const { checked, written } = resolutionsReading.beside;
    const other = checked(read, "fr");
    return other && other.units.map((unit) => written(unit, other, page).outerHTML);
}"""
ANCHORS = st.lists(st.sampled_from([f"op{number}" for number in range(1, 13)]), unique=True)


def open_beside(opened: OpenPage, address: str = BESIDE, **options: Any) -> Page:
    """Opens a document beside another language, and waits until that is there."""
    page = opened(address, **options)
    page.locator(".r-document:not([aria-busy]) .r-version:visible").first.wait_for()
    return page


def pair(page: Page, anchor: str) -> tuple[Locator, Locator]:
    sides = page.locator(f".r-pair:is([id='{anchor}'], :has(> [id='{anchor}'])) > *")
    assert sides.count() == 2
    return sides.nth(0), sides.nth(1)


SIDES = """(anchors) => anchors.map((anchor) => {
    const unit = `[id='${anchor}']`;
    const sides = [...document.querySelectorAll(`.r-pair:is(${unit}, :has(> ${unit})) > *`)];
    return [anchor, sides.length, sides[1]?.lang];
})"""
"""What stands in the pair of each unit: how many sides, and the language of the second."""


def test_pairs(open_six_languages: OpenPage) -> None:
    page = open_six_languages(f"en/{ADDRESS}")
    told = cases("side_by_side")
    found = {sentence(case): page.evaluate(PAIRS, [case["first"], case["second"]]) for case in told}
    assert found == {sentence(case): case["pairs"] for case in told}


def test_every_unit_of_both_stands_in_one_pair_and_those_of_one_anchor_together(open_six_languages: OpenPage) -> None:
    page = open_six_languages(f"en/{ADDRESS}")

    @given(ANCHORS, ANCHORS)
    @settings(max_examples=50, deadline=None)
    def holds(first: list[str], second: list[str]) -> None:
        pairs = [pair.split() for pair in page.evaluate(PAIRS, [first, second])]
        assert [left for left, _ in pairs if left != "–"] == first
        assert sorted(right for _, right in pairs if right != "–") == sorted(second)
        assert {left for left, right in pairs if left == right} == set(first) & set(second)
        assert all(left == right or "–" in (left, right) for left, right in pairs)

    holds()


@pytest.mark.parametrize(("own", "other"), [pytest.param("en", "ar", marks=pytest.mark.sweep), ("ar", "en")])
def test_every_paragraph_of_both_languages_stands_beside_its_own(
    open_six_languages: OpenPage, own: str, other: str
) -> None:
    here, there = (open_six_languages(f"{language}/{ADDRESS}") for language in (own, other))
    page = open_beside(open_six_languages, f"{own}/{ADDRESS}?with={other}")
    assert page.evaluate(UNITS) == here.evaluate(UNITS)
    shown = page.evaluate(VERSION)
    assert {(language, direction) for _, language, direction, _ in shown} == {
        (other, "rtl" if is_right_to_left(other) else "ltr")
    }
    texts = dict(there.evaluate(UNITS))
    assert {anchor: words(text) for anchor, _, _, text in shown} == {
        anchor: words(text) for anchor, text in texts.items()
    }
    assert page.locator(".r-version-head > p").all_text_contents() == there.evaluate(MASTHEAD)
    assert page.locator(".r-version-head bdi").count() == there.locator(".r-masthead [data-eid] bdi").count()
    assert page.evaluate(SIDES, list(texts)) == [[anchor, 2, other] for anchor in texts]
    shape = "(unit) => [unit.localName, unit.className.replace(/^r-(unit|version) /, '')]"
    for anchor in ("op1", "op1-b", "op1-b-ii", "annex"):
        assert pair(page, anchor)[1].evaluate(shape) == there.locator(f"[id='{anchor}']").evaluate(shape)


def test_what_one_language_lacks_is_said_in_words(open_six_languages: OpenPage) -> None:
    page = open_beside(open_six_languages)
    english, arabic = pair(page, "op1-c")
    expect(english).to_contain_text("To report on its work;")
    expect(arabic).to_have_text("العربية: not in this text")
    assert arabic.evaluate("(e) => e.closest('[lang]').lang") == "en"
    expect(page.locator(".r-lacking")).to_have_count(2)
    other = open_beside(open_six_languages, f"ar/{ADDRESS}?with=en#op1-c")
    expect(pair(other, "op1-c")[0]).to_have_text("العربية: غير وارد في هذا النص")
    expect(other.locator("[id='op1-c']")).to_be_in_viewport()
    expect(other.locator(".r-status")).to_be_empty()


@pytest.mark.parametrize(
    ("own", "other", "sides"),
    [
        ("en", "ar", [["1990", "1990"], ["2030", "2030"], ["Noting", ""], ["2031", "2031"]]),
        ("ar", "fr", [["1990", "1990"], ["2030", "2030"], ["", "Notant"], ["2031", "2031"]]),
    ],
)
def test_recitals_stand_beside_what_says_the_same_where_a_preamble_is_divided_otherwise(
    open_six_languages: OpenPage, own: str, other: str, sides: list[list[str]]
) -> None:
    page = open_beside(open_six_languages, f"{own}/{DIVIDED_ADDRESS}?with={other}")
    expect(page.locator(".r-uneven")).to_have_count(1)
    cells = page.locator(".r-pair > :is(.r-preambular, .r-spacer)").all()
    rows = [[first.inner_text(), second.inner_text()] for first, second in zip(cells[::2], cells[1::2], strict=True)]
    assert len(rows) == len(sides)
    for row, parts in zip(rows, sides, strict=True):
        assert all((part in cell) if part else not cell for cell, part in zip(row, parts, strict=True))
    tops = [box(cell)[1] for cell in cells]
    assert tops[::2] == tops[1::2]
    own_alone = open_beside(open_six_languages, f"ar/{DIVIDED_ADDRESS}?with=fr#pp4").locator("[id=pp4]")
    expect(own_alone).to_have_attribute("lang", "fr")
    assert own_alone.evaluate("(unit) => unit.matches(':target')")
    even = open_beside(open_six_languages, f"en/{DIVIDED_ADDRESS}?with=fr")
    expect(even.locator(".r-uneven, .r-spacer")).to_have_count(0)


def test_from_a_preamble_that_is_divided_otherwise_a_language_leads_to_what_says_the_same(
    open_six_languages: OpenPage,
) -> None:
    page = open_six_languages(f"ar/{DIVIDED_ADDRESS}#pp3")
    page.locator(".r-header .r-languages a[hreflang=en]").click()
    expect(page.locator("[id=pp4]:target")).to_be_in_viewport()
    assert page.url.endswith(f"/en/{DIVIDED_ADDRESS}#pp4")


def test_a_paragraph_leads_to_itself_in_its_own_language(open_six_languages: OpenPage, six_languages_url: str) -> None:
    page = open_beside(open_six_languages)
    pair(page, "op1-b")[0].locator("> a:not([class])").click()
    page.wait_for_url(f"{six_languages_url}{BESIDE}#op1-b")
    pair(page, "op1-b-ii")[1].locator(".r-number").click()
    page.wait_for_url(f"{six_languages_url}ar/{ADDRESS}#op1-b-ii")
    expect(page.locator("[id='op1-b-ii']")).to_be_in_viewport()


def test_links_of_the_other_text_lead_where_they_lead_on_its_own_page(open_six_languages: OpenPage) -> None:
    links = "(links) => links.map((link) => [link.textContent, link.href, link.title])"
    there = open_six_languages(f"en/{ADDRESS}").locator(".r-text a[href^='https:']").evaluate_all(links)
    page = open_beside(open_six_languages, f"ar/{ADDRESS}?with=en")
    assert there
    assert page.locator(".r-version a[href^='https:']").evaluate_all(links) == there


def test_the_two_stand_beside_each_other_and_on_a_phone_one_below_the_other(open_six_languages: OpenPage) -> None:
    first, second = (box(side) for side in pair(open_beside(open_six_languages), "op2"))
    assert first[1] == second[1]
    assert first[2] <= second[0]
    phone = open_beside(open_six_languages, width=320)
    first, second = (box(side) for side in pair(phone, "op2"))
    assert first[3] <= second[1]
    assert phone.evaluate("document.documentElement.scrollWidth") == 320


def test_a_name_that_the_other_text_does_not_print_stands_above_it(open_six_languages: OpenPage) -> None:
    page = open_six_languages(f"en/{ADDRESS}")

    def without_title(route: Route) -> None:
        route.fulfill(body=re.sub("<h1 [^>]*>[^<]*", "<h1>Résolution 99/7", route.fetch().text()))

    page.route(f"**/fr/{ADDRESS}", without_title)
    page.goto(f"{page.url}?with=fr")
    expect(page.locator(".r-version-head .r-title")).to_have_text(re.compile("^Résolution 99/7"))
    expect(page.locator(".r-version-head > .r-title")).to_have_count(1)


@pytest.mark.parametrize("anchor", ["annex-7", "op1-c", "op3..op4"])
def test_the_pair_that_the_address_names_stands_clear_of_what_stays_above(
    open_six_languages: OpenPage, anchor: str
) -> None:
    page = open_beside(open_six_languages, f"{BESIDE}#{anchor}")
    named = page.locator(f"[id='{anchor.partition('..')[0]}']")
    expect(named).to_be_in_viewport()
    assert box(named)[1] >= box(page.locator(".r-pair-head"))[3]


def test_a_document_offers_its_other_languages_side_by_side(
    open_six_languages: OpenPage, six_languages_url: str
) -> None:
    page = open_six_languages(f"en/{ADDRESS}")
    page.get_by_text("Compare languages", exact=True).click()
    page.wait_for_url(f"{six_languages_url}en/{ADDRESS}?with=fr")
    others = page.locator(".r-with [lang]").all()
    assert [other.get_attribute("lang") for other in others] == [code for code in LANGUAGES if code != "en"]
    page.locator(".r-with a[lang=ar]").click()
    page.wait_for_url(six_languages_url + BESIDE)
    expect(page.locator(".r-with [aria-current=page]")).to_have_attribute("lang", "ar")


def test_each_thing_to_do_with_a_document_is_offered_once(open_six_languages: OpenPage) -> None:
    page = open_six_languages(f"en/{ADDRESS}")
    unfold_facts(page)
    terms = page.locator(".r-facts dt").all_text_contents()
    links = page.locator(".r-facts a").all_text_contents()
    named = [name for name in links if name in ("Compare languages", "RIS", "BibTeX", "docs.un.org")]
    assert sorted(named) == sorted({*named})
    assert not {*terms} & {*links}


@pytest.mark.parametrize("language", ["en", "xx", "", "__proto__"])
def test_a_language_that_is_not_there_changes_nothing(open_six_languages: OpenPage, language: str) -> None:
    page = open_six_languages(f"en/{ADDRESS}?with={language}#op2")
    expect(page.get_by_role("link", name="Compare languages")).to_be_visible()
    expect(page.locator(".r-beside, .r-pair")).to_have_count(0)


def test_a_text_that_cannot_be_loaded_is_said_and_its_page_offered(browser: Browser, six_languages_url: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.route(f"**/ar/{ADDRESS}", lambda route: route.abort())
        page.goto(f"{six_languages_url}{BESIDE}#op2")
        expect(page.get_by_text("العربية: could not be loaded")).to_be_visible()
        expect(page.locator(".r-pair-head a[lang=ar]")).to_have_attribute("href", f"{six_languages_url}ar/{ADDRESS}")
        expect(page.locator("[id='op2']")).to_contain_text("Requests")


def test_without_javascript_the_page_leads_to_the_other_language(
    open_six_languages: OpenPage, six_languages_url: str
) -> None:
    page = open_six_languages(f"{BESIDE}#op2", script=False)
    expect(page.locator("[id='op2']")).to_be_in_viewport()
    page.locator("dl div", has_text="Languages").locator("a[lang=ar]").click()
    page.wait_for_url(f"{six_languages_url}ar/{ADDRESS}")
    page.locator(".r-outline a[href='#op2']").click()
    page.wait_for_url(f"{six_languages_url}ar/{ADDRESS}#op2")
    expect(page.locator("[id='op2']")).to_be_in_viewport()


HOSTILE = (
    {"name": "script", "nodes": ["alert(1)"]},
    {"name": "img", "class": "r-line r-side", "src": "x", "onerror": "alert(1)", "nodes": []},
    {"name": "a", "class": "r-internal", "href": "javascript:alert(1)", "nodes": ["<b>one</b>"]},
    {"name": "a", "href": "data:text/html,x", "nodes": ["two"]},
    {"name": "iframe", "nodes": [{"name": "style", "nodes": "three"}, None, 4]},
    {"name": "a", "href": "https://docs.un.org/", "title": "<i>", "nodes": ["four"]},
)
"""What a page that is no page of the site could say that its text is."""


def test_nothing_of_what_another_page_says_becomes_markup_unchecked(
    open_six_languages: OpenPage, six_languages_url: str
) -> None:
    page = open_six_languages(f"en/{ADDRESS}")
    unit = {
        "anchor": 'op1"><b>',
        "kind": "x onclick=",
        "depth": "1",
        "marker": "<i>1</i>",
        "label": 5,
        "nodes": HOSTILE,
    }
    other = f"{six_languages_url}fr/{ADDRESS}"
    told = {"lang": "fr", "dir": "<rtl>", "units": [unit, None, {"anchor": 1}]}
    assert page.evaluate(WRITTEN, [told, other]) == [
        '<div class="r-version r-paragraph" lang="fr" dir="ltr">'
        f'<a class="r-number" href="{other}#op1&quot;&gt;&lt;b&gt;" title="">&lt;i&gt;1&lt;/i&gt;</a>'
        "<span>alert(1)</span>"
        '<span class="r-line"></span>'
        '<a class="r-internal">&lt;b&gt;one&lt;/b&gt;</a>'
        "<a>two</a>"
        "<span><span></span></span>"
        '<a title="&lt;i&gt;" href="https://docs.un.org/">four</a></div>'
    ]
    assert page.evaluate(WRITTEN, [{**told, "lang": "es"}, other]) is None
    assert page.evaluate(WRITTEN, [None, other]) is None


def test_side_by_side_keeps_the_paragraph_too(open_six_languages: OpenPage, six_languages_url: str) -> None:
    page = open_six_languages(f"en/{ADDRESS}#op2")
    page.get_by_role("link", name="Compare languages").click()
    page.wait_for_url(f"{six_languages_url}en/{ADDRESS}?with=fr#op2")
    page.locator(".r-with a[lang=ru]").click()
    page.wait_for_url(f"{six_languages_url}en/{ADDRESS}?with=ru#op2")
    page.locator(".r-pair-head [lang=ru] a").click()
    page.wait_for_url(f"{six_languages_url}ru/{ADDRESS}#op2")
