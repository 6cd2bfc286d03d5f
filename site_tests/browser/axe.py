"""What axe-core finds on a page: with every rule that it has, the experimental and the AAA ones too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, ViewportSize

RUN = """async ([contrast, within]) => {
    // Two rules: the enhanced one passes over what falls short of the other.
    const wanted = (rule) => contrast === null || rule.startsWith("color-contrast") === contrast;
    const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: wanted(ruleId) }]));
    const { violations } = await axe.run(within ?? document, { rules, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(
        ({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`)]);
}"""


def violations(page: Page, *, contrast: bool | None = None, within: str | None = None) -> Mapping[str, Sequence[str]]:
    """The rules that the page, as it stands, breaks, each with some of the elements that break it.

    `contrast` asks for the rules on contrast alone, which cost most, or for all but these; `within` looks
    only at the elements that the selector finds, such as a panel that covers others.
    """
    page.evaluate(f"window.axe || (() => {{ {AXE_SCRIPT} }})()")
    return dict(page.evaluate(RUN, [contrast, within]))


def violations_light_and_dark(page: Page, *, within: str | None = None) -> Mapping[str, Sequence[str]]:
    """The rules that the page, as it stands, breaks in either colour scheme; it stays in the dark one."""
    page.emulate_media(color_scheme="light")
    light = violations(page, within=within)
    # Colours are what a scheme changes.
    page.emulate_media(color_scheme="dark")
    dark = violations(page, contrast=True, within=within)
    return {**light, **{f"{rule}, dark": nodes for rule, nodes in dark.items()}}


ENLARGED: ViewportSize = {"width": 320, "height": 225}
"""CSS pixels: what a window of 1280 by 900 shows at 400 %; as wide as a small phone."""


def violations_in_every_look(page: Page) -> Mapping[str, Sequence[str]]:
    """The rules that the page breaks in a window of its size, in both colour schemes, and at 400 %; and whether it
    scrolls sideways there. It stays at 400 % and dark."""
    return {**violations_light_and_dark(page), **violations_enlarged(page)}


def violations_in_every_width(page: Page) -> Mapping[str, Sequence[str]]:
    """The same of a page whose kind was looked at in another language: that changes no colour."""
    return {**violations(page, contrast=False), **violations_enlarged(page)}


def violations_enlarged(page: Page) -> Mapping[str, Sequence[str]]:
    """The rules that the page breaks at 400 %, but for contrast, which no width changes; and whether it scrolls
    sideways there. It stays at 400 %."""
    page.set_viewport_size(ENLARGED)
    found = {f"{rule}, at 400 %": nodes for rule, nodes in violations(page, contrast=False).items()}
    # From right to left a page scrolls to the other side.
    reached = page.evaluate("[-500, 500].map((far) => { scrollBy(far, 0); return scrollX; })")
    width = page.evaluate("document.documentElement.scrollWidth")
    if width != ENLARGED["width"] or any(reached):
        found["scrolls sideways"] = [f"{width} pixels wide, scrolls to {reached}"]
    return found
