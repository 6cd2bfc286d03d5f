/* The light or dark scheme: the system's, until the reader chooses one. */
(function (reading) {
  "use strict";

  const { one, words } = reading;

  function scheme() {
    const bar = one(".r-header .md-header__inner");
    /* A project may have Material's own button for it. */
    if (!bar || one("[data-md-component=palette]", bar)) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "md-header__button md-icon r-scheme";
    button.title = words.scheme;
    button.setAttribute("aria-label", words.scheme);
    bar.insertBefore(button, one(".r-search-open, .md-header__source", bar));
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const current = () => document.documentElement.dataset.scheme || (dark.matches ? "dark" : "light");
    button.addEventListener("click", () => {
      const chosen = current() === "dark" ? "light" : "dark";
      document.documentElement.dataset.scheme = chosen;
      __md_set("resolutions.scheme", chosen);
    });
  }

  scheme();
})(window.resolutionsReading);
