/* Turns the reader's filters into a byte for each unit: 1 where it may be shown. */
(function (search) {
  "use strict";

  const MANY = 100_000;

  /* `filters`: { organ, from, to, theme, how: by which evidence, part, symbol: how it begins, asked, kind, due, acts:
     whether it does anything, subject, same: the place whose wording it has }, each empty where the reader chose nothing. Null: all may be shown. */
  search.allowed = async function (index, filters) {
    if (!Object.values(filters).some(Boolean)) return null;
    const { organ, from, to, theme, how, part, symbol, asked = "", kind = "", due, acts, subject, same } = filters;
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
    const act = (asked && ">" + asked) + (kind && "!" + kind) + (due ? "~" : "") || (acts ? "!" : "");
    if (act) await only(act);
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

  /* An organ by its English name, as the form has it, or by that of the reader's language. */
  function isOrgan(organ, asked) {
    const names = [organ, search.rest.organs[organ] || organ].map((name) => name.toLowerCase());
    return names.includes(asked.toLowerCase());
  }

  /* A theme by its id, or by its name. */
  function themeOf(asked, { root }) {
    const wanted = asked.toLowerCase();
    const theme = root.themes.find(([id, name]) => id === wanted || name.toLowerCase() === wanted);
    return theme ? theme[0] : wanted;
  }

  /* The headings that a reader means: by the id, or by the name. */
  search.headingsOf = async function (asked, index) {
    const wanted = asked.toLowerCase();
    return (await index.headings())
      .filter(([id, name]) => id === wanted || name.toLowerCase() === wanted)
      .map(([id]) => id);
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
      unique(roots.flatMap((root) => root.organs)).map((organ) => [organ, search.rest.organs[organ] || organ]),
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
