"""Every kind of page of a site of the corpus: long lists and full pictures, which the small sites do not have."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from playwright.sync_api import Browser

from browser.axe import ENLARGED, violations
from browser.conftest import OpenPage
from browser.targets import SMALL
from support.corpus import Corpus

pytestmark = pytest.mark.browser


@pytest.mark.sweep  # test_accessibility looks at each kind on small pages
def test_axe_finds_nothing_on_pages_of_the_corpus(open_corpus: OpenPage, corpus: Corpus) -> None:
    page = open_corpus()
    found: dict[str, object] = {}
    for kind, address in corpus.kinds().items():
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(address)
        # Colours are the same as on the small pages; they cost most.
        found[kind] = violations(page, contrast=False)
        page.set_viewport_size(ENLARGED)
        found[f"{kind}, wide at 400 %"] = page.evaluate("document.documentElement.scrollWidth - innerWidth") or None
    assert {kind: told for kind, told in found.items() if told} == {}


ON_A_DESK = ("home", "document", "documents", "theme", "one who is asked")
"""Kinds on which targets stand as close as on any; on a phone all are looked at, as they are closer there."""


@pytest.mark.parametrize(
    ("narrow", "kinds"),
    [
        pytest.param(False, ON_A_DESK, id="on a desk", marks=pytest.mark.sweep),
        pytest.param(False, (), id="all on a desk", marks=pytest.mark.sweep),
        pytest.param(True, (), id="on a phone"),
    ],
)
def test_targets_of_the_corpus_are_large_enough_or_far_enough_apart(
    browser: Browser, corpus: Corpus, corpus_url: str, narrow: bool, kinds: Sequence[str]
) -> None:
    """On pages of the kinds named, or of all."""
    addresses = corpus.kinds()
    width = ENLARGED["width"] if narrow else 1280
    found = {}
    with browser.new_context(
        viewport={"width": width, "height": 900}, has_touch=narrow, is_mobile=narrow, reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        for kind in kinds or addresses:
            page.goto(corpus_url + addresses[kind])
            page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
            if small := page.evaluate(SMALL):
                found[kind] = small
        # A finger is led from the picture to the table.
        page.goto(corpus_url + corpus.largest_theme)
        bars = page.locator(".r-timeline a[href*='#y']")
        pressed = bars.evaluate_all("(all) => all.map((one) => getComputedStyle(one).pointerEvents !== 'none')")
        assert set(pressed) == {not narrow}
        years = set(page.locator(".r-by-year a").evaluate_all("(all) => all.map((one) => one.getAttribute('href'))"))
        assert set(bars.evaluate_all("(all) => all.map((one) => one.getAttribute('href'))")) <= years
    assert found == {}
