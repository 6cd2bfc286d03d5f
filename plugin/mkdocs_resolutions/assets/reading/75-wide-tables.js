/* A table that is wider than a page of the project's own: Material lets it scroll, which a keyboard can do where the box
   may have the focus. It is called after the heading above it. */
(function (reading) {
  "use strict";

  function name() {
    const counts = new Map();
    let heading = document.title;
    for (const node of reading.all(":is(h1, h2, h3, h4, h5, h6), .md-typeset__scrollwrap", reading.one("main"))) {
      if (!node.matches(".md-typeset__scrollwrap")) heading = node.textContent.replace("¶", "").trim();
      else if (node.scrollWidth > node.clientWidth) {
        const count = (counts.get(heading) || 0) + 1;
        counts.set(heading, count);
        node.tabIndex = 0;
        node.setAttribute("role", "region");
        node.setAttribute("aria-label", count > 1 ? `${heading} (${count})` : heading);
      }
    }
  }

  addEventListener("load", name);
})(window.resolutionsReading);
