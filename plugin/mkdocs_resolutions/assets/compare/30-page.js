/* The page of two documents side by side: its address says which, `?old=S/RES/2678&new=S/RES/2727`; the form makes the
   address of the next two. So a comparison can be sent, and Back returns to it, on a server and on a disk. */
(function (reading) {
  "use strict";

  const { compare, load, one } = reading;
  const { lang } = document.documentElement;
  const words = window.resolutionsCompare[lang] || window.resolutionsCompare.en;
  const box = one(".r-compared");
  const OFFERED = 30;
  const NO_PARAGRAPHS = new Set("enacting heading annex title signature adoption footnote".split(" "));

  function create(name, className, ...content) {
    const element = document.createElement(name);
    element.className = className;
    element.append(...content);
    return element;
  }

  /* Symbols keep their order in a text from right to left. */
  const isolated = (name) => create("bdi", "", name);

  function link(href, text) {
    const anchor = create("a", "", isolated(text));
    anchor.href = href;
    return anchor;
  }

  /* Says a sentence with its places filled in, by texts or elements. */
  function say(sentence, parts = {}) {
    one("[role=status]", box).append(create("p", "", ...reading.filled(sentence, parts)));
  }

  /* A held document as `{ path, languages, name }`; null, which is then said, where the site has none of that name. */
  function held(typed) {
    const [search, lookup] = [window.resolutionsSearch, window.resolutionsLookup];
    const { path, target } = reading.documentOf(typed);
    const dated = target && search.dated(target, window.resolutionsYears);
    const name = (dated || target || path).replace(/\((?=(?:19|20)\d\d\)$)/, " (");
    if (path) return { path, languages: window.resolutionsAddresses[path].split(" "), name };
    const isSymbol = dated && search.symbol(target.toUpperCase(), lookup.symbol);
    if (!isSymbol) say(words.search_unknown, { word: isolated(typed) });
    else {
      const url = search.official(dated, lang, lookup.symbol);
      say(words.search_absent, { symbol: isolated(name), place: link(url, new URL(url).host) });
    }
    return null;
  }

  const hrefOf = ({ path }, language) =>
    new URL(`${box.dataset.root}${language}/${path}/${box.dataset.index || ""}`, location.href.split(/[?#]/)[0]).href;

  async function loaded(named, language) {
    const href = hrefOf(named, language);
    const read = reading.beside.checked(await reading.beside.load(href).catch(() => null), language);
    if (!read) say(words.beside_failed, { language: link(href, named.name) });
    if (!read) return null;
    const markers = new Map(read.units.map(({ anchor, marker }) => [anchor, marker]));
    /* Its own page knows the year of a resolution of the Council, however new it is. */
    return {
      ...read,
      ...named,
      name: read.name || named.name,
      href,
      markers,
      body: read.units.filter(({ head }) => !head),
    };
  }

  /* The names of both, which stay in sight, and their titles. */
  function heads(sides) {
    const names = sides.map(({ href, name }) => create("p", "", link(href, name)));
    const titles = sides.map((side) => {
      const title = side.units.find(({ kind }) => kind === "title");
      return create("div", "r-version-head", ...(title ? [reading.beside.written(title, side, side.href)] : []));
    });
    return [create("div", "r-pair r-pair-head", ...names), create("div", "r-pair r-pair-masthead", ...titles)];
  }

  const lacking = ({ name }) => {
    const [before, after] = words.lacking.split("{language}");
    return create("p", "r-lacking", before, isolated(name), after);
  };

  /* The number of a paragraph with those of the paragraphs that it is part of: "7. (l)". */
  compare.wholeNumber = function ({ anchor, marker }, markers) {
    const above = anchor.includes("-") ? anchor.slice(0, anchor.lastIndexOf("-")) : "";
    if (!marker || !markers.get(above)) return marker;
    return `${compare.wholeNumber({ anchor: above, marker: markers.get(above) }, markers)} ${marker}`;
  };

  function written(unit, side) {
    const element = reading.beside.written(unit, side, side.href);
    const number = one(".r-number", element);
    if (number) number.textContent = compare.wholeNumber(unit, side.markers);
    return element;
  }

  /* The other number of a paragraph that stands once on a narrow screen. */
  function formerly({ name }, unit) {
    return create("p", "r-formerly", isolated(name), reading.words.colon, isolated(unit.label));
  }

  function row(pair, sides, texts) {
    const units = pair.map((at, side) => (at === null ? null : sides[side].body[at]));
    const elements = units.map((unit, side) => (unit ? written(unit, sides[side]) : lacking(sides[side])));
    const line = create("div", "r-pair", ...elements);
    const isPair = !pair.includes(null);
    const kind = !isPair ? (pair[0] === null ? "added" : "removed") : texts[0] === texts[1] ? "same" : "changed";
    line.classList.add(kind === "same" ? "r-same" : `r-${kind}-row`);
    if (kind === "changed") compare.mark(...elements);
    if (kind === "same" && units[0].label !== units[1].label) elements[1].append(formerly(sides[0], units[0]));
    return [kind, line];
  }

  function show(sides) {
    const lists = sides.map(({ body }) =>
      body.map((unit) => ({ anchor: unit.anchor, text: reading.beside.text(unit) })),
    );
    const counts = { same: 0, changed: 0, removed: 0, added: 0 };
    const lines = compare.rows(...lists).map((pair) => {
      const texts = pair.map((at, side) => (at === null ? null : lists[side][at].text));
      const [kind, line] = row(pair, sides, texts);
      const [unit] = pair.flatMap((at, side) => (at === null ? [] : [sides[side].body[at]]));
      if (!unit.level && !NO_PARAGRAPHS.has(unit.kind)) counts[kind]++;
      return line;
    });
    const [old, now] = sides.map(({ name }) => name);
    say(words.compare_summary, { ...counts, old: isolated(old), new: isolated(now) });
    const has = (kind) => lines.some(({ classList }) => classList.contains(kind));
    if (has("r-changed-row")) say(words.compare_marks, { old: isolated(old), new: isolated(now) });
    one(".r-compared-text", box).append(...heads(sides), ...lines);
    one(".r-compare-only", box).hidden = !has("r-same");
  }

  async function answer(typed) {
    window.resolutionsSearch ||= {};
    await Promise.all([box.dataset.addresses, `${reading.base}search/lookup.js`, `${reading.base}beside.js`].map(load));
    const named = typed.map((name) => name && held(name));
    if (!named.every(Boolean)) return;
    const [old, now] = named;
    document.title = `${old.name} – ${now.name} – ${document.title}`;
    const common = [lang, ...now.languages].find((code) => named.every(({ languages }) => languages.includes(code)));
    if (!common) {
      const [first, second] = named.map((side) => link(hrefOf(side, side.languages[0]), side.name));
      return say(words.compare_no_language, { old: first, new: second });
    }
    const sides = await Promise.all(named.map((side) => loaded(side, common)));
    if (sides.every(Boolean)) show(sides);
  }

  /* What stands in both alike is hidden on demand; the address says so, that it can be sent. */
  function offerChanges(given) {
    const only = one("input[name=only]", box);
    const apply = () => one(".r-compared-text", box).classList.toggle("r-changes-only", only.checked);
    only.checked = given.get("only") === only.value;
    apply();
    only.addEventListener("change", () => {
      apply();
      const address = location.search.replace(/&only=[^&]*/, "");
      history.replaceState(history.state, "", only.checked ? `${address}&only=${only.value}` : address);
    });
    return only;
  }

  /* Symbols that have what was typed are offered, of a site's documents a few: "2683", "res/75". */
  function offerDocuments(form) {
    const bare = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    const list = create("datalist", "");
    list.id = "r-compare-documents";
    form.append(list);
    async function offer({ target }) {
      await load(box.dataset.addresses);
      const typed = bare(target.value);
      const found = Object.keys(window.resolutionsAddresses).filter((path) => bare(path).includes(typed));
      list.replaceChildren(...found.slice(0, OFFERED).map((path) => new Option("", path)));
    }
    for (const field of [form.elements.old, form.elements.new]) {
      field.setAttribute("list", list.id);
      for (const event of ["focus", "input"]) field.addEventListener(event, (told) => offer(told).catch(() => {}));
    }
  }

  function begin() {
    const form = one("form", box);
    const given = new URLSearchParams(location.search);
    const only = offerChanges(given);
    const typed = ["old", "new"].map((name) => (given.get(name) || "").trim());
    [form.elements.old.value, form.elements.new.value] = typed;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const value = (name) => encodeURIComponent(form.elements[name].value.trim()).replaceAll("%2F", "/");
      const part = only.checked ? `&only=${only.value}` : "";
      location.assign(`?old=${value("old")}&new=${value("new")}${part}`);
    });
    offerDocuments(form);
    box.hidden = false;
    if (!typed.some(Boolean)) return;
    reading.fill(box, answer(typed), say);
  }

  begin();
})(window.resolutionsReading);
