/* Reads a range of terms, with the units and the positions of each, and numbers that are written in planes
   (`resolutions/search/ranges.py`). */
(function (search) {
  "use strict";

  /* The lists of a range: in which units a term stands; which documents are called so or about it, as lines. */
  const [UNITS, ABOUT] = [0, 1];

  search.Terms = class Terms {
    constructor(bytes, read) {
      const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
      this.terms = read(bytes.subarray(4, 4 + length)).split("\n");
      this.lists = [];
      for (let at = 4 + length; at < bytes.length;) {
        const distances = at + 3 * this.terms.length;
        const counts = planes(bytes.subarray(at, distances));
        const first = starts(counts);
        at = distances + 3 * first[this.terms.length];
        this.lists.push({ counts, first, distances: bytes.subarray(distances, at) });
      }
    }

    /* In how many units a term stands. */
    count(at) {
      return this.lists[UNITS].counts[at];
    }

    units(at, list = UNITS) {
      const { counts, first, distances } = this.lists[list];
      const total = distances.length / 3;
      const units = new Uint32Array(counts[at]);
      let unit = 0;
      for (let index = 0, from = first[at]; index < units.length; index++, from++) {
        unit += plane(distances, total, from);
        units[index] = unit;
      }
      return units;
    }

    /* The positions of a term, of the piece that has those of this range, its `nth` (`places_content`). */
    places(at, piece, nth) {
      const numbers = new DataView(piece.buffer, piece.byteOffset);
      const ranges = numbers.getUint32(0, true);
      const postings = numbers.getUint32(4 * (1 + ranges), true);
      const own = numbers.getUint32(4 * (1 + nth), true) + this.lists[UNITS].first[at];
      const bytes = piece.subarray(4 * (2 + ranges));
      const occurrences = bytes.subarray(0, 3 * postings);
      const distances = bytes.subarray(3 * postings);
      const total = distances.length / 3;
      let from = 0;
      for (let posting = 0; posting < own; posting++) from += plane(occurrences, postings, posting);
      const positionsByUnit = new Map();
      this.units(at).forEach((unit, index) => {
        const positions = [];
        let position = 0;
        for (let left = plane(occurrences, postings, own + index); left > 0; left--, from++) {
          position += plane(distances, total, from);
          positions.push(position);
        }
        positionsByUnit.set(unit, positions);
      });
      return positionsByUnit;
    }
  };

  const plane = (bytes, total, at) => bytes[at] | (bytes[at + total] << 8) | (bytes[at + 2 * total] << 16);

  function planes(bytes) {
    const total = bytes.length / 3;
    const numbers = new Uint32Array(total);
    for (let at = 0; at < total; at++) numbers[at] = plane(bytes, total, at);
    return numbers;
  }

  /* The index at which each of consecutive groups begins, and at last the index at which they end. */
  function starts(counts) {
    const bounds = new Uint32Array(counts.length + 1);
    for (let at = 0; at < counts.length; at++) bounds[at + 1] = bounds[at] + counts[at];
    return bounds;
  }

  Object.assign(search, { LISTS: { UNITS, ABOUT }, planes, starts });
})(window.resolutionsSearch);
