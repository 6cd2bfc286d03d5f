"""Links of a page, found by where they lead, however their addresses are written."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

_AT = """(links, part) => links.findIndex((link) => link.href.includes(part) && link.checkVisibility())"""


def leading_to(scope: Page | Locator, part: str) -> Locator:
    """The first link that shows, and whose whole address holds that part."""
    links = scope.locator("a[href]")
    at = links.evaluate_all(_AT, part)
    assert at >= 0, f"no link that shows leads to an address with “{part}”"
    return links.nth(at)
