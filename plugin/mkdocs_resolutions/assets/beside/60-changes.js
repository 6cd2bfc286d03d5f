/* Tells word by word how a text differs from another one. */
(function (reading) {
  "use strict";

  const { beside, tokens } = reading;
  /* More cells than these are not compared: two paragraphs of a thousand words each. */
  const MOST_CELLS = 1_000_000;
  /* How many words are shown of both ends of what is left out. */
  const ENDS = 6;
  const NO_WORDS = /\b(?:r-note|r-back)\b/;

  const textOf = (nodes) =>
    nodes
      .map((node) => (typeof node === "string" ? node : NO_WORDS.test(node.class) ? "" : textOf(node.nodes)))
      .join("");
  /* A unit's text without its notes. */
  beside.text = (unit) => textOf(unit.nodes).replace(/\s+/g, " ").trim();
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

  /* The same with each lone word between two changes made part of them: "the" alone ties nothing together. */
  function withoutIslands(steps) {
    const isKept = (at) => !steps[at] || steps[at][0] === "";
    const isIsland = (at) => at > 0 && at < steps.length - 1 && isKept(at) && !isKept(at - 1) && !isKept(at + 1);
    return steps.flatMap((step, at) =>
      isIsland(at)
        ? [
            ["del", ...step.slice(1)],
            ["ins", ...step.slice(1)],
          ]
        : [step],
    );
  }

  /* The same as runs `[name, words]`; of a change, what was removed stands before what was added. */
  beside.edits = function (old, now) {
    const runs = [];
    let [removed, added] = ["", ""];
    /* The space that stood between a kept word and a removed one, where a mark stands behind the word now. */
    let space = "";
    const close = () => {
      if (removed) runs.push(["del", removed]);
      if (added) runs.push(["ins", added]);
      [removed, added] = ["", ""];
    };
    for (const [name, i, j] of withoutIslands(beside.steps(old, now))) {
      if (name === "del") removed ||= space;
      if (name === "del") removed += old[i];
      else if (name === "ins") added += now[j];
      else {
        close();
        space = /\s$/.test(old[i]) && !/\s$/.test(now[j]) ? " " : "";
        if (runs.at(-1)?.[0] === "") runs.at(-1)[1] += now[j];
        else runs.push(["", now[j]]);
      }
    }
    close();
    return runs;
  };

  /* A paragraph with its text, marked up against that of its source. Of a text of which a part alone was taken over,
     each of the stretches that were left out stands with its first and last words. */
  beside.marked = function (old, now, isPart = false) {
    const shown = document.createElement("p");
    shown.className = "r-changes";
    for (const [name, text] of beside.edits(...[old, now].map(tokens))) {
      if (!name) shown.append(text);
      else {
        const said = name === "del" && isPart ? shortened(text) : text;
        shown.append(Object.assign(document.createElement(name), { textContent: said }));
      }
    }
    return shown;
  };

  function shortened(text) {
    const words = tokens(text);
    return words.length > 3 * ENDS ? `${words.slice(0, ENDS).join("")}… ${words.slice(-ENDS).join("")}` : text;
  }
})(window.resolutionsReading);
