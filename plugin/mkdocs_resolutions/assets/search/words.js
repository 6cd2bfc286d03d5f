/* Text to terms, exactly as `resolutions/search/words.py` does it; what each rule is for is said there. */
(function (search) {
  "use strict";

  const LONGEST = 48;
  const WORD = /[\p{L}\p{N}]+/gu;
  const HAN = /[\u3400-\u9fff\u{20000}-\u{3ffff}]+/gu;
  const ALIKE = new Map([
    ["ـ", ""],
    ...Array.from("ةىٱ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", (sign, at) => [sign, "هيا01234567890123456789"[at]]),
  ]);

  /* The generated classes of the stemmers; a language without one has its words as they are. */
  const STEMMERS = {
    ar: ["arabic", "ArabicStemmer"],
    en: ["english", "EnglishStemmer"],
    es: ["spanish", "SpanishStemmer"],
    fr: ["french", "FrenchStemmer"],
    ru: ["russian", "RussianStemmer"],
  };
  const ready = new Map();

  /* Loads what the words of a language need; `terms` and `bare` may be called after it. */
  search.speak = async function (language) {
    const [file, name] = STEMMERS[language] || [];
    if (!file || ready.has(language)) return;
    await search.script(search.base + "snowball/base.js");
    await search.script(search.base + "snowball/" + file + ".js");
    const stemmer = new window[name]();
    ready.set(language, (word) => stemmer.stemWord(word));
  };

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

  const isHan = (text) => /[\u3400-\u9fff\u{20000}-\u{3ffff}]/u.test(text);
  const short = (word) => Array.from(word).slice(0, LONGEST).join("");
  /* So much of each word of a query as `terms` reads of it; Chinese goes on without spaces. */
  const typed = (text) => split(text).map((word) => (isHan(word) ? word : short(word)));
  const counts = (word) => word.length > 1 || /^\p{Nd}$/u.test(word);

  function chinese(word) {
    const found = [];
    let end = 0;
    for (const run of word.matchAll(HAN)) {
      found.push(...whole(word.slice(end, run.index)));
      const signs = Array.from(run[0]);
      end = run.index + run[0].length;
      if (signs.length === 1) found.push(run[0]);
      for (let at = 0; at + 1 < signs.length; at++) found.push(signs[at] + signs[at + 1]);
    }
    return found.concat(whole(word.slice(end)));
  }

  const whole = (word) => (counts(word) ? [fold(short(word))] : []);

  /* The terms of a text; of an accented word both stems. `stop` is the set of the language's stop words. */
  function terms(text, language, stop) {
    const stem = ready.get(language) || ((word) => word);
    const found = [];
    for (const word of split(text)) {
      if (HAN.test(word)) {
        HAN.lastIndex = 0;
        found.push(...chinese(word));
      } else if (counts(word) && !stop.has(word)) {
        const cut = short(word);
        const plain = fold(cut);
        found.push(...new Set([fold(stem(cut)), ...(plain === cut ? [] : [fold(stem(plain))])]));
      }
    }
    return found;
  }

  Object.assign(search, { fold, split, terms, typed, isHan });
})(window.resolutionsSearch);
