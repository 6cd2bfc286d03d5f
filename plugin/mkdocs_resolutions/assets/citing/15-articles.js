/* The articles of annexed conventions in which units stand, by the headings, as `resolutions/structure/units/articles.py` reads
   them by the same pattern. The tests run the same cases against both. */
(function (reading) {
  "use strict";

  const citing = reading.cite;
  const SERIES = new Set(["", "p"]);

  /* The article by anchor; `units` are told by their anchors and their texts. */
  citing.articles = function (units, language, soleAnnex) {
    const { un } = citing.told.tables;
    const words = un[language] || un.en;
    const found = new Map();
    const annexes = new Map();
    for (const [text, heading] of units) {
      const { regions, unit } = reading.anchor(text, soleAnnex);
      if (regions[0]?.series !== "annex" || !unit.length || regions.some(({ series }) => series === "quote")) continue;
      const key = JSON.stringify(regions.slice(0, regions.findLastIndex(({ series }) => series === "annex") + 1));
      if (!annexes.has(key)) annexes.set(key, { article: "", behind: [], counted: [], noted: [] });
      const annex = annexes.get(key);
      let article = "";
      if (unit[0].series === "h") {
        article = numberOf(heading, words);
        if (article !== null) Object.assign(annex, { article, isNew: true, isNumbered: false, behind: [] });
      } else if (SERIES.has(unit[0].series)) {
        article = take(annex, text, unit[0], regions[regions.length - 1].series === "sec");
      }
      if (article) found.set(text, article);
    }
    /* What stands without a number behind the last article's numbers closes the convention. */
    for (const { behind, noted } of annexes.values()) [...behind, ...noted].forEach((text) => found.delete(text));
    return found;
  };

  /* None where numbers go on that began above the heading: notes on articles, as those above it are then. */
  function take(annex, text, { series, number }, isSection) {
    const isNumbered = !series && /^[0-9]+$/.test(number);
    if (annex.isNew && isNumbered && !isSection && number !== "1") {
      Object.assign(annex, { article: "", noted: annex.counted });
    }
    if (!series && !isSection) annex.counted.push(text);
    annex.isNew = false;
    annex.isNumbered ||= isNumbered;
    if (annex.isNumbered && series === "p") annex.behind.push(text);
    return annex.article;
  }

  /* Empty for several articles, for a part of one and for one whose number cannot be read; null where the heading does not speak of articles. */
  function numberOf(heading, words) {
    const begins = new RegExp(words.article_heading).exec(heading);
    if (!begins) return null;
    const [, number, again, other] = begins;
    if (other || !number) return "";
    const worded = words.article_words[number.toLowerCase()];
    const said = worded ? String(worded) : /^[!-~]+$/.test(number) ? number : String(ofDigits(number));
    return again ? said + " " + again : said;
  }

  /* ٣٥, and 三十五 by its tens and units. */
  function ofDigits(numeral) {
    const { digits, units } = citing.told.tables;
    let value = 0;
    let last = 0;
    for (const sign of numeral) {
      if (units[sign]) [value, last] = [value + (last || 1) * units[sign], 0];
      else last = last * 10 + digits[sign];
    }
    return value + last;
  }
})(window.resolutionsReading);
