/* Reads the rows of a list of documents, also of the other pages of the same list: the oldest of a page is not the oldest
   of all. */
(function (reading) {
  "use strict";

  const { all, one } = reading;
  const table = one(reading.longList);
  const words = window.resolutionsLists[document.documentElement.lang] || window.resolutionsLists.en;
  const named = (list) => all("thead th", list).map((cell) => cell.textContent);

  /* `A/RES/79/1` is of the series `A/RES/79`, `S/RES/2816 (2026)` of `S/RES`. */
  const seriesOf = (symbol) => symbol.replace(/(^|\/)[^/]*$/, "");

  function entry(row, names) {
    const symbol = one("th > a", row).textContent;
    const organ = row.cells[names.indexOf(words.search_organ)]?.textContent || "";
    return { row, symbol, organ, series: seriesOf(symbol) };
  }

  const entries = (list) => Array.from(list.tBodies[0].rows, (row) => entry(row, named(list)));

  async function parsed(address) {
    const text = reading.isOnDisk ? await reading.ask(address, "list") : await fetched(address);
    /* A document that is parsed so runs no script and loads nothing. */
    return new DOMParser().parseFromString(text, "text/html");
  }

  async function fetched(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`cannot load ${address}`);
    return answer.text();
  }

  /* A column that no row of this page fills is not in its table: votes. */
  function widen(list) {
    for (const head of all("thead th", list).filter(({ textContent }) => !named(table).includes(textContent))) {
      one("thead tr", table).append(document.importNode(head, true));
      for (const { row } of entries(table)) row.append(document.createElement("td"));
    }
    table.className = [...new Set([...table.classList, ...list.classList])].join(" ");
  }

  /* A link of the page at an address, as it stands on this one; within the site without the host, by which links that
     leave the site are known. */
  function hrefOf(link, address) {
    const url = new URL(link.getAttribute("href"), address);
    return url.host === location.host ? url.pathname + url.search + url.hash : url.href;
  }

  /* The rows of another page, as this one's table has them. */
  function taken(page, address) {
    const list = one(".r-documents", page);
    const names = named(list);
    for (const link of all("a", list)) link.setAttribute("href", hrefOf(link, address));
    const rows = Array.from(list.tBodies[0].rows);
    for (const row of rows) {
      row.replaceChildren(
        ...named(table).map((name) => row.cells[names.indexOf(name)] || document.createElement("td")),
      );
    }
    const hint = one(".r-documents + .r-hint", page);
    if (hint && !one(".r-documents + .r-hint")) table.after(document.adoptNode(hint));
    return rows.map((row) => entry(document.adoptNode(row), named(table)));
  }

  /* The pages that lead on from this one in a direction, as entries; one after the other, as each names the next. */
  async function following(direction) {
    const pages = [];
    for (let [page, address] = [document, location.href]; ;) {
      const link = one(`.r-pager > [rel=${direction}]`, page);
      if (!link) return pages;
      address = new URL(link.getAttribute("href"), address).href;
      page = await parsed(address);
      pages.push([page, address]);
    }
  }

  async function whole() {
    const [before, after] = await Promise.all([following("prev"), following("next")]);
    for (const [page] of [...before, ...after]) widen(one(".r-documents", page));
    const rows = (pages) => pages.flatMap(([page, address]) => taken(page, address));
    return [...rows(before.toReversed()), ...reading.list.entries(), ...rows(after)];
  }

  reading.list = { table, words, entries: () => entries(table), whole };
})(window.resolutionsReading);
