/* Whoever goes to another language of the text, or to two side by side, stays at the same paragraph. */
(function (reading) {
  "use strict";

  const { all } = reading;

  /* The lowest line, in CSS pixels, at which a paragraph that an address names comes to stand. */
  const LINE = 132;

  function inView() {
    const passed = all(".r-unit, .r-pair").filter((unit) => unit.id && unit.getBoundingClientRect().top <= LINE);
    return passed.length ? "#" + passed.pop().id : "";
  }

  function languages() {
    const keep = (event) => {
      const link = event.target.closest?.(".r-languages a, .r-stays a");
      if (link) link.hash = location.hash || inView();
    };
    /* The first is for those who open it elsewhere, or copy it. */
    addEventListener("pointerdown", keep);
    addEventListener("click", keep);
  }

  languages();
})(window.resolutionsReading);
