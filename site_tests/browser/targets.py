"""The targets of a page that a finger may miss."""

from __future__ import annotations

SMALL = r"""() => {
    const LEAST = 24, ROUNDING = 0.5;
    /* Where the years of a chart lie is what it says, so a mouse may meet them as small as they are: its table has the
       same links. A finger may not. */
    const forMouse = ({ parentElement }) => matchMedia("(pointer: fine)").matches
        && parentElement.matches(".r-timeline > svg[aria-hidden]");
    /* Each box of a target by itself: that of a wrapped link's outline is not what one presses. */
    const targets = [...document.querySelectorAll(
        "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])")]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => getComputedStyle(element).pointerEvents !== "none" && !forMouse(element))
        .map((element) => ({ element, boxes: [element, ...(element.labels ?? [])]
            .flatMap((part) => [...part.getClientRects()]).filter((box) => box.width > 1 && box.height > 1) }))
        .filter(({ boxes }) => boxes.length);
    const large = ({ boxes }) => boxes.some((box) => Math.min(box.width, box.height) >= LEAST - ROUNDING);
    const inText = ({ element }) => {
        let block = element;
        while (getComputedStyle(block).display === "inline" && !block.closest("svg")) block = block.parentElement;
        if (block === element) return false;
        const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const { data, parentElement } = texts.currentNode;
            if (/[\p{L}\p{N}]/u.test(data) && !parentElement.closest("a, button, .r-hidden")) return true;
        }
        return false;
    };
    const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];
    const fromBox = ([x, y], box) =>
        Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    const apart = (one, other) => Math.hypot(middle(one)[0] - middle(other)[0], middle(one)[1] - middle(other)[1]);
    const meets = (box, other) => other.boxes.some((theirs) => fromBox(middle(box), theirs) < LEAST / 2 - ROUNDING
        || (!large(other) && apart(box, theirs) < LEAST - ROUNDING));
    const crowded = (target) => targets.some((other) => other !== target && !other.element.contains(target.element)
        && !target.element.contains(other.element) && target.boxes.some((box) => meets(box, other)));
    const told = ({ element, boxes }) =>
        `${element.outerHTML.slice(0, 120)} ${boxes.map(({ width, height }) => `${width}x${height}`)}`;
    return targets.filter((target) => !large(target) && !inText(target) && crowded(target)).map(told);
}"""
"""The targets that are under 24 pixels, in no text, and not so far from others as WCAG 2.5.8 asks."""
