"""Cards as a page shows them, and coming to what opens one."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

LATER = 700
"""Milliseconds after which a card that is to come has come, and one that is to go has gone."""


def card(page: Page) -> Locator:
    return page.get_by_role("note")


def citation(page: Page, text: str) -> Locator:
    return page.locator("[id='pp1']").get_by_role("link", name=text).first


def focus(page: Page, target: Locator) -> None:
    """Comes to a control by the Tab key, as its look and a card depend on that."""
    target.evaluate("""(element) => {
        const before = document.createElement("a");
        before.href = "#";
        element.before(before);
        before.focus();
    }""")
    page.keyboard.press("Tab")
    expect(target).to_be_focused()


def in_a_line(element: Locator) -> str:
    return " ".join((element.text_content() or "").split())
