"""What a reader does with the paragraphs of a page, and how they look then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

CLIPBOARD = ("clipboard-read", "clipboard-write")

FOCUSED = """() => {
    const element = document.activeElement;
    const unit = element.closest("[data-eid]");
    const name = element.getAttribute("aria-label") || element.textContent;
    return [unit ? unit.id : "", name.trim()];
}"""
"""The anchor of the unit that the focus is in, and the accessible name of what has it."""

LOOK = """(element) => [null, "::before"].map((part) => {
    const style = getComputedStyle(element, part);
    return [style.content, style.backgroundColor, style.boxShadow, style.borderInlineStartWidth, style.outlineStyle];
}).join(" ")"""
"""How an element and what is drawn behind it look."""


def marked(page: Page) -> list[str]:
    """The anchors that are marked as what the address names."""
    return [str(unit.get_attribute("id")) for unit in page.locator(".r-marked").all()]


def tab_to(page: Page, anchor: str, name: str) -> None:
    """Presses Tab until the focus is on the control of that name that belongs to the unit."""
    for _ in range(600):
        page.keyboard.press("Tab")
        unit, control = page.evaluate(FOCUSED)
        if unit == anchor and control.startswith(name):
            return
    pytest.fail(f"Tab never reaches “{name}” of {anchor}")


def clipboard(page: Page, fits: Callable[[str], bool] = bool) -> str:
    """The text on the clipboard, once it is one that fits. The page is asked again and again from here:
    `wait_for_function` takes a promise for true, whatever it will be."""
    found = ""
    for _ in range(100):
        found = str(page.evaluate("navigator.clipboard.readText()"))
        if fits(found):
            return found
        page.wait_for_timeout(50)
    pytest.fail(f"The clipboard has “{found}”")


def expect_clipboard(page: Page, text: str) -> None:
    clipboard(page, lambda found: found == text)


def selection(page: Page, name: str = "Selected paragraphs") -> Locator:
    return page.get_by_role("region", name=name)


def pick(page: Page, anchor: str, *, modifiers: Sequence[Any] = ()) -> None:
    """Points at a paragraph and presses its Select."""
    page.locator(f"[id='{anchor}'] > p").hover()
    page.locator(f"[id='{anchor}']").get_by_role("button", name="Select", exact=True).click(modifiers=list(modifiers))
