/* The action bar of paragraphs. There is one, which moves to the paragraph that is pointed at or has the focus. */
(function (reading) {
  "use strict";

  const { one, copied } = reading;
  const { words } = reading;

  /* The decoded fragment of the address; the raw one where it is badly encoded. */
  reading.fragment = function () {
    const raw = location.hash.slice(1);
    try {
      return decodeURIComponent(raw);
    } catch {
      return raw;
    }
  };

  /* Loads a script once, when it is first needed, by a script element: a page on a disk may use nothing else. */
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

  /* Loads the functions for citation styles, links to several paragraphs, and the selection. */
  reading.citing = () => reading.load(reading.base + "cite.js").then(() => reading.cite);

  reading.style = () => __md_get("resolutions.citation") || "short";
  reading.chooseStyle = (style) => __md_set("resolutions.citation", style);

  /* Puts the button of the menu of styles next to the button that copies. */
  reading.offerStyles = function (copy, button) {
    const group = document.createElement("span");
    group.className = "r-cite";
    copy.replaceWith(group);
    group.append(copy, button);
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
    /* A message that `stays` is shown until the reader goes to another place or presses Escape. */
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
    const current = () => unitOf(bar);
    const button = (text, act) => reading.button(bar, text, act);
    const cite = async (style) => {
      const unit = current();
      const short = page.dataset.cite + words.labels.part + reading.ownLabel(unit.id);
      const whole = async (citing) => citing.cite(citing.below(unit.id, citing.order()), style);
      /* A unit of an annex may stand in an article, which no anchor says. */
      const isSaid = style === "short" && !unit.id.startsWith("annex");
      reading.copy(isSaid ? short : await reading.citing().then(whole), words.citation_copied);
    };
    button(words.copy_link, () => reading.copy(location.href.split("#")[0] + "#" + current().id, words.link_copied));
    const copy = button(words.copy_citation, () => cite(reading.style()));
    let stays = false;
    const chosen = (style) => {
      stays = true;
      cite(style);
    };
    const styles = button("▾", async () => (await reading.citing()).menu(styles, chosen));
    reading.offerStyles(copy, styles);
    const select = button(words.select, async (event) => {
      /* The bar may have moved to another paragraph by the time that the functions are loaded. */
      const unit = current();
      (await reading.citing()).toggle(unit, event.shiftKey);
    });
    if (one("section[aria-labelledby=wording] > p > a")) {
      const wording = button(words.wording, () => reading.showWording(current(), wording));
    }
    reading.showPicked = () => select.setAttribute("aria-pressed", String(current()?.matches(".r-picked") || false));
    const number = (unit) => one(".r-unit > a", unit);
    const moveTo = (unit) => {
      if (!unit || unit.contains(bar)) return;
      /* Behind the number in the order of the Tab key; on a phone also beside it, above a text that may be long. */
      number(unit).after(bar);
      reading.showPicked();
    };
    const arrive = () => moveTo(unitOf(document.getElementById(reading.fragment())));
    page.addEventListener("focusin", ({ target }) => {
      const unit = unitOf(target);
      /* Where the bar moves the text, a link in it that is tapped must stay below the finger. */
      if (unit && (wide.matches || target === number(unit))) moveTo(unit);
    });
    /* A menu hangs over other paragraphs: once a style is chosen, the bar waits until the pointer leaves its column. */
    const waits = ({ clientX }) => {
      const { left, right } = bar.getBoundingClientRect();
      stays = stays && clientX > left && clientX < right;
      return stays;
    };
    page.addEventListener("pointerover", (event) => {
      /* The pointer does not move the bar while it has the keyboard's focus or an open menu. */
      if (!wide.matches || one(":focus-visible, [aria-expanded=true]", bar) || waits(event)) return;
      moveTo(unitOf(event.target));
    });
    document.addEventListener("keydown", (event) => event.key === "Escape" && say(""));
    addEventListener("hashchange", arrive);
    arrive();
  }

  actions();
})(window.resolutionsReading);
