/* Two languages side by side: a state of the document's own page, which its address names (`?with=fr#op3`). What shows
   it is loaded when a reader asks for it. Without scripts, the links to the other languages lead to their own pages. */
(function (reading) {
  "use strict";

  const { all, one, load, words } = reading;
  const script = () => load(reading.base + "beside.js").then(() => reading.beside);

  /* The row of facts that offers each other language beside this one. */
  function offer(row, page) {
    const compared = row.cloneNode(true);
    one("dt", compared).textContent = words.compare_languages;
    for (const link of all("a", compared)) {
      link.href = `?with=${link.hreflang}`;
      link.removeAttribute("hreflang");
    }
    one(":scope > details > .r-facts", page).prepend(compared);
    /* On the first screen: the first of them, from which the others are chosen. */
    const entry = document.createElement("dd");
    const link = document.createElement("a");
    link.href = one("a", compared).getAttribute("href");
    link.textContent = words.compare_languages;
    entry.append(link);
    row.append(entry);
  }

  function beside() {
    const page = one(".r-document");
    if (page) reading.answer("text", async () => (await script()).read(document, location.href));
    const row = page && one(".r-facts > .r-stays", page);
    if (!row) return;
    const versions = all("a", row).map(({ href, hreflang, textContent }) => ({ href, hreflang, name: textContent }));
    const wanted = new URLSearchParams(location.search).get("with");
    const version = versions.find(({ hreflang }) => hreflang === wanted);
    if (!version) return offer(row, page);
    page.setAttribute("aria-busy", "true");
    script().then(({ show }) => show(page, version, versions));
  }

  beside();
})(window.resolutionsReading);
