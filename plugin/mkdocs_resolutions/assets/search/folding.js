/* Folds results that say the same, or nearly: of each wording one stands for all. The page of results alone loads this,
   and the piece that tells who repeats whom (`resolutions/search/repeats.py`). */
(function (search) {
  "use strict";

  /* Of those about as good as the best one, the newest stands for a wording. */
  const AS_GOOD = 0.8;

  const known = new WeakMap();

  /* Of an index's units: { first: of each the first of its wording, others: those firsts that are repeated, formulas: the
     firsts of formulas }. */
  function repeatsOf(index) {
    if (!known.has(index)) {
      const reading = index.piece("repeats").then((bytes) => read(bytes, index.size));
      reading.catch(() => known.delete(index));
      known.set(index, reading);
    }
    return known.get(index);
  }

  function read(bytes, size) {
    const bits = Math.ceil(size / 8);
    const units = [];
    for (let unit = 0; unit < size; unit++) if (bytes[unit >> 3] & (128 >> (unit & 7))) units.push(unit);
    const end = bits + 3 * units.length;
    const first = Uint32Array.from({ length: size }, (_, unit) => unit);
    search.planes(bytes.subarray(bits, end)).forEach((distance, at) => {
      first[units[at]] += distance % 2 ? distance >> 1 : -(distance >> 1);
    });
    for (const unit of units) {
      let last = unit;
      while (first[last] !== last) last = first[last];
      for (let at = unit, next; at !== last; at = next) [next, first[at]] = [first[at], last];
    }
    const repeated = new Set(units.map((unit) => first[unit]));
    return { first, repeated, formulas: new Set(search.planes(bytes.subarray(end))) };
  }

  /* One result for each wording, where its first one stands: of the best, the newest; `order`: the first. Each has in
     `same` the units that it stands for besides its own, and what is known of its wording. */
  search.folded = async function (units, index, order) {
    const { first, repeated, formulas } = await repeatsOf(index);
    const wordings = new Map();
    for (const entry of units) {
      /* A document as a whole has no wording: no other stands for it. */
      const start = entry.whole ? -1 - entry.unit : first[entry.unit];
      const members = wordings.get(start);
      if (members) members.push(entry);
      else wordings.set(start, [entry]);
    }
    const yearOf = ({ unit }) => index.root.years[index.documentOf(unit)];
    return Array.from(wordings, ([start, members]) => {
      const best = members[0];
      const isGood = ({ value, isNear }) => isNear === best.isNear && value >= AS_GOOD * best.value;
      const good = order ? [best] : members.filter(isGood);
      const chosen = good.reduce((newest, entry) => (yearOf(entry) > yearOf(newest) ? entry : newest));
      return {
        ...best,
        unit: chosen.unit,
        document: chosen.document,
        same: members.filter((entry) => entry !== chosen).map(({ unit }) => unit),
        wording: { start, isRepeated: repeated.has(start), isFormula: formulas.has(start) },
      };
    });
  };

  /* The unit that an address names (`S/RES/2127:op2`); -1 where the index has none. */
  search.unitAt = async function (place, index) {
    const [, identifier, anchor] = /^(.*):([^:]*)$/.exec(place) || [];
    const firsts = identifier ? await index.units("/" + identifier.toLowerCase()) : [];
    return firsts.length ? index.place(index.documentOf(firsts[0]), [anchor]) : -1;
  };

  /* What tells whether a unit has the wording of that place. */
  search.saying = async function (place, index) {
    const unit = await search.unitAt(place, index);
    const { first } = await repeatsOf(index);
    return (other) => unit >= 0 && first[other] === first[unit];
  };
})(window.resolutionsSearch);
