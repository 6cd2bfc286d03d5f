/* The actions of a paragraph: one small bar, which comes to the paragraph that is pointed at or has the focus. */
(function (reading) {
  "use strict";

  const { one, copied } = reading;

  function actions() {
    const page = one(".r-document");
    if (!page) return;
    const words = page.dataset;
    const wide = matchMedia("(min-width: 60em)");
    const bar = document.createElement("span");
    bar.className = "r-actions";
    const status = document.createElement("p");
    status.className = "r-status";
    status.setAttribute("role", "status");
    document.body.append(status);
    let quiet = 0;
    const say = (message) => {
      clearTimeout(quiet);
      status.textContent = message;
      quiet = setTimeout(() => (status.textContent = ""), 4000);
    };
    const unitOf = (node) => node instanceof Element && node.closest(".r-unit");
    const link = (unit) => location.href.split("#")[0] + "#" + unit.id;
    const citation = (unit) => `${words.cite}, ${one(".r-number", unit).title}`;
    const button = (text, done, what) => {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = text;
      made.addEventListener("click", async () => {
        const said = what(unitOf(made));
        say((await copied(said)) ? `${done}: ${said}` : words.copyFailed);
      });
      bar.append(made);
    };
    button(words.copyLink, words.linkCopied, link);
    button(words.copyCitation, words.citationCopied, citation);
    const come = (unit) => {
      if (!unit || unit.contains(bar)) return;
      /* Where there is a gutter the bar is the next stop of the Tab key; on a phone it stands below the text. */
      if (wide.matches) one(".r-number", unit).after(bar);
      else unit.append(bar);
    };
    page.addEventListener("focusin", (event) => come(unitOf(event.target)));
    page.addEventListener("pointerover", (event) => {
      /* What has the focus keeps the bar: it must not run away from under a key press. */
      if (wide.matches && !bar.contains(document.activeElement)) come(unitOf(event.target));
    });
    addEventListener("hashchange", () => come(unitOf(document.getElementById(location.hash.slice(1)))));
    if (location.hash) come(unitOf(document.getElementById(decodeURIComponent(location.hash.slice(1)))));
  }

  actions();
})(window.resolutionsReading);
