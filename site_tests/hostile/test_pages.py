"""The hostile site as its readers meet it, in Chromium: every text is text, no script runs, no request leaves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from browser.cards import card
from browser.conftest import Watch
from support.building import Build
from support.hostile import GOOD, address, numbered
from support.pages import read_pages

pytestmark = pytest.mark.browser

TEXTS = numbered()
NAMES = [case["name"] for _, case in TEXTS]

RAN = "window.hostile || (document.body.innerHTML === '' && 'emptied') || ''"
DANGEROUS = """
() => [...document.querySelectorAll("*")].flatMap(node => [...node.attributes]
  .filter(one => /^on/i.test(one.name)
    || (/^(href|src|action|formaction|data|xlink:href|srcdoc)$/i.test(one.name)
        && /^[\\s\\0-\\x1f]*(javascript|data|vbscript|file):/i.test(one.value)))
  .map(one => `${node.tagName} ${one.name}=${one.value}`))
"""
"""Attributes by which something could run or lead out of the web."""
FOREIGN = """
() => [...document.querySelectorAll("main, title, dialog")].flatMap(part => [...part.querySelectorAll(`
  script:not([type='application/ld+json'], [src^='../../assets/resolutions/'], [src^='../../../assets/resolutions/']),
  iframe, object, embed, base, meta, style, link, img`)]
  .map(node => node.outerHTML.slice(0, 200)))
"""


@dataclass
class Visit:
    """A page of the browser, with all that a hostile text could make it do."""

    page: Page
    url: str
    watch: Watch
    dialogs: list[str] = field(default_factory=list)

    def opened(self, message: Dialog) -> None:
        self.dialogs.append(message.message)
        message.dismiss()

    def inert(self) -> None:
        """Nothing of the page shown has run, asked, or could lead into a script."""
        place = self.page.url
        assert self.page.evaluate(RAN) == "", place
        assert self.page.evaluate(DANGEROUS) == [], place
        assert self.page.evaluate(FOREIGN) == [], place
        assert self.page.locator("body").is_visible(), place
        assert (self.dialogs, self.watch.foreign(self.url), self.watch.errors) == ([], [], []), place


@pytest.fixture(scope="module")
def visit(browser: Browser, hostile_url: str) -> Iterator[Visit]:
    context = browser.new_context(base_url=hostile_url, reduced_motion="reduce")
    watch = Watch()
    watch.follow(context)
    visit = Visit(context.new_page(), hostile_url, watch)
    visit.page.on("dialog", visit.opened)
    visit.page.set_default_timeout(10_000)
    yield visit
    context.close()


def words(text: str) -> str:
    return " ".join(text.split())


def plain(case: dict[str, Any]) -> str:
    return words(case["text"])


@pytest.mark.parametrize(
    ("number", "case"),
    [pytest.param(*text, marks=() if text[0] % 2 == 0 else (pytest.mark.sweep,)) for text in TEXTS],
    ids=NAMES,
)
def test_a_hostile_text_is_shown_literally(visit: Visit, number: int, case: dict[str, Any]) -> None:
    visit.page.goto(address(number))
    visit.inert()
    shown = words(visit.page.locator("#pp1").text_content() or "")
    expected = case.get("shown", case["text"])
    if case.get("entities"):  # they may be shown as written or as what they stand for; both are text
        assert "window.hostile=1" in shown
    else:
        assert words(expected) in shown
    assert "49" not in shown, "no template reads it"


def test_lists_show_hostile_titles_literally(visit: Visit) -> None:
    visit.page.goto("en/documents/")
    shown = words(visit.page.locator("main").text_content() or "")
    assert [case["name"] for _, case in TEXTS if plain(case) not in shown] == []


@pytest.mark.parametrize("every", [6, pytest.param(1, marks=pytest.mark.sweep)])
def test_every_other_page_is_inert(visit: Visit, hostile: Build, every: int) -> None:
    """Of themes, documents, cited documents and actions, the home page and the one for what is not found."""
    documents = {address(number) for number, _ in TEXTS}
    others = [one for one in read_pages(hostile.site) if one not in documents and "/cited-by/" not in one]
    assert len(others) > 45
    names = {f"en/themes/t{number}/": plain(case) for number, case in TEXTS}
    assert names.keys() <= set(others)
    for one in others[::every]:
        visit.page.goto(one)
        visit.inert()
        assert names.get(one, "") in words(visit.page.locator("main h1").first.inner_text()), one


def search(page: Page) -> None:
    expect(page.locator("dialog#r-search")).to_be_visible()
    expect(page.locator("#r-search [role=status]")).not_to_be_empty()


def test_a_hostile_question_in_the_address_is_a_question(visit: Visit) -> None:
    # Each loads a page and its search: of the texts every ninth; all go the same way.
    for _, case in TEXTS[::9]:
        visit.page.goto(f"{visit.url}{address(GOOD)}?q={re.sub('.', lambda one: f'%{ord(one[0]):02X}', case['text'])}")
        search(visit.page)
        assert visit.page.locator("#r-search [name=q]").first.input_value() == case["text"]
        visit.inert()


@pytest.mark.parametrize("question", ["hostile", "script", "evil.example", "S/RES/2501"])
def test_hostile_texts_among_what_is_found_are_text(visit: Visit, question: str) -> None:
    visit.page.goto(f"{address(GOOD)}?q={question}")
    search(visit.page)
    expect(visit.page.locator(".r-result-place").first).to_be_visible()
    visit.inert()


def test_a_hostile_fragment_is_a_fragment(visit: Visit) -> None:
    visit.page.goto(f"{address(GOOD)}#{TEXTS[0][1]['text']}")
    visit.inert()
    for _, case in TEXTS[1:]:
        visit.page.evaluate("text => { location.hash = text; }", case["text"])
        visit.inert()


def test_a_card_of_a_hostile_document_is_text(visit: Visit) -> None:
    visit.page.goto(address(GOOD))
    visit.page.locator("[id='pp2']").get_by_role("link", name="2501 (2019)").first.hover()
    expect(card(visit.page)).to_contain_text("<script>window.hostile=1</script>")
    visit.inert()


def test_the_page_itself_forbids_what_the_host_does_not(browser: Browser, hostile_url: str) -> None:
    """Were a text to come through as markup all the same, the browser would not run it."""
    page = browser.new_page(base_url=hostile_url)  # of its own: the browser tells late what it has blocked
    page.goto(address(GOOD))
    blocked = page.evaluate("""
    () => new Promise(resolve => {
      document.addEventListener("securitypolicyviolation", event => resolve(event.violatedDirective));
      const image = document.createElement("div");
      image.innerHTML = "<img src=x: onerror='window.hostile = 1'>";
      document.body.append(image);
      setTimeout(() => resolve(window.hostile ? "it ran" : "nothing happened"), 2000);
    })
    """)
    assert blocked in ("script-src-attr", "img-src")
    assert page.evaluate(RAN) == ""
    page.close()


def test_a_good_document_beside_them_is_built_as_ever(visit: Visit) -> None:
    visit.page.goto(address(GOOD))
    assert words(visit.page.locator("main h1").first.inner_text()).startswith(f"Resolution {GOOD}")
    assert words(visit.page.locator("#pp1").inner_text()) == "Recalling wells"
    visit.inert()
