"""The guard of the browser tests sees what it is there to see, and a tab has nothing of the test before."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.conftest import Watch, opening
from browser.tabs import Tabs

pytestmark = pytest.mark.browser


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def page(browser: Browser, watch: Watch, seed_url: str) -> Iterator[Page]:
    # Without the page's own policy, which refuses another host before there is a request.
    context = browser.new_context(base_url=seed_url, bypass_csp=True)
    watch.follow(context)
    page = context.new_page()
    page.goto("")
    yield page
    context.close()


def test_a_request_to_another_host_is_seen_and_does_not_get_through(page: Page, watch: Watch, seed_url: str) -> None:
    assert watch.foreign(seed_url) == []
    answer = page.evaluate("fetch('https://example.org/').then(() => 'answered', () => 'refused')")
    assert answer == "refused"
    assert watch.foreign(seed_url) == ["https://example.org/"]


def test_errors_are_seen(page: Page, watch: Watch) -> None:
    page.evaluate("console.error('said'); setTimeout(() => { throw new Error('thrown') })")
    page.evaluate("fetch('missing').then((answer) => answer.text())")
    assert "said" in watch.errors
    assert any("thrown" in error for error in watch.errors)
    assert any(error.startswith("404 ") and error.endswith("/missing") for error in watch.errors)


KEPT = """() => [localStorage.length, sessionStorage.length, innerWidth,
    ...["print", "(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(prefers-reduced-motion: reduce)"]
        .map((query) => matchMedia(query).matches)]"""


def test_a_tab_has_nothing_of_the_test_before(tabs: Tabs, seed_url: str) -> None:
    with opening(tabs, seed_url) as opened:
        page = first = opened(dark=True, width=400)
        page.evaluate("Object.assign(localStorage, { kept: 1 }), Object.assign(sessionStorage, { kept: 1 })")
        page.emulate_media(media="print", contrast="more")
        assert page.evaluate(KEPT) == [1, 1, 400, True, True, True, True]
        page.route("**/*", lambda route: route.abort())
    with opening(tabs, seed_url) as opened:
        page = opened()
        assert page is first
        assert page.evaluate(KEPT) == [0, 0, 1280, False, False, False, True]
        assert opened() is not page, "a test may have two"


def test_a_tab_of_its_own_is_no_other_tests(tabs: Tabs, seed_url: str) -> None:
    with opening(tabs, seed_url) as opened:
        own = opened(own=True)
    assert own.is_closed()
    with opening(tabs, seed_url) as opened:
        assert opened() is not own


LASTING = re.compile(r"\.clock\.|\.context\.|add_init_script|history\.length")
"""What a tab keeps when it is emptied, or what counts what it has gone through."""


def test_whoever_changes_what_a_tab_keeps_has_one_of_its_own() -> None:
    asking = [
        ast.get_source_segment(source, function) or ""
        for source in (file.read_text(encoding="utf-8") for file in Path(__file__).parent.glob("test_*.py"))
        for function in ast.walk(ast.parse(source))
        if isinstance(function, ast.FunctionDef) and any(one.arg.startswith("open_") for one in function.args.args)
    ]
    lasting = [function for function in asking if LASTING.search(function)]
    assert len(lasting) > 3
    assert [function.splitlines()[0] for function in lasting if "own=True" not in function] == []
