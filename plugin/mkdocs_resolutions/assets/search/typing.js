/* Reads what people type or paste otherwise than texts have it: letters of another script that look the same, words that the
   end of a line tears, and days. */
(function (search) {
  "use strict";

  /* Letters of two scripts that look the same, in the same order. */
  const [LATIN, CYRILLIC] = ["AaBCcEeHIiJjKMOoPpSsTXxYy", "АаВСсЕеНІіЈјКМОоРрЅѕТХхУу"];
  const [IS_LATIN, IS_CYRILLIC] = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u];
  const SYMBOL = /\/.*\d/;
  const TORN = /(\p{L}{2,})[-‐]\s+(\p{Ll}{2,})/gu;
  const [ISO, POINTS] = [/^(\d{4})-(\d\d)-(\d\d)$/, /^(\d\d?)\.(\d\d?)\.(\d{4})$/];
  /* The days by which the patterns of dates are written (`search.rest.days`), and that of the first of January 1970, as
     Python counts them. */
  const [YEAR, LAST, EPOCH] = ["2001", "28", 719_163];

  const SCRIPTS = [IS_LATIN, IS_CYRILLIC, /\p{Script=Arabic}/u, /\p{Script=Han}/u];

  /* The numbers of the scripts that a text has letters of. */
  search.scriptsOf = (text) => SCRIPTS.flatMap((script, at) => (script.test(text) ? [at] : []));

  /* The text with each word in one script, as far as letters that look the same make it so: "Cовет", "А/RES/79/158". */
  search.inOneScript = (text) => text.replace(/\S+/g, (word) => (IS_CYRILLIC.test(word) ? inOne(word) : word));

  function inOne(word) {
    const isMixed = IS_LATIN.test(word);
    const latin = exchanged(word, CYRILLIC, LATIN);
    if ((isMixed || SYMBOL.test(word)) && !IS_CYRILLIC.test(latin)) return latin;
    const cyrillic = exchanged(word, LATIN, CYRILLIC);
    return isMixed && !IS_LATIN.test(cyrillic) ? cyrillic : word;
  }

  const exchanged = (word, from, to) => Array.from(word, (sign) => to[from.indexOf(sign)] ?? sign).join("");

  /* The text with words whole that a hyphen parts at a line's end, where texts have them so and not their first half:
     "Reaf- firming", but "short- and". */
  search.untorn = async function (text, index) {
    const units = async (word) => index.units(index.terms(word)[0] ?? "");
    let whole = text;
    for (const [torn, start, end] of text.matchAll(TORN)) {
      if ((await units(start)).length < (await units(start + end)).length) whole = whole.replace(torn, start + end);
    }
    return whole;
  };

  /* The day that a text is, in words of the reader's language or in figures of which no two can be mistaken for each other,
     as a number (`Index.days`); 0 where it is none. */
  search.dayAsked = function (text) {
    const [, isoYear, isoMonth, isoDay] = ISO.exec(text.trim()) || [];
    if (isoYear) return numberOf(isoYear, isoMonth, isoDay);
    const [, day, month, year] = POINTS.exec(text.trim()) || [];
    return year ? numberOf(year, month, day) : inWords(text);
  };

  function inWords(text) {
    const typed = tokensOf(text);
    const year = typed.findIndex((token) => /^(?:19|20)\d\d$/.test(token));
    const days = year < 0 ? [] : typed.flatMap((token, at) => (/^\d\d?\D*$/.test(token) ? [at] : []));
    for (const day of days) {
      const words = typed.filter((_, at) => at !== year && at !== day);
      const said = typed.with(year, YEAR).with(day, LAST).join(" ");
      const isMonth = (date) => date.join(" ") === said || (words.length && isNamed(words, date));
      const months = search.rest.days[1].map(tokensOf).flatMap((date, at) => (isMonth(date) ? [at + 1] : []));
      if (months.length === 1) return numberOf(typed[year], months[0], Number.parseInt(typed[day], 10));
    }
    return 0;
  }

  /* Chinese writes figures and words without a space between them. */
  const tokensOf = (text) => search.fold(text.toLowerCase()).match(/\d+[a-z]*|[^\P{L}a-z]+|[a-z]+/gu) || [];
  /* In any order, where the month has a name and no number; it may be shortened: "Dec". */
  const isNamed = (words, date) =>
    words.every((word) => /^\D/.test(word) && date.some((token) => token.startsWith(word)));

  function numberOf(year, month, day) {
    const date = new Date(Date.UTC(year, month - 1, day));
    const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day);
    return isDay ? date / 86_400_000 + EPOCH : 0;
  }
})(window.resolutionsSearch);
