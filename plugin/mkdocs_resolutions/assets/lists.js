/* Orders and filters the documents of a page by what their rows say: the symbol, its series (with the session or the
   year that is part of it), the organ. The address says what is chosen, so that Back returns to it. */
(function (reading) {
  "use strict";

  const { all, one } = reading;
  const words = window.resolutionsLists[document.documentElement.lang] || window.resolutionsLists.en;
  const table = one(reading.longList);
  const body = table.tBodies[0];
  const head = all("thead th", table).map((cell) => cell.textContent);
  const byNumber = new Intl.Collator("en", { numeric: true });
  const asked = new URLSearchParams(location.search);

  /* `A/RES/79/1` is of the series `A/RES/79`, `S/RES/2816 (2026)` of `S/RES`. */
  const seriesOf = (symbol) => symbol.replace(/(^|\/)[^/]*$/, "");

  /* The newest first, as the page has them. */
  const rows = Array.from(body.rows, (row) => {
    const symbol = one("th > a", row).textContent;
    return {
      row,
      symbol,
      organ: row.cells[head.indexOf(words.search_organ)]?.textContent || "",
      series: seriesOf(symbol),
    };
  });
  const FILTERS = ["organ", "series"];
  const ORDERS = {
    old: (list) => list.toReversed(),
    symbol: (list) => list.toSorted((left, right) => byNumber.compare(left.symbol, right.symbol)),
  };

  const form = document.createElement("form");
  form.className = "r-lists r-search-filters";
  const status = document.createElement("p");
  status.className = "r-hint";
  status.setAttribute("role", "status");

  function choice(name, label, entries) {
    if (!entries.length) return;
    const [line, select] = [document.createElement("label"), document.createElement("select")];
    select.name = name;
    for (const [value, text] of entries) select.append(new Option(text, value));
    if (entries.some(([value]) => value === asked.get(name))) select.value = asked.get(name);
    line.append(label, " ", select);
    form.append(line);
  }

  /* What rows differ by is offered. */
  function filter(name, label, compare) {
    const values = Array.from(new Set(rows.map((entry) => entry[name]).filter(Boolean))).sort(compare);
    const isOne = rows.every((entry) => entry[name] === rows[0][name]);
    choice(name, label, isOne ? [] : [["", words.search_any], ...values.map((value) => [value, value])]);
  }

  function show() {
    const chosen = Object.fromEntries(new FormData(form));
    const kept = rows.filter((entry) => FILTERS.every((name) => !chosen[name] || entry[name] === chosen[name]));
    const shown = ORDERS[chosen.order]?.(kept) || kept;
    body.replaceChildren(...shown.map(({ row }) => row));
    const told = words.list_shown.replace("{shown}", shown.length).replace("{count}", rows.length);
    status.textContent = shown.length < rows.length ? told : "";
  }

  function remember() {
    for (const { name, value } of form.elements) {
      if (value) asked.set(name, value);
      else asked.delete(name);
    }
    history.replaceState(history.state, "", `${location.pathname}?${asked}${location.hash}`.replace(/\?(?=#|$)/, ""));
  }

  /* The rows of the other pages are not at hand: the oldest of this one is not the oldest of all. */
  if (one(".r-pager")) {
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
  filter("organ", words.search_organ, new Intl.Collator(document.documentElement.lang).compare);
  filter("series", words.list_series, (left, right) => byNumber.compare(right, left));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    show();
    remember();
  });
  table.before(form, status);
  if (form.elements.length && Array.from(form.elements).some(({ value }) => value)) show();
})(window.resolutionsReading);
