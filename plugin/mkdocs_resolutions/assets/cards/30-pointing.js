/* When a card is shown: to one who points at a citation for a moment, comes to it by keyboard, or presses it long. */
(function (reading) {
  "use strict";

  const { card, panel } = reading;
  const HOVER = 350;
  const PRESS = 500;
  let shards = 1;
  let wanted = null;
  let dismissed = null;
  let pressed = null;
  let timer = 0;

  const citation = (node) => {
    const link = node instanceof Element && node.closest(".r-internal, .r-external, .r-self");
    return link && !link.closest(".r-card") ? link : null;
  };

  /* The link's own title, shown by the browser, would be a second card. */
  const quiet = (link) => {
    link.dataset.says ||= link.title;
    link.removeAttribute("title");
  };
  const speak = (link) => link.dataset.says && link.setAttribute("title", link.dataset.says);

  async function show(link) {
    const known = await card.facts(link, shards);
    if (wanted !== link || panel.of(link)) return;
    panel.open(link, card.build(link, known, link.dataset.says || link.title));
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
    /* A panel that one is in with the keyboard does not give way to a pointer that happens to lie somewhere. */
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
    shards = Number(text.closest("[data-cards]").dataset.cards);
    for (const type of Object.keys(handlers)) text.addEventListener(type, on);
    /* Before the panel closes, as afterwards nothing tells what was closed. */
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
