/*
 * A card: made of what the link says, and of what the small files beside the pages tell (`resolutions/cards.py`), each
 * loaded when it is first asked for. Whatever they say becomes text, never markup.
 */
(function (reading) {
  "use strict";

  const { one } = reading;
  const CLIP = 600;
  const root = new URL("../../", document.currentScript.src).href;
  const told = new Map();
  const loading = new Map();

  window.resolutionsCards = ({ cards, themes, elsewhere }) => {
    for (const [key, card] of Object.entries(cards)) {
      told.set(key, { ...card, themes: (card.themes || []).map((index) => themes[index]), elsewhere });
    }
  };

  /* The address without what stands before its language: `en/S/RES/2100#op12`, `en/S/RES/1325(2000)`. */
  function keyOf(link) {
    const here = link.href.startsWith(root);
    if (!here && link.host !== "docs.un.org") return "";
    const [page, anchor] = link.href.slice(here ? root.length : link.origin.length + 1).split("#");
    return decodeURIComponent(page.replace(/(?:\/|\/index\.html)$/, "") + (anchor ? `#${anchor}` : ""));
  }

  /* The number of the file that has the card: `shard_of` in `resolutions/cards.py`. */
  function shardOf(key, shards) {
    let number = 0;
    for (const character of key) number = (Math.imul(number, 31) + character.codePointAt(0)) >>> 0;
    return number % shards;
  }

  /* A reference within the document: its paragraph is on the page. */
  function own(link) {
    const unit = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const text = (unit && one(":scope > p, :scope > .r-unit-text", unit)?.textContent.trim()) || "";
    return { text: text.length > CLIP ? `${text.slice(0, text.lastIndexOf(" ", CLIP))} …` : text };
  }

  /* What is known of what a link leads to. */
  async function facts(link, shards) {
    if (link.matches(".r-self")) return own(link);
    const key = keyOf(link);
    if (!key) return {};
    const url = `${root}${document.documentElement.lang}/cards/${shardOf(key, shards)}.js`;
    if (!loading.has(url)) loading.set(url, reading.script(url));
    await loading.get(url).catch(() => loading.delete(url));
    return told.get(key) || {};
  }

  function made(name, ...content) {
    const element = document.createElement("span");
    element.className = name;
    element.append(...content);
    return element;
  }

  function leading(href, text) {
    const link = document.createElement("a");
    link.href = href;
    link.textContent = text;
    return link;
  }

  function build(link, card, title) {
    const within = link.matches(".r-self");
    const whole = within ? link.href : link.href.split("#")[0];
    const about = made("r-card-title", card.title || "");
    const text = made("r-card-text", card.text || "");
    if (card.label) text.prepend(Object.assign(document.createElement("b"), { textContent: card.label }), " ");
    for (const words of [about, text]) if (card.lang) Object.assign(words, { lang: card.lang, dir: "auto" });
    const head = made(
      "r-card-head",
      leading(whole, card.name || title),
      " ",
      about,
      " ",
      made("r-card-facts", card.facts || ""),
    );
    head.id = "r-card-head";
    const more = made("r-card-more");
    const parts = (card.themes || []).map(([url, name]) => leading(root + url, name));
    if (card.name && !link.href.startsWith(root)) parts.push(card.elsewhere, link.host);
    if (card.record) parts.push(leading(card.record, "UN Digital Library"));
    parts.forEach((part, index) => more.append(index ? " · " : "", part));
    const element = made("r-card", head, text, more);
    element.id = "r-card";
    element.setAttribute("role", "note");
    return element;
  }

  reading.card = { facts, build, keyOf, shardOf };
})(window.resolutionsReading);
