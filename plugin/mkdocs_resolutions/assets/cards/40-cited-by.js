/* Shows the citations of a paragraph next to it: a copy of the list at the foot of the page. */
(function (reading) {
  "use strict";

  const { panel } = reading;

  function citing(link) {
    if (panel.of(link)) return panel.close();
    const list = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const copy = list.cloneNode(true);
    copy.className = "r-card";
    copy.id = "r-citing";
    copy.setAttribute("role", "group");
    copy.setAttribute("aria-label", link.getAttribute("aria-label"));
    copy.firstElementChild.remove();
    panel.open(link, copy);
    link.setAttribute("aria-expanded", "true");
    link.addEventListener("r-closed", () => link.setAttribute("aria-expanded", "false"), { once: true });
  }

  reading.cards.citing = citing;
})(window.resolutionsReading);
