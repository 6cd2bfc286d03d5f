"""The facts of a document that are folded in."""

from __future__ import annotations

from playwright.sync_api import Page

FOLD = ".r-document > details"


def unfold_facts(page: Page) -> None:
    """Opens the facts that are asked for more seldom, as one does who clicks the word for them."""
    page.locator(f"{FOLD} > summary").click()
