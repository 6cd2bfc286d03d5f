/* Printing: the symbol, or what a list is, as a running head, and notes with the addresses of external links. */
(function (reading) {
  "use strict";

  const { all, one } = reading;

  function notes(page) {
    const numbers = new Map();
    for (const link of all(':is(.r-masthead, .r-version-head, .r-text) a[href^="http"]', page)) {
      if (link.origin === location.origin) continue;
      if (!numbers.has(link.href)) numbers.set(link.href, numbers.size + 1);
      link.dataset.note = numbers.get(link.href);
    }
    const list = document.createElement("ol");
    list.className = "r-notes";
    for (const place of numbers.keys()) {
      const item = document.createElement("li");
      item.textContent = place;
      list.append(item);
    }
    if (numbers.size) (one(".r-text", page) || page.lastElementChild).after(list);
  }

  function paper() {
    const page = one(".r-document");
    const prepare = () => {
      const name = page ? page.dataset.cite || one("h1", page).textContent : document.title;
      document.documentElement.style.setProperty("--r-running", JSON.stringify(name));
      if (page) notes(page);
    };
    addEventListener("beforeprint", prepare, { once: true });
    /* For browsers that do not know the style's `::details-content`: what is folded in is printed. */
    let unfolded = [];
    addEventListener("beforeprint", () => {
      unfolded = all(".r-document details:not([open])");
      for (const fold of unfolded) fold.open = true;
    });
    addEventListener("afterprint", () => {
      for (const fold of unfolded) fold.open = false;
    });
  }

  paper();
})(window.resolutionsReading);
