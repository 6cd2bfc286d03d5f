/* The menu of citation styles (WAI-ARIA's menu button). The chosen style is used for copying and stored on this device. */
(function (reading) {
  "use strict";

  const citing = reading.cite;
  const NAMES = { oscola: "OSCOLA", bluebook: "Bluebook", bibtex: "BibTeX", ris: "RIS", csl: "CSL-JSON" };
  const STYLES = { short: citing.words.cite_short, un: citing.words.cite_un, ...NAMES };

  let opener = null;
  let chosen = null;
  const menu = document.createElement("span");
  menu.className = "r-styles";
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", citing.words.cite_style);
  const items = Object.entries(STYLES).map(([style, name]) => {
    const item = document.createElement("button");
    item.type = "button";
    item.tabIndex = -1;
    item.setAttribute("role", "menuitemradio");
    item.textContent = name;
    item.dataset.style = style;
    item.addEventListener("click", () => {
      reading.chooseStyle(style);
      const take = chosen;
      close(true);
      take(style);
    });
    menu.append(item);
    return item;
  });

  /* Opens the menu below the button, or closes it; `take` is called with the chosen style. */
  citing.menu = function (button, take) {
    if (opener === button) return close(true);
    close(false);
    reading.say("");
    opener = button;
    chosen = take;
    const current = reading.style();
    for (const item of items) item.setAttribute("aria-checked", String(item.dataset.style === current));
    button.setAttribute("aria-expanded", "true");
    button.after(menu);
    menu.scrollIntoView({ block: "nearest" });
    focus(items.find((item) => item.dataset.style === current) || items[0]);
  };

  function focus(item) {
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
  }

  function close(back) {
    if (!opener) return;
    const button = opener;
    opener = null;
    button.setAttribute("aria-expanded", "false");
    if (back) button.focus();
    menu.remove();
  }

  menu.addEventListener("keydown", (event) => {
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) focus(items[to % items.length]);
    else if (event.key === "Escape") close(true);
    else if (event.key === "Tab") return close(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  menu.addEventListener("focusout", (event) => {
    if (opener && event.relatedTarget !== opener && !menu.contains(event.relatedTarget)) close(false);
  });
})(window.resolutionsReading);
