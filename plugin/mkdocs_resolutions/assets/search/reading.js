/* Compares a unit's text with a query: finds the query's words and phrases in it, and cuts an excerpt. */
(function (search) {
  "use strict";

  const TOKEN = /[\p{L}\p{N}\p{Mn}]+/gu;
  const [SHOWN, BEFORE] = [320, 90];
  const NEARNESS = 0.6;

  search.Reader = class Reader {
    /* `terms`: what is marked besides, as whole words; `begun`: the word of which the beginning alone was typed; `exactly`:
       words of another language, of each clause one has to stand there letter by letter: [[word, …], …]. */
    constructor(query, index, terms, begun, exactly = []) {
      this.index = index;
      this.terms = terms.map((term) => {
        const edge = search.isHan(term) ? ["", ""] : ["(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"];
        const words = term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("'", "['’]");
        return new RegExp(edge.join(words), "giu");
      });
      this.meanings = new Map();
      this.exactly = exactly.map((words) => words.map(search.fold));
      const words = [...query.words, ...query.phrases];
      this.wanted = new Set(words.flatMap((word) => index.terms(word)));
      this.order = index.terms(query.words.join(" "));
      this.beginning = search.fold(begun.toLowerCase());
      this.clauses = query.clauses
        .filter((clause) => clause.every(({ phrase }) => phrase))
        .map((clause) => clause.map(({ phrase }) => flat(phrase)));
      this.not = query.not.filter(({ phrase }) => phrase).map(({ phrase }) => flat(phrase));
      this.surfaces = query.surfaces.map((surface) => search.fold(surface.toLowerCase()));
    }

    /* Whether the text contains the phrases of the query, word by word, and none that is to be left out. */
    hasPhrases(text) {
      if (!this.clauses.length && !this.not.length) return true;
      const words = flat(text);
      const has = (phrase) => words.includes(phrase);
      return this.clauses.every((phrases) => phrases.some(has)) && !this.not.some(has);
    }

    /* Whether a unit or its document's title has the words of another language; Chinese, which has no forms of words, has. */
    hasWords({ text, document }) {
      if (!this.exactly.length || search.isHan(text)) return true;
      const said = new Set(search.split(`${document.title} ${document.about} ${text}`).map(search.fold));
      return this.exactly.every((words) => words.some((word) => said.has(word)));
    }

    /* A text's terms in reading order, and where words of the query stand in it, as [start, end). */
    read(text) {
      const [terms, spans] = [[], []];
      for (const token of text.matchAll(TOKEN)) {
        const { index, 0: word } = token;
        const meaning = this.meaningOf(word);
        for (const term of meaning.terms) terms.push(term);
        if (meaning.isHan) this.markSigns(token, spans);
        else if (meaning.isWanted) spans.push([index, index + word.length]);
      }
      return { terms, spans };
    }

    /* Found once for each word, as long texts have most of theirs again and again. */
    meaningOf(word) {
      let meaning = this.meanings.get(word);
      if (!meaning) {
        const terms = this.index.terms(word);
        const begins = this.beginning.length > 1 && search.fold(word.toLowerCase()).startsWith(this.beginning);
        const isWanted = begins || terms.some((term) => this.wanted.has(term));
        meaning = { terms, isWanted, isHan: search.isHan(word) };
        this.meanings.set(word, meaning);
      }
      return meaning;
    }

    /* How near the words of the query are to one another in a text of these terms: 1 far apart, 2.2 side by side as typed.
       Words that the text itself does not have, but what its document is about, count as far. */
    nearness(terms) {
      const asked = new Set(this.order);
      if (asked.size < 2) return 1;
      const [said, follows] = [new Set(), new Set()];
      terms.forEach((term, at) => {
        if (!asked.has(term)) return;
        said.add(term);
        if (asked.has(terms[at - 1])) follows.add(terms[at - 1] + " " + term);
      });
      if (said.size < 2) return 1;
      const pairs = this.order.filter((term, at) => at && follows.has(this.order[at - 1] + " " + term)).length;
      const span = (said.size / shortestSpan(terms, said)) * (said.size / asked.size);
      return 1 + NEARNESS * (pairs / (this.order.length - 1) + span);
    }

    /* What is marked in a text, as [start, end) in order, without overlaps; `spans`: where words of the query stand. */
    marks(text, spans = this.read(text).spans) {
      const found = [...spans];
      for (const surface of this.surfaces) {
        const at = search.fold(text.toLowerCase()).indexOf(surface);
        if (at >= 0 && text.slice(at, at + surface.length).toLowerCase() === surface)
          found.push([at, at + surface.length]);
      }
      for (const term of this.terms)
        for (const match of text.matchAll(term)) found.push([match.index, match.index + match[0].length]);
      return merged(found);
    }

    markSigns(token, found) {
      const signs = Array.from(token[0]);
      let at = token.index;
      signs.forEach((sign, index) => {
        const pair = sign + (signs[index + 1] || "");
        if (this.wanted.has(pair)) found.push([at, at + pair.length]);
        at += sign.length;
      });
    }

    /* All of a text as pieces. */
    told(text) {
      return cut(text, this.marks(text), [0, text.length], []);
    }

    /* An excerpt as pieces { text, marked }: the part of the text with most words of the query, with … where it is cut.
       `acting`: what is asked, of whom and by when is marked, too; of a sub-paragraph, what its sentence begins with is told. */
    excerpt({ text, marks: acts, lead }, spans, acting) {
      const said = this.marks(text, spans);
      if (!acting || !(acts || lead)) return cut(text, said, windowOf(text, said), []);
      const [asked, limits] = acts.split(";").map(spansOf);
      const beginning = [
        0,
        text.length > SHOWN + BEFORE ? Math.max(text.lastIndexOf(" ", SHOWN), SHOWN / 2) : text.length,
      ];
      const window = said.length ? windowOf(text, said) : beginning;
      const far = limits.filter(([start]) => start >= window[1]);
      const pieces = cut(text, merged([...said, ...asked, ...limits]), window, far);
      return lead ? [{ text: lead + "\u00a0… ", marked: false }, ...pieces] : pieces;
    }
  };

  const spansOf = (text) => (text ? text.split(" ").map((span) => span.split("-").map(Number)) : []);

  /* The part of the text as pieces; `far` is marked, too, and stands behind it. */
  function cut(text, marks, [start, end], far) {
    const pieces = [];
    let at = start;
    const add = (to, marked) => {
      if (to > at) pieces.push({ text: text.slice(at, to), marked });
      at = Math.max(at, to);
    };
    for (const [from, to] of marks) {
      if (to <= start || from >= end) continue;
      add(from, false);
      add(Math.min(to, end), true);
    }
    add(end, false);
    if (start > 0) pieces.unshift({ text: "… ", marked: false });
    for (const [from, to] of far)
      pieces.push({ text: "\u00a0… ", marked: false }, { text: text.slice(from, to), marked: true });
    if (end < text.length && (!far.length || far.at(-1)[1] < text.length))
      pieces.push({ text: "\u00a0…", marked: false });
    return pieces;
  }

  /* The number of terms in the shortest stretch with all asked terms; infinite where there is none. */
  function shortestSpan(terms, asked) {
    const last = new Map();
    let shortest = Infinity;
    terms.forEach((term, at) => {
      if (!asked.has(term)) return;
      last.delete(term);
      last.set(term, at);
      if (last.size === asked.size) shortest = Math.min(shortest, at - last.values().next().value + 1);
    });
    return shortest;
  }

  function merged(marks) {
    const found = [];
    for (const [start, end] of marks.sort((left, right) => left[0] - right[0])) {
      const last = found[found.length - 1];
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else found.push([start, end]);
    }
    return found;
  }

  function windowOf(text, marks) {
    if (text.length <= SHOWN + BEFORE) return [0, text.length];
    let [most, from] = [-1, 0];
    for (let first = 0, last = 0; first < marks.length; first++) {
      while (last < marks.length && marks[last][1] <= marks[first][0] + SHOWN - BEFORE) last++;
      if (last - first > most) [most, from] = [last - first, marks[first][0]];
    }
    let start = Math.max(0, Math.min(from - BEFORE, text.length - SHOWN));
    let end = Math.min(text.length, start + SHOWN);
    const space = text.indexOf(" ", start);
    if (start > 0 && space >= 0 && space < from) start = space + 1;
    const before = text.lastIndexOf(" ", end);
    if (end < text.length && before > start + SHOWN / 2) end = before;
    return [start, end];
  }

  /* A text's words with single spaces between them and at both ends; Chinese text without spaces. */
  function flat(text) {
    const words = search.split(text).map(search.fold);
    if (!words.length) return "";
    return search.isHan(text) ? words.join("") : " " + words.join(" ") + " ";
  }
})(window.resolutionsSearch);
