/* Tells the words of a question that no text has, and proposes words of the index for them: those that differ by the fewest
   letters, the frequent first; for Chinese signs that stand together in no text, the words that they are. */
(function (search) {
  "use strict";

  const [SUGGESTED, SAMPLE] = [3, 3];

  /* The words of a query that no text has; or else those that none in the reader's language has, where nothing is found or
     that has another one for each: "dévelopement", of which English has the stem. */
  search.mistyped = async function (answers, spoken, found, gather) {
    const unknown = found ? [] : await unknownOf(answers, spoken);
    if (unknown.length || !spoken.length) return unknown;
    const own = await unknownOf([{ gathered: await gather(await search.index(spoken[0])) }], spoken);
    return !found || own.every(({ sure }) => sure) ? own : [];
  };

  /* Whether the first that answer have the words letter by letter: of the French "dévelopement" English has the stem alone. */
  search.areWords = async function (unknown, answers) {
    const first = answers.flatMap(({ index, units }) => units.slice(0, SAMPLE).map(({ unit }) => index.unit(unit)));
    const said = new Set((await Promise.all(first)).flatMap(({ text }) => search.typed(text)));
    return unknown.every(({ surface }) => said.has(surface));
  };

  /* The words of a query that no text of these languages has. */
  async function unknownOf(answers, spoken) {
    const surfaces = answers
      .map(({ gathered }) => gathered.groups.filter(({ count }) => !count).map((group) => group.surfaces))
      .reduce((left, right) => left.filter((words) => right.some((other) => other.join() === words.join())));
    const index = await search.index(spoken[0]);
    return Promise.all(
      surfaces.flat().map(async (surface) => {
        const { words, sure } = await search.suggest(surface, index);
        return { surface, suggestions: words, sure };
      }),
    );
  }

  /* The usual words for those of a query that hardly any text has, each by one letter another: [{ surface, suggestions }]. */
  search.usual = async function (surfaces, index) {
    const spelled = new Set((await index.spelling()).map(({ folded }) => folded));
    const found = surfaces.map(async (surface) => {
      const word = search.fold(surface.toLowerCase());
      const near = spelled.has(word) ? [] : await nearest(word, index, 1);
      return { surface, suggestions: near.slice(0, 1).map((candidate) => candidate.word) };
    });
    return (await Promise.all(found)).filter(({ suggestions }) => suggestions.length);
  };

  /* { words: the proposals, sure: whether the first is so near that it is surely meant }. */
  search.suggest = async function (typed, index) {
    const word = search.fold(typed.toLowerCase());
    if (search.isHan(word)) {
      const words = search.wordsOfHan(typed, index.stop).filter((one) => !search.isSign(one));
      const parted = words.join(" ");
      return parted && parted !== typed ? { words: [parted], sure: true } : { words: [], sure: false };
    }
    if (word.length < 4 || /\d/.test(word)) return { words: [], sure: false };
    const most = word.length < 8 ? 1 : 2;
    const found = await nearest(word, index, most);
    const sure = found.length > 0 && found[0].distance <= (word.length < 8 ? 1 : 2) && word.length > 4;
    return { words: found.slice(0, SUGGESTED).map(({ word: meant }) => meant), sure };
  };

  /* The words that differ by at most so many letters, the nearest first, of these the frequent ones. */
  async function nearest(word, index, most) {
    const found = [];
    (await index.spelling()).forEach((candidate, rank) => {
      if (Math.abs(candidate.folded.length - word.length) > most) return;
      const distance = distanceOf(word, candidate.folded, most);
      if (distance > most) return;
      found.push({ ...candidate, distance, rank, value: distance + (candidate.folded[0] === word[0] ? 0 : 0.5) });
    });
    return found.sort((left, right) => left.value - right.value || left.rank - right.rank);
  }

  /* How many letters are to be put in, left out, exchanged or swapped with their neighbour or the one behind that (Lybia);
     more than `most` is not counted. */
  function distanceOf(one, other, most) {
    let [earlier, before] = [[], []];
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let at = 1; at <= one.length; at++) {
      const next = [at];
      let least = at;
      for (let to = 1; to <= other.length; to++) {
        const same = one[at - 1] === other[to - 1];
        let cost = Math.min(row[to] + 1, next[to - 1] + 1, row[to - 1] + (same ? 0 : 1));
        if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1])
          cost = Math.min(cost, before[to - 2] + 1);
        if (at > 2 && to > 2 && isSwapped(one.slice(at - 3, at), other.slice(to - 3, to)))
          cost = Math.min(cost, earlier[to - 3] + 1);
        next.push(cost);
        least = Math.min(least, cost);
      }
      /* Between two letters that changed places stands one that makes it seem worse. */
      if (least > most + 1) return most + 1;
      [earlier, before, row] = [before, row, next];
    }
    return row[other.length];
  }

  const isSwapped = ([first, middle, last], [start, centre, end]) =>
    first === end && middle === centre && last === start;
})(window.resolutionsSearch);
