/* What an anchor is made of: the grammar of `resolutions/anchors/anchor.py`, which has it in words. The tests run the same
   cases (site_tests/cases/anchors.yml) against both. */
(function (reading) {
  "use strict";

  const REGIONS = new Set(["annex", "sec"]);
  const WORDS = new Set(["title", "body", "adoption", "sig"]);
  const LOST = new Set(["pp", "op", "p", "x"]);
  const COUNTED = /^(pp|op|p|h|fn|x|b|t)([0-9]+(?:\.[0-9]+)*[a-z]?)$/;
  const AGAIN = /^(?:bis|ter|quater|[0-9]+th)$/;
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
    while (REGIONS.has(pieces[0])) {
      const series = pieces.shift();
      const numbered = series === "sec" || ((regions.length || !soleAnnex) && ANNEX_MARK.test(pieces[0]));
      const number = pieces[0] && numbered ? pieces.shift() : "";
      regions.push({ series, number, again: again() });
    }
    const inAnnex = regions.some(({ series }) => series === "annex");
    const unit = [];
    while (pieces.length) {
      const [series, number] = partOf(pieces, !unit.length, inAnnex);
      unit.push({ series, number, again: again() });
    }
    return { regions, unit };
  };

  function partOf(pieces, first, inAnnex) {
    const piece = pieces.shift();
    const counted = COUNTED.exec(piece);
    if (counted) return [counted[1], counted[2]];
    if (piece === "fn" && pieces[0] === "star") return [piece, pieces.shift()];
    if (piece === "cont" || (first && (WORDS.has(piece) || (LOST.has(piece) && !inAnnex)))) return [piece, ""];
    return ["", piece];
  }

  const partsOf = ({ regions, unit }) => [...regions, ...unit];
  const alike = (one, other) => one.series === other.series && one.number === other.number && one.again === other.again;

  /* Whether an anchor stands below another: `op3-a` below `op3`, and `op3-bis` beside it. */
  reading.isBelow = function (anchor, other) {
    const [parts, above] = [partsOf(anchor), partsOf(other)];
    return parts.length > above.length && above.every((part, at) => alike(part, parts[at]));
  };
})(window.resolutionsReading);
