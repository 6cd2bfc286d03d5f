/*
 * Pairs the units of a document in two languages. Units of one anchor are a pair: the same paragraph has the same anchor
 * in all languages. Of a preamble that one language divides otherwise, the page says which recitals of the version that
 * counts as most do say the same (`data-same`): one may then stand beside two. Notes of versions that count them from
 * another number are pairs by their order. What the other document lacks stands alone.
 *
 * Every unit of both stands in exactly one pair, in the first one's order. Between two units that both have, the first
 * document's lone ones come before the second's, each in their own order.
 */
(function (reading) {
  "use strict";

  const NOTE = /^fn(\d+)$/;
  const numbers = (units) => units.flatMap(({ anchor }) => NOTE.exec(anchor)?.[1] ?? []).map(Number);

  /* How much higher the second document numbers its notes than the first; 0 unless both have as many, each so far apart. */
  reading.beside.ahead = function (first, second) {
    const [own, others] = [first, second].map((units) => numbers(units).sort((a, b) => a - b));
    const ahead = own.length && own.length === others.length ? others[0] - own[0] : 0;
    return own.every((number, at) => others[at] - number === ahead) ? ahead : 0;
  };

  /* The anchor by which the first document calls the second one's note, or the mark of a note. */
  reading.beside.called = (anchor, ahead) =>
    ahead ? anchor.replace(/(^|-)fn(\d+)$/, (_, before, number) => `${before}fn${number - ahead}`) : anchor;

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

  /* The anchors of a document's units by what they are the same as; a recital that nothing is the same as, by itself. A
     note is called as by a document that is `ahead` less. */
  function grouped(units, first, side, ahead) {
    const groups = new Map();
    for (const { anchor, same } of units) {
      const called = NOTE.test(anchor) ? reading.beside.called(anchor, ahead) : anchor;
      const key = same && !same.length ? `${side} ${anchor}` : first(same ? same[0] : called);
      if (groups.has(key)) groups.get(key).push(anchor);
      else groups.set(key, [anchor]);
    }
    return groups;
  }

  /* A list of `[anchors, anchors]`, given the units `{ anchor, same }` of both; one of the two may be empty. Takes one pass
     over each. */
  reading.beside.pairs = function (first, second) {
    const firstOf = joined([...first, ...second]);
    const ahead = reading.beside.ahead(first, second);
    const [own, others] = [grouped(first, firstOf, 1, 0), grouped(second, firstOf, 2, ahead)];
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
