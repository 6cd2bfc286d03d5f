"""What axe-core finds on a page: with every rule that it has, the experimental and the AAA ones too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

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
