"""A symbol between other words of a question is not left out, and one that others begin with leads to these."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import OpenPage
from browser.results import READY
from support.examples import cases, sentence

pytestmark = pytest.mark.browser

RESULTS = ".r-results-list .r-result"


def test_what_a_question_names_stands_first(open_un_files: OpenPage) -> None:
    page = open_un_files("en/")
    root = page.url.removesuffix("en/")
    wrong = {}
    for case in cases("named_in_questions"):
        page.goto(f"{root}{case['language']}/search/?{urlencode({'q': case['typed']})}")
        expect(page.locator(READY)).to_be_visible()
        if told := _differs(page, root, case):
            wrong[sentence(case)] = told
    assert wrong == {}


def _differs(page: Page, root: str, case: dict[str, Any]) -> object:
    links = page.locator(RESULTS).evaluate_all("links => links.map(link => link.href)")
    found = [link.removeprefix(root) for link in links]
    if "most" in case and len(found) != case["most"]:
        return found
    return found if found[: len(case["leads"])] != case["leads"] or bool(found) != bool(case["leads"]) else None


def test_enter_opens_the_list_of_a_series(open_un_files: OpenPage) -> None:
    page = open_un_files("ar/A/RES/99/51/")
    page.keyboard.press("/")
    page.locator("#r-search [role=combobox]").fill("A/RES/99")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ar/search/?q=A%2FRES%2F99")
    expect(page.locator(RESULTS)).to_have_count(1)


ENDS = """(place) => {
  const words = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  while (words.nextNode() && !words.currentNode.data.includes("2-1-1"));
  const first = words.currentNode.data.indexOf("2-1-1");
  return [first, first + 4].map((at) => {
    const sign = document.createRange();
    sign.setStart(words.currentNode, at);
    sign.setEnd(words.currentNode, at + 1);
    return sign.getBoundingClientRect().left;
  });
}"""
"""Where the first and the last number of a vote stand."""


def test_a_vote_reads_from_left_to_right_behind_arabic_words(open_un_files: OpenPage) -> None:
    page = open_un_files(f"ar/search/?{urlencode({'q': 'من صوت ضد A/RES/99/51'})}")
    first, last = page.locator(f"{RESULTS} .r-result-place").first.evaluate(ENDS)
    assert first < last
