/* The field on the home page: a symbol or a citation leads to its page and paragraph, anything else to the search. */
(function (reading) {
  "use strict";

  const { one } = reading;

  function openSearch(words) {
    if (!window.resolutionsSearch) return false;
    window.resolutionsSearch.open(words);
    return true;
  }

  const PARAGRAPH = /^(?:(pp|op|p|para(?:graph|\.)?|annex|fn)\s*\.?\s*)?(\d{1,4}(?:\s*bis|\s*ter)?)((?:\s*\(\s*[a-z0-9]{1,5}\s*\))*)$/i;

  function anchorOf(text) {
    const found = PARAGRAPH.exec(text.trim());
    if (!found) return null;
    const kind = (found[1] || "op").toLowerCase();
    const head = kind.startsWith("para") ? "op" : kind;
    const markers = Array.from(found[3].matchAll(/[a-z0-9]+/gi), (marker) => marker[0].toLowerCase());
    return [head + found[2].replace(/\s/g, "").toLowerCase(), ...markers].join("-");
  }

  function pathOf(text) {
    const plain = text.trim().replace(/^(?:unsc|security council|resolution|res\.?|sc)\s+/gi, "");
    let found = /^(?:S\s*\/\s*RES\s*\/\s*)?(\d{1,4})\s*(?:\(\s*\d{4}\s*\))?$/i.exec(plain);
    if (found) return `S/RES/${Number(found[1])}`;
    found = /^(?:A\s*\/\s*RES\s*\/\s*)?(\d{1,4})\s*\(\s*((?:S-|ES-)?[IVXL]+)\s*\)\s*([A-Z])?$/i.exec(plain);
    if (found) return `A/RES/${found[1]}-${found[2].toUpperCase()}${found[3] ? `-${found[3].toUpperCase()}` : ""}`;
    found = /^(\d{2})\/(\d{1,3})$/.exec(plain);
    if (found) return `A/RES/${found[1]}/${found[2]}`;
    if (/^[A-Z]+(?:\s*\/\s*[\w.-]+)+\s*(?:\(\s*\d{4}\s*\))?$/i.test(plain)) {
      return plain.replace(/\(\s*\d{4}\s*\)$/, "").replace(/\s+/g, "");
    }
    return null;
  }

  /* "OP20(a) of 2553", "S/RES/2553 (2020), OP20(a)", "2553 OP20(a)", "2553". */
  function citationOf(text) {
    const typed = text.trim().replace(/\s+/g, " ");
    const of = /^(.+?) (?:of|de la|de|du)(?: the)? (.+)$/i.exec(typed);
    if (of && anchorOf(of[1]) && pathOf(of[2])) return { path: pathOf(of[2]), anchor: anchorOf(of[1]) };
    const after = /^(.+?),? ((?:pp|op|para(?:graph|\.)?|annex|fn|p) ?\d.*)$/i.exec(typed);
    if (after && pathOf(after[1]) && anchorOf(after[2])) return { path: pathOf(after[1]), anchor: anchorOf(after[2]) };
    const path = pathOf(typed);
    return path ? { path, anchor: "" } : null;
  }

  function held(form) {
    if (window.resolutionsAddresses) return Promise.resolve(window.resolutionsAddresses);
    return new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = form.dataset.addresses;
      script.onload = () => resolve(window.resolutionsAddresses || {});
      script.onerror = () => resolve({});
      document.head.append(script);
    });
  }

  function find() {
    const form = one(".r-find");
    if (!form) return;
    const field = one("input", form);
    const answer = one(".r-find-answer", form);
    field.addEventListener("focus", () => held(form), { once: true });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const typed = field.value.trim();
      if (!typed) return;
      answer.textContent = "";
      const citation = citationOf(typed);
      if (citation) {
        const known = await held(form);
        const path = Object.keys(known).find((key) => key.toLowerCase() === citation.path.toLowerCase());
        if (path) {
          const languages = known[path].split(" ");
          const language = languages.includes(form.dataset.language) ? form.dataset.language : languages[0];
          const fragment = citation.anchor ? `#${citation.anchor}` : "";
          location.assign(`${form.dataset.root}${language}/${path}/${form.dataset.index || ""}${fragment}`);
          return;
        }
        if (citation.path.includes("/")) return absent(form, answer, citation.path);
      }
      if (!openSearch(typed)) location.assign(form.action);
    });
  }

  /* A path as the UN writes the symbol: S/RES/1325(2000), A/RES/2625(XXV). */
  function official(path) {
    const number = /^S\/RES\/(\d+)$/i.exec(path);
    const years = window.resolutionsYears;
    if (!number || !years) return path.replace(/-((?:E?S-)?[IVXL]+)(?:-([A-Z]))?$/, "($1)");
    const index = years.last.findIndex((last) => Number(number[1]) <= last);
    return index < 0 ? path : `${path}(${years.first + index})`;
  }

  function absent(form, answer, path) {
    const [before, after = ""] = form.dataset.absent.replace("{symbol}", official(path)).split("{place}");
    const link = document.createElement("a");
    link.href = `https://docs.un.org/${form.dataset.language}/${official(path)}`;
    link.className = "r-external";
    link.textContent = "docs.un.org";
    answer.replaceChildren(before, link, after);
  }

  find();
})(window.resolutionsReading);
