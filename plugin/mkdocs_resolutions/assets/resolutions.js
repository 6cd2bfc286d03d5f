/* What a page does for its reader. Without it text, anchors and links are all there. */
(function () {
  "use strict";

  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const one = (selector, root = document) => root.querySelector(selector);

  /* Light or dark: what the system says until the reader chooses. */
  function scheme() {
    const button = one(".r-scheme");
    if (!button) return;
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const current = () => document.documentElement.dataset.scheme || (dark.matches ? "dark" : "light");
    button.hidden = false;
    button.addEventListener("click", () => {
      const chosen = current() === "dark" ? "light" : "dark";
      document.documentElement.dataset.scheme = chosen;
      __md_set("resolutions.scheme", chosen);
    });
  }

  /* The drawer on phones: Material's own, opened by a real button. */
  function drawer() {
    const button = one(".r-menu");
    const toggle = document.getElementById("__drawer");
    const side = one(".md-sidebar--primary");
    if (!button || !toggle || !side) return;
    if (!side.id) side.id = "r-side";
    const narrow = matchMedia("(max-width: 76.234375em)");
    const show = (open) => {
      toggle.checked = open;
      button.setAttribute("aria-expanded", String(open));
      side.inert = narrow.matches && !open;
      if (open) one("a", side)?.focus();
    };
    button.hidden = false;
    button.addEventListener("click", () => show(!toggle.checked));
    toggle.addEventListener("change", () => show(toggle.checked));
    narrow.addEventListener("change", () => show(false));
    side.addEventListener("click", (event) => event.target.closest("a") && show(false));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !toggle.checked) return;
      show(false);
      button.focus();
    });
    show(false);
  }

  function openSearch(words) {
    if (!window.resolutionsSearch) return false;
    window.resolutionsSearch.open(words);
    return true;
  }

  /* The actions of a paragraph: one small bar, which comes to the paragraph that is pointed at or has the focus. */
  function actions() {
    const page = one(".r-document");
    if (!page) return;
    const words = page.dataset;
    const wide = matchMedia("(min-width: 60em)");
    const bar = document.createElement("span");
    bar.className = "r-actions";
    const status = document.createElement("p");
    status.className = "r-status";
    status.setAttribute("role", "status");
    document.body.append(status);
    let quiet = 0;
    const say = (message) => {
      clearTimeout(quiet);
      status.textContent = message;
      quiet = setTimeout(() => (status.textContent = ""), 4000);
    };
    const unitOf = (node) => node instanceof Element && node.closest(".r-unit");
    const link = (unit) => location.href.split("#")[0] + "#" + unit.id;
    const citation = (unit) => `${words.cite}, ${one(".r-number", unit).title}`;
    const button = (text, done, what) => {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = text;
      made.addEventListener("click", async () => {
        const said = what(unitOf(made));
        say((await copied(said)) ? `${done}: ${said}` : words.copyFailed);
      });
      bar.append(made);
    };
    button(words.copyLink, words.linkCopied, link);
    button(words.copyCitation, words.citationCopied, citation);
    const come = (unit) => {
      if (!unit || unit.contains(bar)) return;
      /* Where there is a gutter the bar is the next stop of the Tab key; on a phone it stands below the text. */
      if (wide.matches) one(".r-number", unit).after(bar);
      else unit.append(bar);
    };
    page.addEventListener("focusin", (event) => come(unitOf(event.target)));
    page.addEventListener("pointerover", (event) => {
      /* What has the focus keeps the bar: it must not run away from under a key press. */
      if (wide.matches && !bar.contains(document.activeElement)) come(unitOf(event.target));
    });
    addEventListener("hashchange", () => come(unitOf(document.getElementById(location.hash.slice(1)))));
    if (location.hash) come(unitOf(document.getElementById(decodeURIComponent(location.hash.slice(1)))));
  }

  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (_) {
      return copiedTheOldWay(text);
    }
  }

  /* A page read from a disk or over plain http has no clipboard but this one. */
  function copiedTheOldWay(text) {
    const focus = document.activeElement;
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "r-hidden";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    focus?.focus();
    return done;
  }

  /* The outline marks the place that is being read. */
  function outline() {
    const links = new Map(all(".r-outline a").map((link) => [link.hash.slice(1), link]));
    const units = all(".r-unit").filter((unit) => links.has(unit.id));
    if (!units.length) return;
    let current = null;
    let waiting = false;
    const mark = () => {
      waiting = false;
      const line = 96;
      let low = 0;
      let high = units.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (units[middle].getBoundingClientRect().top <= line) low = middle + 1;
        else high = middle;
      }
      const link = links.get(units[Math.max(low - 1, 0)].id);
      if (link === current) return;
      current?.removeAttribute("aria-current");
      current = link;
      current.setAttribute("aria-current", "true");
      keepVisible(link);
    };
    const later = () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    };
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later, { passive: true });
    mark();
  }

  function keepVisible(link) {
    const box = link.closest(".md-sidebar__scrollwrap");
    if (!box) return;
    const top = link.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (top < 0 || top > box.clientHeight - 48) box.scrollTop += top - box.clientHeight / 3;
  }

  /* The field on the home page: a symbol or a citation leads to its page and paragraph, anything else to the search. */
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

  /* Material opens the content tab that the address names from a script in the page; the pages here hold none. */
  function tab() {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.name?.startsWith("__tabbed_")) target.checked = true;
  }

  /* A paragraph that has another address now: what links to the old one is led on. */
  function former() {
    const leadOn = () => {
      const entry = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const link = entry?.matches(".r-former") && one("a", entry);
      if (link) location.replace(link.href);
    };
    window.addEventListener("hashchange", leadOn);
    leadOn();
  }

  document.documentElement.dir = document.body.dir;
  [scheme, drawer, actions, outline, find, former, tab].forEach((start) => start());
})();
