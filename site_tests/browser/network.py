"""The citation network of a document's page."""

from __future__ import annotations

from playwright.sync_api import Locator, Page


def listed(page: Page, name: str) -> Locator:
    """One side of a citation network."""
    return page.get_by_role("list", name=name, exact=True)
