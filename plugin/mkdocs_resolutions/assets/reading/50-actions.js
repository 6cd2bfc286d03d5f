/* The actions of a paragraph: one small bar, which comes to the paragraph that is pointed at or has the focus. */
(function (reading) {
  "use strict";

  const { one, copied } = reading;
  const words = (reading.words = window.resolutionsWords[document.documentElement.lang] || window.resolutionsWords.en);

  /* The address's fragment; one that is badly encoded is taken as it stands. */
  reading.fragment = function () {
    const raw = location.hash.slice(1);
    try {
      return decodeURIComponent(raw);
    } catch {
      return raw;
    }
  };

  /* What few readers need is loaded when it is first asked for, by a script tag: a page on a disk may use nothing else. */
  const loads = new Map();
  reading.base = document.currentScript.src.replace(/[^/]*$/, "");
  reading.load = function (url) {
    if (!loads.has(url)) {
      const loading = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = url;
        script.onload = resolve;
        script.onerror = () => reject(new Error("cannot load " + url));
        document.head.append(script);
      });
      loading.catch(() => loads.delete(url));
      loads.set(url, loading);
    }
    return loads.get(url);
  };

  /* Styles, links to several paragraphs, the selection. */
  reading.citing = () => reading.load(reading.base + "cite.js").then(() => reading.cite);

  reading.style = () => __md_get("resolutions.citation") || "short";
  reading.chooseStyle = (style) => __md_set("resolutions.citation", style);

  /* The button of the menu of styles stands beside the one that copies. */
  reading.offerStyles = function (copy, button) {
    const both = document.createElement("span");
    both.className = "r-cite";
    copy.replaceWith(both);
    both.append(copy, button);
    button.setAttribute("aria-label", words.cite_style);
    button.setAttribute("aria-haspopup", "menu");
    button.setAttribute("aria-expanded", "false");
  };

  function actions() {
    const page = one(".r-document");
    if (!page) return;
    const wide = matchMedia("(min-width: 60em)");
    const bar = document.createElement("span");
    bar.className = "r-actions";
    const status = document.createElement("p");
    status.className = "r-status";
    status.setAttribute("role", "status");
    document.body.append(status);
    let quiet = 0;
    /* What `stays` is read until the reader goes on: to another place, or by the Escape key. */
    const say = (reading.say = function (message, stays) {
      clearTimeout(quiet);
      status.textContent = message;
      if (!stays) quiet = setTimeout(() => (status.textContent = ""), 4000);
    });
    reading.copy = async function (text, done) {
      const shown = text.length > 200 ? text.slice(0, 200) + " …" : text;
      say((await copied(text)) ? done + words.colon + shown : words.copy_failed);
    };
    const unitOf = (node) => node instanceof Element && node.closest(".r-unit");
    const here = () => unitOf(bar);
    const button = (text, act) => reading.button(bar, text, act);
    const cite = async (style) => {
      const unit = here();
      const short = page.dataset.cite + words.part + one(".r-number", unit).title;
      reading.copy(style === "short" ? short : (await reading.citing()).cite([unit.id], style), words.citation_copied);
    };
    button(words.copy_link, () => reading.copy(location.href.split("#")[0] + "#" + here().id, words.link_copied));
    const copy = button(words.copy_citation, () => cite(reading.style()));
    const styles = button("▾", async () => (await reading.citing()).menu(styles, cite));
    reading.offerStyles(copy, styles);
    const select = button(words.select, async (event) => (await reading.citing()).toggle(here(), event.shiftKey));
    reading.showPicked = () => select.setAttribute("aria-pressed", String(here()?.matches(".r-picked") || false));
    const come = (unit) => {
      if (!unit || unit.contains(bar)) return;
      /* Where there is a gutter the bar is the next stop of the Tab key; on a phone it stands below the text. */
      if (wide.matches) one(".r-number", unit).after(bar);
      else unit.append(bar);
      reading.showPicked();
    };
    const arrive = () => come(unitOf(document.getElementById(reading.fragment())));
    page.addEventListener("focusin", (event) => come(unitOf(event.target)));
    page.addEventListener("pointerover", (event) => {
      /* What the keyboard has come to keeps the bar: it must not run away from under a key press; nor an open menu. */
      if (wide.matches && !one(":focus-visible, [aria-expanded=true]", bar)) come(unitOf(event.target));
    });
    document.addEventListener("keydown", (event) => event.key === "Escape" && say(""));
    addEventListener("hashchange", arrive);
    arrive();
  }

  actions();
})(window.resolutionsReading);
