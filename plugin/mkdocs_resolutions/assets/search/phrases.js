/* Finds the units with a phrase: those with its words at the same distances. Words such as "the" have no positions;
   whether they are between the others is checked when a unit is read. Loaded for a phrase alone. */
(function (search) {
  "use strict";

  /* How many of a phrase's rarest terms are looked up. They suffice nearly always; frequent ones would cost the most. */
  const TERMS = 3;

  /* { units: a set, exact: whether each of them certainly has the phrase }; null where no word of it has a term. */
  search.phrase = async function (phrase, index) {
    const { between } = await search.manifest();
    const pieces = phrase.split(new RegExp(between)).filter(Boolean);
    const termsOfPieces = pieces.map((piece) => index.terms(piece));
    const terms = termsOfPieces.flatMap((pieceTerms, at) => pieceTerms.map((term) => ({ term, at })));
    if (!terms.length) return null;
    const counted = await Promise.all(
      terms.map(async (entry) => ({ ...entry, count: (await index.units(entry.term)).length })),
    );
    const rarest = counted.sort((left, right) => left.count - right.count).slice(0, TERMS);
    const [first, ...others] = await Promise.all(
      rarest.map(async ({ term, at }) => ({ at, places: await index.places(term) })),
    );
    const units = new Set();
    for (const [unit, positions] of first.places) {
      const begins = positions.map((position) => position - first.at);
      const stands = (begin) => others.every(({ at, places }) => places.get(unit)?.includes(begin + at));
      if (begins.some(stands)) units.add(unit);
    }
    return { units, exact: terms.length <= TERMS && termsOfPieces.every((pieceTerms) => pieceTerms.length > 0) };
  };
})(window.resolutionsSearch);
