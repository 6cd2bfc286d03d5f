/* Answers a query in the languages of the site. */
(function (search) {
  "use strict";

  const KEPT = 300;
  /* With fewer results in the reader's language, those of the others follow. */
  const FEW = 5;

  /* An answer:

       lead      the places that the query names
       series    the beginning of symbols that it is ("A/RES/80"), or the day, whose documents answer; else empty
       absent    the document that it names and the site does not hold: { name, url }; else null
       unknown   the words that no text has: [{ surface, suggestions }]
       usual     the words that hardly any text has, with a frequent one that differs by a letter: [{ surface, suggestions }]
       instead   the words that were taken for such: [{ surface, word }]
       isOwn     whether units in the reader's language answer
       near      how many of them lack some of the words, which their document or its subject has
       passed    what asks for nothing ("the")
       left      what had to be left out so that something answers
       total     how many units answer (null where that takes reading them all)
       wordings  how many different ones they have, where they are folded
       more()    the next results;  rest()  whether there may be some;  every()  all of them

     `asking`: { language, filters, terms: what is marked besides the words, only: a language, typing, order: "", "new", "old" or "due", all: whether every unit is kept, folded: whether one stands for all of its wording } */
  search.ask = async function (typed, asking) {
    if (search.isHan(typed)) await search.script(`${search.base}simplified.js`);
    const text = search.isHan(typed) ? search.simplified(typed) : search.inOneScript(typed);
    try {
      return await answerTo(text, asking);
    } catch (error) {
      if (!(error instanceof search.Stale)) throw error;
      /* The site was published again: begin again with its new index, once. */
      search.renew();
      return answerTo(text, asking);
    }
  };

  /* Makes what every question needs, while the reader goes on typing the first one: the patterns of citations, and what
     ranks the units of a language. */
  search.expect = async function (language) {
    const tables = await search.manifest();
    search.parse("", tables);
    if (language in tables.languages) await ready(await search.index(language)).called();
  };

  async function answerTo(typed, asking, instead = []) {
    const tables = await search.manifest();
    const codes = Object.keys(tables.languages).sort(
      (left, right) => (right === asking.language) - (left === asking.language),
    );
    const spoken = asking.only ? codes.filter((code) => code === asking.only) : codes;
    const text = spoken.length ? await search.untorn(typed, await search.index(spoken[0])) : typed;
    let query = search.parse(text.normalize("NFC"), tables);
    if (spoken.length && search.scriptsOf(text).length > 1) {
      await search.script(`${search.base}mixed.js`);
      query = await search.inOneLanguage(query, await search.index(spoken[0]), tables);
    }
    const filters = search.filtersOf(query, asking.filters);
    const gather = gatherer(query);
    const given = { ...asking, filters, gather, keep: asking.all || asking.order ? Infinity : KEPT };
    const [own, others] = [spoken.slice(0, 1), spoken.slice(1)];
    /* What both the name and the words need is loaded at once; what fails is told where it is awaited. */
    if (!query.reference && own.length) search.index(own[0]).then(ready).then(gather).catch(String);
    let known = await search.namedIn(own, query, asking, tables);
    const isOfOwn = query.reference && known.lead[0]?.language === own[0];
    let answers = await inLanguages(query, isOfOwn ? own : spoken, given, known);
    let found = answers.some(({ units }) => units.length);
    /* What the reader's language neither calls so nor has, another may; while it is typed, its words find it as well. */
    if (!found && !query.reference && others.length && !asking.typing) {
      known = await search.namedIn(others, query, asking, tables);
      if (query.reference) answers = await inLanguages(query, spoken, given, known);
      found = answers.some(({ units }) => units.length);
    }
    const few = answers.reduce((sum, { total, near }) => sum + total - near, 0) < search.PAGE;
    if (few && own.length && !query.reference && !known.lead.length) {
      known.lead = await search.votesOn(query, await search.index(own[0]), given, tables);
      for (const answer of answers) leaveOut(known.lead, answer);
    }
    const { lead, absent, series } = known;
    /* An answer without a word that the reader's language lacks is none yet: the word may be mistyped. */
    const isOwn = answers.some((answer) => answer.index.language === own[0] && answer.units.length && !lacks(answer));
    const isAnswered = isOwn || lead.length || absent || series || (found && asking.typing);
    if (!isAnswered) await search.script(`${search.base}spelling.js`);
    const unknown = isAnswered ? [] : await search.mistyped(answers, spoken, found, gather);
    /* A word that another language has is told to be mistyped once the others are mended. */
    const isMended = (surface) => instead.some(({ word }) => word === surface);
    const sure = unknown.length > 0 && unknown.every((word) => word.sure && !isMended(word.surface));
    if (sure && !(found && (await search.areWords(unknown, answers)))) {
      const meant = unknown.map(({ surface, suggestions }) => ({ surface, word: suggestions[0] }));
      const words = meant.reduce((rest, { surface, word }) => search.instead(rest, surface, word), text);
      const mended = await answerTo(words, asking, [...instead, ...meant]);
      if (!found || mended.isOwn) return mended;
    }
    const usual = asking.typing || query.reference ? [] : await usualWords(own, gather);
    if (asking.folded)
      for (const answer of answers) answer.units = await search.folded(answer.units, answer.index, asking.order);
    /* What two languages have is shown once, and so is known when it is read. */
    const isTold = !series && answers.filter(({ units }) => units.length).length > 1;
    const counted = !isTold && answers.every(({ total }) => total !== null);
    return {
      query,
      lead,
      absent,
      series,
      unknown,
      usual,
      instead,
      isOwn,
      passed: query.reference ? [] : (answers.find(({ units }) => units.length) || answers[0])?.gathered.passed || [],
      left: [...(answers.find(({ units }) => units.length)?.left || []), ...query.beyond],
      near: answers.reduce((sum, { near, reader }) => sum + (reader.exactly.length ? 0 : near), 0),
      total: counted ? answers.reduce((sum, { total }) => sum + total, 0) : null,
      wordings: asking.folded && counted ? answers.reduce((sum, { units }) => sum + units.length, 0) : null,
      ...search.pager(answers, orderOf(asking, known), asking.language, isTold),
    };
  }

  /* What is offered for words of the reader's language. */
  async function usualWords([own], gather) {
    if (!own) return [];
    const index = await search.index(own);
    const { groups } = await gather(index);
    const alone = groups.filter(({ count, surfaces, words }) => count && surfaces.length === 1 && words === 1);
    const asked = await Promise.all(alone.map(({ surfaces }) => index.hasUsual(index.terms(surfaces[0])[0] || "")));
    const surfaces = alone.filter((_, at) => asked[at]).flatMap((group) => group.surfaces);
    if (!surfaces.length) return [];
    await search.script(`${search.base}spelling.js`);
    return search.usual(surfaces, index);
  }

  /* What is shown before an answer is not shown again in it. */
  function leaveOut(lead, answer) {
    const isLead = search.among(lead.map(({ language, number }) => language + number));
    const left = answer.units.filter(({ unit, whole }) => !whole || !isLead(answer.index.language + unit));
    if (answer.total !== null) answer.total -= answer.units.length - left.length;
    answer.units = left;
  }

  /* A series is a list, of which the newest stand first. */
  const orderOf = ({ order }, { series }) => order || (series ? "new" : "");

  /* The answers of the languages, until there are enough for a page: the reader's own first, and if these are too few, those
     of all others at once. If units in one language meet every clause, units of others that meet only some of them are
     left out; lists of voters and sponsors answer where no paragraph of any language has all of the words. */
  async function inLanguages(query, spoken, given, known) {
    if (known.series) {
      await search.script(`${search.base}series.js`);
      const answers = await search.ofSeries(known.series, query, spoken, given);
      for (const { units, index } of answers) await ordered(units, index, orderOf(given, known));
      return answers;
    }
    const isLed = known.lead.some(({ section }) => section) || (query.reference && known.lead.length > 0);
    for (const { lists, relax } of [{}, { lists: true }, { relax: true }]) {
      const answers = [];
      const ask = (code) =>
        inLanguage(
          query,
          code,
          { ...given, lists, relax, exactly: heldWords(query, answers[0]) },
          known,
          relax ? "" : rarestOf(answers[0]),
        );
      const found = () => answers.reduce((sum, { units }) => sum + units.length, 0);
      const isEnough = () => (!given.all && found() >= search.PAGE) || (relax && answers.at(-1)?.units.length > 0);
      for (const codes of [spoken.slice(0, 1), spoken.slice(1)]) {
        if (found() >= FEW || isEnough()) break;
        for (const answer of await Promise.all(codes.map(ask))) if (!isEnough()) answers.push(answer);
      }
      const met = answers.filter(({ units }) => units.length);
      if (met.length) return met;
      if (relax || isLed) return answers;
      if (known.lead.length || !answers.every(lacks)) continue;
      /* Which words no language has tells only what was gathered as a whole. */
      const whole = await Promise.all(answers.map(({ index }) => given.gather(index)));
      answers.forEach((answer, at) => (answer.gathered = whole[at]));
      if (answers.every(lacks)) return answers;
    }
    return [];
  }

  const lacks = ({ gathered }) => gathered.groups.some(({ count }) => !count);

  /* The clauses that an answer of the reader's language has: another language has their words as they are, and not by what
     it makes a stem of. */
  function heldWords({ clauses }, answer) {
    const held = new Set(
      (answer?.gathered.groups || []).filter(({ count }) => count).flatMap((group) => group.surfaces),
    );
    const isOfWords = (clause) => clause.every(({ word, year }) => word && !year && !search.isHan(word));
    return clauses.filter((clause) => isOfWords(clause) && clause.some(({ surface }) => held.has(surface)));
  }

  /* Of an answer, the surface of the word that the fewest units have: what another language lacks first. */
  function rarestOf(answer) {
    const groups = answer?.gathered.groups || [];
    const rarest = groups.reduce((least, group) => (least && least.count <= group.count ? least : group), null);
    return rarest?.surfaces[0] || "";
  }

  /* Gathers a query's units in an index, once for all who ask; with the surface of a word, no others where that is not met. */
  function gatherer(query) {
    const [whole, tried] = [new Map(), new Map()];
    return function (index, first) {
      const gathered = first && !whole.has(index) ? tried : whole;
      if (!gathered.has(index)) gathered.set(index, search.gather(query, index, first));
      return gathered.get(index);
    };
  }

  /* The index, what ranks its units on the way. */
  function ready(index) {
    Promise.all([index.weights(), index.ranks()]).catch(String);
    return index;
  }

  async function inLanguage(query, code, given, { lead, absent }, rarest) {
    const index = await search.index(code);
    const leading = lead.filter((entry) => entry.language === code);
    const shown = new Set(leading.map((entry) => entry.number));
    const whole = new Set(leading.filter((entry) => entry.whole).map((entry) => index.documentOf(entry.number)));
    const isShown = (entry) => (entry.whole ? whole.has(index.documentOf(entry.unit)) : shown.has(entry.unit));
    const gathered = await given.gather(index, rarest);
    const isCited = query.reference && (lead.length > 0 || absent) && !query.reference.name;
    if (isCited || (absent && query.reference.name)) await search.script(`${search.base}citers.js`);
    const ranked = isCited
      ? await search.citers(query, index, given)
      : await search.rank(query, gathered, index, given.filters, given);
    const first = absent && query.reference.name ? await search.citers(query, index, given) : null;
    let units = ranked.units.filter((entry) => !isShown(entry));
    let total = isCited ? ranked.total : ranked.total - (ranked.units.length - units.length);
    if (first) {
      const before = new Set(first.units.map(({ unit }) => unit));
      const others = units.filter(({ unit, ahead }) => ahead || !before.has(unit));
      total += first.total - (units.length - others.length);
      /* What is called so itself comes before what cites the one that is not held. */
      const [called, rest] = [true, false].map((is) => others.filter(({ ahead }) => Boolean(ahead) === is));
      units = [...called, ...first.units.map((entry) => ({ ...entry, value: entry.value + 1e6 })), ...rest];
    }
    if (given.order === "due") await search.byDeadline(units, index, given.filters);
    else if (given.order) await ordered(units, index, given.order);
    const { left = [] } = ranked;
    const exactly = given.exactly
      .filter((clause) => !clause.some(({ surface }) => left.includes(surface)))
      .map((clause) => clause.map(({ word }) => word));
    const exact = isCited || (gathered.exact && !exactly.length);
    return {
      index,
      units,
      total: exact || !total ? total : null,
      left,
      near: ranked.near || 0,
      gathered,
      acting: Boolean(
        given.filters.asked || given.filters.kind || given.filters.due || given.filters.before || given.filters.acts,
      ),
      reader: new search.Reader(query, index, [...(given.terms || []), ...gathered.states], gathered.begun, exactly),
      checks: !exact,
    };
  }

  /* The newest or the oldest documents first, those without a date last; those of a day as on the site; within one, its own
     order. */
  async function ordered(units, index, order) {
    const [days, before] = await Promise.all([index.days(), index.before()]);
    const far = order === "new" ? -1 : 1;
    for (const entry of units) {
      const document = index.documentOf(entry.unit);
      entry.day = days[document] || (far > 0 ? Infinity : -Infinity);
      entry.before = before[document];
    }
    units.sort(
      (left, right) => (left.day - right.day || 0) * far || left.before - right.before || left.unit - right.unit,
    );
  }
})(window.resolutionsSearch);
