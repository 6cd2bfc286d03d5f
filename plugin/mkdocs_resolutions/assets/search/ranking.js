/* Finds the units and the documents that meet each clause of a query, and ranks those that meet all, the best first
   (`scoring.js`). A clause is met by a unit that has one of its words, or whose document is called so or is about it; some
   word the unit has itself. */
(function (search) {
  "use strict";

  const SHORTEST_PREFIX = 2;
  const SHORTEST_STEM = 4;
  const PREFIX_TERMS = 12;
  const [BEGINNING, CITING, APART] = [0.6, 0.8, 0.7];
  /* With fewer results, units count too whose document has all of the words. */
  const FEW = 10;

  /* The groups of a query in an index, each with the units and the documents of one clause, and what is left out. `first`:
     the surface of the clause that tells whether there can be an answer; where it is not met, the others are not loaded. */
  search.gather = async function (query, index, first) {
    const clauses = search.withOrgans(search.withStates(query.clauses, index), index);
    const telling = first && clauses.find((clause) => clause.some(({ surface }) => surface === first));
    const told = telling && (await groupOf(telling, query, index));
    if (told && !countOf(told))
      return { groups: [{ ...told, count: 0 }], not: [], exact: true, passed: [], begun: "", states: [] };
    const [groups, not] = await Promise.all([
      Promise.all(clauses.map((clause) => groupOf(clause, query, index))),
      Promise.all(query.not.map((item) => listsOf(item, query, index))),
    ]);
    return {
      groups: groups.filter(Boolean).map((group) => ({ ...group, count: countOf(group) })),
      not: not.filter((lists) => lists?.exact).flatMap(({ lists }) => lists.map(({ units }) => units)),
      exact: [...groups, ...not].every((group) => !group || group.exact),
      passed: passedOver({ clauses, not: query.not }, groups, not, index),
      begun: groups.map((group) => group?.begun || "").join(""),
      states: search.statesNamed(clauses),
    };
  };

  /* What asks for nothing, as the index lacks words like "the" and single letters. That "the" stands among other words
     needs no word; but a phrase of nothing else, a query of nothing else, one of two words of which either would do, and
     what should be left out, do. */
  function passedOver({ clauses, not: without }, groups, not, index) {
    const isAll = !groups.some(Boolean);
    const told = ({ phrase, word }) => isAll || phrase || !index.stop.has(word);
    const items = clauses.filter((_, at) => !groups[at]).flatMap((clause) => clause.filter(told));
    const either = groups.flatMap((group) => (group ? group.passed : []));
    return [...items, ...either, ...without.filter((_, at) => !not[at])].map(({ surface }) => surface);
  }

  const countOf = ({ lists, names, topics, issued }) =>
    lists.reduce((sum, { units }) => sum + (units.length ?? units.size), 0) +
    names.length +
    topics.length +
    issued.length;

  /* One clause: null where it asks nothing ("the"). */
  async function groupOf(clause, query, index) {
    const found = await Promise.all(clause.map((item) => listsOf(item, query, index)));
    const parts = found.filter(Boolean);
    if (!parts.length) return null;
    return {
      passed: clause.filter((_, at) => !found[at]),
      surfaces: clause.map(({ surface }) => surface).filter(Boolean),
      lists: parts.flatMap(({ lists }) => lists),
      names: parts.flatMap(({ names }) => names),
      topics: parts.flatMap(({ topics }) => topics),
      dated: parts.flatMap(({ dated = [] }) => dated),
      issued: clause.flatMap(({ organ }) => (organ ? ofOrgan(organ, index) : [])),
      isHeld: clause.length === 1 && Boolean(clause[0].target) && parts[0].names.length > 0,
      exact: parts.every(({ exact }) => exact),
      begun: parts.map(({ begun = "" }) => begun).join(""),
      words: Math.max(...parts.map(({ words }) => words)),
    };
  }

  async function listsOf(item, query, index) {
    if (item.target) return reference(item.target, index);
    if (item.phrase) {
      await search.script(`${search.base}phrases.js`);
      const found = await search.phrase(item.phrase, index);
      if (!found) return null;
      return { lists: [{ units: found.units, factor: 1 }], names: [], topics: [], exact: found.exact, words: 0 };
    }
    const terms = index.terms(item.all || item.word);
    if (!terms.length) return null;
    if (item.all) {
      const found = await withAll(search.firstTerms(item.all, index), index);
      return { ...signs([{ units: found.units, factor: 1 }], found), words: terms.length };
    }
    if (search.isHan(item.word)) return ofSigns(item.word, terms, index);
    const [units, about] = await Promise.all([index.units(terms[0]), index.about(terms[0])]);
    const lists = [{ units, factor: 1 }];
    /* A word that texts have is whole, while it is typed too: the answer to it stays what it is. */
    const begun = item.last && !units.length ? await beginning(item.word, terms[0], index) : [];
    lists.push(...begun);
    const dated = item.year ? ofYear(item.year, index) : [];
    return {
      lists,
      topics: about.topics,
      names: [...about.names, ...dated],
      dated,
      exact: true,
      begun: begun.length ? item.word : "",
      words: dated.length ? 0 : 1,
    };
  }

  /* The documents of a year. */
  const ofYear = (year, { root }) => root.years.flatMap((other, document) => (other === year ? [document] : []));

  /* The documents of an organ. */
  const ofOrgan = (name, { root }) =>
    root.organ.flatMap((other, document) => (root.organs[other] === name ? [document] : []));

  /* Signs of Chinese: the units that have them side by side; those that have the words that they are apart count for less. */
  async function ofSigns(word, terms, index) {
    const words = search.wordsOfHan(word, index.stop);
    const together = await withAll(terms, index);
    /* No index has the units of a single sign. */
    if (!words.length || words[0] === word || words.some(search.isSign))
      return signs([{ units: together.units, factor: 1 }], together);
    const all = await withAll(index.terms(words.join(" ")), index);
    const isTogether = search.among(together.units);
    const apart = all.units.filter((unit) => !isTogether(unit));
    return signs(
      [
        { units: together.units, factor: 1 },
        { units: apart, factor: APART },
      ],
      all,
    );
  }

  const signs = (lists, { names, topics }) => ({ lists, names, topics, exact: true, words: 1 });

  /* The units, and the names and topics of documents, with all of the terms: pairs of signs. */
  async function withAll(repeated, index) {
    const terms = Array.from(new Set(repeated));
    const [units, about] = await Promise.all([
      Promise.all(terms.map((term) => index.units(term))),
      Promise.all(terms.map((term) => index.about(term))),
    ]);
    const common = (lists) => lists.reduce((left, right) => left.filter(search.among(right)));
    return {
      units: common(units),
      names: common(about.map(({ names }) => names)),
      topics: common(about.map(({ topics }) => topics)),
    };
  }

  /* The words that begin with a word that no text has: it may be unfinished. */
  async function beginning(word, term, index) {
    const typed = search.fold(word.toLowerCase());
    const lists = [];
    if (typed.length >= SHORTEST_PREFIX) {
      const extensions = await index.beginningWith(typed, PREFIX_TERMS);
      lists.push(
        ...extensions.filter((extension) => extension.term !== term).map(({ units }) => ({ units, factor: BEGINNING })),
      );
    }
    if (lists.some(({ units }) => units.length > 0)) return lists;
    /* No stem begins with "securit", but "secur" is a stem, of which the typed word may be a form, as words begin with
       it. None does with "securty", which is a mistake. */
    for (let length = typed.length - 1; length >= Math.max(SHORTEST_STEM, typed.length - 3); length--) {
      const units = await index.units(typed.slice(0, length));
      if (!units.length) continue;
      const begins = (await index.spelling()).some(({ folded }) => folded.startsWith(typed));
      return begins ? [{ units, factor: BEGINNING }] : [];
    }
    return [];
  }

  /* A document: its own units, and those that cite it. Its number names it as all of its title would. Where there is none,
     the documents whose numbers begin so. */
  async function reference(target, index) {
    const one = Array.from(await index.units("/" + target));
    const firsts = one.length ? one : (await search.series(target, index)).map(([, unit]) => unit);
    const own = firsts.map((first) => {
      const units = new Uint32Array(index.documents[index.documentOf(first) + 1] - first);
      return { units: units.map((_, at) => first + at), factor: 1 };
    });
    const lists = [...own, { units: await search.citing(target, index), factor: CITING }];
    return { lists, names: firsts.map((first) => index.documentOf(first)), topics: [], exact: true, words: Infinity };
  }

  /* The units that cite a document; of 217 (III) those that cite its parts too. */
  search.citing = async function (target, index) {
    const lists = [await index.units("@" + target)];
    if (target.endsWith(")")) {
      const parts = await index.beginningWith("@" + target, PREFIX_TERMS);
      lists.push(...parts.filter(({ term }) => /\)[a-z-]+$/.test(term)).map(({ units }) => units));
    }
    return Uint32Array.from(new Set(lists.flatMap((units) => Array.from(units)))).sort();
  };

  /* The units that answer, best first: { units: [{ unit, value }], total, near: how many of them lack some words,
     which their document or its subject has, left: the surfaces that had to be left out }.
     `relax`: where no unit meets all clauses, those are taken that meet the most telling ones. `lists`: lists of voters and
     sponsors alone are looked through, which are no answer while there is another. */
  search.rank = async function (query, gathered, index, filters, { keep, relax, lists }) {
    const { groups, not } = gathered;
    /* What no text has nothing answers, and so what ranks answers need not be loaded. */
    if (!relax && groups.some(({ count }) => !count)) return nothing();
    const [weights, ranks, allowed] = await Promise.all([
      index.weights(),
      index.ranks(),
      search.allowed(index, filters),
    ]);
    if (!groups.length)
      return query.clauses.length || !allowed ? nothing() : everything(allowed, not, keep, index, ranks);
    const tally = search.score(groups, index);
    const left = not.reduce(
      (seen, units) => (units.forEach((unit) => (seen[unit] = 1)), seen),
      new Uint8Array(index.size),
    );
    const shown = (unit) => (!allowed || allowed[unit]) && !left[unit];
    const full = 2 ** groups.length - 1;
    if (lists) return { ...search.best(tally, full, index, { weights, ranks, shown, keep, lists }), left: [] };
    const complete = search.best(tally, full, index, { weights, ranks, shown, keep });
    if (complete.total >= FEW || groups.length < 2) return { ...complete, left: [] };
    const wider = search.best(tally, full, index, {
      weights,
      ranks,
      shown,
      keep,
      wide: search.metBy(tally, index, weights),
    });
    if (wider.total || !relax) return { ...wider, left: [] };
    const mask = search.mostTelling(tally, groups, index, (unit) => weights[unit] && shown(unit));
    if (!mask) return nothing();
    const surfaces = groups.filter((_, at) => !(mask & (1 << at))).flatMap((group) => group.surfaces);
    return { ...search.best(tally, mask, index, { weights, ranks, shown, keep }), left: surfaces };
  };

  const nothing = () => ({ units: [], total: 0, left: [] });

  /* Filters alone are a query: all that they let through, in the order of the site. */
  async function everything(allowed, not, keep, index, ranks) {
    for (const units of not) units.forEach((unit) => (allowed[unit] = 0));
    const units = [];
    let total = 0;
    const add = (unit, whole) => ++total && units.length < keep && units.push({ unit, value: 1, whole });
    for (const document of await index.inOrder()) {
      const { head } = ranks[document];
      const [first, end] = [index.documents[document], index.documents[document + 1]];
      const title = allowed.subarray(first, first + head).indexOf(1);
      if (title >= 0) add(first + title, true);
      for (let unit = first + head; unit < end; unit++) if (allowed[unit]) add(unit, false);
    }
    return { units, total, left: [] };
  }
})(window.resolutionsSearch);
