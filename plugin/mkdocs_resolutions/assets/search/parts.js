/* Finds a paragraph of a part, B, in the document that holds all parts: A/RES/79/93 A-B. Each part has enacting words and
   counts its recitals from 1; the anchors count them through the document, and `sec-b-` stands before the numbers that an
   earlier part has too (`resolutions/anchors/lettered_parts.py`). */
(function (search) {
  "use strict";

  const LETTERS = /([A-Z])-([A-Z])$/;
  const ENACTING = /^body(?:-|$)/;
  const HEADING = /^h[0-9]/;
  const RECITAL = /^pp[0-9]+[a-z]?(?:-(?:bis|ter|quater|[0-9]+th))?$/;

  /* The unit of the part by that letter: by the first of the anchors that the part has, or else where it begins:
     { number, anchor: empty where it has none of them }. Null where the document whose first unit this is has no such
     part, or it cannot be said where its parts begin. */
  search.inPart = async function (index, first, part, anchors) {
    const [, from, to] = LETTERS.exec((await index.unit(first)).document.name) || [];
    const letter = part.toUpperCase();
    if (!from || letter < from || letter > to) return null;
    const order = await anchorsOf(index, first);
    const begins = order.flatMap((anchor, at) => (ENACTING.test(anchor) ? [headed(order, at)] : []));
    const [count, at] = [to, letter].map((one) => one.charCodeAt(0) - from.charCodeAt(0));
    if (begins.length !== count + 1) return null;
    const own = order.slice(begins[at], begins[at + 1]);
    const recitals = own.filter((anchor) => RECITAL.test(anchor));
    const names = anchors.flatMap((anchor) => named(anchor, recitals, part));
    const anchor = names.find((name) => own.includes(name)) || "";
    return { number: first + begins[at] + (anchor ? own.indexOf(anchor) : 0), anchor };
  };

  /* What a paragraph of the part may be called in the document. */
  function named(anchor, recitals, letter) {
    const [, count, items] = /^pp([0-9]+)(-.*)?$/.exec(anchor) || [];
    if (!count) return [`sec-${letter}-${anchor}`, anchor];
    const recital = recitals[count - 1];
    return recital ? [recital + (items || ""), recital] : [];
  }

  /* Where a part begins: at the heading above its enacting words, its letter. */
  const headed = (order, at) => (HEADING.test(order[at - 1] || "") ? at - 1 : at);

  async function anchorsOf(index, first) {
    const end = index.documents[index.documentOf(first) + 1];
    const numbers = Array.from({ length: end - first }, (_, at) => first + at);
    return Promise.all(numbers.map(async (number) => (await index.unit(number)).anchor));
  }
})(window.resolutionsSearch);
