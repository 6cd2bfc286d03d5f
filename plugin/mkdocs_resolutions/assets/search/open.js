/* Opens the search. A page loads only this script; what shows the dialog is loaded when it is first opened, what answers
   when the first key is pressed.
   `resolutionsSearch.open(text)` opens it from elsewhere on the page. */
(function () {
  "use strict";

  const OPENING = ["pieces", "words", "index", "filters"];
  const ANSWERING = ["lookup", "grammar", "phrases", "spelling", "ranking", "reading", "query", "results"];
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

  const asset = (part) => `${search.base}${part}.js`;
  const opening = once(() => all([`${search.data}dialog-${search.language}.js`, ...OPENING.map(asset)]));
  const start = once(() => opening().then(() => all([asset("dialog")])));

  /* Loads what answers a query; resolves when it is there. The page of results uses it too. */
  search.ready = once(() => opening().then(() => all(ANSWERING.map(asset))));

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
