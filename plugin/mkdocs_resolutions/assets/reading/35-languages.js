/* Links to another language, and those that put one beside this, lead to the paragraph that is being read, and to the
   answer to the same question. */
(function (reading) {
  "use strict";

  const { all, one } = reading;

  /* In the language that is led to, as its readers may know no other, what they find there. */
  for (const link of all(".r-header .r-languages a")) {
    const near = link.closest(".r-elsewhere") && window.resolutionsWords[link.hreflang].language_nearest;
    link.title = near || reading.languageName(link.hreflang);
  }

  /* The lowest position, in CSS pixels, of a paragraph that the address has scrolled to. */
  const LINE = 132;

  function inView() {
    const passed = all(".r-unit").filter((unit) => unit.getBoundingClientRect().top <= LINE);
    return passed.length ? passed.pop().id : "";
  }

  /* In a preamble that is divided otherwise than in most languages, the recital that says the same there. */
  function elsewhere(anchor) {
    const same = document.getElementById(anchor)?.dataset.same;
    return same ? same.split(" ")[0] : anchor;
  }

  /* Pages that answer what the address asks: a search, a filtered list, a comparison, a chain of wording, an order. */
  const LIST = ".r-lists";
  const ANSWERS = `.r-results, .r-compared, .r-chains, ${LIST}`;
  /* What is asked of this page alone: a page of its list, what it names in its own language. */
  const OWN = ["page", "subject", "same"];

  function question() {
    const asked = new URLSearchParams(location.search);
    for (const name of OWN) asked.delete(name);
    /* A list names organs as its rows do. */
    if (one(LIST)) asked.delete("organ");
    return asked.toString();
  }

  function languages() {
    const keep = (event) => {
      const link = event.target.closest?.(".r-languages:not(.r-elsewhere) a, .r-stays a");
      if (!link) return;
      link.hash = elsewhere(reading.fragment() || inView());
      if (one(ANSWERS)) link.search = question();
    };
    /* `pointerdown` also serves those who open the link in another tab, or copy it. */
    addEventListener("pointerdown", keep);
    addEventListener("click", keep);
  }

  languages();
})(window.resolutionsReading);
