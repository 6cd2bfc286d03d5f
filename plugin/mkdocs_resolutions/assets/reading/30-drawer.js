/* The drawer on phones is Material's; a button opens it. Before the outline it holds the site's sections and languages,
   which the header has no room for there: they are taken out of the header, where every page has them. */
(function (reading) {
  "use strict";

  const { all, one, words } = reading;

  function sections() {
    const languages = all(".r-header .r-languages").map((list) => list.cloneNode(true));
    for (const link of languages.flatMap((list) => [...all("a", list)])) {
      link.lang = link.hreflang;
      link.textContent = reading.languageName(link.hreflang);
    }
    const list = one(".r-header-sections").cloneNode(true);
    list.className = "";
    const home = document.createElement("a");
    home.href = one(".r-name").href;
    home.textContent = words.home;
    const item = document.createElement("li");
    item.append(home);
    list.prepend(item);
    const nav = document.createElement("nav");
    nav.className = "r-sections";
    nav.setAttribute("aria-label", words.menu);
    nav.append(list, ...languages);
    return nav;
  }

  /* What Material's style opens the drawer by; its own pages have it. It is no field of a form that a browser fills again. */
  function toggled() {
    const toggle = made("input", "md-toggle");
    toggle.type = "checkbox";
    toggle.id = "__drawer";
    toggle.dataset.mdToggle = "drawer";
    toggle.autocomplete = "off";
    const overlay = made("label", "md-overlay");
    overlay.htmlFor = toggle.id;
    document.body.prepend(toggle, overlay);
    return toggle;
  }

  function made(name, className) {
    const element = document.createElement(name);
    element.className = className;
    return element;
  }

  function menu(bar) {
    const button = made("button", "md-header__button md-icon r-menu");
    button.type = "button";
    button.setAttribute("aria-controls", "r-side");
    button.setAttribute("aria-label", words.menu);
    bar.prepend(button);
    return button;
  }

  /* The box in the drawer that its lists stand in; a page without an outline comes without it. */
  function inner(side) {
    const own = one(".md-sidebar__inner", side);
    if (own) return own;
    const wrap = made("div", "md-sidebar__scrollwrap");
    const box = made("div", "md-sidebar__inner");
    wrap.append(box);
    side.append(wrap);
    return box;
  }

  function drawer() {
    const bar = one(".r-header .md-header__inner");
    const side = one(".md-sidebar--primary");
    if (!bar || !side) return;
    /* It comes with the first opening: before all that stands in the page, it has the browser style all of it again. */
    let toggle = document.getElementById("__drawer");
    const button = menu(bar);
    if (!side.id) side.id = "r-side";
    if (side.matches(".r-side") && one(".r-header-sections")) inner(side).prepend(sections());
    const narrow = matchMedia("(max-width: 76.234375em)");
    const follow = () => toggle.addEventListener("change", () => show(toggle.checked));
    const show = (open) => {
      if (open && !toggle) {
        toggle = toggled();
        follow();
      }
      if (toggle) toggle.checked = open;
      button.setAttribute("aria-expanded", String(open));
      side.inert = narrow.matches && !open;
      if (open) one("a", side)?.focus();
    };
    if (toggle) follow();
    button.addEventListener("click", () => show(!toggle?.checked));
    narrow.addEventListener("change", () => show(false));
    side.addEventListener("click", (event) => event.target.closest("a") && show(false));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !toggle?.checked) return;
      show(false);
      button.focus();
    });
    show(false);
  }

  drawer();
})(window.resolutionsReading);
