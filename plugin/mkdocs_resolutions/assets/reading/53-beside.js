/* Two languages side by side: a state of the document's own page, which its address names (`?with=fr#op3`). What shows
   it is loaded when a reader asks for it. Without scripts, the links to the other languages lead to their own pages. */
(function (reading) {
  "use strict";

  const { all, one, load, words } = reading;
  const script = () => load(reading.base + "beside.js").then(() => reading.beside);

  /* Offers the first of the other languages beside this one; from there the others are chosen. */
  function offer(row, [first]) {
    const entry = document.createElement("dd");
    const link = document.createElement("a");
    link.href = `?with=${first.hreflang}`;
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
    if (!version) return offer(row, versions);
    page.setAttribute("aria-busy", "true");
    script().then(({ show }) => show(page, version, versions));
  }

  beside();
})(window.resolutionsReading);
