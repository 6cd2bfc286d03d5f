/* Parses a query.

     query  = clause … ;  clause = item {OR item} ;  item = ["-"] (word | "a phrase" | symbol) | field ":" value
     field  = symbol | theme | subject | organ | year | part

   Every clause has to be met. A hyphen before an item leaves out what has it. */
(function (search) {
  "use strict";

  const PHRASE = '"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”]|「[^」]*」';
  const FIELD = new RegExp(`(?<![^\\s])(symbol|theme|subject|organ|year|part):(${PHRASE}|\\S+)`, "giu");
  const TOKEN = new RegExp(`(?<![^\\s])-(?=[^\\s-])(?:${PHRASE}|\\S+)|${PHRASE}|\\S+`, "gu");
  const QUOTES = /^["“«„「]\s*|\s*["”»“」]$/gu;
  const LOOSE = /["“”«»„「」]/g;
  const MOST = 30;
  /* A year that stands alone: no part of a date, a symbol or a span. Signs of Chinese stand beside it without a space. */
  const ALONE = [
    "(?<![\\p{N}/().:\\-–])(?<!(?!\\p{Script=Han})\\p{L})",
    "(?![\\p{N}/)\\-–])(?!(?!\\p{Script=Han})\\p{L})",
  ];

  const lowered = ({ target, anchors, others }) => ({
    target: target.toLowerCase(),
    anchors,
    others: others.map((other) => other.toLowerCase()),
  });

  /* `tables`: the manifest of the index. */
  search.parse = function (typed, { lookup, or, year }) {
    const fields = {};
    let rest = typed.replace(FIELD, (_, name, value) => ((fields[name.toLowerCase()] = bare(value)), " ")).trim();
    const has = (pattern) => new RegExp(pattern, "u").test(rest);
    const reference = has(PHRASE) || has("(?:^|\\s)-\\S") ? null : search.lookup(rest, lookup);
    const citation = reference && reference.target ? lowered(reference) : null;
    const mentions = citation ? [] : search.mentions(rest, lookup);
    mentions.forEach(({ surface }, at) => (rest = rest.replace(surface, ` \u0001${at} `)));
    if (!citation) rest = withYears(rest, year);
    const query = { typed, reference: citation, fields, clauses: [], not: [], beyond: [] };
    let joins = false;
    for (const [token] of rest.matchAll(TOKEN)) {
      if (or.includes(token)) {
        joins = query.clauses.length > 0;
        continue;
      }
      const items = itemsOf(token.replace(/^-(?=[^\s-])/, ""), mentions);
      if (/^-[^\s-]/.test(token)) {
        const whole = items.length > 1 ? [{ phrase: bare(token.slice(1)), surface: token.slice(1) }] : items;
        query.not.push(...whole);
      } else {
        for (const item of items) {
          if (joins) query.clauses[query.clauses.length - 1].push(item);
          else if (query.clauses.length < MOST) query.clauses.push([item]);
          else query.beyond.push(item.surface);
          joins = false;
        }
      }
    }
    /* Alone, a year is a number as others. */
    if (query.clauses.length < 2) for (const item of query.clauses.flat()) delete item.year;
    const last = query.clauses[query.clauses.length - 1]?.at(-1);
    if (last?.word) last.last = true;
    return Object.assign(query, spokenOf(query, citation ? [typed.trim()] : mentions.map(({ surface }) => surface)));
  };

  /* The text with each year marked that may be its documents' own: "Cuba 2025", "на Кубе в 2025 году". None is to come. */
  function withYears(text, words) {
    const named = `(?:${words.join("|")})`;
    const year = `${ALONE[0]}(?:${named}\\s*)?((?:19|20)\\d\\d)(?:\\s*${named}(?!(?!\\p{Script=Han})\\p{L}))?${ALONE[1]}`;
    const now = new Date().getFullYear();
    return text.replace(new RegExp(`${PHRASE}|${year}`, "giu"), (all, number) =>
      number && number <= now ? ` \u0002${number} ` : all,
    );
  }

  const bare = (text) => text.replace(QUOTES, "").replace(LOOSE, " ").trim();

  function itemsOf(token, mentions) {
    if (token[0] === "\u0001") {
      const { target, surface } = mentions[Number(token.slice(1))];
      return [{ target: target.toLowerCase(), surface }];
    }
    if (token[0] === "\u0002") {
      const number = token.slice(1);
      return [{ word: number, surface: number, year: Number(number) }];
    }
    if (new RegExp(`^(?:${PHRASE})$`, "u").test(token)) {
      const phrase = bare(token);
      return search.typed(phrase).length ? [{ phrase, surface: token }] : [];
    }
    return search.typed(token).map((word) => ({ word, surface: word }));
  }

  /* What a text is compared with: words, phrases and symbols that it should have. */
  function spokenOf({ clauses }, surfaces) {
    const items = clauses.flat();
    const phrases = items.filter(({ phrase }) => phrase).map(({ phrase }) => phrase);
    const words = items.flatMap(({ word, phrase }) => (word ? [word] : phrase ? search.typed(phrase) : []));
    return { words, phrases, surfaces };
  }

  /* The query without some of its items: what a reader may ask instead. */
  search.without = (typed, surfaces) =>
    surfaces
      .reduce((text, surface) => replaced(text, surface, " "), typed)
      .replace(/\s+/g, " ")
      .trim();

  search.instead = (typed, surface, word) => replaced(typed, surface, word).replace(/\s+/g, " ").trim();

  function replaced(text, surface, by) {
    const escaped = surface.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const place = /^["“«„「]/u.test(surface) ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
    return text.replace(new RegExp(place, "iu"), () => by);
  }

  /* The filters of a query: those of its fields before those of the form. `year:2010-2020`, `year:2020`. */
  search.filtersOf = function ({ fields }, chosen) {
    const filters = { ...chosen };
    const years = /^(\d{4})?\s*(?:(-|–|\.\.)\s*(\d{4})?)?$/.exec(fields.year || "");
    if (fields.year && years) {
      filters.from = Number(years[1] || 0);
      filters.to = Number(years[2] ? years[3] || 0 : years[1] || 0);
    }
    for (const name of ["theme", "subject", "organ", "part", "symbol"]) if (fields[name]) filters[name] = fields[name];
    return filters;
  };
})(window.resolutionsSearch);
