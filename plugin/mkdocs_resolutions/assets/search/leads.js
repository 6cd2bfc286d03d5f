/* What a query names, and where it leads: to a paragraph, a document, the vote on it, or the documents of a series. */
(function (search) {
  "use strict";

  const MANY = 100_000;
  /* So many documents that stand between other words come first. */
  const MENTIONED = 3;
  /* 79/93 B, and "section B, PP1" of what holds all parts. */
  const OF_PART = /[0-9]([a-z])$/;
  const RECITAL_OF_PART = /^sec-([a-z])-(?=pp[0-9])/;
  /* Signs of Chinese stand beside a word without a space. */
  const LETTER = "(?!\\p{Script=Han})\\p{L}";

  /* The results for a typed citation: the paragraph, or the one above it where there is no such sub-paragraph, or else the
     document. */
  search.leads = async function ({ target, anchors }, languages) {
    const inOne = async (code) => {
      const index = await search.index(code);
      const firsts = Array.from(await index.units("/" + target));
      return Promise.all(firsts.map((first) => leadAt(index, first, target, anchors)));
    };
    const results = (await Promise.all(languages.map(inOne))).flat();
    for (const entry of results) entry.pieces = [plain(cutAt(entry.unit.text, 320))];
    return results;
  };

  async function leadAt(index, first, target, anchors) {
    /* "58. (a) …" has no words of its own: its first sub-paragraph stands for it, as where it is cited. */
    const names = [...anchors, ...anchors.map((anchor) => `${anchor}-a`), ...above(anchors)];
    const part = anchors.length ? await placeInPart(index, first, target, names) : null;
    const place = part ? part.number : anchors.length ? await index.place(index.documentOf(first), names) : first;
    const number = place < 0 ? first : place;
    const unit = await index.unit(number);
    const told = (text) => [plain(text)];
    return {
      language: index.language,
      number,
      unit,
      whole: place < 0 || !anchors.length,
      /* Its page says that this is not there. */
      asked:
        part || anchors.includes(unit.anchor)
          ? ""
          : anchors.find((anchor) => anchor.startsWith(`${unit.anchor}-`)) || "",
      pieces: null,
      told,
    };
  }

  async function placeInPart(index, first, target, names) {
    const [, letter] = OF_PART.exec(target) || RECITAL_OF_PART.exec(names[0]) || [];
    if (!letter) return null;
    await search.script(`${search.base}parts.js`);
    const asked = names.map((name) => name.replace(RECITAL_OF_PART, ""));
    return search.inPart(index, first, letter, asked);
  }

  /* The anchors of the paragraphs above those of these anchors, the nearest first: op12-a, op12 of op12-a-ii. What ends in
     a number is no sub-paragraph: annex-1-3 is not of annex-1, the first paragraph of an only annex. */
  function above(anchors) {
    const lettered = /-[a-z]+$/;
    const next = anchors.filter((anchor) => lettered.test(anchor)).map((anchor) => anchor.replace(lettered, ""));
    return next.length ? [...next, ...above(next)] : [];
  }

  const plain = (text) => ({ text, marked: false });

  const cutAt = (text, most) => (text.length > most ? text.slice(0, text.lastIndexOf(" ", most)) + " …" : text);

  /* A number that the Council has not reached is a document's only where it stands in a symbol. */
  search.absentOf = function ({ typed, reference: { target, anchors, name } }, language, { lookup, years }) {
    if (target === "charter") {
      const chapter = search.chapterOf(anchors[0], lookup);
      const url = lookup.charter.site.replace("{language}", language).replace("{chapter}", chapter);
      return { identifier: target, name: typed, title: "", url };
    }
    const identifier = name?.identifier || search.symbol(target.toUpperCase(), lookup.symbol);
    const dated = identifier && (search.dated(identifier, years) || (typed.includes("/") ? identifier : ""));
    if (!dated) return null;
    return {
      identifier,
      name: dated.replace(/\((?=(?:19|20)\d\d\)$)/, " ("),
      title: name?.name || "",
      url: search.official(dated, language, lookup.symbol),
    };
  };

  /* The documents that a question names between other words; their votes where it asks for these. Those of the reader's
     language, else of the others. */
  search.mentioned = async function ({ clauses, typed }, own, others, { vote }) {
    const targets = clauses.flatMap(([item, or]) => (item.target && !or ? [item.target] : []));
    const isOfVote = search.votesIn(vote).test(typed);
    const inTurn = async (target) => {
      for (const languages of [own, others]) {
        const found = await search.leads({ target, anchors: [] }, languages);
        if (found.length) return found;
      }
      return [];
    };
    const found = (await Promise.all(targets.slice(0, MENTIONED).map(inTurn))).flat();
    return found.map((entry) => (isOfVote && entry.unit.document.vote ? { ...entry, section: "vote" } : entry));
  };

  search.votesIn = (vote) => new RegExp(`(?<!${LETTER})(?:${vote.join("|")})(?!${LETTER})`, "giu");

  /* The votes on documents that a question calls by its other words, where it asks for a vote: "Ukraine vote". A veto is one
     on a draft. */
  search.votesOn = async function ({ typed }, index, { filters }, tables) {
    const rest = typed.replace(search.votesIn(tables.vote), " ");
    if (rest === typed || !search.parse(rest, tables).clauses.length) return [];
    const isOfVeto = search.votesIn(tables.veto).test(typed);
    const asked = search.parse(isOfVeto ? `${rest} ${search.rest.words.draft}` : rest, tables);
    const { units } = await search.rank(asked, await search.gather(asked, index), index, filters, { keep: MENTIONED });
    const called = units.filter(({ ahead, whole }) => ahead && whole).map(({ unit }) => leadAt(index, unit, "", []));
    const isVoted = ({ unit: { document } }) => (isOfVeto ? document.refused === "veto" : document.vote);
    const voted = (await Promise.all(called)).filter(isVoted).slice(0, MENTIONED);
    return voted.map((entry) => ({ ...entry, section: "vote", pieces: [plain("")] }));
  };

  /* The addresses of the pages of the documents that a text cites, held or not. Signs of Chinese stand beside a number
     without a space. */
  search.pagesCited = (text, language, lookup) =>
    search
      .mentions(text.replace(/\p{Script=Han}/gu, " "), lookup)
      .map(({ target }) => `${language}/${search.path(target, lookup.symbol)}/`);

  /* The documents whose symbols begin with that one, A/RES/80 or S/PRST/2025, each with its first unit: [[term, unit], …].
     A number does not go on: A/RES/80 is no beginning of A/RES/801. Of a day those of that day. */
  search.series = async function (target, index) {
    if (typeof target === "number") return ofDay(target, index);
    const begins = `/${target.toLowerCase().replace(/\s/g, "")}`;
    const goesOn = /\d$/.test(begins) ? /^\D/ : /^[^\p{L}]/u;
    const named = await index.beginningWith(begins, MANY);
    return named
      .filter(({ term }) => goesOn.test(term.slice(begins.length)))
      .flatMap(({ term, units }) => Array.from(units, (unit) => [term, unit]));
  };

  /* The documents of a day, each with its first unit; another language has them under the same term. */
  async function ofDay(day, index) {
    const days = await index.days();
    return Array.from(days).flatMap((other, document) => (other === day ? [[day, index.documents[document]]] : []));
  }

  /* A series or a day that the query is; empty where it can be none. */
  search.seriesAsked = function ({ typed, reference, fields, phrases }) {
    if (reference?.name || reference?.anchors.length || Object.keys(fields).length || phrases.length) return "";
    if (reference) return reference.target;
    const day = search.dayAsked(typed);
    if (day) return day;
    return /^\s*[a-z]{1,6}(?:\/[a-z0-9().-]+)+\/?\s*$/i.test(typed) ? typed.trim().replace(/\/$/, "") : "";
  };

  /* The document that the query names in these languages, if it does: makes the query a reference to it. */
  search.namedIn = async function (languages, query, asking, tables) {
    const named = query.reference ? null : await nameOf(query, languages);
    if (named) query.reference = { target: named.identifier.toLowerCase(), anchors: [], others: [], name: named };
    const codes = Object.keys(tables.languages).filter((code) => !asking.only || code === asking.only);
    const [own, others] = [
      codes.filter((code) => code === asking.language),
      codes.filter((code) => code !== asking.language),
    ];
    if (!query.reference) {
      const series = await heldSeries(query, codes);
      return { lead: await search.mentioned(query, own, others, tables), absent: null, series };
    }
    for (const target of [query.reference.target, ...query.reference.others]) {
      for (const spoken of [own, others]) {
        const lead = await search.leads({ ...query.reference, target }, spoken);
        if (!lead.length) continue;
        query.reference.target = target;
        return { lead, absent: null, series: "" };
      }
    }
    const series = await heldSeries(query, codes);
    return { lead: [], absent: series ? null : search.absentOf(query, asking.language, tables), series };
  };

  /* The series or the day that the query is, where a document of it is held. */
  async function heldSeries(query, codes) {
    const series = search.seriesAsked(query);
    const held = series
      ? await Promise.all(codes.map(async (code) => search.series(series, await search.index(code))))
      : [];
    return held.some(({ length }) => length) ? series : "";
  }

  /* The document that people call so: its name has the words of the query, and no others. */
  async function nameOf(query, spoken) {
    const items = query.clauses.flat();
    const quoted = items.length === 1 && items[0].phrase;
    if (!items.length || query.not.length || query.clauses.some(({ length }) => length > 1)) return null;
    if (!quoted && items.some(({ word }) => !word)) return null;
    const called = async (code) => {
      const index = await search.index(code);
      const asked = new Set(index.terms(quoted || items.map(({ word }) => word).join(" ")));
      const same = ({ terms }) => terms.size === asked.size && Array.from(asked).every((term) => terms.has(term));
      return asked.size ? (await index.called()).find(same) : null;
    };
    const found = await Promise.all(spoken.map(called));
    return found.find(Boolean) || null;
  }
})(window.resolutionsSearch);
