/* The value of each unit that answers a query: by BM25 for words that mostly occur once in a paragraph. A document whose
   names have all of the words is found by its first unit, and one whose head answers once: such a result is the document
   itself, a `whole`. A paragraph that lacks a word of the query, which the subject of its document or another paragraph
   has, is near, as is a document of such a subject whose title has none: they stand behind all that have the words, as do
   texts as long as a handbook, which have the words of many questions somewhere. */
(function (search) {
  "use strict";

  const [NAMED, TOPICAL] = [0.75, 0.65];
  /* A document that is cited a hundred times, level 13, counts for a half more. */
  const WELL_KNOWN = 26;
  /* A document of the newest year counts for so much more, and for half of that more one of so many years before. */
  const [NEW, AGEING] = [0.25, 8];
  /* So many documents stand before all else because they are called so. */
  const LEADING = 6;
  /* Documents of a year that is asked for stand before others that have it in their text; it tells little of a subject. */
  const [OF_YEAR, YEAR_TELLS] = [8, 0.5];
  /* Documents of an organ that is asked for count for so much more. */
  const OF_ORGAN = 2;
  /* A unit whose document has all of the words has at least this share of them itself. */
  const SHARE = 0.6;
  /* What a document that a question names by its symbol tells: no number of words tells as much. */
  const NAMES = 1000;

  search.among = function (values) {
    const set = new Set(values);
    return (value) => set.has(value);
  };

  /* What each document counts for, by how often it is cited and by its year: of what is said again each year, readers want
     what holds. */
  search.standings = function ({ root: { years } }, ranks) {
    const newest = years.reduce((most, year) => Math.max(most, year), 0);
    return ranks.map(({ cited }, at) => (1 + cited / WELL_KNOWN) * (1 + NEW * 0.5 ** ((newest - years[at]) / AGEING)));
  };

  /* For each unit a sum, and the clauses that it meets as bits; for each document the clauses that its names, what it is
     about, and its organ meet. */
  search.score = function (groups, index) {
    const scores = new Float32Array(index.size);
    const bits = new Uint32Array(index.size);
    const named = new Uint32Array(index.documents.length - 1);
    const about = new Uint32Array(index.documents.length - 1);
    const dated = new Uint32Array(index.documents.length - 1);
    const issued = new Uint32Array(index.documents.length - 1);
    groups.forEach((group, at) => {
      const bit = 1 << at;
      const count = group.lists.reduce((sum, { units }) => sum + (units.length ?? units.size), 0);
      group.rarity = Math.log(1 + (index.size - Math.min(count, index.size) + 0.5) / (count + 0.5));
      if (group.dated.length) group.rarity = YEAR_TELLS;
      for (const { units, factor } of group.lists) {
        for (const unit of units) {
          if (bits[unit] & bit) continue;
          bits[unit] |= bit;
          scores[unit] += group.rarity * factor;
        }
      }
      for (const document of group.names) named[document] |= bit;
      for (const document of group.topics) about[document] |= bit;
      for (const document of group.dated) dated[document] |= bit;
      for (const document of group.issued) issued[document] |= bit;
    });
    return { scores, bits, named, about, dated, issued, groups };
  };

  /* The best units of those that meet the clauses of `mask`, how many meet them, and how many of these are near. `wide`: the
     clauses that each document meets anywhere, where a unit may do with fewer. */
  search.best = function (
    { scores, bits, named, about, dated, issued, groups },
    mask,
    index,
    { weights, ranks, shown, keep, wide, lists },
  ) {
    const [units, called] = [[], []];
    let [total, near, worst] = [0, 0, null];
    const standings = search.standings(index, ranks);
    const add = (document, unit, value, whole, lacks, isLong = false) => {
      const entry = { unit, document, value, whole, isNear: lacks || isLong };
      total++;
      near += lacks && groups.length > 1;
      if (units.length >= 2 * keep) worst = cut(units, keep);
      if (!worst || search.inOrder(entry, worst) < 0) units.push(entry);
    };
    const sum = (met, factor) =>
      groups.reduce((whole, { rarity }, at) => (met & (1 << at) ? whole + rarity * factor : whole), 0);
    const whole = sum(mask, 1);
    for (let document = 0; document + 1 < index.documents.length; document++) {
      const [first, end] = [index.documents[document], index.documents[document + 1]];
      const met = (named[document] | about[document]) >>> 0;
      const { words: shortest, head } = ranks[document];
      const isOfYear = (dated[document] & mask) !== 0;
      /* Its organ alone is no answer. */
      const organ = (issued[document] & mask) === mask ? 0 : issued[document] & mask;
      const known = standings[document] * (isOfYear ? OF_YEAR : 1) * (organ ? OF_ORGAN : 1);
      const isCalled = ((met | organ) & mask) === mask && first < end;
      if (isCalled && shown(first)) {
        const words = groups.reduce((count, group) => count + group.words, 0);
        const coverage = Math.min(1, words / (shortest || 1));
        const isNamed = (named[document] & mask) === mask;
        const isOfOrgan = ((named[document] | organ) & mask) === mask;
        const value = sum(mask, isOfOrgan ? 0.6 + 1.4 * coverage : 0.8) * known;
        const isWhole = head > 0 || !(bits[first] & mask);
        add(document, first, value, isWhole, !(named[document] & mask));
        if (isNamed)
          called.push({
            unit: first,
            document,
            value,
            whole: isWhole,
            coverage,
            isOfYear,
            year: index.root.years[document],
          });
      }
      const valueOf = (unit) => {
        const own = bits[unit];
        if (!(own & mask) || !shown(unit)) return 0;
        /* A list has the words itself: what its document is about says nothing of who voted. */
        if (!weights[unit]) return lists && (own & mask) === mask ? scores[unit] : 0;
        if (((own | met | organ) & mask) !== mask) {
          if (!wide || ((wide[document] | met | organ) & mask) !== mask || sum(own & mask, 1) < SHARE * whole) return 0;
        }
        const lent =
          sum(named[document] & mask & ~own, NAMED) +
          sum((about[document] | organ) & mask & ~own & ~named[document], TOPICAL);
        return (scores[unit] + lent) * weights[unit] * known;
      };
      const lacks = (unit) => ((bits[unit] | named[document] | organ) & mask) !== mask;
      if (!isCalled && head) {
        const title = highest(first, first + head, valueOf);
        if (title.value) add(document, title.unit, title.value, true, lacks(title.unit));
      }
      for (let unit = first + (isCalled ? Math.max(1, head) : head); unit < end; unit++) {
        const value = valueOf(unit);
        if (value) add(document, unit, value, false, lacks(unit), search.isLong(weights[unit]));
      }
    }
    cut(units, keep);
    return { units: ledBy(called, units), total, near };
  };

  /* Before all others those documents whose names have all of the words: whose name says nothing else, then of whose name
     they are the half, then the rest; of each the newest first. Many are called "women": a few of them do. */
  function ledBy(called, units) {
    const step = ({ coverage }) => Math.floor(2 * coverage);
    called.sort(
      (left, right) =>
        right.isOfYear - left.isOfYear ||
        step(right) - step(left) ||
        right.year - left.year ||
        search.inOrder(left, right),
    );
    const leading = called.slice(0, LEADING).map((entry, at) => ({ ...entry, ahead: LEADING - at }));
    const isLeading = search.among(leading.map(({ unit }) => unit));
    return [...leading, ...units.filter(({ unit }) => !isLeading(unit))];
  }

  /* The first unit of those with the highest value. */
  function highest(start, end, valueOf) {
    let most = { unit: start, value: 0 };
    for (let unit = start; unit < end; unit++) {
      const value = valueOf(unit);
      if (value > most.value) most = { unit, value };
    }
    return most;
  }

  /* The clauses that a document meets anywhere but in a list of voters or sponsors, as bits. */
  search.metBy = function ({ bits }, index, weights) {
    const met = new Uint32Array(index.documents.length - 1);
    for (let document = 0; document < met.length; document++)
      for (let unit = index.documents[document]; unit < index.documents[document + 1]; unit++)
        if (weights[unit]) met[document] |= bits[unit];
    return met;
  };

  /* Of the clauses that some unit meets together, those that tell most; a document that is named tells more than all words. */
  search.mostTelling = function ({ bits, named, about }, groups, index, shown) {
    const masks = new Set();
    for (let document = 0; document + 1 < index.documents.length; document++) {
      const met = named[document] | about[document];
      for (let unit = index.documents[document]; unit < index.documents[document + 1]; unit++)
        if (bits[unit] && shown(unit)) masks.add(bits[unit] | met);
    }
    const tells = ({ rarity, isHeld }) => (isHeld ? NAMES : 1 + rarity);
    const told = (mask) => groups.reduce((sum, group, at) => (mask & (1 << at) ? sum + tells(group) : sum), 0);
    return Array.from(masks).reduce((most, mask) => (told(mask) > told(most) ? mask : most), 0);
  };

  /* The best first; of those of one worth the later document, as the index has a year's behind the one that it repeats. */
  search.inOrder = (left, right) =>
    left.isNear - right.isNear || right.value - left.value || right.document - left.document || left.unit - right.unit;

  /* Leaves the best; gives the last of them where others may be worse. */
  function cut(units, keep) {
    units.sort(search.inOrder);
    units.length = Math.min(units.length, keep);
    return units.length === keep ? units[keep - 1] : null;
  }
})(window.resolutionsSearch);
