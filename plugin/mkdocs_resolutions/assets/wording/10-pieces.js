/*
 * Where the words of a paragraph come from, and who takes them over later. The files of this folder are bundled in the
 * order of their names to `wording.js`, which a page loads when a reader asks for it, after `beside.js`.
 *
 * This one loads the pieces of `resolutions/publishing/wording.py`, and makes of each of their rows a paragraph
 * `{ id, name, year, path, anchor, label, source, kind, changed, later, place }`: `source` is the paragraph that it takes over,
 * null where it takes over none, and `later` are those that take it over.
 */
(function (reading) {
  "use strict";

  const wording = (reading.wording = {});
  const KINDS = ["identical", "near", "reworded", "part"];
  const root = new URL("../../", reading.base).href;
  const { lang } = document.documentElement;
  const handedOver = new Map();
  const read = new Map();
  const paragraphs = new Map();
  const piecesById = new Map();
  let files = 1;

  const keyOf = (id, anchor) => `${id}#${anchor}`;

  function addPiece({ documents, paragraphs: rows }) {
    const added = [];
    for (const [place, [document, anchor, back, kind, changed]] of rows.entries()) {
      const [id, name, year, path = id, sole = 0, labels = {}] = documents[document];
      const source = back ? added[place - back] : null;
      const label = labels[anchor] || reading.label(anchor, lang, Boolean(sole));
      const paragraph = { id, name, year, path, anchor, label, source, kind: KINDS[kind], changed, later: [], place };
      source?.later.push(paragraph);
      added.push(paragraph);
      paragraphs.set(keyOf(id, anchor), paragraph);
    }
  }

  window.resolutionsWording = (name, content) => handedOver.set(name, content);

  /* Loads the script of that name, and reads once what it hands over. */
  function loaded(name) {
    if (!read.has(name)) {
      const reads = load(name);
      reads.catch(() => read.delete(name));
      read.set(name, reads);
    }
    return read.get(name);
  }

  async function load(name) {
    await reading.load(`${root}${lang}/wording/${name}.js`);
    const bytes = await window.resolutionsInflate(handedOver.get(name));
    handedOver.delete(name);
    const { files: count, of, piece } = JSON.parse(new TextDecoder().decode(bytes));
    if (count) files = count;
    for (const [id, pieces] of Object.entries(of || {})) piecesById.set(id, pieces);
    if (piece) addPiece(piece);
  }

  /* What is known of a document, by the name of each piece, or `formula`: the anchors in it, as one text. */
  async function piecesOf(id) {
    await loaded("pieces");
    await loaded(`of-${reading.fileNumber(id, files)}`);
    return piecesById.get(id) || {};
  }

  /* A paragraph of a document; "formula" where it is one, and null where nothing is known of it. */
  wording.paragraph = async function (id, anchor) {
    for (const [piece, anchors] of Object.entries(await piecesOf(id))) {
      if (!anchors.split(" ").includes(anchor)) continue;
      if (piece === "formula") return piece;
      await loaded(piece);
      return paragraphs.get(keyOf(id, anchor)) || null;
    }
    return null;
  };

  /* All paragraphs of a document that take over another one or are taken over. */
  wording.ofDocument = async function (id) {
    const pieces = Object.entries(await piecesOf(id)).filter(([piece]) => piece !== "formula");
    await Promise.all(pieces.map(([piece]) => loaded(piece)));
    return pieces.flatMap(([, anchors]) => anchors.split(" ").map((anchor) => paragraphs.get(keyOf(id, anchor))));
  };

  /* The chain of a paragraph: what it leads back to, the first use first, and all that take it over, the oldest first.
     A part is a step from a wording to another one: it is the last that is followed. */
  wording.chain = function (paragraph) {
    const before = [];
    for (let step = paragraph; step.source && (step === paragraph || step.kind !== "part"); step = step.source) {
      before.unshift(step.source);
      if (step.kind === "part") break;
    }
    const after = [];
    const waiting = [...paragraph.later];
    while (waiting.length) {
      const step = waiting.pop();
      after.push(step);
      if (step.kind !== "part") waiting.push(...step.later);
    }
    after.sort((left, right) => left.place - right.place);
    return { before, after };
  };

  /* The pages are linked as this one is. */
  const index = location.pathname.endsWith("/index.html") ? "index.html" : "";
  wording.page = ({ path }) => `${root}${lang}/${path}/${index}`;
  wording.href = (paragraph) => `${wording.page(paragraph)}#${paragraph.anchor}`;
  const written = (id) => encodeURIComponent(id).replaceAll("%2F", "/");
  wording.chainHref = ({ id, anchor }) => `${root}${lang}/wording/${index}?of=${written(id)}&p=${anchor}`;
  wording.compareHref = (old, now) => `${root}${lang}/compare/${index}?old=${written(old)}&new=${written(now)}`;
})(window.resolutionsReading);
