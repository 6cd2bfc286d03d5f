/* Gives the results of an answer page by page, and reads their texts. */
(function (search) {
  "use strict";

  search.PAGE = 10;
  const NEAR = 13;
  const CHECKED = 60;
  const FURTHER = 0.8;
  /* So many characters tell whether two results say the same. */
  const SAID = 300;
  const RECITAL = /(?:^|-)pp[0-9]/;

  /* Gives results page by page. A paragraph that one language had is not shown again in another. Of the candidates for a page, those nearest to the typed words come first. Phrases are
     checked in the texts, a limited number at a time, but until there is one: only where none has it is nothing found. */
  search.pager = function (answers, order, language, isTold) {
    const queue = answers.flatMap((answer) => answer.units.map((candidate) => ({ ...candidate, answer })));
    const checks = isTold || answers.some((answer) => answer.checks);
    const languageByPlace = new Map();
    const isCopy = ({ answer, whole }, { document, anchor }) => {
      const place = `${document.address.replace(/^[^/]*/, "")}#${whole ? "" : anchor}`;
      if (!languageByPlace.has(place)) languageByPlace.set(place, answer.index.language);
      return languageByPlace.get(place) !== answer.index.language;
    };
    const isAsked = answers.some(({ gathered }) => gathered.groups.length > 0);
    const waiting = [];
    async function more(count = search.PAGE) {
      const wanted = order || checks ? count : count + NEAR - search.PAGE;
      let read = 0;
      const most = Math.max(CHECKED, 2 * count);
      while (queue.length && waiting.length < wanted && (read < most || !waiting.length)) {
        const batch = queue.splice(0, wanted - waiting.length);
        read += batch.length;
        const units = await Promise.all(batch.map(({ answer, unit }) => answer.index.unit(unit)));
        batch.forEach((candidate, at) => {
          const { reader } = candidate.answer;
          if (reader.hasPhrases(units[at].text) && reader.hasWords(units[at])) {
            if (!isCopy(candidate, units[at])) waiting.push(result(candidate, units[at], order));
          } else if (candidate.same?.length) queue.unshift(nextOfWording(candidate));
        });
      }
      if (!order) mix(waiting, language, await citedBy(waiting), isAsked);
      return waiting.splice(0, count);
    }
    return {
      more,
      rest: () => queue.length + waiting.length > 0,
      /* Leaves out the next results without reading them. */
      skip: (count) => queue.splice(0, count),
      documents: () => byDocument(queue),
      checks,
    };
  };

  /* Another one of its wording may have the phrase, where the one that stands for all has not. */
  const nextOfWording = ({ same: [unit, ...same], ...candidate }) => ({ ...candidate, unit, same });

  /* The pages of the documents that results with all of the words cite. */
  async function citedBy(results) {
    const numbers = results.filter(({ isNear }) => isNear).map(({ unit }) => numberOf(unit.document.address));
    /* Few texts have the number of a document that is near. */
    const citing = results.filter(
      ({ isNear, unit }) => !isNear && numbers.some((number) => unit.text.includes(number)),
    );
    const { lookup } = await search.manifest();
    return new Set(citing.flatMap((entry) => search.pagesCited(entry.unit.text, entry.language, lookup)));
  }

  /* 75/1 of `en/A/RES/75/1/`, and 2553 of `en/S/RES/2553/`. */
  const numberOf = (address) => address.match(/\d+(?:\/\d+)*/g)?.at(-1) || "";

  /* Orders results: those in the reader's own language before all others, as values of two indexes do not compare; then
     what leads its index, then what has all words, then the documents of which these say them, as they cite them, then the
     best; of one document, each after the first counts for less. Of equal ones the newest come first, and recitals last, but
     where filters alone ask. */
  function mix(results, language, cited, isAsked) {
    const shown = new Map();
    const isCited = (entry) => entry.isNear && cited.has(entry.unit.document.address);
    const isOwn = (entry) => entry.language === language;
    if (isAsked) exchange(results);
    results.sort((left, right) => right.value - left.value || (isAsked && amongEquals(left, right)));
    for (const entry of results) {
      const document = entry.unit.document.address;
      const before = shown.get(document) || 0;
      shown.set(document, before + 1);
      entry.rank = entry.value * FURTHER ** before;
    }
    results.sort(
      (left, right) =>
        isOwn(right) - isOwn(left) ||
        right.ahead - left.ahead ||
        left.isNear - right.isNear ||
        isCited(right) - isCited(left) ||
        right.rank - left.rank,
    );
  }

  const dayOf = ({ unit }) => unit.document.date;
  const isRecital = ({ unit, whole }) => !whole && RECITAL.test(unit.anchor);
  const amongEquals = (left, right) =>
    (dayOf(left) < dayOf(right)) - (dayOf(left) > dayOf(right)) || isRecital(left) - isRecital(right);

  /* Of paragraphs that say the same the newest is the best, however often the documents of others are cited. */
  function exchange(results) {
    const alike = new Map();
    for (const entry of results) {
      const words = entry.unit.text.slice(0, SAID).replace(/\P{L}+/gu, "");
      if (!entry.whole && words) alike.set(words, [...(alike.get(words) || []), entry]);
    }
    for (const entries of alike.values()) {
      const values = entries.map(({ value }) => value).sort((left, right) => right - left);
      entries.sort(amongEquals).forEach((entry, at) => (entry.value = values[at]));
    }
  }

  /* The best result of each document, with the number of its results. */
  function byDocument(queue) {
    const found = new Map();
    for (const candidate of queue) {
      const key = candidate.answer.index.language + candidate.answer.index.documentOf(candidate.unit);
      if (found.has(key)) found.get(key).count++;
      else found.set(key, { ...candidate, count: 1 });
    }
    queue.splice(0, queue.length, ...found.values());
    return found.size;
  }

  function result({ answer, unit, whole, value, isNear = false, ahead = 0, count, same, wording }, read, order) {
    const yearOf = (other) => answer.index.root.years[answer.index.documentOf(other)];
    const { reader } = answer;
    const said = remembered(() => reader.read(read.text));
    return {
      language: answer.index.language,
      number: unit,
      unit: read,
      whole,
      count,
      wording: wording && {
        ...wording,
        isFirst: wording.start === unit,
        since: yearOf(wording.start),
        years: same.map(yearOf),
        isSure: !answer.checks,
      },
      ahead,
      isNear,
      value: order ? 0 : value * reader.nearness(said().terms),
      told: (text) => reader.told(text),
      get pieces() {
        return reader.excerpt(read, said().spans, answer.acting);
      },
    };
  }

  function remembered(make) {
    let made = null;
    return () => (made ||= make());
  }
})(window.resolutionsSearch);
