/* Marks the paragraph that is being read in the outline. */
(function (reading) {
  "use strict";

  const { all } = reading;

  function outline() {
    const links = new Map(all(".r-outline a").map((link) => [link.hash.slice(1), link]));
    const units = all(".r-unit").filter((unit) => links.has(unit.id));
    if (!units.length) return;
    let current = null;
    let waiting = false;
    const mark = () => {
      waiting = false;
      const line = 96;
      let low = 0;
      let high = units.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (units[middle].getBoundingClientRect().top <= line) low = middle + 1;
        else high = middle;
      }
      const link = links.get(units[Math.max(low - 1, 0)].id);
      if (link === current) return;
      current?.removeAttribute("aria-current");
      current = link;
      current.setAttribute("aria-current", "true");
      keepVisible(link);
    };
    const later = () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    };
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later, { passive: true });
    mark();
  }

  function keepVisible(link) {
    const box = link.closest(".md-sidebar__scrollwrap");
    if (!box) return;
    const top = link.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (top < 0 || top > box.clientHeight - 48) box.scrollTop += top - box.clientHeight / 3;
  }

  outline();
})(window.resolutionsReading);
