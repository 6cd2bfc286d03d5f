/* The drawer on phones is Material's; a button opens it. */
(function (reading) {
  "use strict";

  const { one } = reading;

  function drawer() {
    const button = one(".r-menu");
    const toggle = document.getElementById("__drawer");
    const side = one(".md-sidebar--primary");
    if (!button || !toggle || !side) return;
    if (!side.id) side.id = "r-side";
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
