/* Shows a card when the reader points at a citation for a moment, focuses it by the keyboard, or presses it long. */
(function (reading) {
  "use strict";

  const { card, panel } = reading;
  const HOVER = 350;
  const PRESS = 500;
  let files = 1;
  let wanted = null;
  let dismissed = null;
  let pressed = null;
  let timer = 0;

  const citation = (node) => {
    const link = node instanceof Element && node.closest('.r-internal, [href^="http"], .r-self');
    return link && !link.closest(".r-card, .r-version") ? link : null;
  };

  /* Removes the link's title while a card is shown, because the browser would show it, too. */
  const quiet = (link) => {
    link.dataset.says ||= link.title;
    link.removeAttribute("title");
  };
  const speak = (link) => link.dataset.says && link.setAttribute("title", link.dataset.says);

  async function show(link) {
    const facts = await card.facts(link, files);
    if (wanted !== link || panel.of(link)) return;
    panel.open(link, card.build(link, facts, link.dataset.says || link.title || card.says(link)));
    link.setAttribute("aria-describedby", "r-card-head");
    link.setAttribute("aria-details", "r-card");
    link.addEventListener("r-closed", () => closed(link), { once: true });
  }

  function closed(link) {
    link.removeAttribute("aria-describedby");
    link.removeAttribute("aria-details");
    if (wanted === link) wanted = null;
    if (!link.matches(":hover")) speak(link);
  }

  function want(link, delay) {
    clearTimeout(timer);
    wanted = link;
    timer = setTimeout(show, delay, link);
  }

  function unwant(link) {
    clearTimeout(timer);
    dismissed = null;
    if (panel.of(link)) return panel.leave();
    if (wanted === link) wanted = null;
    speak(link);
  }

  const handlers = {
    /* A panel with the keyboard's focus stays open, wherever the pointer is. */
    pointerover(event, link) {
      if (!link || event.pointerType === "touch" || link === dismissed || link === wanted || panel.holds()) return;
      quiet(link);
      want(link, HOVER);
    },
    pointerout(event, link) {
      if (!link) panel.leave();
      else if (event.pointerType !== "touch" && !link.contains(event.relatedTarget)) unwant(link);
    },
    focusin(event, link) {
      if (link && link !== dismissed && link !== wanted && link.matches(":focus-visible")) want(link, 0);
    },
    focusout(event, link) {
      if (link && !panel.of(link)) unwant(link);
    },
    /* A long press shows the card and follows no link; a tap follows it. */
    pointerdown(event, link) {
      pressed = null;
      if (event.pointerType === "touch" && link) {
        wanted = link;
        timer = setTimeout(() => show((pressed = link)), PRESS);
      }
    },
    pointerup: (event) => event.pointerType === "touch" && clearTimeout(timer),
    pointercancel: (event) => event.pointerType === "touch" && clearTimeout(timer),
    contextmenu(event, link) {
      if (event.pointerType !== "touch" || !link) return;
      event.preventDefault();
      clearTimeout(timer);
      show((wanted = pressed = link));
    },
    click(event, link) {
      if (pressed && link === pressed) event.preventDefault();
      pressed = null;
    },
  };

  const on = (event) => handlers[event.type](event, citation(event.target));

  function begin(text) {
    files = Number(text.closest("[data-cards]").dataset.cards);
    for (const type of Object.keys(handlers)) text.addEventListener(type, on);
    /* This runs before the panel closes, because afterwards the closed card is not known. */
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape") return;
        dismissed = wanted;
        wanted = null;
        clearTimeout(timer);
      },
      true,
    );
  }

  reading.cards = { begin, on };
})(window.resolutionsReading);
