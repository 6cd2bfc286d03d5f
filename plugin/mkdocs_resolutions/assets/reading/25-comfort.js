/* The reading preferences. The choices are attributes of the root element, which `boot.js` sets before the first paint;
   the style sheet reads them. */
(function (reading) {
  "use strict";

  const KEY = "resolutions.comfort";
  const CHOICES = ["size", "width", "face", "contrast"];
  const { documentElement: root } = document;
  const { words } = reading;

  function create(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  function choose(choice, value) {
    if (value) root.dataset[choice] = value;
    else delete root.dataset[choice];
    __md_set(KEY, Object.fromEntries(CHOICES.map((name) => [name, root.dataset[name]])));
  }

  /* A control, and the function that shows its current value. The steps are percentages; value 0 is the second. */
  function slider(choice, steps) {
    const input = create("input", { type: "range", min: -1, max: steps.length - 2 });
    const say = () => (input.ariaValueText = steps[+input.value + 1] + " %");
    input.addEventListener("input", () => {
      choose(choice, +input.value);
      say();
    });
    const show = () => {
      input.value = root.dataset[choice] || 0;
      say();
    };
    return [create("label", {}, words["comfort_" + choice], input), show];
  }

  function box(word, holds, chosen) {
    const input = create("input", { type: "checkbox" });
    input.addEventListener("change", () => chosen(input.checked));
    return [create("label", {}, input, word), () => (input.checked = holds())];
  }

  function comfort() {
    const bar = reading.one(".r-header .md-header__inner");
    if (!bar?.showPopover) return;
    const system = matchMedia("(prefers-contrast: more)");
    const controls = [
      slider("size", [90, 100, 112, 125, 150]),
      slider("width", [80, 100, 120, 145]),
      box(
        words.comfort_sans,
        () => root.dataset.face,
        (on) => choose("face", on && "sans"),
      ),
      box(
        words.comfort_contrast,
        () => (root.dataset.contrast || (system.matches && "more")) === "more",
        (on) => choose("contrast", on ? "more" : system.matches && "less"),
      ),
    ];
    const show = () => controls.forEach(([, refresh]) => refresh());
    const reset = create("button", { type: "button" }, words.comfort_reset);
    const panel = create("div", {
      className: "r-comfort-panel",
      popover: "auto",
      role: "dialog",
      ariaLabel: words.comfort,
    });
    const button = create("button", {
      type: "button",
      className: "md-header__button md-icon r-comfort",
      ariaLabel: words.comfort,
      title: words.comfort,
      popoverTargetElement: panel,
    });
    panel.append(...controls.map(([control]) => control), reset);
    panel.addEventListener("beforetoggle", show);
    reset.addEventListener("click", () => {
      CHOICES.forEach((choice) => choose(choice));
      show();
    });
    bar.insertBefore(button, reading.one(".r-scheme, .r-search-open", bar));
    button.after(panel);
    /* Now that it is in the page, which would otherwise give it the focus at once. */
    reading.one("input", panel).autofocus = true;
  }

  comfort();
})(window.resolutionsReading);
