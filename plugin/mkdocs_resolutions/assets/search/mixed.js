/* Parts a question in several scripts, "climate изменение климата". Loaded for such a question alone. */
(function (search) {
  "use strict";

  /* The query without the words in other scripts than those which the reader's language has, as a list of names may have all
     of them: they are left out, and offered alone. What asks for a vote does so in any language. */
  search.inOneLanguage = async function (query, index, tables) {
    const words = query.clauses.every(([{ word }, or]) => word && !or) ? query.words : [];
    if (query.reference || !words.length) return query;
    const { groups } = await search.gather(query, index);
    const held = groups.filter(({ count }) => count).flatMap(({ surfaces }) => surfaces.flatMap(search.scriptsOf));
    const others = words.filter((word) => {
      const scripts = search.scriptsOf(word.replace(search.votesIn(tables.vote), ""));
      return scripts.length > 0 && !scripts.some((script) => held.includes(script));
    });
    if (!others.length || others.length === words.length) return query;
    const own = search.parse(search.without(query.typed, others), tables);
    return { ...own, beyond: [...own.beyond, others.join(" ")] };
  };
})(window.resolutionsSearch);
