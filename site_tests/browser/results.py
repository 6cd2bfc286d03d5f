"""What a search has found, as its page lists it."""

from __future__ import annotations

from playwright.sync_api import Page

READY = ".r-results[data-ready=answer]"


def documents(page: Page) -> list[str]:
    """The documents of the results that are there, in their order."""
    return _texts(page, ".r-results-list .r-result-place b")


def places(page: Page) -> list[str]:
    """The paragraphs of the results, in their order, when the answer is there."""
    page.wait_for_selector(READY)
    return _texts(page, ".r-results-list .r-result-place")


def _texts(page: Page, selector: str) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(selector).all_inner_texts()]
