/* Shows results, and what is to be said about an answer. Texts of the index become text nodes, never markup. */
(function (search) {
  "use strict";

  const site = new URL("../", search.data).href;
  /* So many signs of a text tell which way it is read. */
  const TELLING = 2000;
  /* Spanish parts four digits only where one insists. */
  const decimal = new Intl.NumberFormat(search.language, { numberingSystem: "latn", useGrouping: true });
  const { words } = search.rest;
  const { rightToLeft } = window.resolutionsOpening;
  /* As the pages print it. */
  const number = (count) =>
    decimal
      .formatToParts(count)
      .map(({ type, value }) => (type === "group" ? search.rest.group : value))
      .join("");
  const languageNames = new Intl.DisplayNames([search.language], { type: "language" });

  search.element = function (name, kind, ...content) {
    const node = document.createElement(name);
    if (kind) node.className = kind;
    node.append(...content.filter((part) => part !== ""));
    return node;
  };
  const { element } = search;

  /* On a disk, the address of a folder does not open its page. */
  const page = (address) => (location.protocol === "file:" && address.endsWith("/") ? address + "index.html" : address);

  /* The address of a page of the site, by its folder. */
  search.pageOf = (address) => site + page(address);

  search.hrefOf = ({ unit: { document, anchor }, whole, asked, section }) => {
    const place = whole ? section : asked || anchor;
    return site + page(document.address).split("/").map(encodeURIComponent).join("/") + (place ? `#${place}` : "");
  };

  /* The address of a search: `asked` has words and filters by the names of the form's fields. */
  search.addressOf = function (asked) {
    const query = new URLSearchParams();
    for (const name of ["q", "subject", "organ", "part", "theme", "language", "year", "order", "by", "page"])
      if (asked[name]) query.set(name, asked[name]);
    return `${site}${page(search.rest.page)}?${query}`;
  };

  /* What parts a sentence from the next: nothing where its last sign is as wide as a character of Chinese. */
  search.blankAfter = (text) => (text && !/[。！？：；]$/u.test(text) ? " " : "");

  search.count = (text, count) => text.replace("{count}", () => number(count));

  /* By most letters of its beginning, and not by the first as `auto` does: a title may begin with a symbol. */
  search.directionOf = function (text) {
    const some = text.slice(0, TELLING);
    const count = (letters) => (some.match(letters) || []).length;
    return 2 * count(/\p{Script=Arabic}/gu) > count(/\p{L}/gu) ? "rtl" : "ltr";
  };

  /* A node whose words are in another language than the page. */
  function inLanguage(language, node) {
    if (language !== search.language) node.lang = language;
    return node;
  }

  /* A day (2031-03-01) as the site says it, made from a first or a 28th of its month. */
  search.dayOf = function (date) {
    const [year, month, day] = date.split("-").map(Number);
    const pattern = search.rest.days[day === 1 ? 0 : 1][month - 1];
    return pattern.replace("28", String(day)).replace("2001", String(year));
  };

  /* What stands on one line, as in lists of the pages (views/tokens.py): a number in groups of digits or with its ending,
     and a sign with the word from which French parts it by a space. */
  const GROUPS = "\\p{Nd}{3}(?: \\p{Nd}{3}){0,3} \\p{Nd}{1,2}|\\p{Nd}{1,3}(?: \\p{Nd}{3}){1,4}";
  const ENDING = "(?<![\\p{L}_])\\p{Nd}+-\\p{L}{1,3}(?![\\p{L}_])";
  const NUMBER = new RegExp(`(?<!\\p{Nd})(${GROUPS}|${ENDING})(?!\\p{Nd})`, "u");
  const PARTED = /(?<=«) | (?=[;:!?»…])/g;

  function marked(node, pieces) {
    const whole = (text) => text.split(NUMBER).map((part, at) => (at % 2 ? element("span", "r-nowrap", part) : part));
    for (const { text, marked: isMark } of pieces) {
      const unbroken = text.replace(PARTED, "\u00a0");
      node.append(...(isMark ? [element("mark", "", unbroken)] : whole(unbroken)));
    }
    return node;
  }

  /* A document's title; what the library says of it stands apart, as it may be read the other way than the title. */
  function titleOf({ unit, language, whole, told }) {
    const { title, about, language: given } = unit.document;
    const node = element("span", whole ? "r-result-title r-result-title--whole" : "r-result-title");
    const parts = [title, about].filter(Boolean);
    parts.forEach((text, at) => {
      const part = marked(element("bdi", ""), whole ? told(text) : [{ text, marked: false }]);
      part.lang = (at === parts.length - 1 && given) || language;
      node.append(part);
    });
    node.dir = about && title ? (rightToLeft.includes(language) ? "rtl" : "ltr") : search.directionOf(title || about);
    return node;
  }

  /* The day of a document that is a result itself; else an excerpt. */
  function textOf({ unit, language, pieces, whole }) {
    const node = element("span", "r-result-text");
    if (whole) {
      if (unit.document.date) node.append(search.dayOf(unit.document.date));
      return node;
    }
    node.lang = language;
    node.dir = search.directionOf(unit.text);
    return marked(node, pieces);
  }

  /* A vote reads from left to right in every language, as lists have it: behind Arabic letters it would be turned. */
  function tallyOf(vote) {
    const tally = element("bdi", "", vote);
    tally.dir = "ltr";
    return element("bdi", "", ...words.vote_tally.split(/(\{tally\})/).map((part) => (part[0] === "{" ? tally : part)));
  }

  /* What is in a result's link: its place, the language where it is not the reader's, that a draft was not adopted, its
     document's title, an excerpt. */
  search.told = function (result) {
    const { unit, language, whole, section } = result;
    const { vote } = unit.document;
    const place = element(
      "span",
      "r-result-place",
      element("b", "", unit.document.name),
      ...(whole ? [] : [" ", inLanguage(language, element("span", "", unit.label))]),
      ...(section ? [" ", tallyOf(vote)] : []),
    );
    const parts = [place];
    if (language !== search.language) parts.push(element("span", "r-result-language", languageNames.of(language)));
    const { refused } = unit.document;
    if (refused) parts.push(element("span", "r-result-refused", words[`refused_${refused}`]));
    if (unit.document.title || unit.document.about) parts.push(titleOf(result));
    return [...parts, textOf(result)].flatMap((part, at) => (at ? [" ", part] : [part]));
  };

  /* What a reader is to know of an answer: words without a hit, what was left out, a document that the site does not hold;
     where `isNothing` is found, and for no such reason, each of the words is offered alone. `asked` is the search that the
     answer is of, `addressOf` makes the address of another one. */
  search.notices = function (answer, asked, isNothing, addressOf = search.addressOf) {
    const typed = asked.q;
    /* A link without a class is marked as leading to another site. */
    const lead = (text, q) => {
      const link = element("a", "r-search-again", text);
      link.href = addressOf({ ...asked, q, page: "" });
      link.dataset.query = q;
      return link;
    };
    const notices = answer.instead.map(({ surface, word }) =>
      sentence(words.instead, { word: surface, other: element("b", "", word) }),
    );
    /* A citation of what nobody knows is no list of words, of which one may be left out. */
    const isCitation = answer.unknown.length && answer.query.reference && !answer.query.reference.name;
    const unknown = isCitation ? [] : answer.unknown;
    if (isCitation) notices.push(sentence(words.unknown, { word: typed.trim() }));
    for (const { surface, suggestions } of unknown) {
      const links = suggestions.map((word) => lead(word, search.instead(typed, surface, word)));
      const meant = links.length ? sentence(words.meant, { words: joined(links) }) : null;
      const notice = sentence(words.unknown, { word: surface });
      if (meant) notice.append(search.blankAfter(notice.textContent), ...meant.childNodes);
      notices.push(notice);
    }
    for (const { surface, suggestions } of answer.usual)
      notices.push(
        sentence(words.meant, {
          words: joined(suggestions.map((word) => lead(word, search.instead(typed, surface, word)))),
        }),
      );
    if (unknown.length) {
      const rest = search.without(
        typed,
        unknown.map(({ surface }) => surface),
      );
      if (rest) notices.push(sentence(words.without, { words: lead(rest, rest) }));
    }
    if (answer.passed.length) {
      const passed = answer.passed.map((surface) => element("b", "", surface));
      notices.push(sentence(words.passed, { words: joined(passed) }));
    }
    if (answer.near) notices.push(sentence(words.near, { count: number(answer.near) }));
    if (answer.left.length) {
      const left = answer.left.map((surface) => element("b", "", surface));
      const notice = sentence(words.left, { words: joined(left) });
      const others = answer.left.map((surface) => lead(surface, surface));
      notice.append(
        search.blankAfter(notice.textContent),
        ...sentence(words.alone, { words: joined(others) }).childNodes,
      );
      notices.push(notice);
    }
    if (answer.absent) notices.push(absentNotice(answer, lead));
    const { clauses } = answer.query;
    if (isNothing && !notices.length && clauses.length > 1) {
      const each = clauses.map(([{ surface }]) => lead(surface, surface));
      notices.push(sentence(words.alone, { words: joined(each) }));
    }
    return notices;
  };

  /* What follows such a notice cites the document, and all of it does where its number was asked for. */
  function absentNotice({ absent: { name, title, identifier, url }, total }, lead) {
    const official = element("a", "", new URL(url).host);
    official.href = url;
    const notice = sentence(words.absent, { symbol: title ? `${title} (${name})` : name, place: official });
    notice.classList.add("r-search-absent");
    if (total === 0) notice.append(search.blankAfter(notice.textContent), words.uncited);
    else if (title) notice.append(search.blankAfter(notice.textContent), lead(words.citing, identifier));
    else notice.append(search.blankAfter(notice.textContent), words.citers);
    return notice;
  }

  const joined = (nodes) => nodes.flatMap((node, at) => (at ? [words.comma, node] : [node]));

  /* A sentence with its places filled in, by texts or by nodes. */
  function sentence(text, parts) {
    const notice = element("p", "r-search-notice");
    for (const [at, piece] of text.split(/\{(\w+)\}/).entries()) {
      if (at % 2) notice.append(...[parts[piece]].flat());
      else notice.append(piece);
    }
    return notice;
  }
})(window.resolutionsSearch);
