/* Loads the pieces of the index. Each is a script, which a page on a disk may load and a security policy allows. */
(function (search) {
  "use strict";

  const scripts = new Map();
  const pieces = new Map();
  const handedOver = new Map();

  /* The error where the site was published again while this page was open, so that old and new pieces would mix. */
  search.Stale = class extends Error {};

  window.resolutionsPiece = function (name, version, content) {
    handedOver.set(name, { version, content });
  };

  search.script = function (url) {
    if (!scripts.has(url)) {
      scripts.set(
        url,
        new Promise((resolve, reject) => {
          const script = document.createElement("script");
          script.src = url;
          script.onload = () => (script.remove(), resolve());
          script.onerror = () => {
            script.remove();
            scripts.delete(url);
            reject(new Error("cannot load " + url));
          };
          document.head.append(script);
        }),
      );
    }
    return scripts.get(url);
  };

  /* The bytes of a piece: `en/terms-12` of the build that `version` names. */
  search.piece = function (name, version) {
    const url = search.data + name + ".js?" + version;
    if (!pieces.has(url)) {
      const loading = load(name, version, url);
      loading.catch(() => pieces.delete(url));
      pieces.set(url, loading);
    }
    return pieces.get(url);
  };

  search.forget = function () {
    pieces.clear();
    scripts.clear();
  };

  async function load(name, version, url) {
    await search.script(url);
    scripts.delete(url);
    const piece = handedOver.get(name);
    handedOver.delete(name);
    if (!piece) throw new Error("nothing in " + url);
    if (piece.version && piece.version !== version) throw new search.Stale(url);
    return window.resolutionsInflate(piece.content);
  }

  const decoder = new TextDecoder();
  search.text = (bytes) => decoder.decode(bytes);
})(window.resolutionsSearch);
