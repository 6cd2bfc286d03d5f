/*
 * Citing: styles, links to more than one paragraph, the selection. The bundle is loaded when a reader first needs it.
 *
 * The files of this folder are bundled in the order of their names to `cite.js`, after the tables that they need. This
 * one reads and writes fragments by the rules of `resolutions/anchors/fragments.py`, which describes them.
 */
(function (reading) {
  "use strict";

  const LONGEST = 2000;
  const citing = (reading.cite = { told: window.resolutionsCiting });

  /* For each unit, the index at which the units below it end. */
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
      const placesOfItem = [];
      const cut = item.indexOf("..");
      for (const name of cut < 0 ? [item] : [item.slice(0, cut), item.slice(cut + 2)]) {
        const place = places.get(name) ?? places.get(name.toLowerCase());
        if (place === undefined) missing.add(name || item);
        else placesOfItem.push(place);
      }
      if (placesOfItem.length) chosen.fill(true, Math.min(...placesOfItem), ends[Math.max(...placesOfItem)]);
    }
    const anchors = order.filter((_, index) => chosen[index]);
    return { anchors, heads: citing.heads(anchors, order), missing: Array.from(missing) };
  };

  /* The units that a citation names: without units below another, and without an opening whose items follow. */
  citing.heads = function (anchors, order) {
    const chosen = new Set(anchors);
    const ends = endsOf(order);
    const heads = [];
    let coveredTo = 0;
    order.forEach((anchor, place) => {
      if (place < coveredTo || !chosen.has(anchor)) return;
      const last = ends[place];
      const isWhole = order.slice(place, last).every((name) => chosen.has(name));
      if (isWhole) coveredTo = last;
      if (isWhole || !chosen.has(order[place + 1])) heads.push(anchor);
    });
    /* A heading between paragraphs is not said. */
    const paragraphs = heads.filter((anchor) => reading.anchor(anchor).unit.at(-1)?.series !== "h");
    return paragraphs.length ? paragraphs : heads;
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
    const items = [];
    let listed = true;
    for (let index = 0; index < run.length;) {
      const last = ends[index] - start;
      items.push(run[index]);
      if (last <= run.length) index = last;
      else {
        /* An opening without the rest of its items is named by a range alone. */
        listed = false;
        index++;
      }
    }
    const range = items[0] + ".." + items[items.length - 1];
    const list = items.join(",");
    return listed && list.length <= range.length ? list : range;
  }

  /* A unit and the units below it. */
  citing.below = function (anchor, order) {
    const place = order.indexOf(anchor);
    return place < 0 ? [] : order.slice(place, endsOf(order)[place]);
  };
})(window.resolutionsReading);
