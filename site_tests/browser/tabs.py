"""Tabs of a browser that tests have one after another: a new one costs as much as the page that is read in it."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, BrowserContext, Error, Page

MOST = 6
"""So many tabs lie ready at once, each in a context of its own; the one that was used longest ago is closed."""


class Tabs:
    """The tabs of one browser. A test has its tabs for itself, and finds nothing of the test before but what a browser
    keeps of a site's files."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._keys: dict[Page, str] = {}
        self._ready: list[Page] = []

    def take(self, url: str, *, width: int, height: int, dark: bool, own: bool, **options: Any) -> Page:
        """An empty tab for the site at that address; `options` are of its context, and an `own` one is new."""
        key = repr((url, sorted(options.items())))
        page = None if own else next((one for one in self._ready if self._keys[one] == key), None)
        if page is None:
            page = self._context(url, options).new_page()
            page.set_default_timeout(10_000)
            if not own:
                self._keys[page] = key
        else:
            self._ready.remove(page)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(media="null", color_scheme="dark" if dark else "light", contrast="null")
        return page

    def _context(self, url: str, options: dict[str, Any]) -> BrowserContext:
        return self._browser.new_context(base_url=url, reduced_motion="reduce", **options)

    def give_back(self, page: Page) -> None:
        """Empties a tab for the next test; one that cannot be emptied, and one of a test's own, is closed."""
        if page not in self._keys or not empty(page):
            self._close(page)
            return
        self._ready.append(page)
        if len(self._ready) > MOST:
            self._close(self._ready.pop(0))

    def _close(self, page: Page) -> None:
        self._keys.pop(page, None)
        page.context.close()


def empty(page: Page) -> bool:
    """Leaves the tab's page and forgets what it kept; tells whether nothing of it is left."""
    if page.is_closed() or page.context.pages != [page]:
        return False
    try:
        page.unroute_all()
        page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
        page.mouse.move(-1, -1)
        page.goto("about:blank")
    except Error:
        return False
    return True
