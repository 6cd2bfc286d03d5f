/* Opens the search, and loads its other scripts when it is first opened, so that a page loads only this one.
   `resolutionsSearch.open(text)` opens it from elsewhere on the page. */
(function () {
  "use strict";

  const READING = ["pieces", "words", "index", "lookup", "grammar", "filters", "phrases", "spelling", "ranking"];
  const SHOWING = ["reading", "query", "results"];
  const KEYS = ["/", "s", "f"];

  const dialog = document.getElementById("r-search");
  if (!dialog || !dialog.showModal || !window.DecompressionStream) return;
  const field = dialog.querySelector("input[role=combobox]");
  const folder = (url) => url.replace(/[^/]*$/, "");
  const search = {
    base: folder(document.currentScript.src),
    data: folder(new URL(dialog.dataset.index, location).href),
    dialog,
    /* A program that makes pages smaller drops a language that is the parent's. */
    language: dialog.closest("[lang]").lang,
    open,
  };
  window.resolutionsSearch = search;

  /* Loads what answers a query; resolves when it is there. The page of results uses it too. */
  let reading = null;
  search.ready = function () {
    const rest = `${search.data}dialog-${search.language}.js`;
    reading ||= inOrder([rest, ...[...READING, ...SHOWING].map((part) => search.base + part + ".js")]);
    reading.catch(() => (reading = null));
    return reading;
  };

  let loading = null;
  function start() {
    loading ||= search.ready().then(() => script(search.base + "dialog.js"));
    loading.catch(() => (loading = null));
    return loading;
  }

  const inOrder = (urls) => urls.reduce((before, url) => before.then(() => script(url)), Promise.resolve());

  function script(url) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = url;
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
        field.setCustomValidity(dialog.dataset.failed);
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
