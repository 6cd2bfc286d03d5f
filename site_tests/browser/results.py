"""What a search has found, as its page lists it."""

from __future__ import annotations

from urllib.parse import urlencode

from playwright.sync_api import Page

from browser.conftest import OpenPage

READY = ".r-results[data-ready=answer]"


def asked(open_page: OpenPage, language: str, typed: str, **chosen: str) -> Page:
    """The page of a search when the answer is there; `chosen` are the other parameters of its address."""
    page = open_page(f"{language}/search/?{urlencode({'q': typed, **chosen})}")
    page.wait_for_selector(READY)
    return page


def documents(page: Page) -> list[str]:
    """The documents of the results that are there, in their order."""
    return _texts(page, ".r-results-list .r-result-place b")


def places(page: Page) -> list[str]:
    """The paragraphs of the results, in their order, when the answer is there."""
    page.wait_for_selector(READY)
    return _texts(page, ".r-results-list .r-result-place")


def _texts(page: Page, selector: str) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(selector).all_inner_texts()]
