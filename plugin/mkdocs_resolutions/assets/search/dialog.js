/* The search dialog: a combobox with the results as its list (WAI-ARIA's pattern; the focus stays in the field), filters,
   and a line with the number of results. Texts of the index become text nodes, never markup. */
(function (search) {
  "use strict";

  const PAUSE = 70;
  const { dialog } = search;
  const { html, words } = search.rest;
  /* The only markup that a script inserts. It comes from the site's own template, not from a source. */
  dialog.firstElementChild.insertAdjacentHTML("beforeend", html);
  const one = (selector) => dialog.querySelector(selector);
  const field = one("input[role=combobox]");
  const list = one("[role=listbox]");
  const status = one("[role=status]");
  const further = one(".r-search-more");
  const everything = one(".r-search-all");
  const notices = one(".r-search-notices");
  const filters = one(".r-search-filters");
  const { language } = search;

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
      await search.fill(filters).then(() => (filters.dataset.filled = "done"), failed);
    }
    if (field.value !== asked) await run();
  };

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(run, PAUSE);
    /* What answers is fetched while the reader goes on typing; a failure is told by `run`. */
    search
      .ready()
      .then(() => search.expect(language))
      .catch(() => {});
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
    await search.ready();
    const only = filters.elements.language.value;
    const response = await search.ask(text, { language, filters: chosen(), only, typing: true });
    const first = await response.more();
    if (request === ticket) show(response, first);
  }

  function show(response, first) {
    answer = response;
    active = -1;
    list.replaceChildren();
    list.removeAttribute("aria-busy");
    field.removeAttribute("aria-activedescendant");
    for (const lead of response?.lead || []) list.append(option(lead));
    for (const result of first) list.append(option(result));
    list.hidden = !list.children.length;
    list.scrollTop = 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
    further.hidden = !response || !response.rest();
    notices.replaceChildren(...(response ? search.notices(response, address(), list.hidden) : []));
    everything.hidden = !response;
    if (response) everything.href = search.addressOf(address());
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
    for (const result of next) list.append(option(result));
    further.hidden = !response.rest();
    if (focus) field.focus();
    if (next.length) activate(first);
    say();
  }

  function say() {
    if (!answer) status.textContent = "";
    else if (list.hidden && !answer.rest()) status.textContent = words.nothing;
    else if (answer.series) status.textContent = search.count(words.documents, answer.total);
    else if (answer.total === null) status.textContent = search.count(words.shown, list.children.length);
    else status.textContent = search.count(words.count, answer.total + answer.lead.length);
  }

  function failed(error) {
    list.removeAttribute("aria-busy");
    status.textContent = words.failed;
    console.error(error);
  }

  /* Moves among the results of the text in the field, as soon as they are there. */
  function move(step) {
    if (field.value !== asked) run();
    if (list.hasAttribute("aria-busy")) return void pending.then(() => move(step));
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

  /* Opens the active result, else the first one, or the list of a series, as soon as the results answer the text in the field. */
  function enter() {
    entered = false;
    if (active >= 0 || field.value === asked) {
      const settled = active >= 0 || !list.hasAttribute("aria-busy");
      const first = answer?.series ? everything : list.children[0];
      if (settled) (list.children[active] || first)?.click();
      else entered = true;
    } else {
      entered = true;
      run();
    }
  }

  function option(result) {
    const link = search.element("a", "r-result");
    link.id = "r-result-" + list.children.length;
    link.role = "option";
    link.tabIndex = -1;
    link.href = search.hrefOf(result);
    link.setAttribute("aria-selected", "false");
    link.append(...search.told(result));
    return link;
  }

  /* The same search as an address of the page of results. */
  function address() {
    const { organ, from, to, theme, part, language: only } = filters.elements;
    const year = search.yearsOf(from.value, to.value);
    return { q: asked, organ: organ.value, theme: theme.value, part: part.value, language: only.value, year };
  }

  function chosen() {
    const { organ, from, to, theme, part } = filters.elements;
    return { organ: organ.value, from: Number(from.value), to: Number(to.value), theme: theme.value, part: part.value };
  }
})(window.resolutionsSearch);
