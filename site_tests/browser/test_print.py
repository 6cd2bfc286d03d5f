"""Documents on paper: printed to PDF by Chromium, and read there as a reader of the paper would."""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest
from playwright.sync_api import Browser, expect
from selectolax.lexbor import LexborHTMLParser

from browser.kinds import DOCUMENT, LETTER
from mkdocs_resolutions.interface import words_in
from support.pages import words
from support.six_languages import ADDRESS
from support.tiers import rarely

pytestmark = pytest.mark.browser

MARGIN = 50
"""Points from a sheet's edge within which running symbol and page number stand."""
FORMATS = {"A4": (595, 842), "Letter": (612, 792)}


@dataclass(frozen=True)
class Word:
    text: str
    left: float
    top: float
    right: float


@dataclass(frozen=True)
class Sheet:
    """A printed page: its size in points, its words, and the colours that fill it."""

    width: float
    height: float
    words: tuple[Word, ...]
    fills: frozenset[tuple[float, ...]]

    @property
    def head(self) -> list[Word]:
        """What stands in the upper margin."""
        return [word for word in self.words if word.top < MARGIN]

    @property
    def foot(self) -> list[Word]:
        return [word for word in self.words if word.top > self.height - MARGIN - 10]

    @property
    def body(self) -> list[Word]:
        margins = {*self.head, *self.foot}
        return [word for word in self.words if word not in margins]

    @property
    def last_line(self) -> list[Word]:
        """The lowest line of the body, from left to right."""
        lowest = max(word.top for word in self.body)
        return sorted((word for word in self.body if lowest - word.top < 2), key=lambda word: word.left)


def printed(
    browser: Browser, url: str, paper: str, *, dark: bool = False, script: bool = True, shows: str = "body"
) -> list[Sheet]:
    """The page at the address on sheets of that format, once it shows what the selector names."""
    with pdfplumber.open(io.BytesIO(printout(browser, url, paper, dark=dark, script=script, shows=shows))) as pdf:
        return [_sheet(one) for one in pdf.pages]


def printed_text(browser: Browser, url: str, *, script: bool = True) -> str:
    """The words alone, without the places of each, which take seconds to find."""
    pdf = pypdfium2.PdfDocument(printout(browser, url, "A4", script=script))
    return " ".join(page.get_textpage().get_text_range() for page in pdf)


def printout(
    browser: Browser, url: str, paper: str, *, dark: bool = False, script: bool = True, shows: str = "body"
) -> bytes:
    context = browser.new_context(color_scheme="dark" if dark else "light", java_script_enabled=script)
    page = context.new_page()
    page.goto(url)
    page.locator(shows).first.wait_for()
    content = page.pdf(format=paper, print_background=True)
    context.close()
    return content


def _sheet(page: pdfplumber.page.Page) -> Sheet:
    found = page.extract_words(use_text_flow=True, keep_blank_chars=False)
    return Sheet(
        page.width,
        page.height,
        tuple(Word(one["text"], one["x0"], one["top"], one["x1"]) for one in found),
        frozenset(tuple(rectangle["non_stroking_color"] or ()) for rectangle in page.rects),
    )


def text(sheets: list[Sheet]) -> str:
    return " ".join(joined(sheet.body) for sheet in sheets)


def joined(line: list[Word]) -> str:
    return " ".join(word.text for word in line)


