/* Opens the search. A page loads only this script; what shows the dialog is loaded when it is first opened, what answers
   when the first key is pressed.
   `resolutionsSearch.open(text)` opens it from elsewhere on the page. */
(function () {
  "use strict";

  /* `opening` and `answering` are joined of several scripts (`files/asset_bundles.py`). */
  const [OPENING, ANSWERING] = [["opening"], ["lookup", "answering"]];
  const KEYS = ["/", "s", "f"];

  const bar = document.querySelector(".r-header .md-header__inner");
  if (!bar || !window.HTMLDialogElement || !window.DecompressionStream) return;
  const opening = window.resolutionsOpening;
  const { lang } = document.documentElement;
  const language = lang in opening.words ? lang : "en";
  const dir = opening.rightToLeft.includes(language) ? "rtl" : "ltr";
  const words = opening.words[language];
  const label = words.search;
  /* The same on every page: it would be a tenth of a short one. */
  const opener = made(
    "button",
    {
      type: "button",
      class: "r-search-open",
      "data-search-open": "",
      "aria-haspopup": "dialog",
      "aria-keyshortcuts": KEYS.join(" "),
      "aria-label": label,
      lang: language,
      dir,
    },
    made("span", { class: "r-search-word", "aria-hidden": "true" }, label),
    made("kbd", { "aria-hidden": "true" }, KEYS[0]),
  );
  bar.insertBefore(opener, bar.querySelector(".md-header__source"));
  const field = made("input", {
    type: "text",
    role: "combobox",
    name: "q",
    maxlength: opening.characters,
    "aria-label": label,
    "aria-expanded": "false",
    "aria-autocomplete": "list",
    autocomplete: "off",
    autocapitalize: "off",
    autocorrect: "off",
    spellcheck: "false",
    enterkeyhint: "search",
    placeholder: words.search_hint,
  });
  const form = made("form", { class: "r-search-form", role: "search" }, field);
  const box = made("div", { class: "r-search-box" }, form);
  const dialog = made("dialog", { class: "r-search", id: "r-search", "aria-label": label, lang: language, dir }, box);
  opener.after(dialog);
  const folder = (url) => url.replace(/[^/]*$/, "");
  const search = {
    base: folder(document.currentScript.src),
    data: new URL("search/", window.__md_scope).href,
    dialog,
    language,
    open,
  };
  window.resolutionsSearch = search;

  const asset = (part) => `${search.base}${part}.js`;
  const loaded = once(() => all([`${search.data}dialog-${search.language}.js`, ...OPENING.map(asset)]));
  const start = once(() => loaded().then(() => all([asset("dialog")])));

  /* Loads what answers a query; resolves when it is there. The page of results uses it too. */
  search.ready = once(() => loaded().then(() => all(ANSWERING.map(asset))));

  function made(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.append(...children);
    return element;
  }

  /* What does it once, and again after a failure. */
  function once(load) {
    let loading = null;
    return () => {
      loading ||= load();
      loading.catch(() => (loading = null));
      return loading;
    };
  }

  /* Scripts that are fetched at the same time and run in order. */
  function all(urls) {
    return Promise.all(urls.map(script));
  }

  function script(url) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = url;
      element.async = false;
      element.onload = resolve;
      element.onerror = () => reject(new Error("cannot load " + url));
      document.head.append(element);
    });
  }

  function open(text) {
    if (text) field.value = text;
    if (!dialog.open) dialog.showModal();
    field.focus();
    field.select();
    return start().then(
      () => search.show(),
      () => {
        field.setCustomValidity(words.search_failed);
        field.reportValidity();
        field.setCustomValidity("");
      },
    );
  }

  /* Remembers that the reader pressed Enter before the scripts were loaded. */
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    search.entered = true;
  });

  const editable = (node) => node.isContentEditable || /^(?:input|select|textarea)$/i.test(node.nodeName);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (dialog.open || editable(event.target) || !KEYS.includes(event.key)) return;
    event.preventDefault();
    open("");
  });
  for (const button of document.querySelectorAll("[data-search-open]")) {
    button.hidden = false;
    button.addEventListener("click", () => open(""));
    /* Loads the scripts as soon as the reader points at the button, so that the search opens sooner. */
    button.addEventListener("pointerenter", start, { once: true });
  }

  const asked = new URLSearchParams(location.search).get("q");
  if (asked && !document.querySelector(".r-results")) open(asked);
})();
