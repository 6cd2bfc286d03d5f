/* The field on the home page and on the page for a missing one: a symbol, a citation or an address that the site has opens
   its page and paragraph; all else, a document that it does not have among it, the page of a search.
   `search/lookup.js` reads citations by the tables of `data/addresses.js`; both are loaded when the field is used. */
(function (reading) {
  "use strict";

  const { one, load, filled } = reading;

  async function tables(form) {
    window.resolutionsSearch ||= {};
    await Promise.all([load(form.dataset.addresses), load(reading.base + "search/lookup.js")]);
  }

  /* Chooses the anchor by kind: adopted texts have operative paragraphs, statements and letters plain ones. */
  function anchorOf(anchors, path) {
    const adopted = /\/(?:RES|DEC)\//i.test(path);
    return anchors.find((anchor) => (reading.anchor(anchor).unit[0]?.series === "op") === adopted) || anchors[0];
  }

  /* The document that was typed, by the loaded tables: `target` is its identifier, empty where nothing names one; `path`
     its address below the language, empty where the site does not hold it; `anchors` are to be tried in order. */
  reading.documentOf = function (typed) {
    const [search, lookup] = [window.resolutionsSearch, window.resolutionsLookup];
    const { target, anchors, others } = search.lookup(typed, lookup) || { target: "", anchors: [], others: [] };
    const keys = Object.keys(window.resolutionsAddresses);
    for (const identifier of [target, ...others]) {
      const wanted = (identifier ? search.path(identifier, lookup.symbol) : typed).toLowerCase();
      const path = keys.find((key) => key.toLowerCase() === wanted);
      if (path) return { target: identifier, path, anchors };
    }
    return { target, path: "", anchors };
  };

  /* The address of what was typed: of a page of this site, or of the search for it. */
  function hrefOf(form, typed) {
    const { path, anchors } = reading.documentOf(typed);
    if (!path) return searchFor(form, typed);
    const languages = window.resolutionsAddresses[path].split(" ");
    const language = languages.includes(form.dataset.language) ? form.dataset.language : languages[0];
    const anchor = anchorOf(anchors, path);
    const root = new URL("../", new URL(form.dataset.addresses, location)).href;
    return `${root}${language}/${path}/${form.dataset.index || ""}${anchor ? "#" + anchor : ""}`;
  }

  const searchFor = (form, typed) => `${form.action}?${new URLSearchParams({ q: typed })}`;

  /* The entry of a list whose address this is: on a large site, one of few documents has no page of its own. */
  const entryOf = (address) => /\/((?:subjects|agenda|places)\/[^/]+)\/$/.exec(address)?.[1] || "";

  /* What is filed under such an entry is found by the name that its readers know. */
  async function proposeEntry(entry, form, field, answer) {
    const search = window.resolutionsSearch;
    await search.ready();
    const headings = await (await search.index(form.dataset.language)).headings();
    const [, subject] = headings.find(([id]) => id === entry) || [];
    if (!subject) return;
    field.value = subject;
    const href = `${form.action}?${new URLSearchParams({ subject })}`;
    offer(answer, form.dataset.missing, { words: link(subject, href) });
  }

  /* What its address names, in the field and as a link. */
  async function propose(form, field, answer) {
    const address = location.pathname + location.hash;
    const entry = entryOf(location.pathname);
    if (entry) return proposeEntry(entry, form, field, answer);
    await tables(form);
    const [search, lookup] = [window.resolutionsSearch, window.resolutionsLookup];
    const reference = search.lookup(address, lookup);
    if (!reference?.target) return;
    field.value = reference.target;
    const href = hrefOf(form, address);
    const isHeld = href !== searchFor(form, address);
    const words = link(field.value, isHeld ? href : searchFor(form, field.value));
    const symbol = search.symbol(field.value, lookup.symbol);
    if (isHeld || !symbol) return offer(answer, form.dataset.missing, { words });
    const dated = search.dated(symbol, window.resolutionsYears) || symbol;
    const official = search.official(dated, form.dataset.language, lookup.symbol);
    offer(answer, form.dataset.absent, { symbol: words, place: link(new URL(official).host, official) });
  }

  /* An address of this site is written without its host, by which a link is told to leave it. */
  function link(name, href) {
    const made = document.createElement("a");
    made.href = href.startsWith(location.origin) ? href.slice(location.origin.length) : href;
    made.textContent = name;
    made.dir = "auto";
    return made;
  }

  const offer = (answer, sentence, parts) => answer.replaceChildren(...filled(sentence, parts));

  function find() {
    const form = one(".r-find");
    if (!form) return;
    const field = one("input", form);
    const answer = one(".r-find-answer", form);
    if ("missing" in form.dataset) propose(form, field, answer).catch(() => {});
    field.addEventListener("focus", () => tables(form).catch(() => {}), { once: true });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const typed = field.value.trim();
      if (!typed) return;
      /* Where the tables cannot be loaded, the search is opened. */
      const href = await tables(form).then(
        () => hrefOf(form, typed),
        () => searchFor(form, typed),
      );
      location.assign(href);
    });
  }

  find();
})(window.resolutionsReading);
