/*
 * Builds cards from links and from small files next to the pages (`resolutions/publishing/cards.py`), which are loaded
 * when they are first needed. Their content becomes text, never markup.
 */
(function (reading) {
  "use strict";

  const { all, one, fileNumber } = reading;
  const CLIP = 600;
  const root = new URL("../../", document.currentScript.src).href;
  const cardsByKey = new Map();
  const loading = new Map();

  window.resolutionsCards = ({ cards, themes, elsewhere }) => {
    for (const [key, card] of Object.entries(cards)) {
      cardsByKey.set(key, { ...card, themes: (card.themes || []).map((index) => themes[index]), elsewhere });
    }
  };

  /* The key of a link's card: its address from the language on, `en/S/RES/2100#op12`, `en/S/RES/1325(2000)`. */
  function keyOf(link) {
    const isPage = link.href.startsWith(root);
    if (!isPage && link.host !== "docs.un.org") return "";
    const [page, anchor] = link.href.slice(isPage ? root.length : link.origin.length + 1).split("#");
    return decodeURIComponent(page.replace(/(?:\/|\/index\.html)$/, "") + (anchor ? `#${anchor}` : ""));
  }

  /* The facts of a reference within the document, whose paragraph is on the page. */
  function factsOfSelf(link) {
    const unit = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const words = unit && one(":scope > p, :scope > .r-unit-text, :scope > .r-scroll caption", unit)?.cloneNode(true);
    for (const mark of words ? all(".r-note, .r-back", words) : []) mark.remove();
    const text = words?.textContent.trim() || "";
    return { text: text.length > CLIP ? `${text.slice(0, text.lastIndexOf(" ", CLIP))} …` : text };
  }

  /* What is known about a link's target. */
  async function facts(link, files) {
    if (link.matches(".r-self")) return factsOfSelf(link);
    const key = keyOf(link);
    if (!key) return {};
    const url = `${root}${document.documentElement.lang}/cards/${fileNumber(key, files)}.js`;
    if (!loading.has(url)) loading.set(url, reading.script(url));
    await loading.get(url).catch(() => loading.delete(url));
    return cardsByKey.get(key) || {};
  }

  /* What is said of a target of which no card is known, by its address alone: `S/RES/1325 (2000), official text at …`. */
  function says(link) {
    const [page, anchor] = keyOf(link).split("#");
    const symbol = page.slice(page.indexOf("/") + 1).replace("(", " (");
    if (link.href.startsWith(root)) return symbol + (anchor ? reading.words.labels.part + reading.label(anchor) : "");
    const said = symbol ? reading.words.leaves : reading.words.leaves_plain;
    return said.replace("{symbol}", () => symbol).replace("{place}", () => link.host);
  }

  function create(name, ...content) {
    const element = document.createElement("span");
    element.className = name;
    element.append(...content);
    return element;
  }

  /* Date and vote: the vote's figures keep their order among Arabic. */
  function line([before, tally, after]) {
    const element = create("r-card-facts", before || "");
    if (tally) element.append(Object.assign(document.createElement("bdi"), { textContent: tally }), after);
    return element;
  }

  function leading(href, text) {
    const link = document.createElement("a");
    link.className = "r-card-link"; /* Absolute within the site, too: no arrow. */
    link.href = href;
    link.textContent = text;
    return link;
  }

  function build(link, card, title) {
    const within = link.matches(".r-self");
    const address = within ? link.href : link.href.split("#")[0];
    const about = Object.assign(document.createElement("span"), { textContent: card.title || "" });
    const text = create("r-card-text", card.text || "");
    if (card.label) text.prepend(Object.assign(document.createElement("b"), { textContent: card.label }), " ");
    for (const words of [about, text]) if (card.lang) Object.assign(words, { lang: card.lang, dir: "auto" });
    const head = create("r-card-head", leading(address, card.name || title), " ", about, " ", line(card.facts || []));
    head.id = "r-card-head";
    const more = create("r-card-more");
    const parts = (card.themes || []).map(([url, name]) => leading(root + url, name));
    if (card.name && !link.href.startsWith(root)) parts.push(card.elsewhere, link.host);
    if (card.record) parts.push(leading(card.record, "UN Digital Library"));
    parts.forEach((part, index) => more.append(index ? " · " : "", part));
    const element = create("r-card", head, text, more);
    element.id = "r-card";
    element.setAttribute("role", "note");
    return element;
  }

  reading.card = { facts, says, build, keyOf, fileNumber };
})(window.resolutionsReading);
