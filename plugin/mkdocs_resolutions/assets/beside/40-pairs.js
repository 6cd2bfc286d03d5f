/*
 * Pairs the units of a document in two languages. Units of one anchor are a pair: the same paragraph has the same anchor
 * in all languages. Of a preamble that one language divides otherwise, the page says which recitals of the version that
 * counts as most do say the same (`data-same`): one may then stand beside two. What the other document lacks stands alone.
 *
 * Every unit of both stands in exactly one pair, in the first one's order. Between two units that both have, the first
 * document's lone ones come before the second's, each in their own order.
 */
(function (reading) {
  "use strict";

  /* Anchors that stand together as one recital of some version, each by the first of them. */
  function joined(units) {
    const firsts = new Map();
    const first = (anchor) => {
      const before = firsts.get(anchor);
      return before === undefined ? anchor : first(before);
    };
    for (const { same } of units) {
      for (const anchor of (same || []).slice(1)) {
        if (first(anchor) !== first(same[0])) firsts.set(first(anchor), first(same[0]));
      }
    }
    return first;
  }

  /* The anchors of a document's units by what they are the same as; a recital that nothing is the same as, by itself. */
  function grouped(units, first, side) {
    const groups = new Map();
    for (const { anchor, same } of units) {
      const key = same && !same.length ? `${side} ${anchor}` : first(same ? same[0] : anchor);
      if (groups.has(key)) groups.get(key).push(anchor);
      else groups.set(key, [anchor]);
    }
    return groups;
  }

  /* A list of `[anchors, anchors]`, given the units `{ anchor, same }` of both; one of the two may be empty. Takes one pass
     over each. */
  reading.beside.pairs = function (first, second) {
    const firstOf = joined([...first, ...second]);
    const [own, others] = [grouped(first, firstOf, 1), grouped(second, firstOf, 2)];
    const lone = new Map();
    let before = "";
    for (const [key, anchors] of others) {
      if (own.has(key)) before = key;
      else if (lone.has(before)) lone.get(before).push([[], anchors]);
      else lone.set(before, [[[], anchors]]);
    }
    const pairs = [];
    const end = (key) => pairs.push(...(lone.get(key) || []));
    before = "";
    for (const [key, anchors] of own) {
      if (others.has(key)) {
        end(before);
        before = key;
      }
      pairs.push([anchors, others.get(key) || []]);
    }
    end(before);
    return pairs;
  };
})(window.resolutionsReading);
