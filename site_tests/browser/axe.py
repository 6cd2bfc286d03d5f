"""What axe-core finds on a page: with every rule that it has, the experimental and the AAA ones too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RUN = """async (contrast) => {
    const wanted = (rule) => contrast === null || rule.startsWith("color-contrast") === contrast;
    const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: wanted(ruleId) }]));
    const { violations } = await axe.run(document, { rules, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(
        ({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`)]);
}"""


def violations(page: Page, *, contrast: bool | None = None) -> Mapping[str, Sequence[str]]:
    """The rules that the page, as it stands, breaks, each with some of the elements that break it.

    `contrast` asks for the rules on contrast alone, which cost most, or for all but these.
    """
    page.evaluate(f"window.axe || (() => {{ {AXE_SCRIPT} }})()")
    return dict(page.evaluate(RUN, contrast))
