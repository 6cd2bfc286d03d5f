/* The field on the home page: a symbol or a citation opens its page and paragraph, any other text the search.
   `search/lookup.js` reads citations by the tables of `data/addresses.js`; both are loaded when the field is used. */
(function (reading) {
  "use strict";

  const { one, load } = reading;

  function openSearch(words) {
    if (!window.resolutionsSearch?.open) return false;
    window.resolutionsSearch.open(words);
    return true;
  }

  async function tables(form) {
    window.resolutionsSearch ||= {};
    await Promise.all([load(form.dataset.addresses), load(reading.base + "search/lookup.js")]);
  }

  /* Chooses the anchor by kind: adopted texts have operative paragraphs, statements and letters plain ones. */
  function anchorOf(anchors, path) {
    const adopted = /\/(?:RES|DEC)\//i.test(path);
    return anchors.find((anchor) => (reading.anchor(anchor).unit[0]?.series === "op") === adopted) || anchors[0];
  }

  async function go(form, answer, typed) {
    const [search, lookup] = [window.resolutionsSearch, window.resolutionsLookup];
    const reference = search.lookup(typed, lookup);
    if (!reference || !reference.target) return false;
    const wanted = search.path(reference.target, lookup.symbol).toLowerCase();
    const path = Object.keys(window.resolutionsAddresses).find((key) => key.toLowerCase() === wanted);
    if (!path) return absent(form, answer, reference.target);
    const languages = window.resolutionsAddresses[path].split(" ");
    const language = languages.includes(form.dataset.language) ? form.dataset.language : languages[0];
    const anchor = anchorOf(reference.anchors, path);
    const fragment = anchor ? "#" + anchor : "";
    location.assign(`${form.dataset.root}${language}/${path}/${form.dataset.index || ""}${fragment}`);
    return true;
  }

  function absent(form, answer, identifier) {
    const search = window.resolutionsSearch;
    const written = search.dated(identifier, window.resolutionsYears);
    if (!written) return false;
    const [before, after = ""] = form.dataset.absent.replace("{symbol}", () => written).split("{place}");
    const link = document.createElement("a");
    link.href = search.official(written, form.dataset.language, window.resolutionsLookup.symbol);
    link.textContent = "docs.un.org";
    answer.replaceChildren(before, link, after);
    return true;
  }

  function find() {
    const form = one(".r-find");
    if (!form) return;
    const field = one("input", form);
    const answer = one(".r-find-answer", form);
    field.addEventListener("focus", () => tables(form).catch(() => {}), { once: true });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const typed = field.value.trim();
      if (!typed) return;
      answer.textContent = "";
      /* Where the tables cannot be loaded, the search is opened. */
      const went = await tables(form).then(
        () => go(form, answer, typed),
        () => false,
      );
      if (!went && !openSearch(typed)) location.assign(form.action);
    });
  }

  find();
})(window.resolutionsReading);
