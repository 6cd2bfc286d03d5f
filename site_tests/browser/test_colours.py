"""The colours of a page: as the system prefers or the reader chose, with scripts and without, in print always black."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser.conftest import OpenPage
from browser.kinds import DOCUMENT

pytestmark = pytest.mark.browser

COLOURS = {
    ("light", "plain"): {"paper": "rgb(253, 252, 249)", "ink": "rgb(28, 28, 26)", "accent": "rgb(0, 87, 125)"},
    ("light", "more"): {"paper": "rgb(255, 255, 255)", "ink": "rgb(0, 0, 0)", "accent": "rgb(0, 59, 92)"},
    ("dark", "plain"): {"paper": "rgb(18, 19, 20)", "ink": "rgb(230, 227, 220)", "accent": "rgb(108, 197, 238)"},
    ("dark", "more"): {"paper": "rgb(0, 0, 0)", "ink": "rgb(255, 255, 255)", "accent": "rgb(166, 223, 250)"},
}
STATES = list(product(("light", "dark"), ("plain", "more")))

SHOWN = """() => {
    const probe = document.body.appendChild(document.createElement("i"));
    const found = Object.fromEntries(["paper", "ink", "accent"].map((name) => {
        probe.style.color = `var(--r-${name})`;
        return [name, getComputedStyle(probe).color];
    }));
    probe.remove();
    return {...found, scheme: getComputedStyle(document.body).colorScheme};
}"""
"""What the names of the colours stand for in the body of a page."""


def wanted(scheme: str, contrast: str) -> dict[str, str]:
    return {**COLOURS[scheme, contrast], "scheme": scheme}


def system(page: Page, scheme: Any, contrast: str) -> None:
    page.emulate_media(color_scheme=scheme, contrast="more" if contrast == "more" else "no-preference")


@pytest.mark.parametrize(("scheme", "contrast"), STATES)
def test_the_system_decides_without_a_script(browser: Browser, seed_url: str, scheme: str, contrast: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/*.js", lambda route: route.abort())
        page.goto(seed_url + DOCUMENT)
        assert page.locator("html.r-js").count() == 0
        system(page, scheme, contrast)
        assert page.evaluate(SHOWN) == wanted(scheme, contrast)


def test_what_the_reader_chose_holds_whatever_the_system_prefers(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT)
    for (prefers, asks), (scheme, contrast) in product(STATES, STATES):
        system(page, prefers, asks)
        page.evaluate(
            "(chosen) => Object.assign(document.documentElement.dataset, chosen)",
            {"scheme": scheme, "contrast": "more" if contrast == "more" else "less"},
        )
        assert page.evaluate(SHOWN) == wanted(scheme, contrast), (prefers, asks)


def test_the_scheme_of_a_theme_that_names_its_own_holds_for_its_body(open_page: OpenPage) -> None:
    page = open_page(DOCUMENT)
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    assert page.evaluate(SHOWN) == wanted("dark", "plain")


@pytest.mark.parametrize("chosen", ["dark", "light", None])
def test_paper_is_white_whatever_holds_on_the_screen(open_page: OpenPage, chosen: str | None) -> None:
    page = open_page(DOCUMENT)
    page.evaluate("(chosen) => chosen && (document.documentElement.dataset.scheme = chosen)", chosen)
    page.emulate_media(media="print")
    for scheme, contrast in STATES:
        system(page, scheme, contrast)
        black = {"paper": "rgb(255, 255, 255)", "ink": "rgb(0, 0, 0)", "accent": "rgb(0, 0, 0)", "scheme": "light"}
        assert page.evaluate(SHOWN) == black
