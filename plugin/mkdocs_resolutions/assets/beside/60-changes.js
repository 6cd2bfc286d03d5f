/* Shows word by word how a paragraph of this page differs from one of another page. */
(function (reading) {
  "use strict";

  const { beside } = reading;
  /* More cells than these are not compared: two paragraphs of a thousand words each. */
  const MOST_CELLS = 1_000_000;
  /* A word with the space behind it; in Chinese a character. */
  const WORD = /[\u3040-\u30ff\u3400-\u9fff]|[^\s\u3040-\u30ff\u3400-\u9fff]+\s*|\s+/g;
  const NO_WORDS = /\b(?:r-note|r-back)\b/;

  const textOf = (nodes) =>
    nodes
      .map((node) => (typeof node === "string" ? node : NO_WORDS.test(node.class) ? "" : textOf(node.nodes)))
      .join("");
  /* A unit's text without its notes. */
  beside.text = (unit) => textOf(unit.nodes).replace(/\s+/g, " ").trim();
  const wordsOf = (unit) => beside.text(unit).match(WORD) || [];
  const same = (first, second) => first.trim() === second.trim();

  /* For each place in both, how many words the rests from there have in common in the same order. */
  function commonRests(old, now) {
    const width = now.length + 1;
    const rests = new Uint16Array((old.length + 1) * width);
    for (let i = old.length - 1; i >= 0; i--) {
      for (let j = now.length - 1; j >= 0; j--) {
        const at = i * width + j;
        rests[at] = same(old[i], now[j]) ? rests[at + width + 1] + 1 : Math.max(rests[at + width], rests[at + 1]);
      }
    }
    return rests;
  }

  /* The steps `[name, i, j]` that lead from the old words to the new ones: "del" for the old word i, "ins" for the new
     word j, "" where both are the same. */
  beside.steps = function (old, now) {
    const steps = [];
    const width = now.length + 1;
    const rests = old.length * now.length > MOST_CELLS ? null : commonRests(old, now);
    let [i, j] = [0, 0];
    while (i < old.length || j < now.length) {
      const at = i * width + j;
      if (rests && i < old.length && j < now.length && same(old[i], now[j])) {
        steps.push(["", i++, j++]);
      } else if (i < old.length && (!rests || j === now.length || rests[at + width] >= rests[at + 1])) {
        steps.push(["del", i++, j]);
      } else steps.push(["ins", i, j++]);
    }
    return steps;
  };

  /* The same as runs `[name, words]`. */
  beside.edits = function (old, now) {
    const runs = [];
    for (const [name, i, j] of beside.steps(old, now)) {
      const word = name === "del" ? old[i] : now[j];
      if (runs.at(-1)?.[0] === name) runs.at(-1)[1] += word;
      else runs.push([name, word]);
    }
    return runs;
  };

  /* An element with the paragraph that has the link's words as its label, marked up against the link's target. */
  beside.changes = async function (link) {
    const { lang } = document.documentElement;
    const target = new URL(link.href);
    const anchor = decodeURIComponent(target.hash.slice(1));
    const page = target.href.slice(0, target.href.length - target.hash.length);
    const source = beside.checked(await beside.load(page), lang)?.units.find((unit) => unit.anchor === anchor);
    const own = beside.read(document, location.href).units.find((unit) => unit.label === link.textContent);
    if (!source || !own) throw new Error(`no paragraph at ${link.href}`);
    const shown = document.createElement("p");
    shown.className = "r-changes";
    for (const [name, text] of beside.edits(wordsOf(source), wordsOf(own))) {
      if (!name) shown.append(text);
      else shown.append(Object.assign(document.createElement(name), { textContent: text }));
    }
    return shown;
  };
})(window.resolutionsReading);
