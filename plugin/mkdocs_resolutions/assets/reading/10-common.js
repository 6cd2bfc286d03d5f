/*
 * What a page does for its reader. Without it text, anchors and links are all there.
 *
 * The files of this folder are joined in the order of their names (`joined.py`). Here is what they share.
 */
(function () {
  "use strict";

  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const one = (selector, root = document) => root.querySelector(selector);

  /* Whether the text is now on the clipboard. */
  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copiedTheOldWay(text);
    }
  }

  /* A page read from a disk or over plain http has no clipboard but this one. */
  function copiedTheOldWay(text) {
    const focus = document.activeElement;
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "r-hidden";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    focus?.focus();
    return done;
  }

  /* Resolves when the script has run: what a page on a disk may load, where it may fetch nothing. */
  function script(source) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = source;
      element.onload = resolve;
      element.onerror = () => reject(new Error(`cannot load ${source}`));
      document.head.append(element);
    });
  }

  /* A button at the end of a bar. */
  function button(bar, text, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", act);
    bar.append(made);
    return made;
  }

  window.resolutionsReading = { all, one, copied, script, button };
})();
