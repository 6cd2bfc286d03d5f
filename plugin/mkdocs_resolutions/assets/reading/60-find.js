/* The field on the home page: a symbol or a citation leads to its page and paragraph, anything else to the search. What
   a citation is, `search/lookup.js` says by the tables of `data/addresses.js`; both are loaded when the field is used. */
(function (reading) {
  "use strict";

  const { one, load } = reading;
  const SMALL = new Set(["add", "rev", "corr", "amend"]);

  function openSearch(words) {
    if (!window.resolutionsSearch?.open) return false;
    window.resolutionsSearch.open(words);
    return true;
  }

  async function tables(form) {
    window.resolutionsSearch ||= {};
    await Promise.all([load(form.dataset.addresses), load(reading.base + "search/lookup.js")]);
  }

  /* A target of `lookup`, which is in small letters, as the UN writes symbols. */
  const printed = (target) =>
    target.replace(/[a-z]+/g, (word) => (SMALL.has(word) ? word[0].toUpperCase() + word.slice(1) : word.toUpperCase()));

  /* A symbol's address below the language: S/RES/2553, A/RES/2625-XXV. */
  const pathOf = (symbol) => symbol.replace(/\((.*?)\)(?=(.?))/g, (_, session, part) => `-${session}${part && "-"}`);

  /* Adopted texts count operative paragraphs, statements and letters just paragraphs. */
  function anchorOf(anchors, path) {
    const adopted = /\/(?:RES|DEC)\//i.test(path);
    return anchors.find((anchor) => (reading.anchor(anchor).unit[0]?.series === "op") === adopted) || anchors[0];
  }

  async function go(form, answer, typed) {
    const found = window.resolutionsSearch.lookup(typed, window.resolutionsLookup);
    if (!found || !found.target) return false;
    const symbol = printed(found.target);
    const wanted = pathOf(symbol).toLowerCase();
    const path = Object.keys(window.resolutionsAddresses).find((key) => key.toLowerCase() === wanted);
    if (!path) return absent(form, answer, symbol);
    const languages = window.resolutionsAddresses[path].split(" ");
    const language = languages.includes(form.dataset.language) ? form.dataset.language : languages[0];
    const anchor = anchorOf(found.anchors, path);
    const fragment = anchor ? "#" + anchor : "";
    location.assign(`${form.dataset.root}${language}/${path}/${form.dataset.index || ""}${fragment}`);
    return true;
  }

  /* As the address of the official text wants it: S/RES/1325(2000); empty for a number that the Council has not reached. */
  function official(symbol) {
    const number = /^S\/RES\/(\d+)$/.exec(symbol);
    if (!number) return symbol;
    const { first, last } = window.resolutionsYears;
    const index = last.findIndex((one) => Number(number[1]) <= one);
    return index < 0 ? "" : `${symbol}(${first + index})`;
  }

  function absent(form, answer, symbol) {
    const written = official(symbol);
    if (!written) return false;
    const [before, after = ""] = form.dataset.absent.replace("{symbol}", () => written).split("{place}");
    const link = document.createElement("a");
    link.href = `https://docs.un.org/${form.dataset.language}/${written}`;
    link.className = "r-external";
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
      /* Where the tables cannot be loaded there is still the search. */
      const went = await tables(form).then(() => go(form, answer, typed), () => false);
      if (!went && !openSearch(typed)) location.assign(form.action);
    });
  }

  find();
})(window.resolutionsReading);
