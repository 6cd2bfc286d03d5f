/* Marks in two paragraphs the words that the other lacks, where they stand: links and emphasis stay. */
(function (reading) {
  "use strict";

  const { compare } = reading;
  const APART = ".r-number, .r-unit > a, .r-note, .r-back";

  /* The texts of an element's words: each node with the place at which it begins among them. */
  function textsOf(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
      parentElement.closest(APART) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const texts = [];
    let start = 0;
    while (walker.nextNode()) {
      texts.push({ node: walker.currentNode, start });
      start += walker.currentNode.length;
    }
    return texts;
  }

  /* The places `[start, end]` of the numbered words; neighbours are one, without the space behind the last. */
  function places(words, numbers) {
    const starts = [];
    words.reduce((start, word) => (starts.push(start), start + word.length), 0);
    const runs = [];
    for (const number of numbers) {
      const end = starts[number] + words[number].trimEnd().length;
      if (runs.at(-1)?.next === number) Object.assign(runs.at(-1), { end, next: number + 1 });
      else runs.push({ start: starts[number], end, next: number + 1 });
    }
    return runs;
  }

  function wrap(name, texts, runs) {
    let first = 0;
    for (const { node, start } of texts) {
      const end = start + node.length;
      while (first < runs.length && runs[first].end <= start) first++;
      const within = [];
      for (let at = first; at < runs.length && runs[at].start < end; at++) within.push(runs[at]);
      for (const run of within.toReversed()) {
        const from = Math.max(run.start, start) - start;
        const part = node.splitText(from);
        part.splitText(Math.min(run.end, end) - start - from);
        if (!part.data.trim()) continue;
        const mark = document.createElement(name);
        part.replaceWith(mark);
        mark.append(part);
      }
    }
  }

  compare.mark = function (oldElement, newElement) {
    const [old, now] = [oldElement, newElement].map(textsOf);
    const [oldWords, newWords] = [old, now].map((texts) => reading.tokens(texts.map(({ node }) => node.data).join("")));
    const steps = reading.beside.steps(oldWords, newWords);
    const numbers = (name, at) => steps.filter((step) => step[0] === name).map((step) => step[at]);
    wrap("del", old, places(oldWords, numbers("del", 1)));
    wrap("ins", now, places(newWords, numbers("ins", 2)));
  };
})(window.resolutionsReading);
