/* Questions in traditional characters of Chinese, for the simplified ones that texts of the United Nations have, and the
   words for which these are others. Loaded for a question with such signs alone; the table stands before this script. */
(function (search) {
  "use strict";

  const { traditional, simplified, words: others } = window.resolutionsTraditional;
  const signs = new Map(Array.from(traditional, (sign, at) => [sign, simplified[at]]));
  const words = new RegExp(Object.keys(others).join("|"), "g");

  search.simplified = (text) =>
    Array.from(text, (sign) => signs.get(sign) ?? sign)
      .join("")
      .replace(words, (word) => others[word]);
})(window.resolutionsSearch);
