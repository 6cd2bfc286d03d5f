/* The page of chains: its address says of which paragraph, `?of=S/RES/2745&p=op4`, or of which document, `?of=S/RES/2745`.
   So a chain can be sent, and Back returns to it, on a server and on a disk. */
(function (reading) {
  "use strict";

  const { one, wording } = reading;
  const { create, link, words } = wording;
  const box = one(".r-chains");
  /* So many steps are drawn with their words; the others when a reader asks for them. */
  const DRAWN = 40;

  /* The preamble stands before the operative part, and annexes behind it. */
  const collator = new Intl.Collator("en", { numeric: true });
  const order = ({ anchor }) => anchor.replace(/^(?=pp)/, "0").replace(/^(?=annex|sec)/, "z");

  const say = (...nodes) => one("[role=status]", box).append(create("p", "", ...nodes));

  function title(named) {
    document.title = `${named} – ${document.title}`;
    const heading = one("h1");
    const name = create("bdi", "", named);
    heading.append(reading.words.colon, name);
  }

  /* A step of the chain of `own`. */
  function step(paragraph, own) {
    const year = create("time", "", String(paragraph.year || ""));
    const name = link(wording.href(paragraph), wording.name(paragraph));
    const head = create("p", "r-chain-head", year, " ", name);
    const row = create("li", "", head);
    if (paragraph === own) {
      row.className = "r-chain-own";
      row.setAttribute("aria-current", "true");
    } else {
      const here = link(wording.chainHref(paragraph), words.wording_chain);
      here.setAttribute("aria-label", `${words.wording_chain}${reading.words.colon}${wording.name(paragraph)}`);
      head.append(" ", here);
    }
    const how = paragraph.source ? wording.how(paragraph) : [words.wording_own];
    row.append(create("p", "r-chain-how", ...how));
    return row;
  }

  /* Adds the words to the steps: to the first and the asked one, and to those that change them. The pages come one after
     the other, as the steps stand: what is in sight comes first. */
  async function fill(rows, steps, own) {
    for (const [at, paragraph] of steps.entries()) {
      const isFirst = rows[at].matches(":first-child");
      if (paragraph.kind === "identical" && paragraph !== own && !isFirst) continue;
      const shown = isFirst ? { ...paragraph, source: null } : paragraph;
      rows[at].append(await wording.marked(shown).catch(() => create("p", "r-changes", box.dataset.failed)));
    }
  }

  async function draw(paragraph) {
    const { before, after } = wording.chain(paragraph);
    const steps = [...before, paragraph, ...after];
    const rows = steps.map((each) => step(each, paragraph));
    const list = create("ol", "r-chain");
    one(".r-chains-text", box).append(list);
    title(wording.name(paragraph));
    say(...wording.joined(wording.sentences(paragraph)));
    say(words.wording_marks);
    const more = async (from) => {
      const [some, rest] = [rows.slice(from, from + DRAWN), steps.length - from - DRAWN];
      list.append(...some);
      if (rest > 0) offer(rest, () => more(from + DRAWN));
      await fill(some, steps.slice(from, from + DRAWN), paragraph);
    };
    await more(0);
  }

  function offer(count, act) {
    const button = create("button", "r-more", words.and_more.replace("{count}", count));
    button.type = "button";
    button.addEventListener("click", () => (button.remove(), act()));
    one(".r-chains-text", box).append(button);
  }

  /* The source that most paragraphs take over something of, by its identifier; "" where there is none. */
  function mostOf(paragraphs) {
    const counts = new Map();
    for (const { source } of paragraphs) if (source) counts.set(source.id, (counts.get(source.id) || 0) + 1);
    return Array.from(counts).sort((left, right) => right[1] - left[1])[0]?.[0] || "";
  }

  /* All paragraphs of a document, each with where it is from and who takes it over. */
  function listAll(paragraphs) {
    const [{ id, name }] = paragraphs;
    title(name);
    say(link(wording.page(paragraphs[0]), name));
    const most = mostOf(paragraphs);
    const source = paragraphs.find((paragraph) => paragraph.source?.id === most)?.source;
    if (source)
      say(
        link(
          wording.compareHref(most, id),
          words.wording_whole.replace("{source}", () => source.name),
        ),
      );
    const rows = paragraphs.map((paragraph) => {
      const label = link(wording.chainHref(paragraph), paragraph.label);
      return create("li", "", label, reading.words.colon, ...wording.joined(wording.sentences(paragraph)));
    });
    one(".r-chains-text", box).append(create("ul", "r-chain-list", ...rows));
  }

  const isolated = (name) => create("bdi", "", name);

  /* The page of a document in a language, which that language's name leads to. */
  function pageIn(language, path) {
    const href = `${box.dataset.root}${language}/${path}/${box.dataset.index || ""}`;
    return link(new URL(href, location.href.split(/[?#]/)[0]).href, reading.languageName(language));
  }

  /* Why nothing is known of a document's wording: it may not be held at all, or in other languages. */
  async function sayNone(typed) {
    window.resolutionsSearch ||= {};
    await Promise.all([box.dataset.addresses, `${reading.base}search/lookup.js`].map(reading.load));
    const [search, lookup, lang] = [window.resolutionsSearch, window.resolutionsLookup, document.documentElement.lang];
    const { path, target } = reading.documentOf(typed);
    const dated = target && search.dated(target, window.resolutionsYears);
    const symbol = isolated((dated || typed).replace(/\((?=(?:19|20)\d\d\)$)/, " ("));
    if (path) {
      const held = window.resolutionsAddresses[path].split(" ");
      if (held.includes(lang)) return say(words.wording_none);
      const languages = create("span", "", ...held.flatMap((code, at) => [at ? " · " : "", pageIn(code, path)]));
      return say(...reading.filled(words.wording_elsewhere, { symbol, languages }));
    }
    if (!dated || !search.symbol(target.toUpperCase(), lookup.symbol))
      return say(...reading.filled(words.search_unknown, { word: isolated(typed) }));
    const url = search.official(dated, lang, lookup.symbol);
    return say(...reading.filled(words.search_absent, { symbol, place: link(url, new URL(url).host) }));
  }

  async function answer(id, anchor) {
    const paragraph = anchor && (await wording.paragraph(id, anchor));
    if (paragraph === "formula") return say(words.wording_formula);
    if (paragraph) return draw(paragraph);
    const paragraphs = anchor ? [] : await wording.ofDocument(id);
    if (!paragraphs.length) return sayNone(id);
    return listAll(paragraphs.sort((left, right) => collator.compare(order(left), order(right))));
  }

  function begin() {
    if (!box) return;
    const given = new URLSearchParams(location.search);
    const [id, anchor] = ["of", "p"].map((name) => (given.get(name) || "").trim());
    box.hidden = false;
    if (!id) return;
    for (const part of box.querySelectorAll(".r-hint, .r-chains-most")) part.hidden = true;
    reading.fill(box, answer(id, anchor), say);
  }

  begin();
})(window.resolutionsReading);
