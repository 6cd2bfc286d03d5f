"""What axe-core finds on a page: with every rule that it has, the experimental and the AAA ones too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, ViewportSize

_LOAD = f"window.axe || (() => {{ {AXE_SCRIPT} }})()"

_LOOKS = """(roots) => {
    /* All that the contrast of a text depends on: its own style and that of what it stands in. */
    const properties = ["color", "backgroundColor", "backgroundImage", "opacity", "filter", "mixBlendMode",
        "textShadow", "fontSize", "fontWeight", "position"];
    const known = new Map(), numbers = new Map();
    const look = (element) => {
        if (!element) return "";
        if (!known.has(element)) {
            const style = getComputedStyle(element);
            const all = [look(element.parentElement), ...properties.map((name) => style[name])].join("|");
            if (!numbers.has(all)) numbers.set(all, numbers.size);
            known.set(element, numbers.get(all));
        }
        return known.get(element);
    };
    const hasWords = (element) => element.matches("input, select, textarea")
        || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const held = new Set([...roots].flatMap((root) => [root, ...root.querySelectorAll("*")]));
    const shown = [...held].filter((one) => hasWords(one) && one.checkVisibility({ visibilityProperty: true }));
    return [...Map.groupBy(shown, look).values()];
}"""
"""The elements that show words of their own, those of one look together."""

_RUN = f"""async ([contrast, within]) => {{
    const found = async (context, wanted) => {{
        const rules = axe.getRules().map(({{ ruleId }}) => [ruleId, {{ enabled: wanted(ruleId) }}]);
        const options = {{ rules: Object.fromEntries(rules), resultTypes: ["violations"] }};
        const {{ violations }} = await axe.run(context, options);
        return violations.map(({{ id, nodes }}) => [id, nodes.slice(0, 3).map(
            ({{ html, failureSummary }}) => `${{html.slice(0, 200)}} ${{failureSummary}}`)]);
    }};
    const onContrast = (rule) => rule.startsWith("color-contrast");
    const others = contrast ? [] : await found(within ?? document, (rule) => !onContrast(rule));
    if (contrast === false) return others;
    const looks = ({_LOOKS})(document.querySelectorAll(within ?? "body"));
    // Something may lie over one of them; axe-core then says nothing.
    const some = looks.flatMap((alike) => [alike[0], alike.at(-1)]);
    return [...others, ...await found({{ include: some }}, onContrast)];
}}"""

_CONTRASTS = f"""async () => {{
    const rule = "color-contrast-enhanced";
    const {{ passes, violations }} = await axe.run(document, {{ runOnly: [rule], elementRef: true }});
    const told = new Map([...passes, ...violations].flatMap(({{ nodes }}) => nodes).map(({{ element, any }}) => {{
        const {{ fgColor, bgColor, fontSize, fontWeight }} = any[0].data;
        return [element, [fgColor, bgColor, fontSize, fontWeight].join(", ")];
    }}));
    return ({_LOOKS})([document.body])
        .map((alike) => [...new Set(alike.filter((one) => told.has(one)).map((one) => told.get(one)))])
        .filter((contrasts) => contrasts.length);
}}"""


def violations(page: Page, *, contrast: bool | None = None, within: str | None = None) -> Mapping[str, Sequence[str]]:
    """The rules that the page, as it stands, breaks, each with some of the elements that break it.

    `contrast` asks for the rules on contrast alone, which cost most, or for all but these; `within` looks
    only at the elements that the selector finds, such as a panel that covers others. Of the elements of one look two
    are asked for their contrast, as `contrasts` of one look are the same.
    """
    page.evaluate(_LOAD)
    return dict(page.evaluate(_RUN, [contrast, within]))


def contrasts(page: Page) -> Sequence[Sequence[str]]:
    """By look: the colours and sizes that axe-core, asked of every element of the page, finds."""
    page.evaluate(_LOAD)
    found: Sequence[Sequence[str]] = page.evaluate(_CONTRASTS)
    return found


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


def violations_in_one_look(page: Page) -> Mapping[str, Sequence[str]]:
    """The rules that the page breaks as it stands, but for contrast: its parts are looked at on pages of other kinds;
    and whether it scrolls sideways at 400 %. It stays at 400 %."""
    return {**violations(page, contrast=False), **sideways(page)}


def violations_enlarged(page: Page) -> Mapping[str, Sequence[str]]:
    """The rules that the page breaks at 400 %, but for contrast, which no width changes; and whether it scrolls
    sideways there. It stays at 400 %."""
    wide = sideways(page)
    return {**{f"{rule}, at 400 %": nodes for rule, nodes in violations(page, contrast=False).items()}, **wide}


def sideways(page: Page) -> Mapping[str, Sequence[str]]:
    """Whether the page scrolls sideways at 400 %. It stays there."""
    page.set_viewport_size(ENLARGED)
    # From right to left a page scrolls to the other side.
    reached = page.evaluate("[-500, 500].map((far) => { scrollBy(far, 0); return scrollX; })")
    width = page.evaluate("document.documentElement.scrollWidth")
    if width == ENLARGED["width"] and not any(reached):
        return {}
    return {"scrolls sideways": [f"{width} pixels wide, scrolls to {reached}"]}
