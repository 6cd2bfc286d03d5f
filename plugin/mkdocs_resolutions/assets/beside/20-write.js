/*
 * Makes elements of what was read of another page. It came from elsewhere, so nothing of it is trusted: it becomes text
 * and the elements, classes and links that are named here, whatever it says.
 */
(function (reading) {
  "use strict";

  const { beside } = reading;
  const NAMES = new Set(
    "a b bdi br caption div em i li mark ol p span strong sub sup table tbody td th thead tr u ul".split(" "),
  );
  const CLASSES = new Set(
    "back cells internal line note nowrap numeric over-numbers parting scroll self unit-text unresolved"
      .split(" ")
      .map((name) => `r-${name}`),
  );
  const ROLES = new Set(["doc-backlink", "doc-noteref", "region"]);
  const SCOPES = new Set(["col", "colgroup", "row", "rowgroup"]);
  const DIRECTIONS = new Set(["ltr", "rtl"]);
  const PROTOCOLS = new Set(["http:", "https:", ...(location.protocol === "file:" ? ["file:"] : [])]);
  const DEEPEST = 30;

  const text = (value) => (typeof value === "string" ? value : "");
  const list = (value) => (Array.isArray(value) ? value : []);

  /* Where a link may lead: to a place on this page that is on the other as well, to the other page, to the web. A note of
     the other is here under the number of the one that it stands beside. */
  function safe(href, { page, ahead }) {
    if (href.startsWith("#")) {
      const here = beside.called(href.slice(1), ahead);
      return document.getElementById(here) ? `#${here}` : page + href;
    }
    try {
      return PROTOCOLS.has(new URL(href).protocol) ? href : "";
    } catch {
      return "";
    }
  }

  function elementOf(node, from, depth) {
    const element = document.createElement(NAMES.has(node.name) ? node.name : "span");
    const classes = text(node.class)
      .split(" ")
      .filter((name) => CLASSES.has(name));
    if (classes.length) element.className = classes.join(" ");
    if (text(node.title)) element.title = node.title;
    if (ROLES.has(node.role)) element.setAttribute("role", node.role);
    if (ROLES.has(node.role) && text(node.label)) element.setAttribute("aria-label", node.label);
    /* What scrolls by itself is reached by the keyboard. */
    if (node.role === "region") element.tabIndex = 0;
    if (DIRECTIONS.has(node.dir)) element.dir = node.dir;
    if (element.localName === "th" && SCOPES.has(node.scope)) element.scope = node.scope;
    const href = element.localName === "a" && safe(text(node.href), from);
    if (href) element.href = href;
    if ("colSpan" in element) {
      const [columns, rows] = list(node.span).map(Number);
      if (columns > 1) element.colSpan = columns;
      if (rows > 1) element.rowSpan = rows;
    }
    element.append(...nodes(node.nodes, from, depth + 1));
    return element;
  }

  function nodes(content, from, depth = 0) {
    if (depth > DEEPEST) return [];
    return list(content)
      .filter((node) => typeof node === "string" || (node && typeof node === "object"))
      .map((node) => (typeof node === "string" ? node : elementOf(node, from, depth)));
  }

  /* What was read, with every field of the kind that it must be; null where it is no document in that language. */
  beside.checked = function (read, language) {
    if (!read || read.lang !== language) return null;
    const units = list(read.units).filter((unit) => unit && text(unit.anchor));
    return {
      lang: language,
      dir: read.dir === "rtl" ? "rtl" : "ltr",
      name: text(read.name),
      units: units.map((unit) => ({
        anchor: unit.anchor,
        same: Array.isArray(unit.same) ? unit.same.filter((anchor) => typeof anchor === "string") : undefined,
        head: unit.head === true,
        level: [2, 3, 4, 5, 6].includes(unit.level) ? unit.level : 0,
        kind: /^[a-z]+$/.test(unit.kind) ? unit.kind : "paragraph",
        depth: [1, 2, 3, 4].includes(unit.depth) ? unit.depth : 0,
        marker: text(unit.marker),
        label: text(unit.label),
        nodes: list(unit.nodes),
      })),
    };
  };

  /* The element of a checked unit; its number leads to the unit on its own page, whose address is `page`. That page
     numbers its notes `ahead` higher than this one. */
  beside.written = function (unit, { lang, dir }, page, ahead = 0) {
    const element = document.createElement(unit.level ? `h${unit.level}` : unit.head ? "p" : "div");
    element.className = `r-version r-${unit.kind}`;
    if (unit.depth) element.classList.add(`r-deep-${unit.depth}`);
    Object.assign(element, { lang, dir });
    if (!unit.head) {
      const number = document.createElement("a");
      number.className = "r-number";
      number.href = `${page}#${unit.anchor}`;
      number.title = unit.label;
      number.textContent = unit.marker;
      element.append(number);
    }
    element.append(...nodes(unit.nodes, { page, ahead }));
    return element;
  };
})(window.resolutionsReading);
