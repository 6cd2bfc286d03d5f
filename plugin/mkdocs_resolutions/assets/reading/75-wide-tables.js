/* A table that is wider than the page of a project's own: Material lets it scroll, by a pointer alone in some browsers. */
(function (reading) {
  "use strict";

  addEventListener("load", () => {
    for (const box of reading.all(".md-typeset__scrollwrap")) if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  });
})(window.resolutionsReading);
