/* The reader's filters, as a byte for each unit: 1 where it may be shown. */
(function (search) {
  "use strict";

  /* `filters`: { organ, from, to, theme, part }, each empty where the reader chose nothing. Null: all may be shown. */
  search.allowed = async function (index, { organ, from, to, theme, part }) {
    if (!organ && !from && !to && !theme && !part) return null;
    const allowed = new Uint8Array(index.size).fill(1);
    const { years, organs } = index.root;
    years.forEach((year, document) => {
      const shown =
        (!organ || organs[index.root.organ[document]] === organ) &&
        (!from || year >= from) &&
        (!to || (year > 0 && year <= to));
      if (!shown) allowed.fill(0, index.documents[document], index.documents[document + 1]);
    });
    if (theme) {
      const members = new Uint8Array(index.size);
      for (const unit of await index.units("#" + theme)) members[unit] = 1;
      keep(allowed, (unit) => members[unit]);
    }
    if (part) {
      const parts = await index.parts();
      keep(allowed, (unit) => parts[unit] === search.rest.parts[part]);
    }
    return allowed;
  };

  function keep(allowed, shown) {
    for (let unit = 0; unit < allowed.length; unit++) if (allowed[unit] && !shown(unit)) allowed[unit] = 0;
  }
})(window.resolutionsSearch);
