/* The drawer on phones is Material's; a button opens it. Before the outline it holds the site's sections and languages,
   which the header has no room for there: they are taken out of the header, where every page has them. */
(function (reading) {
  "use strict";

  const { all, one } = reading;

  function sections(name) {
    const languages = one(".r-header .r-languages")?.cloneNode(true);
    for (const link of languages ? all("a", languages) : []) {
      link.textContent = link.title;
      link.removeAttribute("title");
    }
    const list = one(".r-header-sections").cloneNode(true);
    list.className = "";
    const home = document.createElement("a");
    home.href = one(".r-name").href;
    home.textContent = reading.words.home;
    const item = document.createElement("li");
    item.append(home);
    list.prepend(item);
    const nav = document.createElement("nav");
    nav.className = "r-sections";
    nav.setAttribute("aria-label", name);
    nav.append(list, ...(languages ? [languages] : []));
    return nav;
  }

  function drawer() {
    const button = one(".r-menu");
    const toggle = document.getElementById("__drawer");
    const side = one(".md-sidebar--primary");
    if (!button || !toggle || !side) return;
    if (!side.id) side.id = "r-side";
    const own = one(".r-side .md-sidebar__inner");
    if (own && one(".r-header-sections")) own.prepend(sections(button.getAttribute("aria-label")));
    const narrow = matchMedia("(max-width: 76.234375em)");
    const show = (open) => {
      toggle.checked = open;
      button.setAttribute("aria-expanded", String(open));
      side.inert = narrow.matches && !open;
      if (open) one("a", side)?.focus();
    };
    button.hidden = false;
    button.addEventListener("click", () => show(!toggle.checked));
    toggle.addEventListener("change", () => show(toggle.checked));
    narrow.addEventListener("change", () => show(false));
    side.addEventListener("click", (event) => event.target.closest("a") && show(false));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !toggle.checked) return;
      show(false);
      button.focus();
    });
    show(false);
  }

  drawer();
})(window.resolutionsReading);
