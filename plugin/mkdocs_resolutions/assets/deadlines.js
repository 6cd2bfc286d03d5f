/* Puts the deadlines that are still to come first, the next of them before all: a page is the same whenever it is made,
   and the day is known to the reader's browser alone. Without this, the latest dates come first; the page says in which order they are. */
(function () {
  "use strict";

  const list = document.querySelector(".r-due[data-upcoming]");
  if (!list) return;

  /* The last day that a date can mean: of a month, its last. */
  function lastDay(value) {
    if (value.length > 7) return value;
    const [year, month] = value.split("-").map(Number);
    return `${value}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
  }

  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const items = Array.from(list.querySelectorAll("li > time"), (time) => [lastDay(time.dateTime), time.parentElement]);
  const upcoming = items.filter(([day]) => day >= today);
  /* Where a page is not enough for them, the next ones stand on another. */
  const isCut = upcoming.length === list.querySelectorAll("li").length && document.querySelector("[rel=next]");
  if (isCut) return;

  /* What is left below a year is past. */
  const left = new Set(items.filter(([day]) => day < today).map(([, item]) => item.closest("section")));
  for (const { firstElementChild: heading } of left) {
    const past = document.createElement("span");
    past.className = "r-past";
    past.textContent = list.dataset.past;
    heading.append(" ", past);
  }
  if (!upcoming.length) return;

  /* What a document is about stands at the first of its rows, in whatever order they come. */
  const linkOf = (item) => item.querySelector(":scope > a");
  const aboutOf = (item) => item.querySelector(":scope > a + span");
  const pathOf = (item) => linkOf(item).href.split("#")[0];
  const about = new Map();
  for (const item of list.querySelectorAll("li")) if (aboutOf(item)) about.set(pathOf(item), aboutOf(item));
  function sayOnce(rows) {
    let before = "";
    for (const item of rows) {
      const path = pathOf(item);
      if (path === before) aboutOf(item)?.remove();
      else if (!aboutOf(item) && about.has(path)) linkOf(item).after(" ", about.get(path).cloneNode(true));
      before = path;
    }
  }

  const section = list.firstElementChild.cloneNode(false);
  const [heading, rows] = [document.createElement("h2"), document.createElement("ul")];
  heading.id = "upcoming";
  heading.textContent = list.dataset.upcoming;
  const sections = new Set(upcoming.map(([, item]) => item.closest("section")));
  rows.append(...upcoming.map(([, item]) => item).toReversed());
  section.append(heading, rows);
  list.prepend(section);
  sayOnce(rows.children);
  document.querySelector(".r-lead").textContent = list.dataset.lead;

  const links = Array.from(document.querySelectorAll(".r-years a"));
  for (const year of sections) {
    const remaining = year.querySelectorAll("li").length;
    const link = links.find((anchor) => anchor.hash === "#" + year.querySelector("h2").id);
    if (remaining && link) link.nextElementSibling.textContent = remaining;
    if (!remaining) link?.parentElement.remove();
    if (!remaining) year.remove();
    else sayOnce(year.querySelectorAll("li"));
  }
  const entry = links[0].parentElement.cloneNode(true);
  const [link, count] = [entry.querySelector("a"), document.createElement("span")];
  link.href = "#upcoming";
  link.textContent = list.dataset.upcoming;
  count.className = "r-count";
  count.textContent = upcoming.length;
  entry.append(" ", count);
  links[0].parentElement.after(entry);
})();