# In Letter the Arabic document is printed in any case.
@pytest.fixture(scope="module", params=rarely({name: name for name in FORMATS}, "A4"))
def paper(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def resolution(browser: Browser, seed_url: str, paper: str) -> list[Sheet]:
    return printed(browser, seed_url + DOCUMENT, paper, dark=True)


@pytest.fixture(scope="module")
def page(seed_site: Path) -> LexborHTMLParser:
    return LexborHTMLParser((seed_site / DOCUMENT / "index.html").read_text(encoding="utf-8"))


def test_every_sheet_has_the_symbol_and_its_number(resolution: list[Sheet], paper: str) -> None:
    first, *others = resolution
    assert (first.width, first.height) == pytest.approx(FORMATS[paper], abs=1)
    assert others
    assert first.head == []
    (symbol,) = (word for word in first.words if word.text == "S/RES/2553" and word.top < 100)
    assert symbol.left > first.width / 2
    for number, sheet in enumerate(resolution, 1):
        assert joined(sheet.foot) == f"{number}/{len(resolution)}"
        assert number == 1 or joined(sheet.head) == "S/RES/2553 (2020)"
        # Outside, as in United Nations print: right on an odd page, left on an even one.
        for line in filter(None, (sheet.head, sheet.foot)):
            assert (line[0].left > sheet.width / 2) == (number % 2 == 1)


def test_every_word_of_every_paragraph_is_there(resolution: list[Sheet], page: LexborHTMLParser) -> None:
    for unit in page.css("[data-eid]"):
        for mark in unit.css(".r-cited-by, .r-actions"):
            mark.decompose()
    wanted = Counter(words(" ".join(unit.text() for unit in page.css("[data-eid]"))))
    # A word at a line's end may be followed by its note.
    assert not wanted - Counter(words(text(resolution)))


def test_paragraph_numbers_hang_before_the_text(resolution: list[Sheet]) -> None:
    lefts: dict[str, float] = {}
    for sheet in resolution:
        for word in sheet.words:
            lefts.setdefault(word.text, word.left)
    numbers = [f"{number}." for number in range(1, 27)]
    assert [number for number in numbers if number not in lefts] == []
    rights = [word.right for sheet in resolution for word in sheet.words if word.text in numbers and word.left < 100]
    assert max(rights) - min(rights) < 1
    assert max(rights) < lefts["Recalling"]
    assert lefts["Recalling"] < lefts["(a)"] < lefts["Strengthen"]


def test_links_that_leave_the_site_are_notes(resolution: list[Sheet], page: LexborHTMLParser) -> None:
    hrefs = list(dict.fromkeys(link.attributes["href"] for link in page.css(".r-text a[href^='http']")))
    assert len(hrefs) > 20
    body = text(resolution).replace(" ", "")
    for number, href in enumerate(hrefs, 1):
        assert f"[{number}]{href}" in body
        assert body.count(f"[{number}]") >= 2
    assert f"2151(2014)[{1 + hrefs.index('https://docs.un.org/en/S/RES/2151(2014)')}]" in body


BEGIN_LINES = """(links) => links.filter((link) => {
  const words = document.createRange();
  words.selectNodeContents(link);
  return link.getClientRects().length > words.getClientRects().length;
}).map(({ textContent }) => textContent)"""
"""The links whose notes stand on a line below them."""


def test_no_line_begins_with_the_number_of_a_note(browser: Browser, seed_url: str) -> None:
    with browser.new_context(base_url=seed_url) as context:
        page = context.new_page()
        page.goto(DOCUMENT)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        links = page.locator("a[data-note]")
        assert links.count() > 20
        for width in range(600, 700, 4):
            page.set_viewport_size({"width": width, "height": 700})
            assert links.evaluate_all(BEGIN_LINES) == []


def test_a_theme_is_printed_without_the_ways_on(browser: Browser, seed_url: str) -> None:
    words = words_in("en")
    with browser.new_context(base_url=seed_url) as context:
        page = context.new_page()
        page.goto("en/themes/women-peace-and-security/")
        ways = page.get_by_role("link", name=re.compile(f"^({words['cited_by']}|{words['theme_others']})$"))
        expect(ways.first).to_be_visible()
        page.emulate_media(media="print")
        expect(ways).to_have_count(0)


def test_no_control_is_printed(browser: Browser, seed_url: str) -> None:
    words = words_in("en")
    body = printed_text(browser, f"{seed_url}{DOCUMENT}#op20-a")
    assert "Strengthen the comprehensive" in " ".join(body.split())
    for key in ("copy_link", "copy_citation", "compare_languages", "downloads", "search", "contents", "menu", "home"):
        assert words[key] not in body


RULED = """() => [...document.querySelectorAll(".r-unit")].filter((unit) => {
  const { content, display, borderInlineStartWidth } = getComputedStyle(unit, "::before");
  return content !== "none" && display !== "none" && borderInlineStartWidth === "3px";
}).map(({ id }) => id)"""


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_the_address_names_has_a_rule_at_its_side_on_paper(
    browser: Browser, six_languages_url: str, language: str
) -> None:
    with browser.new_context(base_url=six_languages_url) as context:
        page = context.new_page()
        page.goto(f"{language}/{ADDRESS}#op1-a..op1-b")
        expect(page.locator(".r-marked").first).to_be_attached()
        page.emulate_media(media="print")
        assert page.evaluate(RULED) == ["op1-a", "op1-b", "op1-b-i", "op1-b-ii"]
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "none"


def test_facts_that_are_folded_in_are_printed(browser: Browser, seed_url: str) -> None:
    words = words_in("en")
    body = printed_text(browser, f"{seed_url}{DOCUMENT}")
    assert words["asks"] in body
    assert words["more_facts"] not in body


def test_paper_is_white_though_the_reader_chose_the_dark(resolution: list[Sheet]) -> None:
    dark = {fill for sheet in resolution for fill in sheet.fills if fill and max(fill) < 0.3 and len(fill) == 3}
    large = {fill for fill in dark if fill not in {(0.0, 0.0, 0.0)}}
    assert large == set()


def test_no_heading_ends_a_sheet(resolution: list[Sheet], page: LexborHTMLParser) -> None:
    headings = {" ".join(node.text().split()) for node in page.css("h2, h3")}
    assert "Vote" in headings
    assert [line for line in (joined(sheet.last_line) for sheet in resolution) if line in headings] == []


def test_a_letter_carries_what_it_is_called(browser: Browser, seed_url: str) -> None:
    first, *others = printed(browser, seed_url + LETTER, "A4")
    assert first.head == []
    assert others
    assert {joined(sheet.head) for sheet in others} == {"Carta, 3 de diciembre de 2020"}


def test_without_javascript_the_targets_stand_in_brackets(
    browser: Browser, seed_url: str, page: LexborHTMLParser
) -> None:
    body = "".join(printed_text(browser, seed_url + DOCUMENT, script=False).split())
    links = page.css(".r-text a[href^='http']")
    assert links
    for link in links:
        assert f"({link.attributes['href']})" in body


@pytest.mark.parametrize("sheet_format", FORMATS)
def test_arabic_is_printed_from_right_to_left(browser: Browser, six_languages_url: str, sheet_format: str) -> None:
    sheets = printed(browser, f"{six_languages_url}ar/{ADDRESS}", sheet_format)
    assert len(sheets) > 1
    assert (sheets[0].width, sheets[0].height) == pytest.approx(FORMATS[sheet_format], abs=1)
    for number, sheet in enumerate(sheets, 1):
        assert joined(sheet.foot) == f"{number}/{len(sheets)}"
        assert number == 1 or joined(sheet.head) == "S/RES/9901 (2031)"
        for line in filter(None, (sheet.head, sheet.foot)):
            assert (line[0].left < sheet.width / 2) == (number % 2 == 1)
    numbers = [word for word in sheets[1].words if word.text.isdecimal()]
    assert numbers
    assert min(word.left for word in numbers) > sheets[1].width * 0.8


def test_two_languages_side_by_side_are_printed_side_by_side(browser: Browser, six_languages_url: str) -> None:
    sheets = printed(browser, f"{six_languages_url}en/{ADDRESS}?with=fr", "A4", shows=".r-version")
    assert all(sheet.width > sheet.height for sheet in sheets)
    by_text = {word.text: word for word in reversed(sheets[0].words)}
    assert by_text["English"].left < sheets[0].width / 2 < by_text["Français"].left
    assert by_text["guard"].left < sheets[0].width / 2 < by_text["Garder"].left
    assert abs(by_text["guard"].top - by_text["Garder"].top) < 2
    assert {joined(sheet.head) for sheet in sheets[1:]} == {"S/RES/9901 (2031)"}
    assert "[1]https://docs.un.org/en/S/RES/1325(2000)" in text(sheets).replace(" ", "")
