/* Orders and filters a list of documents by what its rows say: the symbol, its series (with the session or the year that
   is part of it), the organ. The address says what is chosen, so that Back returns to it. */
(function (reading) {
  "use strict";

  const { one } = reading;
  const { table, words, entries, whole } = reading.list;
  const body = table.tBodies[0];
  const pager = one(".r-documents ~ .r-pager");
  const asked = new URLSearchParams(location.search);
  const byNumber = new Intl.Collator("en", { numeric: true });
  const FILTERS = ["organ", "series"];
  const ORDERS = {
    old: (list) => list.toReversed(),
    symbol: (list) => list.toSorted((left, right) => byNumber.compare(left.symbol, right.symbol)),
  };

  const form = document.createElement("form");
  form.className = "r-lists r-search-filters";
  form.autocomplete = "off";
  const status = document.createElement("p");
  status.className = "r-hint";
  status.setAttribute("role", "status");

  function choice(name, label, options) {
    if (!options.length) return;
    const [line, select] = [document.createElement("label"), document.createElement("select")];
    select.name = name;
    for (const [value, text] of options) select.append(new Option(text, value));
    if (options.some(([value]) => value === asked.get(name))) select.value = asked.get(name);
    line.append(label, " ", select);
    form.append(line);
  }

  /* What rows differ by is offered. */
  function filter(rows, name, label, compare) {
    const values = Array.from(new Set(rows.map((entry) => entry[name]).filter(Boolean))).sort(compare);
    const isOne = rows.every((entry) => entry[name] === rows[0][name]);
    choice(name, label, isOne ? [] : [["", words.search_any], ...values.map((value) => [value, value])]);
  }

  /* What none of the rows has is neither headed nor explained: votes, titles in brackets. */
  function fit(shown) {
    const cells = shown.flatMap(({ row }) => Array.from(row.cells));
    if (table.matches(".r-voted")) {
      const isVoted = shown.some(({ row }) => row.lastElementChild.textContent);
      for (const row of table.rows) row.lastElementChild.hidden = !isVoted;
    }
    const hint = one(".r-documents + .r-hint");
    if (hint) hint.hidden = !cells.some(({ textContent }) => textContent.startsWith("["));
    table.tHead.hidden = !shown.length;
  }

  /* Where nothing is asked, the page shows its own rows; else those of the whole list. */
  function show(own, rows) {
    const chosen = Object.fromEntries(new FormData(form));
    const isAsked = Object.values(chosen).some(Boolean);
    const kept = rows.filter((entry) => FILTERS.every((name) => !chosen[name] || entry[name] === chosen[name]));
    const shown = isAsked ? ORDERS[chosen.order]?.(kept) || kept : own;
    body.replaceChildren(...shown.map(({ row }) => row));
    fit(shown);
    const told = words.list_shown.replace("{shown}", shown.length).replace("{count}", rows.length);
    status.textContent = shown.length < rows.length && isAsked ? told : "";
    if (pager) pager.hidden = isAsked && rows !== own;
  }

  function remember() {
    for (const { name, value } of form.elements) {
      if (value) asked.set(name, value);
      else asked.delete(name);
    }
    history.replaceState(history.state, "", `${location.pathname}?${asked}${location.hash}`.replace(/\?(?=#|$)/, ""));
  }

  /* `rows` are the whole list's, or where those cannot be read this page's own, which is then said. */
  function offer(own, rows) {
    form.replaceChildren();
    if (pager && rows === own) {
      const scope = document.createElement("p");
      scope.className = "r-hint";
      scope.textContent = words.list_page_only;
      form.append(scope);
    }
    choice("order", words.search_order, [
      ["", words.search_newest],
      ["old", words.search_oldest],
      ["symbol", words.list_by_symbol],
    ]);
    filter(rows, "organ", words.search_organ, new Intl.Collator(document.documentElement.lang).compare);
    filter(rows, "series", words.list_series, (left, right) => byNumber.compare(right, left));
    form.addEventListener("change", () => {
      show(own, rows);
      remember();
    });
    show(own, rows);
  }

  async function gather(own) {
    form.setAttribute("aria-busy", "true");
    const rows = await whole().catch(() => own);
    form.removeAttribute("aria-busy");
    offer(own, rows);
  }

  /* The rows of the other pages are loaded when a reader asks for them. */
  function offerToGather(own) {
    const open = reading.button(form, words.list_whole, async () => {
      open.disabled = true;
      await gather(own);
      one("select", form).focus();
    });
  }

  const own = entries();
  form.addEventListener("submit", (event) => event.preventDefault());
  table.before(form, status);
  if (!pager) offer(own, own);
  else if (["order", ...FILTERS].some((name) => asked.get(name))) gather(own);
  else offerToGather(own);
})(window.resolutionsReading);
