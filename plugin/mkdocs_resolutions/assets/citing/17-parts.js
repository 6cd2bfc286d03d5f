/* The parts, A and B, of a resolution that was adopted in parts, as `resolutions/anchors/lettered_parts.py` tells them.
   The tests run the same cases against both. */
(function (reading) {
  "use strict";

  const citing = reading.cite;
  const LETTERS = /(?<=[0-9 ])([A-Z])-([A-Z])$/;

  /* `{ letter, recital, section }` by anchor, given the document's number and all anchors in order. */
  citing.parts = function (number, order) {
    const letters = LETTERS.exec(number);
    const own = order.filter((anchor) => {
      const { regions } = reading.anchor(anchor);
      return regions[0]?.series !== "annex" && seriesOf(anchor) !== "fn";
    });
    const begins = own.flatMap((anchor, at) => (seriesOf(anchor) === "body" ? [at] : []));
    const found = new Map();
    const first = letters?.[1].charCodeAt(0);
    if (!letters || begins.length !== letters[2].charCodeAt(0) - first + 1) return found;
    begins.forEach((start, count) => {
      const letter = String.fromCharCode(first + count);
      const section = count ? letter.toLowerCase() : "";
      let recitals = 0;
      const heading = seriesOf(own[start - 1] ?? "") === "h" ? 1 : 0;
      for (const anchor of own.slice(start - heading, begins[count + 1])) {
        const isRecital = seriesOf(anchor) === "pp";
        if (isRecital && reading.anchor(anchor).unit.length === 1) recitals++;
        found.set(anchor, { letter, recital: isRecital ? String(recitals) : "", section });
      }
    });
    return found;
  };

  /* What a part of a resolution has for its number: A/RES/79/93B of A/RES/79/93A-B. */
  citing.ofPart = (number, letter) => (letter ? number.replace(LETTERS, letter) : number);

  /* The series of what stands in no section and no quotation; empty for what does. */
  function seriesOf(anchor) {
    const { regions, unit } = reading.anchor(anchor);
    return regions.length ? "" : (unit[0]?.series ?? "");
  }
})(window.resolutionsReading);
