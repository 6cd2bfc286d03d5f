/* Parses anchors by the grammar of `resolutions/anchors/anchor.py`, which describes it. The tests run the same
   cases (site_tests/cases/anchors.yml) against both. */
(function (reading) {
  "use strict";

  const REGIONS = new Set(["annex", "sec"]);
  const QUOTE = "quote";
  const UNSERIED = new Set(["annex", QUOTE]);
  const WORDS = new Set(["title", "body", "adoption", "sig"]);
  const LOST = new Set(["pp", "op", "p", "x"]);
  const COUNTED = /^(pp|op|p|h|fn|x|b|t)([0-9]+(?:\.[0-9]+)*(?:\.?[a-z])?)$/;
  const AGAIN = /^(?:bis|ter|quater|quinquies|sexies|septies|octies|[0-9]+th)$/;
  const ANNEX_MARK = /^(?!(?:fn|op|pp)$)(?:[0-9]+|[ivxl]+|[a-z]{1,2})$/;

  /* `{ regions, unit }`, each a list of parts `{ series, number, again }`, from the outermost to the last item. */
  reading.anchor = function (text, soleAnnex = false) {
    const pieces = text.split("-");
    const again = () => {
      const words = [];
      while (pieces.length && AGAIN.test(pieces[0])) words.push(pieces.shift());
      return words.join("-");
    };
    const regions = [];
    const unitOf = (end) => {
      const unseried = regions.some(({ series }) => UNSERIED.has(series));
      const unit = [];
      while (pieces.length && pieces[0] !== end) {
        const [series, number] = partOf(pieces, !unit.length, unseried);
        unit.push({ series, number, again: again() });
      }
      return unit;
    };
    while (pieces.length) {
      if (REGIONS.has(pieces[0])) {
        const series = pieces.shift();
        const numbered = series === "sec" || ((regions.length || !soleAnnex) && ANNEX_MARK.test(pieces[0]));
        const number = pieces[0] && numbered ? pieces.shift() : "";
        regions.push({ series, number, again: again() });
      } else if (pieces.includes(QUOTE) && (regions.length || pieces[0] !== QUOTE)) {
        regions.push(...unitOf(QUOTE));
        regions.push({ series: pieces.shift(), number: "", again: again() });
      } else break;
    }
    return { regions, unit: unitOf() };
  };

  function partOf(pieces, first, unseried) {
    const piece = pieces.shift();
    const counted = COUNTED.exec(piece);
    if (counted) return [counted[1], counted[2]];
    if (piece === "fn" && pieces[0] === "star") return [piece, pieces.shift()];
    if (piece === "cont" || (first && (WORDS.has(piece) || (LOST.has(piece) && !unseried)))) return [piece, ""];
    return ["", piece];
  }

  const partsOf = ({ regions, unit }) => [...regions, ...unit];
  const isSame = (left, right) =>
    left.series === right.series && left.number === right.number && left.again === right.again;

  /* Whether the document of a page has one annex only: `annex-3` is then a paragraph, else the third annex. */
  reading.hasSoleAnnex = (page = document) => Boolean(page.getElementById("annex"));

  /* What this page's document calls one of its units. The page says it of those that are called otherwise than their
     anchors say: by an article, or by a part of the resolution. */
  reading.ownLabel = (anchor) =>
    document.getElementById(anchor)?.dataset.label ||
    reading.label(anchor, document.documentElement.lang, reading.hasSoleAnnex());

  /* What people call the unit with that anchor, as `resolutions/anchors/labels.py` does: "OP20(a)". A page says it of
     those units alone that print no number. */
  reading.label = (anchor, language, soleAnnex = false) => reading.spoken(reading.anchor(anchor, soleAnnex), language);

  reading.spoken = function ({ regions, unit }, language = document.documentElement.lang) {
    const { labels } = window.resolutionsWords[language] || window.resolutionsWords.en;
    const filled = (pattern, number, again = "") =>
      pattern.replace("{n}", () => number).replace("{again}", () => again);
    return [...regions, ...unit].reduce((said, { series, number, again }, at, parts) => {
      const isFirst = at === regions.length || (at > 0 && parts[at - 1].series === QUOTE);
      const isParagraph = isFirst && /^[0-9]/.test(number);
      const isNote = said && !series && parts[at - 1].series === "t";
      const isMark = said && !series && !isParagraph && !isNote;
      const pattern = isNote ? labels.note_of_table : isMark ? labels.letter : said ? labels.para : "{n}";
      const spoken = series ? nameOf(series, number, labels, filled) : filled(pattern, number);
      return (
        said +
        (said && !isMark ? labels.part : "") +
        (again ? filled(labels.again, spoken, timesOf(again, labels)) : spoken)
      );
    }, "");
  };

  /* `bis` and its like as everywhere, `5th` in the language's own words. */
  const timesOf = (again, labels) =>
    again.replace(/([0-9]+)th/g, (_, number) => labels.time.replace("{n}", () => number));

  function nameOf(series, number, labels, filled) {
    const region = labels.region_numbers?.[number.toUpperCase()] ?? number.toUpperCase();
    if (series === "annex") return filled(number ? labels.annexes : labels.annex, region);
    if (series === "art" && number === "1") return labels.art_first;
    const heading = series === "sec" ? COUNTED.exec(number) : null;
    if (heading && heading[1] === "h") return filled(labels.h, heading[2]).trim();
    const printed = { sec: region, fn: number === "star" ? "*" : number }[series] ?? number;
    return filled(labels[series], printed).trim();
  }

  /* Whether an anchor is below another: `op3-a` is below `op3`; `op3-bis` is not. */
  reading.isBelow = function (anchor, other) {
    const [parts, above] = [partsOf(anchor), partsOf(other)];
    return parts.length > above.length && above.every((part, index) => isSame(part, parts[index]));
  };
})(window.resolutionsReading);
