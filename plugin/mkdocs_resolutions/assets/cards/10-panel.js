/*
 * A small panel at something in the text, at most one: it can be pointed at and walked into, stays as long as one does,
 * and Escape closes it. It stands in the document right behind its owner, so that Tab and a screen reader come to it.
 */
(function (reading) {
  "use strict";

  const AWAY = 300;
  const EDGE = 8;
  const HEADER = 64;
  const LEAST = 160;
  let panel = null;
  let owner = null;
  let leaving = 0;

  const has = (node) => owner && (owner.contains(node) || panel.contains(node));

  /* Below its owner where it has room there, else above or below, whichever is more; within the width of the window. */
  function place() {
    const box = panel.offsetParent?.getBoundingClientRect();
    if (!box) return;
    panel.style.maxHeight = "";
    const at = owner.getClientRects()[0] || owner.getBoundingClientRect();
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

  function open(at, made) {
    close();
    owner = at;
    panel = made;
    owner.after(panel);
    place();
  }

  function close() {
    clearTimeout(leaving);
    if (!owner) return;
    const [was, from] = [panel, owner];
    panel = owner = null;
    was.remove();
    from.dispatchEvent(new Event("r-closed"));
  }

  /* Closes unless one comes back, or has the focus there. */
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
