/* Where the words of a paragraph come from: shows, when a reader asks for it, what changed since its source. */
(function (reading) {
  "use strict";

  const { all, one, load, words } = reading;
  const script = () => load(reading.base + "beside.js").then(() => reading.beside);

  /* Makes of a number of changed words a button that opens what changed, behind the link to the source. */
  function offer(count) {
    const link = count.previousElementSibling;
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: count.textContent });
    button.className = "r-changed";
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-label", `${link.textContent}${words.colon}${words.wording_changes} ${count.textContent}`);
    let shown = null;
    button.addEventListener("click", async () => {
      const open = button.getAttribute("aria-expanded") === "true";
      button.setAttribute("aria-expanded", String(!open));
      if (open) return shown?.remove();
      try {
        shown ||= await script().then(({ changes }) => changes(link));
        if (button.getAttribute("aria-expanded") === "true") button.after(shown);
      } catch {
        location.assign(link.href);
      }
    });
    count.replaceWith(button);
  }

  if (one(".r-wording")) for (const count of all(".r-wording i")) offer(count);
})(window.resolutionsReading);
