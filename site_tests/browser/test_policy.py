"""The site under its own Content Security Policy: every kind of page, and the search, with nothing blocked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import Watch
from browser.kinds import DOCUMENT, KINDS
from support.serving import read_headers, serve

pytestmark = pytest.mark.browser

ADD_A_SCRIPT = """
() => new Promise(resolve => {
  document.addEventListener("securitypolicyviolation", event => resolve(event.violatedDirective));
  const script = document.createElement("script");
  script.textContent = "window.ran = true";
  document.head.append(script);
  setTimeout(() => resolve(window.ran ? "it ran" : "nothing happened"), 2000);
})
"""


@pytest.fixture(scope="module")
def guarded_url(seed_site: Path) -> Iterator[str]:
    """The seed site from a server that sends the headers that it asks for."""
    with serve(seed_site, headers=read_headers(seed_site)) as url:
        yield url


@pytest.fixture
def page(browser: Browser, guarded_url: str) -> Iterator[Page]:
    context = browser.new_context(base_url=guarded_url, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_a_script_that_stands_in_a_page_does_not_run(page: Page, seed_site: Path) -> None:
    answer = page.goto(DOCUMENT)
    assert answer is not None
    assert answer.headers["content-security-policy"] == dict(read_headers(seed_site))["Content-Security-Policy"]
    assert page.evaluate(ADD_A_SCRIPT) == "script-src-elem"


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_blocked_on_a_page_of_kind(kind: str, page: Page) -> None:
    watch = Watch()
    watch.follow(page.context)
    page.goto(KINDS[kind], wait_until="networkidle")
    assert watch.errors == []


def test_the_search_works(page: Page) -> None:
    watch = Watch()
    watch.follow(page.context)
    page.goto(f"{DOCUMENT}?q=gender")
    expect(page.locator(".r-result-place").first).to_be_visible()
    assert watch.errors == []
