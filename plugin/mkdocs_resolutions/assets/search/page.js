/* The page of a search, and the pages whose lists are filtered: the address says what is asked, by the names of the
   form's fields; the form makes the address of the next one. So a search can be sent, and Back returns to it, on a
   server and on a disk. A page with lists of its own (`data-own`) loads nothing before filters are asked for; it says
   what is asked in any case (`data-fixed`, as `theme=women`), and hides what is `data-unfiltered` meanwhile. */
(function (search) {
  "use strict";

  const PAGE = 20;
  const WIDE = 760;
  const FILTERS = ["asked", "kind", "due", "before", "subject", "organ", "part", "theme", "how", "same"];
  const NAMES = ["q", ...FILTERS, "language", "year", "order", "by", "page"];

  const box = document.querySelector(".r-results");
  const one = (selector) => box.querySelector(selector);
  const form = one("form");
  const status = one("[role=status]");
  if (!search) return;
  box.hidden = false;
  const isOwn = "own" in box.dataset;
  const here = location.href.replace(/[?#].*$/s, "");
  const fixed = Object.fromEntries(new URLSearchParams(box.dataset.fixed || ""));
  const given = new URLSearchParams(location.search);
  const asked = Object.fromEntries(NAMES.map((name) => [name, (given.get(name) || "").trim()]));
  /* A form that no script sends names its years as its fields are called. */
  const yearOf = ([from, to]) => (from === to ? from : `${from}-${to}`);
  asked.year ||= yearOf(["from", "to"].map((name) => (given.get(name) || "").trim()));
  const isAsked = NAMES.some((name) => asked[name] && !["order", "by", "page"].includes(name));
  const page = Math.max(1, Number.parseInt(asked.page, 10) || 1);
  const [, from, dash, to] = /^(\d*)(-?)(\d*)$/.exec(asked.year) || [];
  form.elements.q.value = asked.q;

  let tables = null;
  /* The day by which each unit is to do what it asks, where the list is of that. */
  let dayByUnit = new Map();

  /* What is loaded while the reader leaves the page fails, which is no fault. */
  let isLeft = false;
  addEventListener("beforeunload", () => (isLeft = true));

  if (isOwn) {
    show();
    if (isAsked) {
      for (const part of document.querySelectorAll("[data-unfiltered]")) part.hidden = true;
      form.after(clearing());
    }
  }
  form.elements.subject?.addEventListener("focus", () => offerHeadings().catch(failed), { once: true });
  if (isOwn && !isAsked) box.dataset.ready = "answer";
  else search.ready().then(begin).catch(failed);

  /* One result stands for all of a wording, unless each paragraph is asked for. Lists of the page's own have each. */
  const isFolded = !isOwn && !asked.by && !asked.same;

  async function begin() {
    if (isAsked && (isFolded || asked.same)) await search.script(`${search.base}folding.js`);
    if (asked.q && !isOwn) await search.script(`${search.base}called.js`);
    tables = await search.manifest();
    if (!isOwn) {
      await search.fill(form);
      show();
    }
    if (isAsked) await answer();
    box.dataset.ready = "answer";
  }

  /* The form says what the address does. Its fields are not kept by the browser (`autocomplete`): what was chosen last
     would stand beside a list that it does not filter. */
  function fill() {
    for (const name of NAMES) {
      const field = form.elements[name];
      if (!field) continue;
      field.value = asked[name];
      /* A value that is no choice is none, in the list as in the field. */
      if (field.selectedIndex === -1) field.value = asked[name] = "";
    }
    form.elements.from.value = from || "";
    form.elements.to.value = dash ? to : from || "";
  }

  function show() {
    const shown = NAMES.filter((name) => form.elements[name]);
    fill();
    /* A page that was kept whole while the reader was on the next one has the choice that led there. */
    addEventListener("pageshow", ({ persisted }) => persisted && fill());
    search.choosing(form, (isChoice) => go(shown, isChoice ? asked.same : ""));
    one("details").open = innerWidth > WIDE || [...shown, "year"].some((name) => asked[name] && name !== "q");
    search.returnFocus(form);
  }

  /* New words are looked for in all wordings. */
  function go(shown, same = "") {
    const value = (name) => form.elements[name].value.trim();
    const year = yearOf([value("from"), value("to")]);
    location.assign(addressOf({ ...Object.fromEntries(shown.map((name) => [name, value(name)])), same, year }));
  }

  function addressOf(values) {
    const query = new URLSearchParams(NAMES.filter((name) => values[name]).map((name) => [name, values[name]]));
    return `${here}?${query}`.replace(/\?$/, "");
  }

  function clearing() {
    const [line, link] = [document.createElement("p"), document.createElement("a")];
    link.className = "r-results-clear";
    link.href = here;
    link.textContent = box.dataset.clear;
    line.append(link);
    return line;
  }

  /* The headings are many: they are loaded for those who want one. */
  async function offerHeadings() {
    await search.ready();
    tables ||= await search.manifest();
    const list = one("datalist");
    for (const [, name] of await (await ownIndex()).headings()) list.append(new Option("", name));
  }

  /* A list is of its page's language, where there is text in it. */
  const spoken = () => (search.language in tables.languages ? search.language : "");
  const own = () => (isOwn ? spoken() : "");
  const ownIndex = () => search.index(spoken() || Object.keys(tables.languages)[0]);

  const asking = (all, folded = false) => ({
    language: search.language,
    only: asked.language || own(),
    terms: box.dataset.terms ? box.dataset.terms.split("\n") : [],
    order: (asked.order || (isOwn ? "new" : "")).replace("best", ""),
    filters: {
      ...Object.fromEntries(FILTERS.map((name) => [name, asked[name] || ""])),
      ...fixed,
      from: Number(from || 0),
      to: Number(dash ? to || 0 : from || 0),
    },
    all,
    folded,
  });

  async function answer() {
    document.title = asked.q ? `${asked.q} – ${document.title}` : document.title;
    status.textContent = search.rest.words.searching;
    const response = await search.ask(asked.q, asking(true, isFolded));
    const documents = asked.by === "document" ? response.documents() : response.series ? response.total : null;
    const results = await pageOf(response);
    const index = await ownIndex();
    if (isOwn && (asked.due || asked.before || asked.order === "due"))
      dayByUnit = await search.deadlines(index, asking(true).filters);
    const list = one("ol");
    list.start = (page - 1) * PAGE + 1;
    if (page === 1) for (const lead of response.lead) list.append(entry(lead));
    for (const result of results) list.append(entry(result));
    one(".r-search-notices").append(
      ...(isOwn || !asked.q ? [] : await search.pagesCalled(response.query, index)),
      ...search.notices(response, asked, !list.children.length, addressOf),
      ...(await unknownHeading(response)),
      ...(await wordingNotice()),
    );
    say(response, documents);
    one(".r-results-asked").textContent = inWords();
    await turn(response, documents);
    one(".r-results-csv").hidden = !list.children.length;
    one(".r-results-csv").addEventListener("click", () => save().catch(failed));
  }

  /* What is asked, as the form says it: paper has neither the form nor the address. */
  function inWords() {
    const said = Array.from(form.elements).filter(({ name, value }) => name && value);
    return said
      .map((field) => {
        const label = field.labels?.[0]?.firstChild.textContent.trim() || field.ariaLabel;
        return `${label}: ${field.selectedOptions?.[0].text || field.value}`;
      })
      .join(" · ");
  }

  async function unknownHeading({ query }) {
    const { subject } = search.filtersOf(query, asked);
    if (!subject || (await search.headingsOf(subject, await ownIndex())).length) return [];
    const text = search.rest.words.unknown.replace("{word}", () => subject);
    return [search.element("p", "r-search-notice", text)];
  }

  /* That only one wording is shown, and how to leave it. */
  async function wordingNotice() {
    if (!asked.same) return [];
    const index = await ownIndex();
    const unit = await search.unitAt(asked.same, index);
    const { document: source, label } =
      unit < 0 ? { document: { name: asked.same }, label: "" } : await index.unit(unit);
    const all = search.element("a", "r-search-again", search.rest.words.all_wordings);
    all.href = addressOf({ ...asked, same: "", order: asked.order.replace("old", ""), page: "" });
    const text = search.rest.words.same_only.replace("{place}", () => `${source.name} ${label}`.trim());
    return [search.element("p", "r-search-notice", text, " ", all)];
  }

  /* Phrases are checked in the texts: the pages before have to be read too. */
  async function pageOf(response) {
    const first = (page - 1) * PAGE;
    if (first && !response.checks && (asking(true).order || asked.by === "document")) response.skip(first);
    else for (let number = 1; number < page; number++) await response.more(PAGE);
    return response.more(PAGE);
  }

  function entry(result) {
    const { element } = search;
    const link = element("a", "r-result", ...search.told(result));
    link.href = search.hrefOf(result);
    const item = element("li", "r-result-item", link);
    const day = dayByUnit.get(result.number);
    if (day) item.prepend(dueOn(day));
    if (asked.by === "document" && result.count > 1) {
      const all = element("a", "r-result-count", search.count(search.rest.words.count, result.count));
      const q = `${asked.q} symbol:"${identifierOf(result.unit.document)}"`.trim();
      all.href = addressOf({ ...asked, q, by: "", page: "" });
      item.append(all);
    }
    if (result.wording?.isRepeated) item.append(...wordingOf(result));
    return item;
  }

  function dueOn(day) {
    const time = search.element("time", "r-result-due", search.dayOf(day));
    time.dateTime = day;
    return time;
  }

  /* That a result is the first of its wording, or when that was, or a formula; and the others that say the same, which its link shows. */
  function wordingOf({ unit, wording }) {
    const { element } = search;
    const { words } = search.rest;
    const line = element("p", "r-result-wording");
    if (wording.isFormula) line.append(words.formula);
    else if (wording.isFirst) line.append(words.own);
    else if (wording.since) line.append(words.since.replace("{year}", wording.since));
    line.append(search.blankAfter(line.textContent));
    if (wording.years.length) {
      const most = wording.isSure ? "{count}" : "≤ {count}";
      const text = search.count(words.same.replace("{count}", most), wording.years.length);
      const link = element("a", "r-search-again", text);
      const dated = wording.years.filter(Boolean).sort();
      const years = dated[0] === dated.at(-1) ? dated.slice(0, 1) : [dated[0], dated.at(-1)];
      if (years.length) link.append(` (${years.join("–")})`);
      const same = `${identifierOf(unit.document)}:${unit.anchor}`;
      link.href = addressOf({ ...asked, same, order: asked.order || "old", page: "" });
      line.append(link);
    }
    return line.textContent ? [line] : [];
  }

  /* By the address, as a document without a symbol has no other name of its own. */
  const identifierOf = ({ address, name }) => search.lookup(`https://site/${address}`, tables.lookup)?.target || name;

  function say(response, documents) {
    const { words } = search.rest;
    const total = response.total === null ? null : response.total + response.lead.length;
    if (!one("ol").children.length) status.textContent = words.nothing;
    else if (documents !== null) status.textContent = search.count(words.documents, documents + response.lead.length);
    else if (total === null) status.textContent = search.count(words.shown, one("ol").children.length);
    else status.textContent = search.count(words.count, total);
    if (response.wordings !== null && response.wordings < response.total)
      status.append(` · ${search.count(words.wordings, response.wordings + response.lead.length)}`);
  }

  async function turn(response, documents) {
    const { words } = search.rest;
    const nav = one("nav");
    const total = documents ?? response.wordings ?? response.total;
    const pages = total === null ? 0 : Math.ceil(total / PAGE);
    const link = (text, number, rel) => {
      const anchor = search.element("a", "r-results-turn", text);
      anchor.href = addressOf({ ...asked, page: number > 1 ? String(number) : "" });
      anchor.rel = rel;
      return anchor;
    };
    if (page > 1) nav.append(link(words.previous, page - 1, "prev"));
    if (pages > 1)
      nav.append(search.element("span", "", words.page.replace("{number}", page).replace("{count}", pages)));
    /* Where texts have to be read for it, the next one that answers tells that there is a next page. */
    if (total === null ? (await response.more(1)).length : page < pages) nav.append(link(words.next, page + 1, "next"));
    nav.hidden = !nav.children.length;
  }

  /* All results as a table. */
  async function save() {
    const { words } = search.rest;
    const button = one(".r-results-csv");
    const label = button.textContent;
    button.disabled = true;
    await search.script(`${search.base}table.js`);
    const row = (result) => search.row(result, identifierOf(result.unit.document), tables);
    const response = await search.ask(asked.q, asking(true));
    if (asked.by === "document") response.documents();
    const acts = fixed.acts ? await actColumns() : { columns: [], of: () => [] };
    const rows = [[...words.columns, ...acts.columns], ...response.lead.map(row)];
    while (response.rest()) {
      rows.push(...(await response.more(200)).map((result) => [...row(result), ...acts.of(result.number)]));
      button.textContent = search.count(words.shown, rows.length - 1);
    }
    search.saveTable(rows, asked.q);
    button.textContent = label;
    button.disabled = false;
  }

  async function actColumns() {
    await search.script(`${search.base}acts.js`);
    return search.actColumns(form, await ownIndex());
  }

  function failed(error) {
    if (isLeft) return;
    status.textContent = box.dataset.failed;
    console.error(error);
  }
})(window.resolutionsSearch);
