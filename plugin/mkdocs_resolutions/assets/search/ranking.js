/* Ranks the units that answer a query, the best first: by BM25 for words that mostly occur once in a paragraph, and by
   the document's title. A group has the units of one word of the query; units in all groups come first. */
(function (search) {
  "use strict";

  const SHORTEST_PREFIX = 2;
  const SHORTEST_STEM = 4;
  const PREFIX_TERMS = 12;
  const KEPT = 300;
  const [BEGINNING, CITING, TITLE] = [0.6, 0.8, 0.25];

  /* The answer in one index: { units: the best, each with its value; total: how many units are in all groups, null where
     none is }. */
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
    const answer = best(tally, asked.length, weights, shown);
    return phrases.every((phrase) => phrase?.exact) ? answer : { ...answer, total: answer.total && null };
  };

  /* Promises of the groups of each word and symbol of the query. */
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

  /* The group of the word that is being typed: the word itself, and words that begin with it. */
  async function beginning(word, terms, index) {
    if (!terms.length) return { asks: false, lists: [] };
    const typed = search.fold(word.toLowerCase());
    const lists = [{ units: await index.units(terms[0]), factor: 1 }];
    if (typed.length >= SHORTEST_PREFIX) {
      const extensions = await index.beginningWith(typed, PREFIX_TERMS);
      lists.push(
        ...extensions.filter(({ term }) => term !== terms[0]).map(({ units }) => ({ units, factor: BEGINNING })),
      );
    }
    /* No stem begins with "securit", but "secur" is a stem, of which the typed word may be a form. */
    for (let length = typed.length - 1; length >= SHORTEST_STEM && !anyUnits(lists); length--) {
      lists.push({ units: await index.units(typed.slice(0, length)), factor: BEGINNING });
    }
    return { asks: anyUnits(lists), lists };
  }

  const anyUnits = (lists) => lists.some(({ units }) => units.length > 0);

  /* The group of a document: its own units, and those that cite it. */
  async function reference(target, index) {
    const [firsts, citing] = await Promise.all([index.units("/" + target), index.units("@" + target)]);
    const documentUnits = Array.from(firsts, (first) => {
      const document = index.documentOf(first);
      const units = new Uint32Array(index.documents[document + 1] - first);
      return { units: units.map((_, at) => first + at), factor: 1 };
    });
    return { asks: true, lists: [...documentUnits, { units: citing, factor: CITING }] };
  }

  function score(groups, size) {
    const scores = new Float32Array(size);
    const groupCounts = new Uint8Array(size);
    const seen = new Uint8Array(size);
    groups.forEach((group, at) => {
      const count = group.lists.reduce((sum, { units }) => sum + units.length, 0);
      const rarity = Math.log(1 + (size - Math.min(count, size) + 0.5) / (count + 0.5));
      for (const { units, factor } of group.lists) {
        for (const unit of units) {
          if (seen[unit] === at + 1) continue;
          seen[unit] = at + 1;
          groupCounts[unit]++;
          scores[unit] += rarity * factor;
        }
      }
    });
    return { scores, groupCounts };
  }

  /* Raises the scores of all units of a document a little where its title answers the query. */
  function spread({ scores, groupCounts }, asked, index) {
    if (asked < 2) return;
    for (let document = 0; document + 1 < index.documents.length; document++) {
      const first = index.documents[document];
      const lift = TITLE * scores[first] * (groupCounts[first] / asked);
      if (!lift) continue;
      for (let unit = first; unit < index.documents[document + 1]; unit++) if (groupCounts[unit]) scores[unit] += lift;
    }
  }

  /* The units in all groups; where no unit is, those in some groups, and no total. */
  function best(tally, asked, weights, shown) {
    const complete = highest(tally, weights, (unit) => tally.groupCounts[unit] === asked && shown(unit));
    if (complete.total || asked < 2) return complete;
    const { units } = highest(tally, weights, (unit) => tally.groupCounts[unit] > 0 && shown(unit), asked);
    return { units, total: units.length ? null : 0 };
  }

  function highest({ scores, groupCounts }, weights, shown, asked = 0) {
    const units = [];
    let [total, least] = [0, 0];
    for (let unit = 0; unit < groupCounts.length; unit++) {
      if (!groupCounts[unit] || !shown(unit)) continue;
      total++;
      const value = scores[unit] * weights[unit] * (asked ? (groupCounts[unit] / asked) ** 2 : 1);
      if (units.length >= 2 * KEPT) least = cut(units);
      if (value > least) units.push({ unit, value });
    }
    cut(units);
    return { units, total };
  }

  function cut(units) {
    units.sort((left, right) => right.value - left.value || left.unit - right.unit);
    units.length = Math.min(units.length, KEPT);
    return units.length === KEPT ? units[KEPT - 1].value : 0;
  }
})(window.resolutionsSearch);
