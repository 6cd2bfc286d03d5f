/* Runs before the first paint: sets the reader's scheme and preferences, and defines functions that Material's script expects. */
(function () {
  "use strict";
  var root = document.documentElement;
  var scope = new URL(document.currentScript.dataset.scope || ".", location);

  window.__md_scope = scope;
  window.__md_hash = function (text) {
    return Array.from(text).reduce(function (hash, letter) {
      return (hash << 5) - hash + letter.charCodeAt(0);
    }, 0);
  };
  window.__md_get = function (key, storage, base) {
    try {
      return JSON.parse((storage || localStorage).getItem((base || scope).pathname + "." + key));
    } catch {
      return null;
    }
  };
  window.__md_set = function (key, value, storage, base) {
    try {
      (storage || localStorage).setItem((base || scope).pathname + "." + key, JSON.stringify(value));
    } catch {
      /* Without storage, the reader has to choose again on each page. */
    }
  };

  var scheme = window.__md_get("resolutions.scheme");
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
  var comfort = window.__md_get("resolutions.comfort") || {};
  ["size", "width", "face", "contrast"].forEach(function (choice) {
    if (comfort[choice]) root.dataset[choice] = comfort[choice];
  });
  root.classList.add("r-js");

  /* What Material gives the scripts of a project (`extra_javascript`). Where its own script is loaded, that takes its place. */
  function observable(value) {
    return {
      subscribe: function (observer) {
        var next = typeof observer === "function" ? observer : observer.next.bind(observer);
        if (document.readyState !== "loading") next(value());
        else
          document.addEventListener("DOMContentLoaded", function () {
            next(value());
          });
        return { unsubscribe: function () {} };
      },
    };
  }
  window.document$ = observable(function () {
    return document;
  });
  window.location$ = observable(function () {
    return new URL(location.href);
  });
})();
