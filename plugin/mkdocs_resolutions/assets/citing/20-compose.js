/* Composes the text of a citation from a document's facts and anchors, as `resolutions/formats/citing.py` does by the
   same tables. The tests run the same cases against both. */
(function (reading) {
  "use strict";

  const citing = reading.cite;
  const { tables } = citing.told;
  const KINDS = { pp: "preambular", op: "paragraph", p: "paragraph", fn: "note" };
  const ARTICLE = "art";
  const UNSAID = new Set(["cont", "b", "t"]);
  const ROMAN = /^(?=[ivx])(?:xl|x{0,3})(?:ix|iv|v?i{0,3})$/;
  const VALUES = Object.fromEntries(tables.numerals.map(([value, letters]) => [letters.toLowerCase(), value]));

  const filled = (text, fields) => text.replace(/\{(\w+)\}/g, (_, name) => fields[name] ?? "");
  const un = (language) => tables.un[language] || tables.un.en;

  /* `facts`: key, title, institution, genre, number, day (2020-12-03), language, url, name, soleAnnex,
     articles and parts (by anchor), label(anchor). */
  citing.citation = function (facts, anchors, style) {
    const places = anchors.map((anchor) => placeOf(anchor, facts));
    if (style === "short") return [facts.name, ...said(runsOf(places), facts)].join(un(facts.language).part);
    const letters = new Set(anchors.map((anchor) => facts.parts?.get(anchor)?.letter ?? ""));
    /* What is of one part is cited as that; of several, each place says its own. */
    const letter = letters.size === 1 && !citing.formats[style] ? Array.from(letters)[0] : "";
    const runs = runsOf(places.map((place) => inPart(place, facts.parts?.get(place.anchor), !letter)));
    if (citing.formats[style]) return citing.formats[style]({ ...facts, note: pinpoint(runs, un(facts.language)) });
    const words = style === "un" ? un(facts.language) : tables.styles[style];
    return citationOf(facts, pinpoint(runs, words), words, letter);
  };

  /* The names of units in a short citation: OP3–OP7, OP9. */
  citing.said = (anchors, facts) =>
    said(runsOf(anchors.map((anchor) => placeOf(anchor, facts))), facts).join(un(facts.language).part);

  const said = (runs, { label, language }) =>
    runs.map(([first, last]) =>
      first === last ? label(first.anchor) : label(first.anchor) + un(language).range + label(last.anchor),
    );

  /* The document ------------------------------------------------------------------------------------------------- */

  function citationOf(facts, pin, words, letter) {
    const { organ, act, number, year } = actOf({ ...facts, number: citing.ofPart(facts.number, letter) });
    const fields = {
      organ: words.organs[organ] || facts.institution,
      number,
      year: year && filled(words.year, { year }),
      symbol: facts.number.replace(/ /g, "").replace(/\([0-9]{4}\)$/, ""),
      title: facts.title,
      name: facts.number || facts.title,
      when: when(facts.day, words),
      pin: pin && filled(words.pin, { pin }),
    };
    fields.doc = facts.number && filled(words.doc, fields);
    return filled(words[act], fields);
  }

  function actOf(facts) {
    const symbol = facts.number.replace(/ /g, "");
    for (const { pattern, organ, act, number, year } of tables.series) {
      const found = new RegExp(pattern).exec(symbol);
      if (!found) continue;
      const counted = number
        .replace(/\{(\d)\}/g, (_, group) => found[group] || "")
        .trim()
        .replace(/\s+/g, " ");
      return { organ, act, number: counted, year: (year && found[year]) || "" };
    }
    const match = tables.symbols.find(({ begins }) => symbol.startsWith(begins));
    return {
      organ: match ? match.organ : tables.institutions[facts.institution],
      act: "document",
      number: "",
      year: "",
    };
  }

  function when(day, words) {
    if (!day || !words.when) return "";
    const [year, month, date] = day.split("-").map(Number);
    return filled(words.when, { day: date, month: words.months[month - 1], date_year: year });
  }

  /* The place in the document ------------------------------------------------------------------------------------ */

  /* As `in_article` of `resolutions/anchors/spelling.py`, which says why. */
  citing.inArticle = function ({ regions, unit }, number) {
    const annexes = regions.findIndex(({ series }) => series !== "annex");
    const cut = annexes < 0 ? regions.length : annexes;
    const isArticle = regions[cut]?.series === "sec" && /^h?[0-9]/.test(regions[cut].number);
    const article = { series: ARTICLE, number, again: "" };
    return {
      regions: [...regions.slice(0, cut), article, ...regions.slice(isArticle ? cut + 1 : cut)],
      unit: ["p", "h"].includes(unit[0]?.series) ? unit.slice(1) : unit,
    };
  };

  function placeOf(anchor, { soleAnnex, articles }) {
    const article = articles?.get(anchor);
    const read = reading.anchor(anchor, soleAnnex);
    const { regions, unit } = article ? citing.inArticle(read, article) : read;
    const region = regions.map(({ series, number }) => [series, number]);
    const parts = unit.filter(({ series }) => !UNSAID.has(series));
    const [first, ...items] = parts;
    const isDirect = isInArticle(region) && first?.number && !/^[0-9]/.test(first.number);
    if (isDirect) return { anchor, region, kind: "item", path: ["", ...parts.map((part) => part.number)] };
    const kind = first && first.number && kindOf(first, region.length);
    if (!kind) return { anchor, region, kind: "", path: [] };
    const number = first.number === "star" ? "*" : first.number;
    return { anchor, region, kind, path: [number, ...items.map((part) => part.number)] };
  }

  /* The place as the part of its resolution numbers it; `isSaid`, whether it names the part itself. */
  function inPart(place, part, isSaid) {
    if (!part) return place;
    const [above] = reading.anchor(place.anchor).regions;
    const isOwn = part.section && above?.series === "sec" && above.number === part.section && !above.again;
    const region = isOwn ? place.region.slice(1) : place.region;
    const isRecital = part.recital && place.kind === "preambular";
    return {
      ...place,
      region: isSaid ? [["sec", part.letter.toLowerCase()], ...region] : region,
      path: isRecital ? [part.recital, ...place.path.slice(1)] : place.path,
    };
  }

  /* Paragraphs of an annex, and items directly in it, have no series. Other units without a series have no number to cite. */
  const kindOf = ({ series, number }, inRegion) => {
    // It prints no number, and another paragraph of the annex may print this one.
    if (series === "p" && inRegion) return "unnumbered";
    return series ? KINDS[series] : (inRegion || /^[0-9]+$/.test(number)) && "paragraph";
  };

  const isInArticle = (region) => region.at(-1)?.[0] === ARTICLE;
  const groupOf = ({ region, kind }) => JSON.stringify([region, kind]);
  const above = ({ path }) => JSON.stringify(path.slice(0, -1));

  /* Runs of places as [first, last]. Three or more places that follow one another become one run. */
  function runsOf(places) {
    const runs = [];
    for (const place of places) {
      const run = runs[runs.length - 1];
      if (run && follows(run[run.length - 1], place)) run.push(place);
      else runs.push([place]);
    }
    return runs.flatMap((run) =>
      run.length > 2 ? [[run[0], run[run.length - 1]]] : run.map((place) => [place, place]),
    );
  }

  function follows(previous, next) {
    if (!previous.kind || groupOf(previous) !== groupOf(next) || above(previous) !== above(next)) return false;
    if (previous.path.length !== next.path.length) return false;
    const [before, after] = [previous, next].map(({ path }) => path[path.length - 1]);
    if (/^[0-9]+$/.test(before) && /^[0-9]+$/.test(after)) return Number(after) === Number(before) + 1;
    if (before.length === 1 && after.length === 1) return after.charCodeAt(0) === before.charCodeAt(0) + 1;
    return ROMAN.test(before) && ROMAN.test(after) && fromRoman(after) === fromRoman(before) + 1;
  }

  function pinpoint(runs, words) {
    const groups = [];
    for (const run of runs) {
      const last = groups[groups.length - 1];
      if (last && groupOf(last[0][0]) === groupOf(run[0])) last.push(run);
      else groups.push([run]);
    }
    return joined(Array.from(new Set(groups.map((group) => textOf(group, words)).filter(Boolean))), words);
  }

  function textOf(runs, words) {
    const [{ region, kind }] = runs[0];
    if (kind && isInArticle(region)) {
      return [...regionsOf(region.slice(0, -1), words), inArticle(region.at(-1)[1], kind, runs, words)].join(
        words.part,
      );
    }
    const parts = regionsOf(region, words);
    const many = kind !== "note" && new Set(runs.flat().map(({ path }) => path[0])).size > 1;
    if (kind) parts.push(filled(words[many ? kind + "s" : kind], { n: joined(numbers(runs, words), words) }));
    return parts.join(words.part);
  }

  /* art. 14, para. 2 (d); art. 2 (a), and all is so where the style writes paragraphs of an article as items. */
  function inArticle(article, kind, runs, words) {
    let pattern = words.article_items;
    if (kind === "paragraph" && words.article_paragraph) {
      const many = new Set(runs.flat().map(({ path }) => path[0])).size > 1;
      pattern = many ? words.article_paragraphs : words.article_paragraph;
    } else if (kind === "paragraph") {
      runs = runs.map((run) => run.map((place) => ({ ...place, path: ["", ...place.path] })));
    }
    const items = Array.from(new Set(numbers(runs, words).map((number) => number.trim())));
    return filled(pattern, { n: articleOf(article, words), items: joined(items, words) });
  }

  /* The first article may have a word for its number: premier. */
  const articleOf = (number, words) => (number === "1" && words.article_first) || number;

  /* What one calls the regions, the outermost first: annex I, sect. B; para. 1, quoted text. */
  function regionsOf(region, words) {
    const parts = [];
    let kind = "";
    let path = [];
    for (const [name, number] of region) {
      if (name === "quote") {
        if (kind && path.length) parts.push(filled(words[kind], { n: numberOf(path, words) }));
        parts.push(words.quote);
        path = [];
      } else if (name === "annex" || name === "sec") {
        parts.push(regionOf(name, number, words));
      } else if (name === ARTICLE) {
        parts.push(filled(words.article, { n: articleOf(number, words) }));
      } else if (number && !UNSAID.has(name)) {
        if (!path.length) kind = name ? KINDS[name] : "paragraph";
        path.push(number);
      }
    }
    return parts;
  }

  function regionOf(name, number, words) {
    if (name === "annex" && !number) return words.annex;
    const counted = name === "annex" && /^[0-9]+$/.test(number) && number > 0 && number < 90;
    const printed = counted ? toRoman(Number(number)) : number.toUpperCase();
    const n = words.region_numbers?.[printed] ?? printed;
    return filled(name === "sec" ? words.section : words.annexes, { n });
  }

  /* The numbers of a group; of an item in the paragraph named just before, its letter alone. */
  function numbers(runs, words) {
    let before = { path: [] };
    return runs.map(([first, last]) => {
      const same = before.path.length > 1 && above(before) === above(first);
      const text = same ? lastOf(first.path, words) : numberOf(first.path, words);
      before = last;
      return first.anchor === last.anchor ? text : text + words.range + lastOf(last.path, words);
    });
  }

  const numberOf = ([number, ...letters], words) =>
    number + letters.map((letter, depth) => filled(words.letter, { letter: letterOf(letter, depth, words) })).join("");

  function lastOf(path, words) {
    if (path.length === 1) return path[0];
    return filled(words.letter, { letter: letterOf(path[path.length - 1], path.length - 2, words) }).trim();
  }

  function letterOf(marker, depth, words) {
    if (words.letters && depth && ROMAN.test(marker)) return String(fromRoman(marker));
    return (marker.length === 1 && words.letters && words.letters[marker.charCodeAt(0) - 97]) || marker;
  }

  function joined(parts, words) {
    const last = parts.length - 1;
    return last > 0 ? parts.slice(0, last).join(words.list) + words.and + parts[last] : parts.join("");
  }

  function fromRoman(numeral) {
    const values = Array.from(numeral, (letter) => VALUES[letter]);
    return values.reduce((sum, value, at) => sum + (value < (values[at + 1] || 0) ? -value : value), 0);
  }

  const toRoman = (value) =>
    tables.numerals.reduce((text, [part, letters]) => {
      const times = Math.floor(value / part);
      value %= part;
      return text + letters.repeat(times);
    }, "");
})(window.resolutionsReading);
