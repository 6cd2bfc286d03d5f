/* Answers a question that is the beginning of symbols, or a day. Loaded for such a question alone. */
(function (search) {
  "use strict";

  /* The answers to a series: all of its documents, the newest first; of those that one language has no other one's. */
  search.ofSeries = async function (series, query, languages, given) {
    const answers = [];
    const seen = new Set();
    for (const code of languages) {
      const index = await search.index(code);
      const allowed = await search.allowed(index, given.filters);
      const isAllowed = (unit) => {
        const document = index.documentOf(unit);
        return !allowed || allowed.subarray(unit, index.documents[document + 1]).includes(1);
      };
      const found = (await search.series(series, index)).filter(([term, unit]) => !seen.has(term) && isAllowed(unit));
      const units = found.map(([term, unit]) => (seen.add(term), { unit, value: 1, whole: true }));
      const gathered = { groups: [], passed: [], exact: true, begun: "", states: [] };
      const reader = new search.Reader(query, index, [], "");
      if (units.length) answers.push({ index, units, total: units.length, left: [], near: 0, gathered, reader });
    }
    return answers;
  };
})(window.resolutionsSearch);
