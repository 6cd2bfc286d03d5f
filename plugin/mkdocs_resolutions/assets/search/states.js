/* Takes a State by what readers call it, Swaziland, for the one by the name that texts have, Eswatini; an office or a notion,
   which has no code, in the same way. The names come with the index (`resolutions/search/words.py`). */
(function (search) {
  "use strict";

  const known = new WeakMap();

  /* The States that are called otherwise too, by the terms of each such name: { code, name: that of texts, called }. */
  function statesOf(index) {
    if (!known.has(index)) {
      const entries = index.root.states.flatMap(([code, name, others]) =>
        others.map((called) => [keyOf(search.typed(called), index), { code, name, called }]),
      );
      known.set(index, new Map(entries));
    }
    return known.get(index);
  }

  /* Of each word the term without accents; "of" has none. */
  const keyOf = (words, index) =>
    words
      .flatMap((word) => (search.isHan(word) ? word : index.terms(word).slice(-1)))
      .filter(Boolean)
      .join(" ");

  /* The clauses, where those that are a State's other name are one, which its name in texts meets as well. */
  search.withStates = function (clauses, index) {
    const states = statesOf(index);
    const most = Math.max(0, ...Array.from(states.keys(), (key) => key.split(" ").length));
    const words = clauses.map((clause) =>
      clause.length === 1 && clause[0].word && !clause[0].year ? clause[0] : null,
    );
    const found = [];
    for (let at = 0; at < clauses.length;) {
      const [state, end] = longest(states, words, at, most, index);
      if (state) found.push(clauseOf(state, clauses.slice(at, end).flat(), index));
      else if (words[at] && search.isHan(words[at].word)) found.push(...parted(words[at], states, index));
      else found.push(clauses[at]);
      at = state ? end : at + 1;
    }
    return found;
  };

  /* The State that most of the words from there on name, and where they end. */
  function longest(states, words, start, most, index) {
    let best = [null, start];
    if (!words[start] || !keyOf([words[start].word], index)) return best;
    const keys = [];
    for (let end = start; end < words.length && words[end] && keys.length < most; end++) {
      const key = keyOf([words[end].word], index);
      if (key) keys.push(key);
      if (key && states.has(keys.join(" "))) best = [states.get(keys.join(" ")), end + 1];
    }
    return best;
  }

  /* Signs of Chinese that name a State among others. */
  function parted({ word }, states, index) {
    const [name = "", state] = Array.from(states)
      .filter(([key]) => word.includes(key))
      .reduce((left, right) => (right[0].length > (left[0] || "").length ? right : left), []);
    const own = (text) => [{ word: text, surface: text }];
    if (!state || isWithin(state, index)) return [own(word)];
    const at = word.indexOf(name);
    const rest = [word.slice(0, at), word.slice(at + name.length)].map((text) => search.wordsOfHan(text, index.stop));
    const clauses = rest.map((texts) => texts.filter((text) => !search.isSign(text)).map(own));
    return [...clauses[0], clauseOf(state, own(name), index), ...clauses[1]];
  }

  function clauseOf({ name }, items, index) {
    const surface = items.map((item) => item.surface).join(" ");
    const typed = items.length > 1 ? [{ all: items.map(({ word }) => word).join(" "), surface }] : items;
    return isWithin({ name, called: surface }, index) ? typed : [...typed, { all: name, surface: "" }];
  }

  /* Whether all texts with the name have what it is called as well: Iran (Islamic Republic of). */
  function isWithin({ name, called }, index) {
    const terms = new Set(index.terms(name));
    return index.terms(called).every((term) => terms.has(term));
  }

  /* The code of the State that the query is, by what it is called besides; empty where it is none. */
  search.stateCalled = function ({ clauses }, index) {
    const key = keyOf(
      clauses.flat().map(({ word }) => word),
      index,
    );
    return statesOf(index).get(key)?.code || "";
  };

  /* The names by which texts have the States of a query: they are marked as its words are. */
  search.statesNamed = (clauses) =>
    clauses.flatMap((clause) => clause.filter(({ surface }) => !surface).map(({ all }) => all));
})(window.resolutionsSearch);
