/*
 * Pairs the units of a document in two languages. Units of one anchor are a pair: the same paragraph has the same anchor
 * in all languages. A unit whose anchor the other document lacks stands alone.
 *
 * Every unit of both stands in exactly one pair, in the first one's order. Between two units that both have, the first
 * document's lone ones come before the second's, each in their own order.
 */
(function (reading) {
  "use strict";

  /* A list of `[anchor or null, anchor or null]`, given the anchors of both; takes one pass over each. */
  reading.beside.pairs = function (first, second) {
    const [own, others] = [new Set(first), new Set(second)];
    const lone = new Map();
    let before = "";
    for (const anchor of second) {
      if (own.has(anchor)) before = anchor;
      else if (lone.has(before)) lone.get(before).push([null, anchor]);
      else lone.set(before, [[null, anchor]]);
    }
    const pairs = [];
    const end = (anchor) => pairs.push(...(lone.get(anchor) || []));
    before = "";
    for (const anchor of first) {
      if (others.has(anchor)) {
        end(before);
        before = anchor;
      }
      pairs.push([anchor, others.has(anchor) ? anchor : null]);
    }
    end(before);
    return pairs;
  };
})(window.resolutionsReading);
