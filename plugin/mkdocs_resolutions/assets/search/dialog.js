/* The search dialog: a combobox with the results as its list (WAI-ARIA's pattern; the focus stays in the field), filters,
   and a line with the number of results. Texts of the index become text nodes, never markup. */
(function (search) {
  "use strict";

  const PAUSE = 70;
  const { dialog } = search;
  const { html, words, organs } = search.rest;
  /* The only markup that a script inserts. It comes from the site's own template, not from a source. */
  dialog.firstElementChild.insertAdjacentHTML("beforeend", html);
  const one = (selector) => dialog.querySelector(selector);
  const field = one("input[role=combobox]");
  const list = one("[role=listbox]");
  const status = one("[role=status]");
  const further = one(".r-search-more");
  const filters = one(".r-search-filters");
  const site = new URL("../", search.data).href;
  const { language } = search;
  const number = new Intl.NumberFormat(language);

  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-describedby", "r-search-hint");
  field.form.append(one(".r-search-close"));

  let ticket = 0;
  let waiting = 0;
  let asked = null;
  let pending = Promise.resolve();
  let answer = null;
  let active = -1;
  let entered = Boolean(search.entered);

  /* Is called whenever the dialog has been opened. */
  search.show = async function () {
    if (!filters.dataset.filled) {
      filters.dataset.filled = "begun";
      await fill().then(() => (filters.dataset.filled = "done"), failed);
    }
    if (field.value !== asked) await run();
  };

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(run, PAUSE);
  });
  filters.addEventListener("change", run);
  further.addEventListener("click", () => more(true));
  one(".r-search-close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  list.addEventListener("click", (event) => {
    /* A result on this page changes only the fragment, so the dialog has to be closed here. */
    if (event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: enter }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  /* Runs the query in the field. */
  function run() {
    clearTimeout(waiting);
    /* A text that a script sets (`open`) may be longer than the reader can type. */
    if (field.value.length > field.maxLength) field.value = field.value.slice(0, field.maxLength);
    pending = answerTo(field.value, ++ticket).catch((error) => failed(error));
    return pending;
  }

  async function answerTo(text, request) {
    asked = text;
    if (!text.trim()) return show(null, []);
    list.setAttribute("aria-busy", "true");
    const response = await search.ask(text, { language, filters: chosen(), only: filters.elements.language.value });
    const first = await response.more();
    if (request === ticket) show(response, first);
  }

  function show(response, first) {
    answer = response;
    active = -1;
    list.replaceChildren();
    list.removeAttribute("aria-busy");
    field.removeAttribute("aria-activedescendant");
    for (const lead of response?.lead || []) list.append(option(lead, true));
    for (const result of first) list.append(option(result, false));
    list.hidden = !list.children.length;
    list.scrollTop = 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
    further.hidden = !response || !response.rest();
    say();
    search.shown = asked;
    if (entered) enter();
  }

  /* Loads the next results. The first of them becomes the active one. */
  async function more(focus) {
    const response = answer;
    const next = await response.more();
    if (response !== answer) return;
    const first = list.children.length;
    for (const result of next) list.append(option(result, false));
    further.hidden = !response.rest();
    if (focus) field.focus();
    if (next.length) activate(first);
    say();
  }

  function say() {
    if (!answer) status.textContent = "";
    else if (list.hidden && !answer.rest()) status.textContent = words.nothing;
    else if (answer.total === null)
      status.textContent = words.shown.replace("{count}", number.format(list.children.length));
    else status.textContent = words.count.replace("{count}", number.format(answer.total + answer.lead.length));
  }

  function failed(error) {
    list.removeAttribute("aria-busy");
    status.textContent = words.failed;
    console.error(error);
  }

  function move(step) {
    const count = list.children.length;
    if (!count) return;
    if (step > 0 && active === count - 1 && !further.hidden) more(false);
    else activate(active < 0 && step < 0 ? count - 1 : (active + step + count) % count);
  }

  function activate(index) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = index;
    const entry = list.children[index];
    entry.setAttribute("aria-selected", "true");
    entry.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", entry.id);
  }

  /* Opens the active result, else the first one, as soon as the results answer the text in the field. */
  function enter() {
    entered = false;
    if (active >= 0 || field.value === asked) {
      const settled = active >= 0 || !list.hasAttribute("aria-busy");
      if (settled) list.children[Math.max(active, 0)]?.click();
      else entered = true;
    } else {
      entered = true;
      run();
    }
  }

  function option({ unit, language: spoken, pieces }, lead) {
    const link = element("a", lead ? "r-result r-result--lead" : "r-result");
    link.id = "r-result-" + list.children.length;
    link.role = "option";
    link.tabIndex = -1;
    link.href = hrefOf(unit);
    link.setAttribute("aria-selected", "false");
    const place = element("span", "r-result-place");
    place.append(element("b", "", unit.document.name), " ", element("span", "", unit.label));
    const text = element("span", "r-result-text");
    text.lang = spoken;
    text.dir = "auto";
    for (const piece of pieces) text.append(piece.marked ? element("mark", "", piece.text) : piece.text);
    link.append(place, " ");
    if (unit.document.title) link.append(element("span", "r-result-title", unit.document.title), " ");
    link.append(text);
    return link;
  }

  function element(name, kind, text) {
    const node = document.createElement(name);
    if (kind) node.className = kind;
    if (text) node.append(text);
    return node;
  }

  /* On a disk, the address of a folder does not open its page. */
  function hrefOf({ document: { address }, anchor }) {
    const page = location.protocol === "file:" && address.endsWith("/") ? address + "index.html" : address;
    return site + page.split("/").map(encodeURIComponent).join("/") + "#" + anchor;
  }

  function chosen() {
    const { organ, from, to, theme, part } = filters.elements;
    return { organ: organ.value, from: Number(from.value), to: Number(to.value), theme: theme.value, part: part.value };
  }

  /* Fills the filters with the site's languages, and the organs, themes and years of its documents. */
  async function fill() {
    const { languages } = await search.manifest();
    const codes = Object.keys(languages);
    const indexes = await Promise.all(
      codes.filter((code) => code === language || !languages[language]).map(search.index),
    );
    const roots = indexes.map(({ root }) => root);
    const names = new Intl.DisplayNames([language], { type: "language" });
    offer(
      "language",
      codes.map((code) => [code, names.of(code)]),
    );
    offer(
      "organ",
      unique(roots.flatMap((root) => root.organs)).map((organ) => [organ, organs[organ] || organ]),
    );
    offer("theme", Array.from(new Map(roots.flatMap((root) => root.themes))));
    const years = roots.flatMap((root) => root.years).filter(Boolean);
    for (const name of ["from", "to"]) {
      filters.elements[name].min = years.reduce((least, year) => Math.min(least, year), 9999);
      filters.elements[name].max = years.reduce((most, year) => Math.max(most, year), 0);
    }
  }

  const unique = (values) => Array.from(new Set(values)).sort();

  function offer(name, entries) {
    const select = filters.elements[name];
    for (const [value, text] of entries) select.append(new Option(text, value));
    select.closest("label").hidden = entries.length < 2;
  }
})(window.resolutionsSearch);
