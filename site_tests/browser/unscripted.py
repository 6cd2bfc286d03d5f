"""What a page without JavaScript is asked: what it hides, and the words of its units."""

from __future__ import annotations

HIDDEN = """() => [...document.querySelectorAll(".r-content :is(h1, h2, h3, p, li, th, td, dt, dd, a, mark, svg)")]
    /* What is folded in, one unfolds without a script; a form that a script answers, a script shows. */
    .filter((one) => !one.closest("details:not([open]) > :not(summary), [data-own][hidden]"))
    .filter((one) => !one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map((one) => one.outerHTML.slice(0, 160))"""
UNITS = """() => Object.fromEntries([...document.querySelectorAll("main [data-eid]")].map((unit) => {
    const text = (unit.querySelector(":scope > :is(p, .r-unit-text)") ?? unit).cloneNode(true);
    /* A note's mark, and what leads back from it, are no words of the text. */
    for (const link of text.querySelectorAll("[role=doc-noteref], [role=doc-backlink]")) link.remove();
    return [unit.id, text.textContent.replace(/\\s+/g, " ").trim()];
}))"""
