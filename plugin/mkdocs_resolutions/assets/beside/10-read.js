/*
 * Two languages side by side. The bundle is loaded when a reader asks for it (`reading/53-beside.js`). The files of this
 * folder are bundled in the order of their names to `beside.js`.
 *
 * This one reads the units of a document's page as data: an object for each unit, its text as a list of strings and of
 * objects `{ name, class, role, label, href, title, scope, dir, span, nodes }`, each field where the element has it.
 */
(function (reading) {
  "use strict";

  const { all, one } = reading;
  const beside = (reading.beside = {});
  /* What stands in a unit and is no part of its text. */
  const APART = ".r-unit > a, .r-actions";

  /* Links within the page stay fragments; others become absolute, as the text is shown on another page. */
  function addressOf(link, page) {
    const href = link.getAttribute("href") || "";
    return href.startsWith("#") ? href : new URL(href, page).href;
  }

  function nodesOf(parent, page) {
    return Array.from(parent.childNodes).flatMap((node) => {
      if (node.nodeType === Node.TEXT_NODE) return [node.data];
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches(APART)) return [];
      const read = { name: node.localName, class: node.className, nodes: nodesOf(node, page) };
      for (const name of ["role", "title", "scope", "dir"]) {
        if (node.hasAttribute(name)) read[name] = node.getAttribute(name);
      }
      if (node.hasAttribute("aria-label")) read.label = node.getAttribute("aria-label");
      if (node.localName === "a") read.href = addressOf(node, page);
      if (node.localName === "td" || node.localName === "th") read.span = [node.colSpan, node.rowSpan];
      return [read];
    });
  }

  /* The anchors that a recital says that it stands for; undefined where it is the one of its own anchor. */
  beside.same = (unit) => unit.dataset.same?.split(" ").filter(Boolean);

  const partOf = (unit, pattern) => pattern.exec(unit.className)?.[1] || "";

  function unitOf(unit, page, lang, soleAnnex) {
    const number = one(".r-unit > a", unit);
    return {
      anchor: unit.id || "name",
      same: beside.same(unit),
      head: !unit.matches(".r-unit"),
      level: unit.matches(".r-unit") ? Number(/^h([2-6])$/.exec(unit.localName)?.[1] || 0) : 0,
      kind: unit.localName === "h1" ? "title" : partOf(unit, /(?:^| )r-(?!unit|deep|marked|picked)([a-z]+)/),
      depth: Number(partOf(unit, /(?:^| )r-deep-([1-4])/)),
      marker: number?.textContent || "",
      label: number ? unit.dataset.label || reading.label(unit.id, lang, soleAnnex) : "",
      nodes: nodesOf(unit, page),
    };
  }

  /* The document's language, its direction, what it is cited as, and its units in reading order; `page` is the document's address. */
  beside.read = function (document, page) {
    const { lang, dir } = document.documentElement;
    /* A name that the text does not print is no unit of it, and stands above it nevertheless. */
    const units = all(".r-document [data-eid], .r-masthead > h1", document);
    const soleAnnex = reading.hasSoleAnnex(document);
    const name = one(".r-document", document)?.dataset.cite || "";
    return { lang, dir, name, units: units.map((unit) => unitOf(unit, page, lang, soleAnnex)) };
  };
})(window.resolutionsReading);
