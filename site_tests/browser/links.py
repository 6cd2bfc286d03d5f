"""Links of a page, found by where they lead, however their addresses are written."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

_AT = """(links, part) => {
    const all = links.filter((link) => link.checkVisibility());
    const address = ({ href }) => new URL(href.baseVal ?? href, document.baseURI).href;
    const ending = all.find((link) => address(link).endsWith(part));
    const leading = ending ?? all.find((link) => address(link).includes(part));
    return links.indexOf(leading);
}"""


def leading_to(scope: Page | Locator, part: str, kind: str = "a[href]") -> Locator:
    """The first link that shows and whose whole address ends with that part, else the first that holds it.

    `kind` is the selector of the links that count.
    """
    links = scope.locator(kind)
    at = links.evaluate_all(_AT, part)
    assert at >= 0, f"no link that shows leads to an address with “{part}”"
    return links.nth(at)
