/* Finds what cites a document. Loaded for a question that names one. */
(function (search) {
  "use strict";

  /* The units, of those that are of a document's head the first alone. */
  function oneHeadEach(units, index) {
    const heads = new Map();
    for (const { unit, whole } of units) {
      const document = index.documentOf(unit);
      if (whole && !heads.has(document)) heads.set(document, unit);
    }
    return units.filter(({ unit, whole }) => !whole || heads.get(index.documentOf(unit)) === unit);
  }

  /* The units that cite the document of a citation, outside of itself. */
  search.citers = async function ({ reference: { target } }, index, given) {
    const firsts = await index.units("/" + target);
    const own = new Set(Array.from(firsts, (first) => index.documentOf(first)));
    const [weights, ranks, allowed, isHead] = await Promise.all([
      index.weights(),
      index.ranks(),
      search.allowed(index, given.filters),
      index.isHead(),
    ]);
    const standings = search.standings(index, ranks);
    const found = Array.from(await search.citing(target, index))
      .filter((unit) => (!allowed || allowed[unit]) && !own.has(index.documentOf(unit)))
      .map((unit) => [unit, index.documentOf(unit)])
      .map(([unit, document]) => ({
        unit,
        document,
        value: weights[unit] * standings[document],
        whole: isHead(unit),
        isNear: false,
      }));
    const units = oneHeadEach(found, index).sort(search.inOrder);
    return { units: units.slice(0, given.keep), total: units.length };
  };
})(window.resolutionsSearch);
