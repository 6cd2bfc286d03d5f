/*
 * The scripts of a page. Without them the page still has its text, anchors and links.
 *
 * The files of this folder are bundled in the order of their names. This one holds the functions that they share.
 */
(function () {
  "use strict";

  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const one = (selector, root = document) => root.querySelector(selector);

  /* Copies the text to the clipboard; resolves to whether that succeeded. */
  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copiedTheOldWay(text);
    }
  }

  /* Pages from a disk or over plain http cannot use the clipboard in another way. */
  function copiedTheOldWay(text) {
    const focus = document.activeElement;
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "r-hidden";
    document.body.append(field);
    field.select();
    const succeeded = document.execCommand("copy");
    field.remove();
    focus?.focus();
    return succeeded;
  }

  /* Loads a script; resolves when it has run. A page on a disk may load scripts but not fetch. */
  function script(source) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = source;
      element.onload = resolve;
      element.onerror = () => reject(new Error(`cannot load ${source}`));
      document.head.append(element);
    });
  }

  /* Adds a button at the end of a bar. */
  function button(bar, text, act) {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = text;
    element.addEventListener("click", act);
    bar.append(element);
    return element;
  }

  /* A sentence as a list of nodes, its places `{name}` filled in by texts or elements. */
  const filled = (sentence, parts = {}) =>
    sentence.split(/\{(\w+)\}/).map((piece, at) => (at % 2 ? parts[piece] : piece));

  /* Marks a box as busy until the work that fills it is done; says so where that fails. */
  function fill(box, work, say) {
    box.setAttribute("aria-busy", "true");
    work
      .catch((error) => {
        say(box.dataset.failed);
        console.error(error);
      })
      .finally(() => box.removeAttribute("aria-busy"));
  }

  /* The number of the file that has what the key names, as `file_number` in `resolutions/publishing/cards.py` computes it. */
  function fileNumber(key, files) {
    let number = 0;
    for (const character of key) number = (Math.imul(number, 31) + character.codePointAt(0)) >>> 0;
    return number % files;
  }

  /*
   * A word or a mark, as `resolutions/text/letters/words.py` has them: in Chinese, which puts no spaces between words, each
   * character is one, and an accent or a vowel that is a character of its own belongs to its word.
   */
  const UNSPACED = "\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff";
  const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{N}_]`;
  const WORD = new RegExp(`[${UNSPACED}]|${LETTER}(?:${LETTER}|\\p{M})*|[^\\p{L}\\p{N}_\\s]`, "gu");
  const SPACED = new RegExp(`(?:${WORD.source})\\s*|\\s+`, "gu");
  const bareWords = (text) => text.match(WORD) || [];
  /* Words and marks, each with the space behind it; joined they are the text again. */
  const tokens = (text) => text.match(SPACED) || [];

  /* What a language calls itself. */
  const languageName = (code) => window.resolutionsWords[code]?.name || code;

  const words = window.resolutionsWords[document.documentElement.lang] || window.resolutionsWords.en;

  window.resolutionsReading = {
    all,
    one,
    copied,
    script,
    button,
    filled,
    fill,
    fileNumber,
    bareWords,
    tokens,
    languageName,
    words,
  };
})();
