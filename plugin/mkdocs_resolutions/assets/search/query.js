/* A query as typed, and its answer over the languages of the site. */
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
    const whole = reference && reference.target ? { ...reference, target: reference.target.toLowerCase() } : null;
    const mentions = whole ? [] : search.mentions(rest, tables);
    for (const { surface } of mentions) rest = rest.replace(surface, " ");
    const words = search.typed(rest);
    return {
      reference: whole,
      phrases: phrases.filter((phrase) => phrase.trim()),
      /* The index has identifiers in small letters. */
      targets: mentions.map(({ target }) => target.toLowerCase()),
      surfaces: whole ? [text.trim()] : mentions.map(({ surface }) => surface),
      words: [...phrases.flatMap(search.typed), ...words],
      /* The last word may go on: nothing stands behind it. */
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
      /* The site was published anew: begin again with its new index, once. */
      search.forget();
      indexes.clear();
      manifest = null;
      search.fresh = Date.now().toString(36);
      return answerTo(text, language, filters, only);
    }
  };

  async function answerTo(text, language, filters, only) {
    const { languages, lookup } = await search.manifest();
    const held = Object.keys(languages).sort((one, other) => (other === language) - (one === language));
    const asked = only ? held.filter((code) => code === only) : held;
    const query = parse(text.normalize("NFC"), lookup);
    const lead = query.reference ? await leads(query.reference, asked) : [];
    const answers = [];
    for (const code of asked) {
      answers.push(await inLanguage(query, code, filters, lead));
      if (answers.reduce((sum, { total }) => sum + total, 0) >= PAGE) break;
    }
    /* What has every word in one language leaves out what has some of them in another. */
    const whole = query.phrases.length ? [] : answers.filter(({ total }) => total > 0);
    const chosen = whole.length ? whole : answers;
    const counted = chosen.every(({ total }) => total !== null);
    return { lead, total: counted ? chosen.reduce((sum, { total }) => sum + total, 0) : null, ...pager(chosen) };
  }

  /* The places that a typed citation names: the paragraph, or the document where it has no such paragraph. */
  async function leads({ target, anchors }, languages) {
    const found = [];
    for (const code of languages) {
      const index = await search.index(code);
      for (const first of await index.units("/" + target)) {
        const place = anchors.length ? await index.place(index.documentOf(first), anchors) : first;
        const number = place < 0 ? first : place;
        found.push({ language: code, number, unit: await index.unit(number), missing: place < 0, pieces: null });
      }
    }
    for (const one of found) one.pieces = [{ text: cutAt(one.unit.text, 320), marked: false }];
    return found;
  }

  const cutAt = (text, most) => (text.length > most ? text.slice(0, text.lastIndexOf(" ", most)) + " …" : text);

  async function inLanguage(query, code, filters, lead) {
    const index = await search.index(code);
    const shown = new Set(lead.filter((one) => one.language === code).map((one) => one.number));
    const ranked = query.reference ? await citing(query, index, filters) : await search.rank(query, index, filters);
    const units = ranked.units.filter(({ unit }) => !shown.has(unit));
    return { index, units, total: ranked.total, reader: new search.Reader(query, index), query };
  }

  /* Of a query that is a citation: who cites the document; where the site knows it in neither way, its words. */
  async function citing(query, index, filters) {
    const only = { ...query, targets: [query.reference.target], words: [], open: false };
    const own = await index.units("/" + query.reference.target);
    const documents = new Set(Array.from(own, (first) => index.documentOf(first)));
    const found = await search.rank(only, index, filters);
    if (!found.units.length && !own.length) return search.rank(query, index, filters);
    const units = found.units.filter(({ unit }) => !documents.has(index.documentOf(unit)));
    const inside = Array.from(documents, (at) => index.root.units[at]).reduce((sum, count) => sum + count, 0);
    return { units, total: Math.max(units.length, found.total - inside) };
  }

  /* Gives results page by page. Of a page's candidates the nearest to the words as typed come first; phrases are read
     in the texts themselves, so many at a time. */
  function pager(answers) {
    const queue = answers.flatMap((answer) => answer.units.map((one) => ({ ...one, answer })));
    const phrases = answers.some(({ query }) => query.phrases.length);
    const wanted = phrases ? PAGE : NEAR;
    const waiting = [];
    async function more() {
      let read = 0;
      while (queue.length && waiting.length < wanted && read < CHECKED) {
        const batch = queue.splice(0, wanted - waiting.length);
        read += batch.length;
        const units = await Promise.all(batch.map(({ answer, unit }) => answer.index.unit(unit)));
        batch.forEach((one, at) => {
          if (one.answer.reader.hasPhrases(units[at].text)) waiting.push(result(one, units[at]));
        });
      }
      waiting.sort((one, other) => other.value - one.value);
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
