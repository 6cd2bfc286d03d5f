/* Offers the pages of the site that have the very words of a question for their name: a theme, a subject, a country, an
   agenda item. The page of results alone loads this. */
(function (search) {
  "use strict";

  /* The headings are many, and their names mostly short: for a longer question they are not loaded. */
  const MOST = 4;

  /* A line that leads to them; none where no page is called so. */
  search.pagesCalled = async function ({ clauses, not, reference }, index) {
    const items = clauses.flat();
    if (not.length || items.some(({ word }) => !word) || (reference && !reference.name)) return [];
    const asked = new Set(index.terms(items.map(({ word }) => word).join(" ")));
    if (!asked.size) return [];
    const isAsked = ([, name]) => {
      const terms = new Set(index.terms(name));
      return terms.size === asked.size && Array.from(asked).every((term) => terms.has(term));
    };
    const themes = index.root.themes.map(([id, name]) => ["themes/" + id, name]);
    const headings = asked.size <= MOST ? await index.headings() : [];
    const place = `places/${search.stateCalled({ clauses }, index).toLowerCase()}`;
    const places = headings.filter(([path]) => path === place);
    const found = [
      ...places,
      ...[...themes, ...headings].filter((heading) => heading[0] !== place && isAsked(heading)),
    ];
    return found.length ? [offer(found, index.language)] : [];
  };

  function offer(found, language) {
    const { words } = search.rest;
    /* One of few documents may have no page of its own: a list names these (`place`). */
    const links = found.map(([path, name, place = `${path}/`]) => {
      const link = search.element("a", "r-search-again", name);
      const [page, anchor] = place.split("#");
      link.href = search.pageOf(`${language}/${page}`) + (anchor ? `#${anchor}` : "");
      return [words[path.split("/")[0]] + words.colon, link];
    });
    return search.element("p", "r-search-notice", ...links.flatMap((link, at) => (at ? [" · ", ...link] : link)));
  }
})(window.resolutionsSearch);
