/* Puts the paragraphs of another language beside those of the page. */
(function (reading) {
  "use strict";

  const { all, beside, one } = reading;
  const words = window.resolutionsBeside[document.documentElement.lang] || window.resolutionsBeside.en;

  function create(name, className, ...content) {
    const element = document.createElement(name);
    element.className = className;
    element.append(...content);
    return element;
  }

  function link(href, text, lang) {
    return Object.assign(document.createElement("a"), { className: "r-version-link", href, textContent: text, lang });
  }

  /* The languages that one may choose from, and above each side its name, which leads to that language alone. */
  function head(version, versions) {
    const chosen = versions.map(({ hreflang, name }) => {
      const choice = link(`?with=${hreflang}`, name, hreflang);
      if (hreflang === version.hreflang) choice.setAttribute("aria-current", "page");
      return create("li", "", choice);
    });
    /* Out of it, to the page as it was. */
    chosen.push(create("li", "", link(location.pathname, reading.words.search_close, "")));
    chosen.at(-1).firstChild.removeAttribute("lang");
    const choices = create("nav", "r-with", create("ul", "r-plain r-stays", ...chosen));
    choices.setAttribute("aria-label", words.compare_languages);
    const own = document.documentElement.lang;
    const sides = [
      [location.pathname, words.name, own],
      [version.href, version.name, version.hreflang],
    ].map(([href, name, lang]) => {
      const side = create("p", "", link(href, name, lang));
      side.lang = lang;
      side.dir = "auto";
      return side;
    });
    return [choices, create("div", "r-pair r-pair-head r-stays", ...sides)];
  }

  const lacking = (name) =>
    create(
      "p",
      "r-lacking",
      words.lacking.replace("{language}", () => name),
    );

  const spacer = () => create("div", "r-spacer");

  /* The line above the text that says that the two preambles are divided otherwise; null where they are not. */
  function uneven(own, other, version) {
    if (![...own, ...other].some(({ same }) => same)) return null;
    return create(
      "p",
      "r-uneven",
      words.uneven.replace("{language}", () => version.name),
    );
  }

  function pairUp(page, other, version) {
    const own = new Map(all("[data-eid]", page).map((unit) => [unit.id, unit]));
    const others = new Map(other.units.map((unit) => [unit.anchor, unit]));
    const units = Array.from(own.values(), (unit) => ({ anchor: unit.id, same: beside.same(unit) }));
    const ahead = beside.ahead(units, other.units);
    /* What the page has no unit of that anchor for can be pointed at nevertheless. */
    const side = (anchor) => {
      const unit = beside.written(others.get(anchor), other, version.href, ahead);
      if (!own.has(anchor)) unit.id = anchor;
      return unit;
    };
    const isHead = (anchor) => (own.has(anchor) ? !own.get(anchor).matches(".r-unit") : others.get(anchor).head);
    const masthead = create("div", "r-version-head");
    const text = one(".r-text", page);
    let last = uneven(units, other.units, version);
    if (last) text.prepend(last);
    for (const [firsts, seconds] of beside.pairs(units, other.units)) {
      if (isHead(firsts[0] ?? seconds[0])) {
        masthead.append(...seconds.map(side));
        continue;
      }
      const row = create("div", "r-pair");
      const left = firsts.map((anchor) => own.get(anchor));
      const right = seconds.map(side);
      if (left.length) left[0].replaceWith(row);
      else if (last) last.after(row);
      else text.prepend(row);
      if (!left.length) left.push(lacking(words.name));
      if (!right.length) right.push(lacking(version.name));
      /* Of two that stand beside one, the second has the other side empty. */
      for (let at = 0; at < Math.max(left.length, right.length); at++)
        row.append(left[at] || spacer(), right[at] || spacer());
      last = row;
    }
    const printed = one(".r-masthead", page);
    printed.replaceWith(create("div", "r-pair r-pair-masthead", printed.cloneNode(false), masthead));
    one(".r-masthead", page).append(...printed.childNodes);
  }

  /* Shows the page beside its version `{ href, hreflang, name }`, one of the `versions`. */
  beside.show = async function (page, version, versions) {
    page.classList.add("r-beside");
    page.prepend(...head(version, versions));
    try {
      const other = beside.checked(await beside.load(version.href), version.hreflang);
      if (!other) throw new Error(`no text in ${version.hreflang}`);
      pairUp(page, other, version);
      /* A unit that was moved or has just come is the target only once the address is followed again. */
      if (location.hash) location.replace(location.hash);
    } catch {
      page.classList.remove("r-beside");
      const failed = create(
        "p",
        "r-failed",
        words.beside_failed.replace("{language}", () => version.name),
      );
      failed.setAttribute("role", "status");
      one(".r-pair-head", page).after(failed);
    }
    page.removeAttribute("aria-busy");
    reading.follow();
  };
})(window.resolutionsReading);
