/*
 * Citing: styles, links to more than one paragraph, the selection. Loaded when a reader first asks for one of them.
 *
 * The files of this folder are joined in the order of their names to `cite.js` (`joined.py`), behind the tables that
 * `told.py` gives them. Here is what a fragment names: the rules of
 * `resolutions/anchors/fragments.py`, which has them in words.
 */
(function (reading) {
  "use strict";

  const LONGEST = 2000;
  const citing = (reading.cite = { told: window.resolutionsCiting });

  /* For each unit, where those that stand below it end. */
  function endsOf(order) {
    const soleAnnex = order.includes("annex");
    const anchors = order.map((anchor) => reading.anchor(anchor, soleAnnex));
    return anchors.map((anchor, place) => {
      let last = place + 1;
      while (last < anchors.length && reading.isBelow(anchors[last], anchor)) last++;
      return last;
    });
  }

  citing.read = function (fragment, order) {
    const places = new Map(order.map((anchor, index) => [anchor, index]));
    const ends = endsOf(order);
    const chosen = order.map(() => false);
    const missing = new Set();
    for (const item of fragment
      .slice(0, LONGEST)
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean)) {
      const known = [];
      const cut = item.indexOf("..");
      for (const name of cut < 0 ? [item] : [item.slice(0, cut), item.slice(cut + 2)]) {
        const place = places.get(name) ?? places.get(name.toLowerCase());
        if (place === undefined) missing.add(name || item);
        else known.push(place);
      }
      if (known.length) chosen.fill(true, Math.min(...known), ends[Math.max(...known)]);
    }
    const anchors = order.filter((_, index) => chosen[index]);
    return { anchors, heads: citing.heads(anchors, order), missing: Array.from(missing) };
  };

  /* What one says of units: without what stands below another, and without an opening whose items follow. */
  citing.heads = function (anchors, order) {
    const chosen = new Set(anchors);
    const ends = endsOf(order);
    const heads = [];
    let told = 0;
    order.forEach((anchor, place) => {
      if (place < told || !chosen.has(anchor)) return;
      const last = ends[place];
      const whole = order.slice(place, last).every((other) => chosen.has(other));
      if (whole) told = last;
      if (whole || !chosen.has(order[place + 1])) heads.push(anchor);
    });
    return heads;
  };

  citing.shortest = function (anchors, order) {
    const chosen = new Set(anchors);
    const ends = endsOf(order);
    const items = [];
    for (let index = 0; index < order.length; index++) {
      const start = index;
      while (index < order.length && chosen.has(order[index])) index++;
      if (index > start) items.push(itemOf(order.slice(start, index), ends.slice(start, index), start));
    }
    return items.join(",");
  };

  function itemOf(run, ends, start) {
    const whole = [];
    let listed = true;
    for (let index = 0; index < run.length;) {
      const last = ends[index] - start;
      whole.push(run[index]);
      if (last <= run.length) index = last;
      else {
        /* An opening without the rest of its items is named by a range alone. */
        listed = false;
        index++;
      }
    }
    const range = whole[0] + ".." + whole[whole.length - 1];
    const one = whole.join(",");
    return listed && one.length <= range.length ? one : range;
  }

  /* The units that change with one: itself and those below it. */
  citing.below = function (anchor, order) {
    const place = order.indexOf(anchor);
    return place < 0 ? [] : order.slice(place, endsOf(order)[place]);
  };
})(window.resolutionsReading);
