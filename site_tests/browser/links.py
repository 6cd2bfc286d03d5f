"""Links of a page, found by where they lead, however their addresses are written."""

from __future__ import annotations

import json

from playwright.sync_api import Locator, Page, Playwright

_NAME = "leading"
_ENGINE = """{
    queryAll(root, asked) {
        const { part, kind } = JSON.parse(asked);
        const links = [...root.querySelectorAll(kind)].filter((link) => link.checkVisibility());
        const address = ({ href }) => new URL(href.baseVal ?? href, document.baseURI).href;
        const ending = links.find((link) => address(link).endsWith(part));
        const leading = ending ?? links.find((link) => address(link).includes(part));
        return leading ? [leading] : [];
    },
}"""


def register(playwright: Playwright) -> None:
    """Lets the pages of a browser, which is not yet started, be asked for `leading_to`."""
    playwright.selectors.register(_NAME, _ENGINE)


def leading_to(scope: Page | Locator, part: str, kind: str = "a[href]") -> Locator:
    """The first link that shows and whose whole address ends with that part, else the first that holds it.

    It is looked for again whenever something is done with it, as a person looks at the page as it is by then: a page
    that is still being read gains links, and hides some. `kind` is the selector of the links that count.
    """
    return scope.locator(f"{_NAME}={json.dumps({'part': part, 'kind': kind})}")
