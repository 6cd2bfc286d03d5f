/* Which units answer a query, the best first: BM25 for words that mostly stand once in a paragraph, with the document
   that they stand in. A group is what one word of the query asks for; a unit that has all groups comes first. */
(function (search) {
  "use strict";

  const SHORTEST_PREFIX = 2;
  const SHORTEST_STEM = 4;
  const PREFIX_TERMS = 12;
  const KEPT = 300;
  const [BEGINNING, CITING, TITLE] = [0.6, 0.8, 0.25];

  /* A query in one index: { units: the best, each with its value; total: how many have all that is asked, null where none
     has }. */
  search.rank = async function (query, index, filters) {
    const [weights, groups, allowed, phrases] = await Promise.all([
      index.weights(),
      Promise.all(groupsOf(query, index)),
      search.allowed(index, filters),
      Promise.all(query.phrases.map((phrase) => search.phrase(phrase, index))),
    ]);
    const asked = groups.filter((group) => group.asks);
    const tally = score(asked, index.size);
    spread(tally, asked.length, index);
    const usable = phrases.filter(Boolean);
    const shown = (unit) => (!allowed || allowed[unit]) && usable.every(({ units }) => units.has(unit));
    const found = best(tally, asked.length, weights, shown);
    return phrases.every((phrase) => phrase?.exact) ? found : { ...found, total: found.total && null };
  };

  /* What each word, symbol and phrase of the query asks for, as promises of groups. */
  function groupsOf(query, index) {
    const groups = query.targets.map((target) => reference(target, index));
    const last = query.words.length - 1;
    query.words.forEach((word, at) => {
      const open = query.open && at === last;
      const terms = index.terms(word);
      if (search.isHan(word)) terms.forEach((term) => groups.push(exact(term, index)));
      else if (open) groups.push(beginning(word, terms, index));
      else if (terms.length) groups.push(exact(terms[0], index));
    });
    return groups;
  }

  async function exact(term, index) {
    return { asks: true, lists: [{ units: await index.units(term), factor: 1 }] };
  }

  /* The word that is being typed: itself, and what it may become. */
  async function beginning(word, terms, index) {
    if (!terms.length) return { asks: false, lists: [] };
    const typed = search.fold(word.toLowerCase());
    const lists = [{ units: await index.units(terms[0]), factor: 1 }];
    if (typed.length >= SHORTEST_PREFIX) {
      const found = await index.beginningWith(typed, PREFIX_TERMS);
      lists.push(...found.filter(({ term }) => term !== terms[0]).map(({ units }) => ({ units, factor: BEGINNING })));
    }
    /* "securit" begins no stem, but "secur" is one, and what is being typed may well be of it. */
    for (let length = typed.length - 1; length >= SHORTEST_STEM && !anyUnits(lists); length--) {
      lists.push({ units: await index.units(typed.slice(0, length)), factor: BEGINNING });
    }
    return { asks: anyUnits(lists), lists };
  }

  const anyUnits = (lists) => lists.some(({ units }) => units.length > 0);

  /* A document: its own units, and those that cite it. */
  async function reference(target, index) {
    const [firsts, citing] = await Promise.all([index.units("/" + target), index.units("@" + target)]);
    const own = Array.from(firsts, (first) => {
      const document = index.documentOf(first);
      const units = new Uint32Array(index.documents[document + 1] - first);
      return { units: units.map((_, at) => first + at), factor: 1 };
    });
    return { asks: true, lists: [...own, { units: citing, factor: CITING }] };
  }

  function score(groups, size) {
    const scores = new Float32Array(size);
    const held = new Uint8Array(size);
    const seen = new Uint8Array(size);
    groups.forEach((group, at) => {
      const count = group.lists.reduce((sum, { units }) => sum + units.length, 0);
      const rarity = Math.log(1 + (size - Math.min(count, size) + 0.5) / (count + 0.5));
      for (const { units, factor } of group.lists) {
        for (const unit of units) {
          if (seen[unit] === at + 1) continue;
          seen[unit] = at + 1;
          held[unit]++;
          scores[unit] += rarity * factor;
        }
      }
    });
    return { scores, held };
  }

  /* A document whose title answers the query lifts all of its units a little. */
  function spread({ scores, held }, asked, index) {
    if (asked < 2) return;
    for (let document = 0; document + 1 < index.documents.length; document++) {
      const first = index.documents[document];
      const lift = TITLE * scores[first] * (held[first] / asked);
      if (!lift) continue;
      for (let unit = first; unit < index.documents[document + 1]; unit++) if (held[unit]) scores[unit] += lift;
    }
  }

  /* The units that have all that is asked; where no unit does, those that have some of it, and no total. */
  function best(tally, asked, weights, shown) {
    const complete = kept(tally, weights, (unit) => tally.held[unit] === asked && shown(unit));
    if (complete.total || asked < 2) return complete;
    const { units } = kept(tally, weights, (unit) => tally.held[unit] > 0 && shown(unit), asked);
    return { units, total: units.length ? null : 0 };
  }

  function kept({ scores, held }, weights, shown, asked = 0) {
    const units = [];
    let [total, least] = [0, 0];
    for (let unit = 0; unit < held.length; unit++) {
      if (!held[unit] || !shown(unit)) continue;
      total++;
      const value = scores[unit] * weights[unit] * (asked ? (held[unit] / asked) ** 2 : 1);
      if (units.length >= 2 * KEPT) least = cut(units);
      if (value > least) units.push({ unit, value });
    }
    cut(units);
    return { units, total };
  }

  function cut(units) {
    units.sort((one, other) => other.value - one.value || one.unit - other.unit);
    units.length = Math.min(units.length, KEPT);
    return units.length === KEPT ? units[KEPT - 1].value : 0;
  }
})(window.resolutionsSearch);
