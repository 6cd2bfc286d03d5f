/*
 * Pairs the paragraphs of two documents by their words. The files of this folder are bundled in the order of their
 * names to `compare.js`, which the page of two documents side by side loads.
 *
 * The rules and their numbers are those of `resolutions/compare/paragraphs.py`; the tests run the same cases
 * (site_tests/cases/compared_documents.yml) against both. The cost is linear in the words.
 */
(function (reading) {
  "use strict";

  const compare = (reading.compare = {});
  const ALIKE = 0.5;
  const ALIKE_IN_PLACE = 0.25;
  const IN_PLACE = 0.2;
  const COMMON = 8;
  const CANDIDATES = 4;
  const wordsOf = (text) => reading.bareWords(text.toLowerCase());
  const neighbours = (words) => new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));

  function bagOf(words) {
    const bag = new Map();
    for (const word of words) bag.set(word, (bag.get(word) || 0) + 1);
    return { bag, total: words.length };
  }

  /* The share of words that two paragraphs have in common, from 0 to 1. */
  function likeness(first, second) {
    let common = 0;
    for (const [word, count] of first.bag) common += Math.min(count, second.bag.get(word) || 0);
    return first.total + second.total ? (2 * common) / (first.total + second.total) : 1;
  }

  /* Of paragraphs with the same words, those with the same anchor, then each with the next. */
  function pairSame(old, now, partners) {
    for (const keyOf of [({ anchor, text }) => `${anchor} ${text}`, ({ text }) => text]) {
      const places = new Map();
      for (const [j, unit] of now.entries()) {
        if (partners.ofNew.has(j)) continue;
        const key = keyOf(unit);
        if (places.has(key)) places.get(key).push(j);
        else places.set(key, [j]);
      }
      for (const waiting of places.values()) waiting.reverse();
      for (const [i, unit] of old.entries()) {
        const waiting = !partners.ofOld.has(i) && places.get(keyOf(unit));
        if (waiting?.length) partners.join(i, waiting.pop());
      }
    }
  }

  /* The most similar first: those that have pairs of neighbouring words in common, or the same anchor. */
  function pairAlike(old, now, partners) {
    const [bags, byAnchor, byPair] = [new Map(), new Map(), new Map()];
    for (const [i, { anchor, text }] of old.entries()) {
      if (partners.ofOld.has(i)) continue;
      const words = wordsOf(text);
      bags.set(i, bagOf(words));
      byAnchor.set(anchor, i);
      for (const pair of neighbours(words)) {
        if (byPair.has(pair)) byPair.get(pair).push(i);
        else byPair.set(pair, [i]);
      }
    }
    const scored = [];
    for (const [j, { anchor, text }] of now.entries()) {
      if (partners.ofNew.has(j)) continue;
      const words = wordsOf(text);
      const [bag, inPlace] = [bagOf(words), byAnchor.get(anchor)];
      for (const i of candidates(words, byPair, inPlace)) {
        const share = likeness(bags.get(i), bag);
        if (share >= (i === inPlace ? ALIKE_IN_PLACE : ALIKE))
          scored.push([share + (i === inPlace ? IN_PLACE : 0), i, j]);
      }
    }
    scored.sort((left, right) => right[0] - left[0] || left[1] - right[1] || left[2] - right[2]);
    for (const [, i, j] of scored) if (!partners.ofOld.has(i) && !partners.ofNew.has(j)) partners.join(i, j);
  }

  function candidates(words, byPair, inPlace) {
    const votes = new Map();
    for (const pair of neighbours(words)) {
      const paragraphs = byPair.get(pair) || [];
      if (paragraphs.length <= COMMON) for (const i of paragraphs) votes.set(i, (votes.get(i) || 0) + 1);
    }
    const most = Array.from(votes).sort((left, right) => right[1] - left[1]);
    const found = new Set(most.slice(0, CANDIDATES).map(([i]) => i));
    return inPlace === undefined ? found : found.add(inPlace);
  }

  /* Of the pairs `[i, j]`, ascending in i, the most that ascend in j as well, as a map. */
  function inOrder(pairs) {
    const [ends, before] = [[], []];
    for (const [at, [, j]] of pairs.entries()) {
      let [low, high] = [0, ends.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (pairs[ends[middle]][1] < j) low = middle + 1;
        else high = middle;
      }
      before.push(low ? ends[low - 1] : -1);
      ends[low] = at;
    }
    const chain = new Map();
    for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]) chain.set(...pairs[at]);
    return chain;
  }

  /*
   * The rows `[i or null, j or null]` of two lists of `{ anchor, text }`: every paragraph of both stands in one, in the
   * second list's order; one that the second lacks stands where it stood.
   */
  compare.rows = function (old, now) {
    const partners = { ofOld: new Map(), ofNew: new Map() };
    partners.join = (i, j) => {
      partners.ofOld.set(i, j);
      partners.ofNew.set(j, i);
    };
    pairSame(old, now, partners);
    pairAlike(old, now, partners);
    const chain = inOrder(Array.from(partners.ofOld).sort((left, right) => left[0] - right[0]));
    const lone = new Map();
    let place = -1;
    for (const i of old.keys()) {
      place = chain.get(i) ?? place;
      if (partners.ofOld.has(i)) continue;
      if (lone.has(place)) lone.get(place).push([i, null]);
      else lone.set(place, [[i, null]]);
    }
    const rows = lone.get(-1) || [];
    for (const j of now.keys()) rows.push([partners.ofNew.get(j) ?? null, j], ...(lone.get(j) || []));
    return rows;
  };
})(window.resolutionsReading);
