/* What a query names, and how symbols are written, by the tables of `resolutions/lookup.py` and `resolutions/symbols.py`,
   which come with the index. The tests run the same cases against both. */
(function (search) {
  "use strict";

  /* `target`: a document's identifier, or empty; `anchors` to be tried in order. Null: only words. */
  search.lookup = function (query, tables) {
    const text = Array.from(query)
      .slice(0, tables.longest)
      .map((sign) => tables.fold[sign] ?? sign)
      .join("")
      .toLowerCase()
      .replace(/\s+/g, " ")
      .trim();
    let found = new RegExp(tables.place).exec(text);
    let anchors = [];
    if (found) {
      anchors = tables.kinds[found[1]].map((head) => head + found[2] + letters(found[3], tables));
    } else if ((found = new RegExp(tables.place_after).exec(text))) {
      anchors = tables.kinds_after.map((head) => head + found[1] + letters(found[2], tables));
    }
    const rest = withoutLeads(
      found ? text.slice(0, found.index) + " " + text.slice(found.index + found[0].length) : text,
      tables,
    );
    const target = documentOf(rest, tables);
    return target || (anchors.length && !rest) ? { target, anchors } : null;
  };

  /* The documents that a query names among other words, each with the text that names it. */
  search.mentions = function (query, tables) {
    const found = [];
    const pattern =
      /(?<![\p{L}\p{N}/])(?:[a-z]{1,6}(?:\/[a-z0-9.-]*[a-z0-9])+(?:\s?\([a-z0-9-]+\))?|[0-9]{1,5}\s?\((?:(?:19|20)[0-9]{2}|(?:e?s-)?[ivxl]+)\)|[0-9]{2}\/[0-9]{1,3})(?![\p{L}\p{N}/])/giu;
    for (const match of query.matchAll(pattern)) {
      const target = documentOf(match[0].toLowerCase(), tables);
      if (target) found.push({ target, surface: match[0] });
    }
    return found;
  };

  /* The identifier of the symbol that a text is, as `Symbol.parse` reads it; empty where it is none. */
  search.symbol = function (text, { pattern, numbered, longest, suffix }) {
    const found = new RegExp("^(?:" + pattern + ")$").exec(text.trim());
    if (!found) return "";
    const { organ, path, session, part } = found.groups;
    const bare = ((organ || "S/") + path).replaceAll(" ", "");
    if (Array.from(bare).length > longest || !new RegExp(numbered).test(bare)) return "";
    const identifier = bare
      .replace(/PRST(?=[0-9])/g, "PRST/")
      .replace(new RegExp(suffix, "gi"), (_, word) => word[0].toUpperCase() + word.slice(1).toLowerCase() + ".");
    return identifier + (session ? `(${session})` : "") + (identifier.startsWith("A/RES/") ? part || "" : "");
  };

  /* A document's address below the language: `Symbol.path`. */
  search.path = (identifier, { brackets }) =>
    brackets.reduce((path, [bracket, hyphens]) => path.replace(new RegExp(bracket, "g"), hyphens), identifier);

  /* With the year that the address of a Council's resolution has, S/RES/1325(2000): by `years`, the last number of each.
     Empty for a number that the Council has not reached. */
  search.dated = function (identifier, { first, last }) {
    const number = /^S\/RES\/([0-9]+)$/.exec(identifier);
    if (!number) return identifier;
    const index = last.findIndex((highest) => Number(number[1]) <= highest);
    return index < 0 ? "" : `${identifier}(${first + index})`;
  };

  /* The address of the official text: `Symbol.official_url`. */
  search.official = (dated, language, { part_of_a_session, official }) =>
    `${official}${language}/${dated.replace(new RegExp(part_of_a_session), "")}`;

  function letters(printed, { letter }) {
    return (printed.match(new RegExp(letter, "g")) || []).map((found) => "-" + found).join("");
  }

  function withoutLeads(text, { lead, tail }) {
    return text.trim().replace(new RegExp(lead), "").replace(new RegExp(tail), "").trim();
  }

  function documentOf(text, { documents, symbol }) {
    const identifier = search.symbol(text.toUpperCase(), symbol);
    if (identifier) return identifier;
    for (const [pattern, made] of documents) {
      const match = new RegExp("^(?:" + pattern + ")$").exec(text);
      if (match) return made.replace(/\{(\d)\}/g, (_, group) => (match[Number(group) + 1] || "").toUpperCase());
    }
    return "";
  }
})(window.resolutionsSearch);
