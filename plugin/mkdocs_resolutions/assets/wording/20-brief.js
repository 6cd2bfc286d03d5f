/* Says of a paragraph where its words come from and who takes them over, with what changed. */
(function (reading) {
  "use strict";

  const { beside, filled, wording, words: labels } = reading;
  const { lang } = document.documentElement;
  const words = (wording.words = window.resolutionsWordingWords[lang] || window.resolutionsWordingWords.en);
  const pages = new Map();

  wording.create = function (name, className, ...content) {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...content);
    return element;
  };
  const { create } = wording;

  wording.link = function (href, text) {
    /* Symbols keep their order in a text from right to left. */
    const link = create("a", "r-within", create("bdi", "", text));
    link.href = href;
    return link;
  };

  wording.name = ({ name, label }) => name + labels.labels.part + label;
  const linked = (paragraph) => wording.link(wording.href(paragraph), wording.name(paragraph));

  /* The words of a paragraph, from its document's page. */
  async function textOf(paragraph) {
    const address = wording.page(paragraph);
    if (!pages.has(address)) {
      const page = beside.load(address);
      page.catch(() => pages.delete(address));
      pages.set(address, page);
    }
    const read = beside.checked(await pages.get(address), lang);
    const unit = read?.units.find(({ anchor }) => anchor === paragraph.anchor);
    if (!unit) throw new Error(`no paragraph at ${wording.href(paragraph)}`);
    return beside.text(unit);
  }

  /* An element with the paragraph's words, marked up against those of what it takes over. */
  wording.marked = async function (paragraph) {
    const now = await textOf(paragraph);
    if (!paragraph.source) return create("p", "r-changes", now);
    return beside.marked(await textOf(paragraph.source), now, paragraph.kind === "part");
  };

  /* How a paragraph takes over its source, as nodes. */
  wording.how = ({ source, kind, changed }) =>
    filled(words[`wording_as_${kind}`], { source: linked(source), count: String(changed) });

  /* Who takes over a paragraph, as nodes: the newest by its name. */
  wording.laterNodes = function (after) {
    const more = after.length > 1 ? ` ${words.and_more.replace("{count}", after.length - 1)}` : "";
    return filled(words.wording_later, { source: linked(after.at(-1)), more });
  };

  /* The sentences on a paragraph, each as a list of nodes. */
  wording.sentences = function (paragraph) {
    const { before, after } = wording.chain(paragraph);
    const sentences = [];
    if (paragraph.source) sentences.push(wording.how(paragraph));
    if (before.length > 1) sentences.push(filled(words.wording_first, { source: linked(before[0]) }));
    if (after.length) sentences.push(wording.laterNodes(after));
    return sentences;
  };

  const joined = (sentences) => sentences.flatMap((nodes, at) => (at ? [" ", ...nodes] : nodes));

  /* The same as an element, with what changed, and the way to the whole chain where it has three or more. */
  wording.brief = async function (id, anchor) {
    const paragraph = await wording.paragraph(id, anchor);
    if (!paragraph) return create("div", "r-brief", create("p", "", words.wording_none));
    if (paragraph === "formula") return create("div", "r-brief", create("p", "", words.wording_formula));
    const said = create("p", "", ...joined(wording.sentences(paragraph)));
    const { before, after } = wording.chain(paragraph);
    if (before.length + after.length > 1)
      said.append(" ", wording.link(wording.chainHref(paragraph), words.wording_chain));
    const changed = paragraph.source && paragraph.kind !== "identical";
    return create("div", "r-brief", said, ...(changed ? [await wording.marked(paragraph)] : []));
  };
  wording.joined = joined;
})(window.resolutionsReading);
