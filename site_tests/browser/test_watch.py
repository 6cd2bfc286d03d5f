"""The guard of the browser tests sees what it is there to see."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser.conftest import Watch

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
