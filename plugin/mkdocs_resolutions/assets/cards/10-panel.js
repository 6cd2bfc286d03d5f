/*
 * A small panel at something in the text, at most one: it can be pointed at and walked into, stays as long as one does,
 * and Escape closes it. It stands in the document right behind its owner, so that Tab and a screen reader come to it.
 */
(function (reading) {
  "use strict";

  const AWAY = 300;
  const EDGE = 8;
  let panel = null;
  let owner = null;
  let leaving = 0;

  const has = (node) => owner && (owner.contains(node) || panel.contains(node));

  /* `wanted` is where the panel would begin: a place of the pointer in one line of a link that has two. */
  function place() {
    const box = panel.offsetParent?.getBoundingClientRect();
    if (!box) return;
    const at = owner.getClientRects()[0] || owner.getBoundingClientRect();
    const room = document.documentElement.clientWidth - panel.offsetWidth - EDGE;
    const start = document.body.dir === "rtl" ? at.right - panel.offsetWidth : at.left;
    const above = at.bottom + panel.offsetHeight > innerHeight && at.top > panel.offsetHeight + 64;
    panel.style.left = `${Math.max(EDGE, Math.min(start, room)) - box.left}px`;
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

  reading.panel = { open, close, leave, of: (node) => node === owner };
})(window.resolutionsReading);
