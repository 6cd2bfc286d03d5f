"""The site under its own Content Security Policy: every kind of page, and the search, with nothing blocked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import OpenPage, opening
from browser.kinds import DOCUMENT, KINDS
from browser.tabs import Tabs
from support.building import REPOSITORY
from support.bundles import unpacked_bundle
from support.serving import read_headers, serve
from support.tiers import rarely

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
def open_guarded(tabs: Tabs, guarded_url: str) -> Iterator[OpenPage]:
    """When the test ends, nothing may have been blocked: no error may stand in the console."""
    with opening(tabs, guarded_url) as opened:
        yield opened


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


# Every page says the policy itself too (below), and test_accessibility opens one of each kind, which then has no error.
@pytest.mark.parametrize(
    "address", rarely(KINDS, "home", "document", "theme", "documents", "results of a search", "not found")
)
def test_nothing_is_blocked_on_a_page_of_any_kind(open_guarded: OpenPage, address: str) -> None:
    open_guarded(address).wait_for_load_state("networkidle")


def test_the_search_works(open_guarded: OpenPage) -> None:
    expect(open_guarded(f"{DOCUMENT}?q=gender").locator(".r-result-place").first).to_be_visible()


@pytest.fixture(params=["a host without headers", "a disk"])
def unguarded(request: pytest.FixtureRequest, browser: Browser, seed_site: Path, tmp_path: Path) -> Iterator[Page]:
    """A document's page from where no header says the policy."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    if request.param == "a disk":
        page.goto((unpacked_bundle(REPOSITORY, tmp_path) / DOCUMENT / "index.html").as_uri())
        yield page
    else:
        with serve(seed_site) as url:
            page.goto(f"{url}{DOCUMENT}")
            yield page
    context.close()


def test_a_page_says_the_policy_itself_where_no_header_does(unguarded: Page) -> None:
    assert unguarded.evaluate(ADD_A_SCRIPT) == "script-src-elem"
    assert unguarded.locator(".r-outline, [data-md-component=toc], main h1").first.is_visible()


def test_every_page_names_the_policy_before_all_that_it_is_about(seed_site: Path) -> None:
    pages = sorted(seed_site.rglob("*.html"))
    assert len(pages) > 50
    for path in pages:
        html = path.read_text(encoding="utf-8")
        before, named, _ = html.partition('<meta http-equiv="Content-Security-Policy"')
        assert named, path
        assert not any(tag in before for tag in ("<script", "<link", "<style")), path
        assert "frame-ancestors" not in html.partition("<body")[0], path
