/* A whole document is cited from its facts, by the menu of styles that paragraphs have; and its text printed alone. */
(function (reading) {
  "use strict";

  const { one, words } = reading;

  function wholeDocument() {
    const facts = one(".r-document > .r-facts");
    if (!facts) return;
    const group = Object.assign(document.createElement("div"), { className: "r-cite r-screen" });
    reading.button(group, words.print_text, printText).className = "r-print";
    const take = async (style) => reading.copy((await reading.citing()).cite([], style), words.citation_copied);
    const button = reading.button(group, words.cite_document, async () => (await reading.citing()).menu(button, take));
    button.setAttribute("aria-haspopup", "menu");
    button.setAttribute("aria-expanded", "false");
    facts.after(group);
  }

  /* Without what the page tells of it: votes, sponsors, wording, who cites it. */
  function printText() {
    document.documentElement.classList.add("r-text-only");
    print();
    document.documentElement.classList.remove("r-text-only");
  }

  wholeDocument();
})(window.resolutionsReading);
