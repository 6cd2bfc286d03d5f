/* Turns text into terms exactly as `resolutions/search/words.py` does, which explains the rules. */
(function (search) {
  "use strict";

  const LONGEST = 48;
  const WORD = /[\p{L}\p{N}]+/gu;
  const HAN = /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]+/gu;
  const ALIF = /[أإآٱ]/g;
  const ALIKE = new Map([
    ["ـ", ""],
    ...Array.from("ةىٱ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", (sign, at) => [sign, "هيا01234567890123456789"[at]]),
  ]);

  const ready = new Map();

  /* Loads the stemmer of a language, by the name of its algorithm and with a pattern of what this leaves at some forms of
     a word, or makes it of the patterns of what stays and the forms of which these do not make one; `terms` may be called
     after it. In a language without either, words are not changed. */
  search.speak = async function (language, { algorithm, left, cores, forms } = {}) {
    if (ready.has(language)) return;
    if (cores) ready.set(language, remembering(coreBy(cores, new Map(Object.entries(forms)))));
    if (!algorithm) return;
    await search.script(search.base + "snowball/base.js");
    await search.script(search.base + "snowball/" + algorithm + ".js");
    const stemmer = new window[algorithm[0].toUpperCase() + algorithm.slice(1) + "Stemmer"]();
    const rest = left ? new RegExp(left, "u") : "";
    ready.set(
      language,
      remembering((word) => stemmer.stemWord(word).replace(rest, "")),
    );
  };

  function coreBy(patterns, forms) {
    const cores = patterns.map((pattern) => new RegExp(pattern, "u"));
    return (word) => {
      const core = cores.reduce((rest, pattern) => pattern.exec(rest)?.[1] ?? rest, fold(word));
      return forms.get(core) ?? core;
    };
  }

  function fold(text) {
    return text
      .normalize("NFKD")
      .replace(/\p{Mn}/gu, "")
      .replace(/[ةىٱـ٠-٩۰-۹]/g, (sign) => ALIKE.get(sign));
  }

  function split(text) {
    return (
      text
        .toLowerCase()
        .normalize("NFKC")
        .replace(/\p{Mn}/gu, "")
        .match(WORD) || []
    );
  }

  const isHan = (text) => /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u.test(text);
  const short = (word) => Array.from(word).slice(0, LONGEST).join("");
  /* The words of a query, cut as `terms` cuts them; Chinese, which has no spaces, is not cut. */
  const typed = (text) => split(text).map((word) => (isHan(word) ? word : short(word)));
  const counts = (word) => word.length > 1 || /^\p{Nd}$/u.test(word);

  function chinese(word) {
    const result = [];
    let end = 0;
    for (const run of word.matchAll(HAN)) {
      result.push(...termsOfRest(word.slice(end, run.index)));
      const signs = Array.from(run[0]);
      end = run.index + run[0].length;
      if (signs.length === 1) result.push(run[0]);
      for (let at = 0; at + 1 < signs.length; at++) result.push(signs[at] + signs[at + 1]);
    }
    return result.concat(termsOfRest(word.slice(end)));
  }

  const termsOfRest = (word) => (counts(word) ? [fold(short(word))] : []);

  /* The terms of a text; of an accented word both stems. `stop` is the set of the language's stop words. */
  function terms(text, language, stop) {
    const stem = ready.get(language) || unchanged;
    const result = [];
    for (const word of split(text)) {
      if (HAN.test(word)) {
        HAN.lastIndex = 0;
        result.push(...chinese(word));
      } else if (counts(word) && !stop.has(word)) result.push(...stem(word));
    }
    return result;
  }

  /* Both stems of each word, made once: the texts of a question's results have most words again and again. */
  function remembering(stem) {
    const known = new Map();
    return (word) => {
      let stems = known.get(word);
      if (!stems) {
        const cut = short(word).replace(ALIF, "ا");
        const plain = fold(cut);
        stems = Array.from(new Set([fold(stem(cut)), ...(plain === cut ? [] : [fold(stem(plain))])]));
        known.set(word, stems);
      }
      return stems;
    };
  }

  const unchanged = remembering((word) => word);

  /* The words of Chinese text, which has no spaces, as the browser's dictionary knows them, but for those that say nothing.
     Empty where the browser has no dictionary. */
  function wordsOfHan(text, stop) {
    if (!Intl.Segmenter) return [];
    const stretches = [[]];
    for (const { segment, isWordLike } of new Intl.Segmenter("zh", { granularity: "word" }).segment(text)) {
      if (isWordLike && !stop.has(segment)) stretches.at(-1).push(segment);
      else stretches.push([]);
    }
    return Array.from(new Set(stretches.flatMap(withSigns)));
  }

  /* Words, where single signs side by side are one, and one alone belongs to the word before it, or else behind it. */
  function withSigns(segments) {
    const words = [];
    let signs = "";
    for (const segment of segments) {
      if (isSign(segment)) {
        signs += segment;
        continue;
      }
      if (isSign(signs) && words.length) words[words.length - 1] += signs;
      else if (signs && !isSign(signs)) words.push(signs);
      words.push(isSign(signs) && !words.length ? signs + segment : segment);
      signs = "";
    }
    if (isSign(signs) && words.length) words[words.length - 1] += signs;
    else if (signs) words.push(signs);
    return words;
  }

  const isSign = (text) => Array.from(text).length === 1;

  Object.assign(search, { fold, split, terms, typed, isHan, isSign, wordsOfHan });
})(window.resolutionsSearch);
