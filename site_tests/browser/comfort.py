"""The panel of reading comfort."""

from __future__ import annotations

from playwright.sync_api import Page, expect

SIZE = "parseFloat(getComputedStyle(document.querySelector('.r-text p')).fontSize)"
"""How large the text is, in pixels."""


def opened(page: Page) -> Page:
    """The page with the panel opened by the keyboard."""
    page.get_by_role("button", name="Reading comfort").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Reading comfort")).to_be_visible()
    return page
