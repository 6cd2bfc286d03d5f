/*
 * A small panel next to a link, its owner. At most one is open. It stays open while the reader points at it or focuses
 * something in it, and Escape closes it. It follows its owner in the document, so that Tab and screen readers reach it.
 */
(function (reading) {
  "use strict";

  const AWAY = 300;
  const EDGE = 8;
  const HEADER = 64;
  const LEAST = 160;
  const NARROWEST = 240;
  let panel = null;
  let owner = null;
  let leaving = 0;

  const has = (node) => owner && (owner.contains(node) || panel.contains(node));

  /* The width between an owner that stands beside the text and the window's edge, where a panel has room in it. */
  function besideText({ left, right }) {
    const isRight = document.documentElement.dir !== "rtl";
    const width = (isRight ? document.documentElement.clientWidth - left : right) - EDGE;
    return owner.matches(".r-cited-by") && width >= NARROWEST ? width : 0;
  }

  /* Puts the panel below its owner where there is room, else on the side with more room, within the window's width. */
  function place() {
    const box = panel.offsetParent?.getBoundingClientRect();
    if (!box) return;
    panel.style.maxHeight = panel.style.maxWidth = "";
    const at = owner.getClientRects()[0] || owner.getBoundingClientRect();
    const beside = besideText(at);
    if (beside) panel.style.maxWidth = `${beside}px`;
    const below = innerHeight - at.bottom - EDGE;
    const over = at.top - HEADER;
    const above = panel.offsetHeight > below && over > below;
    const room = Math.max(above ? over : below, LEAST);
    if (panel.offsetHeight > room) panel.style.maxHeight = `${room}px`;
    const start = document.documentElement.dir === "rtl" ? at.right - panel.offsetWidth : at.left;
    const last = document.documentElement.clientWidth - panel.offsetWidth - EDGE;
    panel.style.left = `${Math.max(EDGE, Math.min(start, last)) - box.left}px`;
    panel.style.top = `${(above ? at.top - panel.offsetHeight : at.bottom) - box.top}px`;
  }

  function open(link, content) {
    close();
    owner = link;
    panel = content;
    owner.after(panel);
    place();
  }

  function close() {
    clearTimeout(leaving);
    if (!owner) return;
    const [closedPanel, closedOwner] = [panel, owner];
    panel = owner = null;
    closedPanel.remove();
    closedOwner.dispatchEvent(new Event("r-closed"));
  }

  /* Closes the panel after a while, unless the reader comes back or has the focus there. */
  function leave() {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      const focus = document.activeElement;
      if (owner && !(panel.contains(focus) || (focus === owner && owner.matches(":focus-visible")))) close();
    }, AWAY);
  }

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !owner) return;
    const [back, within] = [owner, panel.contains(document.activeElement)];
    close();
    if (within) back.focus();
  });
  document.addEventListener("pointerdown", (event) => has(event.target) || close());
  document.addEventListener("focusin", (event) => has(event.target) || close());
  document.addEventListener("pointerover", (event) => has(event.target) && clearTimeout(leaving));
  addEventListener("resize", () => owner && place());

  const holds = () => Boolean(panel?.contains(document.activeElement));
  reading.panel = { open, close, leave, holds, of: (node) => node === owner };
})(window.resolutionsReading);
