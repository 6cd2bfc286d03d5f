/* What a query names, by the tables of `resolutions/lookup.py`, which come with the index. */
(function (search) {
  "use strict";

  const LONGEST = 200;
  const SYMBOL =
    /^[a-z]{1,6}(?:\s?\/\s?[a-z0-9.-]+(?: [0-9]+)?)+(?:\s?\((?:(?:19|20)[0-9]{2}|(?:e?s-)?[ivxl]+)\)\s?[a-z]?)?$/;

  /* `target`: a document's identifier in small letters, or empty; `anchors` to be tried in order. Null: only words. */
  search.lookup = function (query, tables) {
    const text = Array.from(query.slice(0, LONGEST), (sign) => tables.fold[sign] ?? sign)
      .join("")
      .toLowerCase()
      .replace(/\s+/g, " ")
      .trim();
    const kinds = Object.keys(tables.kinds).sort((one, other) => other.length - one.length);
    const place = tables.patterns.place.replace("{kinds}", kinds.map(escaped).join("|"));
    let found = new RegExp("(?:^|[\\s,;(])" + place + "(?![a-z0-9])").exec(text);
    let anchors = [];
    if (found) {
      anchors = tables.kinds[found[1]].map((head) => head + found[2] + letters(found[3], tables));
    } else if ((found = new RegExp(tables.patterns.place_after).exec(text))) {
      anchors = ["op", "p"].map((head) => head + found[1] + letters(found[2], tables));
    }
    const rest = withoutLeads(
      found ? text.slice(0, found.index) + " " + text.slice(found.index + found[0].length) : text,
      tables.patterns,
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

  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

  function letters(printed, tables) {
    return (printed.match(new RegExp(tables.patterns.letter, "g")) || []).map((letter) => "-" + letter).join("");
  }

  function withoutLeads(text, { lead, joined }) {
    const first = new RegExp("^(?:" + lead + "(?:\\s+|(?<=" + joined + ")|$))+");
    const last = new RegExp("(?:(?:\\s+|(?=[,;:.]))" + lead + ")+$");
    return text.trim().replace(first, "").replace(last, "").trim();
  }

  function documentOf(text, tables) {
    if (SYMBOL.test(text)) return text.replace(/\s/g, "").replace(/\((?:19|20)[0-9]{2}\)$/, "");
    for (const [name, made] of Object.entries(tables.made)) {
      const match = new RegExp("^(?:" + tables.patterns[name] + ")$").exec(text);
      if (match) return made.replace(/\{(\d)\}/g, (_, group) => match[Number(group) + 1] || "").toLowerCase();
    }
    return "";
  }
})(window.resolutionsSearch);
