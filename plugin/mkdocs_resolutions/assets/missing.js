/* The page for a missing one is in all languages: the one that the address names, else the reader's, is left, and the page
   becomes one of that language before any other script looks at it. The site itself may lie below a folder that is called
   as one. */
(function () {
  "use strict";

  const missing = Array.from(document.querySelectorAll(".r-missing"));
  const one = (selector) => document.querySelector(selector);
  const asked = [
    ...location.pathname.split("/").toReversed(),
    ...navigator.languages.map((code) => code.split("-")[0]),
  ];
  const code = asked.find((part) => missing.some(({ lang }) => part === lang));
  const chosen = missing.find(({ lang }) => lang === code) || missing[0];
  for (const section of missing) if (section !== chosen) section.remove();
  const { lang, dir, dataset } = chosen;
  Object.assign(document.documentElement, { lang, dir });
  /* A project's own templates may have none of these. */
  const [skip, name] = [one(".md-skip"), one(".r-missing > template").content.querySelector(".r-name")];
  if (skip) skip.textContent = dataset.skip;
  if (name) document.title = `${one(".r-missing > h1").textContent} – ${name.textContent}`;
  for (const part of Array.from(one(".r-missing > template").content.children))
    one(`.${part.classList[0]}`)?.replaceWith(part);
})();
