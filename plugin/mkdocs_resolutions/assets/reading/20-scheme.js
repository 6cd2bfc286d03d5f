/* The light or dark scheme: the system's, until the reader chooses one. */
(function (reading) {
  "use strict";

  const { one } = reading;

  function scheme() {
    const button = one(".r-scheme");
    if (!button) return;
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const current = () => document.documentElement.dataset.scheme || (dark.matches ? "dark" : "light");
    button.hidden = false;
    button.addEventListener("click", () => {
      const chosen = current() === "dark" ? "light" : "dark";
      document.documentElement.dataset.scheme = chosen;
      __md_set("resolutions.scheme", chosen);
    });
  }

  scheme();
})(window.resolutionsReading);
