/* Parses a query and answers it in the languages of the site. */
(function (search) {
  "use strict";

  const PAGE = 10;
  const NEAR = 14;
  const CHECKED = 60;
  const QUOTED = /"([^"]*)"|“([^”]*)”|«([^»]*)»|„([^“”]*)[“”]|「([^」]*)」/g;

  let manifest = null;
  const indexes = new Map();

  /* The languages of the site and the tables of `lookup`; loaded once. */
  search.manifest = function () {
    manifest ||= search.piece("index", search.fresh || "").then((bytes) => JSON.parse(search.text(bytes)));
    manifest.catch(() => (manifest = null));
    return manifest;
  };

  search.index = async function (language) {
    const { languages } = await search.manifest();
    if (!indexes.has(language)) {
      const opening = search.Index.open(language, languages[language]);
      opening.catch(() => indexes.delete(language));
      indexes.set(language, opening);
    }
    return indexes.get(language);
  };

  function parse(text, tables) {
    const phrases = Array.from(text.matchAll(QUOTED), (match) => match.slice(1).find((part) => part !== undefined));
    let rest = text.replace(QUOTED, " ").replace(/["“”«»„「」]/g, " ");
    const reference = phrases.length ? null : search.lookup(rest, tables);
    const citation = reference && reference.target ? { ...reference, target: reference.target.toLowerCase() } : null;
    const mentions = citation ? [] : search.mentions(rest, tables);
    for (const { surface } of mentions) rest = rest.replace(surface, " ");
    const words = search.typed(rest);
    return {
      reference: citation,
      phrases: phrases.filter((phrase) => phrase.trim()),
      /* The index has identifiers in small letters. */
      targets: mentions.map(({ target }) => target.toLowerCase()),
      surfaces: citation ? [text.trim()] : mentions.map(({ surface }) => surface),
      words: [...phrases.flatMap(search.typed), ...words],
      /* The reader may still be typing the last word: nothing follows it. */
      open: words.length > 0 && /[\p{L}\p{N}]$/u.test(text),
    };
  }

  /* An answer: { lead: places that the query names, total: how many units answer it (null where that takes reading them
     all), more(): the next results, rest(): whether there may be some }. */
  search.ask = async function (text, { language, filters, only }) {
    try {
      return await answerTo(text, language, filters, only);
    } catch (error) {
      if (!(error instanceof search.Stale)) throw error;
      /* The site was published again: begin again with its new index, once. */
      search.forget();
      indexes.clear();
      manifest = null;
      search.fresh = Date.now().toString(36);
      return answerTo(text, language, filters, only);
    }
  };

  async function answerTo(text, language, filters, only) {
    const { languages, lookup } = await search.manifest();
    const codes = Object.keys(languages).sort((left, right) => (right === language) - (left === language));
    const asked = only ? codes.filter((code) => code === only) : codes;
    const query = parse(text.normalize("NFC"), lookup);
    const lead = query.reference ? await leads(query.reference, asked) : [];
    const answers = [];
    for (const code of asked) {
      answers.push(await inLanguage(query, code, filters, lead));
      if (answers.reduce((sum, { total }) => sum + total, 0) >= PAGE) break;
    }
    /* If units in one language have every word, units of other languages with only some of them are left out. */
    const complete = query.phrases.length ? [] : answers.filter(({ total }) => total > 0);
    const chosen = complete.length ? complete : answers;
    const counted = chosen.every(({ total }) => total !== null);
    return { lead, total: counted ? chosen.reduce((sum, { total }) => sum + total, 0) : null, ...pager(chosen) };
  }

  /* The results for a typed citation: the paragraph, or the document where it has no such paragraph. */
  async function leads({ target, anchors }, languages) {
    const results = [];
    for (const code of languages) {
      const index = await search.index(code);
      for (const first of await index.units("/" + target)) {
        const place = anchors.length ? await index.place(index.documentOf(first), anchors) : first;
        const number = place < 0 ? first : place;
        results.push({ language: code, number, unit: await index.unit(number), missing: place < 0, pieces: null });
      }
    }
    for (const entry of results) entry.pieces = [{ text: cutAt(entry.unit.text, 320), marked: false }];
    return results;
  }

  const cutAt = (text, most) => (text.length > most ? text.slice(0, text.lastIndexOf(" ", most)) + " …" : text);

  async function inLanguage(query, code, filters, lead) {
    const index = await search.index(code);
    const shown = new Set(lead.filter((entry) => entry.language === code).map((entry) => entry.number));
    const ranked = query.reference ? await citing(query, index, filters) : await search.rank(query, index, filters);
    const units = ranked.units.filter(({ unit }) => !shown.has(unit));
    return { index, units, total: ranked.total, reader: new search.Reader(query, index), query };
  }

  /* The units that cite the document of a citation; where the site has neither, the answer to its words. */
  async function citing(query, index, filters) {
    const only = { ...query, targets: [query.reference.target], words: [], open: false };
    const firsts = await index.units("/" + query.reference.target);
    const documents = new Set(Array.from(firsts, (first) => index.documentOf(first)));
    const ranked = await search.rank(only, index, filters);
    if (!ranked.units.length && !firsts.length) return search.rank(query, index, filters);
    const units = ranked.units.filter(({ unit }) => !documents.has(index.documentOf(unit)));
    const inside = Array.from(documents, (at) => index.root.units[at]).reduce((sum, count) => sum + count, 0);
    return { units, total: Math.max(units.length, ranked.total - inside) };
  }

  /* Gives results page by page. Of the candidates for a page, those nearest to the typed words come first. Phrases are
     checked in the texts, a limited number at a time. */
  function pager(answers) {
    const queue = answers.flatMap((answer) => answer.units.map((candidate) => ({ ...candidate, answer })));
    const phrases = answers.some(({ query }) => query.phrases.length);
    const wanted = phrases ? PAGE : NEAR;
    const waiting = [];
    async function more() {
      let read = 0;
      while (queue.length && waiting.length < wanted && read < CHECKED) {
        const batch = queue.splice(0, wanted - waiting.length);
        read += batch.length;
        const units = await Promise.all(batch.map(({ answer, unit }) => answer.index.unit(unit)));
        batch.forEach((candidate, at) => {
          if (candidate.answer.reader.hasPhrases(units[at].text)) waiting.push(result(candidate, units[at]));
        });
      }
      waiting.sort((left, right) => right.value - left.value);
      return waiting.splice(0, PAGE);
    }
    return { more, rest: () => queue.length + waiting.length > 0 };
  }

  function result({ answer, unit, value }, read) {
    return {
      language: answer.index.language,
      number: unit,
      unit: read,
      value: value * answer.reader.nearness(read.text),
      get pieces() {
        return answer.reader.excerpt(read.text);
      },
    };
  }
})(window.resolutionsSearch);
