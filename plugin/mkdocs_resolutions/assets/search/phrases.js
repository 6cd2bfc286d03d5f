/* Which units hold a phrase: its words at their distances. Words such as "the" have no positions of their own; whether
   they stand between is seen when a unit is read. */
(function (search) {
  "use strict";

  /* As many of a phrase's rarest terms tell nearly all; the frequent ones would cost the most. */
  const TERMS = 3;

  /* { units: a set, exact: whether each of them surely holds the phrase }; null where no word of it has a term. */
  search.phrase = async function (phrase, index) {
    const { between } = await search.manifest();
    const pieces = phrase.split(new RegExp(between)).filter(Boolean);
    const meant = pieces.map((piece) => index.terms(piece));
    const terms = meant.flatMap((own, at) => own.map((term) => ({ term, at })));
    if (!terms.length) return null;
    const counted = await Promise.all(
      terms.map(async (one) => ({ ...one, count: (await index.units(one.term)).length })),
    );
    const rarest = counted.sort((one, other) => one.count - other.count).slice(0, TERMS);
    const [first, ...others] = await Promise.all(
      rarest.map(async ({ term, at }) => ({ at, places: await index.places(term) })),
    );
    const units = new Set();
    for (const [unit, positions] of first.places) {
      const begins = positions.map((position) => position - first.at);
      const stands = (begin) => others.every(({ at, places }) => places.get(unit)?.includes(begin + at));
      if (begins.some(stands)) units.add(unit);
    }
    return { units, exact: terms.length <= TERMS && meant.every((own) => own.length > 0) };
  };
})(window.resolutionsSearch);
