/* Follows a link to several paragraphs: marks them, scrolls to the first, and reports those that are missing. For a
   sub-paragraph that is not there, the paragraph that it would be of is marked; for a paragraph that is printed as its
   sub-paragraphs alone, "58. (a) …", these. */
(function (reading) {
  "use strict";

  const { one } = reading;
  const citing = reading.cite;
  const MOST_NAMED = 5;

  /* The present anchor of a paragraph, by its former one. */
  function today(name) {
    const entry = citing.unit(name);
    const link = entry?.matches(".r-former") && one("a", entry);
    return link && link.pathname === location.pathname && link.hash ? link.hash.slice(1) : name;
  }

  /* The nearest paragraph above one that is not there: op12 of op12-a; empty where there is none. What ends in a number is
     no sub-paragraph: annex-1-3 is not of annex-1, the first paragraph of an only annex. */
  function above(name, order) {
    let other = name.toLowerCase();
    do {
      if (!/-[a-z]+$/.test(other)) return "";
      other = other.slice(0, other.lastIndexOf("-"));
    } while (!order.includes(other));
    return other;
  }

  /* The sub-paragraphs of one that has no words of its own, and so no anchor: op58-a, op58-b of op58. */
  function partsOf(name, order) {
    const read = (anchor) => reading.anchor(anchor, order.includes("annex"));
    const whole = read(name.toLowerCase());
    return order.filter((anchor) => reading.isBelow(read(anchor), whole));
  }

  citing.mark = function (fragment) {
    const order = citing.order();
    const named = citing.read(
      fragment.replace(/[^,.]+(?:\.[^,.]+)*/g, (name) => today(name.trim())),
      order,
    );
    const parts = new Map(named.missing.slice(0, MOST_NAMED).map((name) => [name, partsOf(name, order)]));
    const missing = named.missing.filter((name) => !parts.get(name)?.length);
    const chosen = new Set([
      ...named.anchors,
      ...Array.from(parts.values()).flat(),
      ...missing
        .slice(0, MOST_NAMED)
        .map((name) => above(name, order))
        .filter(Boolean)
        .flatMap((anchor) => citing.below(anchor, order)),
    ]);
    const anchors = order.filter((anchor) => chosen.has(anchor));
    const heads = citing.heads(anchors, order);
    for (const anchor of anchors) citing.unit(anchor).classList.add("r-marked");
    const sentences = [];
    if (anchors.length) {
      sentences.push(citing.words.cite_marked.replace("{count}", heads.length));
      const first = citing.unit(anchors[0]);
      first.scrollIntoView({ block: "start" });
      /* As with a link to one paragraph, the keyboard and screen readers continue from here. */
      one(".r-unit > a", first)?.focus({ preventScroll: true });
    }
    if (missing.length) {
      const places = missing.slice(0, MOST_NAMED).map((name) => name.slice(0, 40));
      sentences.push(
        citing.words.cite_missing.replace(
          "{places}",
          () => places.join(", ") + (missing.length > MOST_NAMED ? " …" : ""),
        ),
      );
    }
    /* Screen readers do not announce a status region that has only just been added. */
    setTimeout(() => reading.say(sentences.join(". "), Boolean(missing.length)), 150);
  };
})(window.resolutionsReading);
