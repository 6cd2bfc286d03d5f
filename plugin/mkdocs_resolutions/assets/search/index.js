/* Reads one language's index: the units of a term, and the text of a unit. `resolutions/search/` writes it. */
(function (search) {
  "use strict";

  const PREFIX_RANGES = 5;
  /* What is a mistake for a word so many times as frequent has at least so many letters. */
  const [USUAL, SHORTEST] = [20, 5];
  const { planes, starts } = search;
  const { UNITS, ABOUT } = search.LISTS;

  /* By its level (`resolutions/search/weights.py`). */
  const WEIGHTS = Float32Array.from({ length: 256 }, (_, level) => level && 2 ** ((level - 32) / 8));
  /* Of the longest texts. */
  const [, LONG] = WEIGHTS;

  let [manifest, fresh] = [null, ""];
  const indexes = new Map();

  /* The languages of the site and the tables of `lookup`; loaded once. */
  search.manifest = function () {
    manifest ||= search.piece("index", fresh).then((bytes) => JSON.parse(search.text(bytes)));
    manifest.catch(() => (manifest = null));
    return manifest;
  };

  /* The index of a language. */
  search.index = async function (language) {
    const { languages, stemmers } = await search.manifest();
    if (!indexes.has(language)) {
      const opening = search.Index.open(language, languages[language], stemmers[language]);
      opening.catch(() => indexes.delete(language));
      indexes.set(language, opening);
    }
    return indexes.get(language);
  };

  /* Forgets what was loaded, where the site has been published again. */
  search.renew = function () {
    search.forget();
    indexes.clear();
    manifest = null;
    fresh = Date.now().toString(36);
  };

  /* Reads texts in an encoding, which tell signs that it has not by their numbers (`resolutions/search/scripts.py`). */
  search.textsIn = function (encoding) {
    const decoder = new TextDecoder(encoding);
    return (bytes) => decoder.decode(bytes).replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code));
  };

  search.isLong = (weight) => weight === LONG;

  search.Index = class Index {
    static async open(language, version, stemmer) {
      const bytes = await Promise.all([search.piece(language + "/root", version), search.speak(language, stemmer)]);
      return new Index(language, version, JSON.parse(search.text(bytes[0])));
    }

    constructor(language, version, root) {
      this.language = language;
      this.version = version;
      this.root = root;
      this.stop = new Set(root.stop);
      this.documents = starts(root.units);
      this.runs = starts(root.runs);
      this.size = this.documents[root.units.length];
      this.decoded = new Map();
      this.text = search.textsIn(root.encoding);
    }

    terms(text) {
      return search.terms(text, this.language, this.stop);
    }

    piece(name) {
      return search.piece(this.language + "/" + name, this.version);
    }

    /* The weight of each unit: a factor of its score; 0 for a list of voters or sponsors. */
    async weights() {
      if (!this.weighed) {
        const levels = (await this.piece("weights")).subarray(3 * this.root.units.length);
        this.weighed = new Float32Array(levels.length);
        for (let unit = 0; unit < levels.length; unit++) this.weighed[unit] = WEIGHTS[levels[unit]];
      }
      return this.weighed;
    }

    parts() {
      return this.piece("parts");
    }

    /* Of each document: the words of its shortest name, the level of how often it is cited, the lines of its head. */
    async ranks() {
      if (!this.ranked) {
        const bytes = await this.piece("weights");
        const { length } = this.root.units;
        this.ranked = Array.from({ length }, (_, at) => {
          const [words, cited, head] = [bytes[at], bytes[at + length], bytes[at + 2 * length]];
          return { words, cited, head };
        });
      }
      return this.ranked;
    }

    /* Whether a unit is a line of its document's head, and so stands for the document. */
    async isHead() {
      const ranks = await this.ranks();
      return (unit) => {
        const document = this.documentOf(unit);
        return unit < this.documents[document] + ranks[document].head;
      };
    }

    /* The day of each document as a number; 0 where it has no date. */
    async days() {
      this.dated ||= planes(await this.piece("days"));
      return this.dated;
    }

    /* Of each document, how many stand before it on the site: those of the index stand beside others of the same wording. */
    async before() {
      this.placed ||= planes(await this.piece("order"));
      return this.placed;
    }

    /* The documents in the order of the site. */
    async inOrder() {
      const before = await this.before();
      return Array.from(before, (_, at) => at).sort((left, right) => before[left] - before[right]);
    }

    /* The names of documents, held or not, each with its terms: [{ identifier, terms }]. */
    async called() {
      this.named ||= Object.entries(JSON.parse(search.text(await this.piece("called")))).flatMap(
        ([identifier, names]) => names.map((name) => ({ identifier, name, terms: new Set(this.terms(name)) })),
      );
      return this.named;
    }

    /* What documents are filed under: [[id, name], …] in the order of the names. */
    async headings() {
      this.filed ||= JSON.parse(search.text(await this.piece("headings")));
      return this.filed;
    }

    /* The words that a mistyped word may be meant for, the most frequent first: [{ word, folded }]. */
    async spelling() {
      this.spelled ||= this.text(await this.piece("spelling"))
        .split("\n")
        .filter(Boolean)
        .map((word) => ({ word, folded: search.fold(word) }));
      return this.spelled;
    }

    /* The documents that are called so (`names`), and those that are about it (`topics`). */
    async about(term) {
      const [names, topics] = [[], []];
      for (const line of await this.listed("terms", term, ABOUT)) (line % 2 ? topics : names).push(line >> 1);
      return { names, topics };
    }

    /* The number of a unit's document. */
    documentOf(unit) {
      return lastAtMost(this.documents, unit);
    }

    /* The units that hold a term, ascending; none where no unit does. Names begin with a sign that no word has:
       `/s/res/2553` a document, `@s/res/2553` who cites it, `#rule-of-law` a theme. */
    units(term) {
      return this.listed(familyOf(term), term, UNITS);
    }

    async listed(family, term, list) {
      const range = await this.range(family, lastAtMost(this.root[family], term));
      const at = range ? range.terms.indexOf(term) : -1;
      return at < 0 ? new Uint32Array() : range.units(at, list);
    }

    /* The positions of a term: a map from each of its units to the positions in it. */
    async places(term) {
      const number = lastAtMost(this.root.terms, term);
      const range = await this.range("terms", number);
      const at = range ? range.terms.indexOf(term) : -1;
      if (at < 0) return new Map();
      const piece = lastAtMost(this.root.places, number);
      return range.places(at, await this.piece("places-" + piece), number - this.root.places[piece]);
    }

    /* The terms with that prefix, the most frequent first, each with its units. */
    async beginningWith(prefix, most) {
      const candidates = [];
      const family = familyOf(prefix);
      const firsts = this.root[family];
      const first = Math.max(0, lastAtMost(firsts, prefix));
      const end = family === "terms" ? Math.min(firsts.length, first + PREFIX_RANGES) : firsts.length;
      for (let number = first; number < end; number++) {
        if (number > first && !firsts[number].startsWith(prefix)) break;
        const range = await this.range(family, number);
        range.terms.forEach(
          (term, at) => term.startsWith(prefix) && range.count(at) && candidates.push({ term, range, at }),
        );
      }
      candidates.sort((left, right) => right.range.count(right.at) - left.range.count(left.at));
      return candidates.slice(0, most).map(({ term, range, at }) => ({ term, units: range.units(at) }));
    }

    /* Whether a term of the same range, which differs by one letter, is far more frequent. */
    async hasUsual(term) {
      const range = await this.range("terms", lastAtMost(this.root.terms, term));
      const least = range ? USUAL * range.count(range.terms.indexOf(term)) : NaN;
      return (
        [...term].length >= SHORTEST &&
        range.terms.some((other, at) => range.count(at) >= least && isAlike(term, other))
      );
    }

    async range(family, number) {
      if (number < 0) return null;
      const name = family + "-" + number;
      if (!this.decoded.has(name)) this.decoded.set(name, new search.Terms(await this.piece(name), this.text));
      return this.decoded.get(name);
    }

    async run(number) {
      const name = "text-" + number;
      if (!this.decoded.has(name)) this.decoded.set(name, unitsOf(this.text(await this.piece(name))));
      return this.decoded.get(name);
    }

    /* A unit for a result: its anchor, label, text and document. */
    async unit(number) {
      const run = lastAtMost(this.runs, number);
      return (await this.run(run))[number - this.runs[run]];
    }

    /* The number of the document's unit for the first of the anchors that the document has; -1 where it has none. */
    async place(document, anchors) {
      const [start, end] = [this.documents[document], this.documents[document + 1]];
      let [found, rank] = [-1, anchors.length];
      for (let run = lastAtMost(this.runs, start); this.runs[run] < end && rank > 0; run++) {
        const units = await this.run(run);
        for (let at = 0; at < units.length; at++) {
          const number = this.runs[run] + at;
          const place = number >= start && number < end ? anchors.indexOf(units[at].anchor) : -1;
          if (place >= 0 && place < rank) [found, rank] = [number, place];
        }
      }
      return found;
    }
  };

  /* Whether one letter makes one word of the other: it is put in, left out or another one. */
  function isAlike(one, other) {
    if (one === other || Math.abs(one.length - other.length) > 1) return false;
    let at = 0;
    while (at < one.length && one[at] === other[at]) at++;
    const [rest, ofOther] = [one.slice(at), other.slice(at)];
    return rest.slice(1) === ofOther.slice(1) || rest.slice(1) === ofOther || rest === ofOther.slice(1);
  }

  const familyOf = (term) => (/^[/@#$>!~]/.test(term) ? "names" : "terms");

  function lastAtMost(sorted, value) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] <= value) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  function unitsOf(text) {
    const units = [];
    let document = null;
    for (const line of text.split("\n")) {
      if (line.startsWith("\t")) {
        const [, name, title, date, address, about, language, refused = "", vote = ""] = line.split("\t");
        document = { name, title, date, address, about, language, refused, vote };
      } else {
        const [anchor, label, words, marks = "", lead = ""] = line.split("\t");
        units.push({ anchor, label, text: words, marks, lead, document });
      }
    }
    return units;
  }
})(window.resolutionsSearch);
