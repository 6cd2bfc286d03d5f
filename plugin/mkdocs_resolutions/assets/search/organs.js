/* Tells which organ a question names among other words: its documents meet these words, and come before others. An organ
   is known by the names of the page's language (`search.rest.organs`). */
(function (search) {
  "use strict";

  /* The clauses, where each word of an organ's name tells the organ, and its full name stands for one word ("ECOSOC"); as
     they are where nothing else is asked. */
  search.withOrgans = function (clauses, index) {
    const names = index.root.organs
      .flatMap((organ) =>
        (search.rest.organs[organ] || []).map((name) => ({ organ, name, terms: search.firstTerms(name, index) })),
      )
      .filter(({ terms }) => terms.length)
      .sort((left, right) => right.terms.length - left.terms.length);
    const parted = clauses.flatMap((clause) => apart(clause, names));
    /* Words like "on", which have no term, stand within a name. */
    const places = parted.flatMap((clause, at) => {
      const terms = clause.length === 1 && clause[0].word ? search.firstTerms(clause[0].word, index) : [""];
      return terms.map((term) => ({ term, at }));
    });
    for (const { organ, terms } of names) {
      const start = places.findIndex((_, from) => terms.every((term, at) => places[from + at]?.term === term));
      if (start < 0) continue;
      const named = new Set(places.slice(start, start + terms.length).map(({ at }) => at));
      if (places.every(({ at }) => named.has(at))) return clauses;
      const [name] = search.rest.organs[organ];
      const full =
        terms.length === 1 && !terms.includes(search.firstTerms(name, index).join())
          ? [{ all: name, surface: "" }]
          : [];
      return parted.map((clause, at) =>
        named.has(at) ? [...clause, ...full].map((item) => ({ ...item, organ })) : clause,
      );
    }
    return clauses;
  };

  /* Of each word of a name the term as texts spell it: its other forms need not have the other one ("Генерального"). */
  search.firstTerms = (name, index) =>
    search.typed(name).flatMap((word) => (search.isHan(word) ? index.terms(word) : index.terms(word).slice(0, 1)));

  /* Signs of Chinese that name an organ among others, as clauses of their own. */
  function apart(clause, names) {
    const word = clause.length === 1 && clause[0].word;
    const found = word && search.isHan(word) ? names.find(({ name }) => word.includes(name)) : null;
    if (!found) return [clause];
    const [before, ...behind] = word.split(found.name);
    const texts = [before, found.name, behind.join(found.name)].filter(Boolean);
    return texts.map((text) => [{ word: text, surface: text }]);
  }
})(window.resolutionsSearch);
