/* Where the words of a paragraph come from, and who takes them over: told when a reader asks for it. */
(function (reading) {
  "use strict";

  const { all, load, one, words } = reading;
  const section = one("section[aria-labelledby=wording]");
  const whole = section && one("p > a", section);
  if (!whole) return;

  const id = new URL(whole.href).searchParams.get("of");
  const script = () =>
    load(reading.base + "beside.js")
      .then(() => load(reading.base + "wording.js"))
      .then(() => reading.wording);
  const shownBy = new Map();
  const anchorOf = new Map(all(".r-text .r-unit").map((unit) => [reading.ownLabel(unit.id), unit.id]));

  /* Opens and closes what is said of a paragraph, at the end of the list's item. */
  async function toggle(button, anchor) {
    const open = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!open));
    if (open) return shownBy.get(button)?.remove();
    try {
      if (!shownBy.has(button)) shownBy.set(button, await script().then(({ brief }) => brief(id, anchor)));
      if (button.getAttribute("aria-expanded") === "true") button.closest("li").append(shownBy.get(button));
    } catch {
      location.assign(whole.href);
    }
  }

  /* Whether a link stands behind the word for what is reworded, or a part. */
  function isChanged(link) {
    for (let node = link.previousSibling; node; node = node.previousSibling) {
      const text = node.nodeType === Node.TEXT_NODE ? node.data : "";
      if (text.endsWith(`${words.wording_reworded} `) || text.endsWith(`${words.wording_part} `)) return true;
    }
    return false;
  }

  /* Makes a button that opens what changed: of the number of changed words in brackets behind a link, and behind a link
     to what is reworded, or a part, which stand behind a word for that. */
  function offer(link) {
    const text = link.nextSibling || link.parentElement.appendChild(document.createTextNode(""));
    const count = /^\s*(\(([^)]+)\))/.exec(text.data);
    const said = count ? count[2] : isChanged(link) ? words.wording_changed : "";
    if (!said) return;
    if (count) text.data = text.data.slice(count[0].length);
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: `(${said})` });
    button.className = "r-changed";
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-label", `${link.textContent}${words.colon}${words.wording_changes} (${said})`);
    button.addEventListener("click", () => toggle(button, anchorOf.get(link.textContent)));
    /* A link and what stands in brackets behind it are one: no line ends between them. */
    const [held, behind] = [document.createElement("span"), document.createElement("span")];
    link.before(held);
    held.append(link, behind);
    behind.append(" ", button);
    /* A number says something on paper too, the bare word does not. */
    if (!count) behind.className = "r-screen";
  }

  /* Asked for at a paragraph, it stands below it, and closes by its own button. */
  reading.showWording = async function (unit, button) {
    const shown = unit.nextElementSibling?.matches(".r-brief") ? unit.nextElementSibling : null;
    if (shown) return shown.remove();
    const { brief: said } = await script();
    const brief = await said(id, unit.id);
    brief.setAttribute("role", "group");
    brief.setAttribute("aria-label", `${reading.ownLabel(unit.id)}${words.colon}${words.wording}`);
    brief.tabIndex = -1;
    reading.button(brief, words.search_close, () => {
      brief.remove();
      button.focus();
    });
    unit.after(brief);
    brief.focus();
  };

  /* The source that most is taken from, whole, beside this document: a renewal and the text that it renews. */
  function offerWhole(first) {
    const name = first.firstChild.data.slice(0, first.firstChild.data.lastIndexOf(words.colon));
    if (!name.includes("/")) return;
    const link = document.createElement("a");
    const page = whole.href.split("?")[0].replace(/wording\/(?=[^/]*$)/, "compare/");
    const [old, now] = [name, id].map((named) => encodeURIComponent(named).replaceAll("%2F", "/"));
    link.href = `${page}?old=${old}&new=${now}`;
    link.className = "r-within";
    link.textContent = words.wording_whole.replace("{source}", () => name);
    const offered = document.createElement("span");
    offered.className = "r-screen";
    offered.append(words.semicolon, link);
    first.append(offered);
  }

  const links = all("li > a", section);
  for (const link of links) offer(link);
  if (links.length) offerWhole(one("li", section));
  if (links.length) whole.parentElement.append(" ", words.wording_counted);
  if (one(":not(.r-screen) > .r-changed", section)) whole.parentElement.append(" ", words.wording_note);
})(window.resolutionsReading);
