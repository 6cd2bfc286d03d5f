/* Turns the reader's filters into a byte for each unit: 1 where it may be shown. */
(function (search) {
  "use strict";

  const MANY = 100_000;

  /* `filters`: { organ, from, to, theme, how: by which evidence, part, symbol: how it begins, asked, kind, due, before:
     a day before which it is due, acts: whether it does anything, subject, same: the place whose wording it has }, each empty where the reader chose nothing. Null: all may be shown. */
  search.allowed = async function (index, filters) {
    if (!Object.values(filters).some(Boolean)) return null;
    const { organ, from, to, theme, how, part, symbol, acts, subject, same } = filters;
    const allowed = new Uint8Array(index.size).fill(1);
    const { years, organs } = index.root;
    years.forEach((year, document) => {
      const shown =
        (!organ || isOrgan(organs[index.root.organ[document]], organ)) &&
        (!from || year >= from) &&
        (!to || (year > 0 && year <= to));
      if (!shown) allowed.fill(0, index.documents[document], index.documents[document + 1]);
    });
    if (symbol) {
      const begins =
        "/" +
        symbol
          .toLowerCase()
          .replace(/\s*\((?:19|20)\d\d\)$/, "")
          .replace(/\s/g, "");
      const named = await index.beginningWith(begins, MANY);
      const exact = named.filter(({ term }) => term === begins);
      const documents = new Set();
      for (const { units } of exact.length ? exact : named)
        for (const first of units) documents.add(index.documentOf(first));
      keepDocuments(allowed, documents, index);
    }
    const only = async (term) => {
      const members = new Uint8Array(index.size);
      for (const unit of await index.units(term)) members[unit] = 1;
      keep(allowed, (unit) => members[unit]);
    };
    if (theme) await only("#" + themeOf(theme, index) + (how ? "=" + how : ""));
    const act = actOf(filters) || (acts ? "!" : "");
    if (isDated(filters)) {
      const due = await search.deadlines(index, filters);
      keep(allowed, (unit) => due.has(unit));
    } else if (act) await only(act);
    if (subject) {
      const documents = new Set();
      for (const heading of await search.headingsOf(subject, index))
        for (const first of await index.units("$" + heading)) documents.add(index.documentOf(first));
      keepDocuments(allowed, documents, index);
    }
    if (same) keep(allowed, await search.saying(same, index));
    if (part) {
      const parts = await index.parts();
      keep(allowed, (unit) => parts[unit] === search.rest.parts[part]);
    }
    return allowed;
  };

  const actOf = ({ asked = "", kind = "", due, before }) =>
    (asked && ">" + asked) + (kind && "!" + kind) + (due || before ? "~" : "");

  /* Whether it is asked when, and not only whether there is a deadline. */
  const isDated = ({ due, before }) => Boolean(before) || ["next", "past"].includes(due);

  /* The deadlines with a date that the filters ask for: of each unit with one, the next day, else the last that is past. */
  search.deadlines = async function (index, filters) {
    const { due, before } = filters;
    const prefix = actOf({ ...filters, due: "1" });
    const now = today();
    const isAsked = (day) =>
      day && (!before || day < before) && (due !== "next" || day >= now) && (due !== "past" || day < now);
    const dayByUnit = new Map();
    for (const { term, units } of await index.beginningWith(prefix, MANY)) {
      const day = term.slice(prefix.length);
      if (!isAsked(day)) continue;
      for (const unit of units) {
        const other = dayByUnit.get(unit);
        if (!other || isSooner(day, other, now)) dayByUnit.set(unit, day);
      }
    }
    return dayByUnit;
  };

  /* Orders units: the next deadline first, then the latest that is past, then what has none with a date. */
  search.byDeadline = async function (units, index, filters) {
    const [due, now] = [await search.deadlines(index, filters), today()];
    units.sort((left, right) => {
      const [day, other] = [due.get(left.unit), due.get(right.unit)];
      if (day === other) return left.unit - right.unit;
      return day && (!other || isSooner(day, other, now)) ? -1 : 1;
    });
  };

  /* What is still to come stands before what is past; of both, what is nearest to today. */
  const isSooner = (day, other, now) => (day >= now ? other < now || day < other : other < now && day > other);

  /* The reader's own day, as dates are written in terms. */
  function today() {
    const now = new Date();
    return new Date(now - 60_000 * now.getTimezoneOffset()).toISOString().slice(0, 10);
  }

  /* An organ by its English name, as the form has it, or by one of the reader's language. */
  function isOrgan(organ, asked) {
    const names = [organ, ...(search.rest.organs[organ] || [])].map((name) => name.toLowerCase());
    return names.includes(asked.toLowerCase());
  }

  /* A theme by its id, or by its name. */
  function themeOf(asked, { root }) {
    const wanted = asked.toLowerCase();
    const theme = root.themes.find(([id, name]) => id === wanted || name.toLowerCase() === wanted);
    return theme ? theme[0] : wanted;
  }

  /* The headings that a reader means: by the id, or by the name; in documents of other languages, by the name in the
     reader's own, too. */
  search.headingsOf = async function (asked, index) {
    const wanted = asked.toLowerCase();
    const named = async (of) =>
      (await of.headings()).filter(([id, name]) => id === wanted || name.toLowerCase() === wanted).map(([id]) => id);
    const found = await named(index);
    const { language } = search;
    if (found.length || !(language in (await search.manifest()).languages)) return found;
    return named(await search.index(language));
  };

  function keepDocuments(allowed, documents, index) {
    index.root.units.forEach((_, document) => {
      if (!documents.has(document)) allowed.fill(0, index.documents[document], index.documents[document + 1]);
    });
  }

  function keep(allowed, shown) {
    for (let unit = 0; unit < allowed.length; unit++) if (allowed[unit] && !shown(unit)) allowed[unit] = 0;
  }

  /* Two years as an address has them: "2020", "2010-2020", "2010-", "-2020". */
  search.yearsOf = (from, to) => (from && from === to ? from : from || to ? `${from}-${to}` : "");

  /* Fills a form's filters with the site's languages, and the organs, themes and years of its documents. */
  search.fill = async function (form) {
    const { language } = search;
    const { languages } = await search.manifest();
    const codes = Object.keys(languages);
    const indexes = await Promise.all(
      codes.filter((code) => code === language || !languages[language]).map(search.index),
    );
    const roots = indexes.map(({ root }) => root);
    const names = new Intl.DisplayNames([language], { type: "language" });
    offer(
      form,
      "language",
      codes.map((code) => [code, names.of(code)]),
    );
    offer(
      form,
      "organ",
      unique(roots.flatMap((root) => root.organs)).map((organ) => [organ, search.rest.organs[organ]?.[0] || organ]),
    );
    offer(form, "theme", Array.from(new Map(roots.flatMap((root) => root.themes))));
    const years = roots.flatMap((root) => root.years).filter(Boolean);
    for (const name of ["from", "to"].filter((end) => form.elements[end])) {
      form.elements[name].min = years.reduce((least, year) => Math.min(least, year), 9999);
      form.elements[name].max = years.reduce((most, year) => Math.max(most, year), 0);
    }
  };

  const unique = (values) => Array.from(new Set(values)).sort();

  function offer(form, name, entries) {
    const select = form.elements[name];
    if (!select) return;
    for (const [value, text] of entries) select.append(new Option(text, value));
    select.closest("label").hidden = entries.length < 2;
  }
})(window.resolutionsSearch);
