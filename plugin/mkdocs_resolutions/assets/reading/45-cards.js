/*
 * Cards show the target of a citation, or the documents that cite a paragraph. Their script is loaded when the reader
 * first points at such a link. Until then, and where it cannot be loaded, they are ordinary links.
 */
(function (reading) {
  "use strict";

  const { all, one } = reading;
  const LINKS = '.r-internal, [href^="http"], .r-self, .r-cited-by';
  const EVENTS = ["pointerover", "pointerout", "pointerdown", "pointerup", "pointercancel", "focusin", "focusout"];
  const source = new URL("cards.js", document.currentScript.src).href;

  function cards() {
    const text = one("[data-cards] .r-text");
    if (!text) return;
    let loading = null;
    let last = null;
    const load = () =>
      (loading ||= reading.script(source).then(() => {
        for (const type of EVENTS) text.removeEventListener(type, note);
        reading.cards.begin(text);
        if (last) reading.cards.on(last);
      }));
    const note = (event) => {
      /* Cards speak the language of the page: the text beside it has none. */
      if (!event.target.closest(LINKS) || event.target.closest(".r-version")) return;
      last = event;
      load().catch(() => {});
    };
    for (const type of EVENTS) text.addEventListener(type, note);

    for (const link of all(".r-cited-by", text)) {
      link.setAttribute("role", "button");
      link.setAttribute("aria-expanded", "false");
      link.addEventListener("click", (event) => {
        event.preventDefault();
        load().then(
          () => reading.cards.citing(link),
          () => location.assign(link.href),
        );
      });
      link.addEventListener("keydown", (event) => {
        if (event.key !== " ") return;
        event.preventDefault();
        link.click();
      });
    }
  }

  cards();
})(window.resolutionsReading);
