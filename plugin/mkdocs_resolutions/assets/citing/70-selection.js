/* Paragraphs that the reader picks, one by one or with a text selection: one link and one citation for all of them. */
(function (reading) {
  "use strict";

  const { all } = reading;
  const citing = reading.cite;
  const { words } = citing;
  const page = reading.words;

  const picked = new Set();
  let last = null;
  let texts = [];

  const bar = document.createElement("div");
  bar.className = "r-selection";
  bar.setAttribute("role", "region");
  bar.setAttribute("aria-label", words.cite_region);
  const said = document.createElement("p");
  const voice = document.createElement("p");
  voice.className = "r-hidden";
  voice.setAttribute("role", "status");
  document.body.append(voice);
  bar.append(said);
  const button = (text, act) => reading.button(bar, text, act);
  button(page.copy_link, () => reading.copy(citing.link(named()), page.link_copied));
  const copy = button(page.copy_citation, () => take(reading.style()));
  const styles = button("▾", () => citing.menu(styles, take));
  reading.offerStyles(copy, styles);
  button(words.cite_clear, clear);
  /* A press on the bar must not remove the text selection that it is for. */
  bar.addEventListener("mousedown", (event) => event.preventDefault());

  const take = (style) => reading.copy(citing.cite(named(), style), page.citation_copied);
  const units = () => all(".r-unit").map((unit) => unit.id);
  const named = () => (picked.size ? units().filter((anchor) => picked.has(anchor)) : texts);

  /* Picks a paragraph with those below it, or unpicks it; `extend` picks all from the last picked one to this. */
  citing.toggle = function (unit, extend) {
    const order = units();
    const below = citing.below(unit.id, order);
    if (extend && last !== null && last !== unit.id) {
      const ends = [last, unit.id].map((anchor) => order.indexOf(anchor));
      const until = citing.below(order[Math.max(...ends)], order).pop();
      for (const anchor of order.slice(Math.min(...ends), order.indexOf(until) + 1)) picked.add(anchor);
    } else if (picked.has(unit.id)) {
      /* A paragraph whose item is taken out is no longer picked as a whole. */
      const [removed, ...others] = [unit.id, ...picked].map((id) => reading.anchor(id, order.includes("annex")));
      Array.from(picked).forEach((anchor, at) => {
        if (below.includes(anchor) || reading.isBelow(removed, others[at])) picked.delete(anchor);
      });
    } else {
      for (const anchor of below) picked.add(anchor);
    }
    last = unit.id;
    texts = [];
    show(unit);
  };

  /* Sets the paragraphs of the text selection, given the first and the last one; none where there is no selection. */
  citing.touched = function (first, final) {
    if (picked.size) return;
    const order = units();
    texts = first ? order.slice(order.indexOf(first.id), order.indexOf(final.id) + 1) : [];
    if (first || !bar.contains(document.activeElement)) show(final);
  };

  function show(unit) {
    for (const item of all(".r-unit")) item.classList.toggle("r-picked", picked.has(item.id));
    const anchors = named();
    if (anchors.length) {
      const text = words.cite_selected.replace("{places}", () => citing.name(anchors));
      said.textContent = text;
      /* The bar follows the paragraph in the order of the Tab key; it is shown at the lower edge of the window. */
      if (unit && unit.nextElementSibling !== bar) unit.after(bar);
      setTimeout(() => (voice.textContent = text), 100);
    } else {
      bar.remove();
      voice.textContent = "";
    }
    reading.showPicked();
  }

  function clear() {
    const hadFocus = bar.contains(document.activeElement);
    picked.clear();
    texts = [];
    getSelection().removeAllRanges();
    show(null);
    if (hadFocus && last) citing.unit(last).querySelector(".r-unit > a").focus();
    last = null;
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && bar.isConnected && !document.querySelector("dialog[open]"))
      clear();
  });
})(window.resolutionsReading);
