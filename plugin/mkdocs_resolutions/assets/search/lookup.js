/* Reads citations in a query, and writes symbols, by the tables of `resolutions/citations/lookup_patterns.py` and
   `resolutions/un/symbols.py`, which come with the index. The tests run the same cases against both. */
(function (search) {
  "use strict";

  /* By a pattern, what all of a text has to meet: made once, as a pattern is long. */
  const compiled = new Map();

  function wholly(pattern) {
    if (!compiled.has(pattern)) compiled.set(pattern, new RegExp(`^(?:${pattern})$`));
    return compiled.get(pattern);
  }

  /* The citation that the query is: `target` is a document's identifier, or empty; `anchors` are to be tried in order,
     `others` where there is no such document. Null where the query is not a citation. */
  search.lookup = function (query, tables) {
    const pasted = Array.from(query.trim().replace(/\s+(?=\()/g, ""))
      .slice(0, tables.longest)
      .join("");
    if (new RegExp(tables.address, "i").test(pasted)) return addressed(pasted, tables);
    const inOurSigns = (_, before, sign) => before + tables.signs[sign.replaceAll(" ", "").replace("–", "-")];
    const text = Array.from(query)
      .slice(0, tables.longest)
      .map((sign) => tables.fold[sign] ?? sign)
      .join("")
      .toLowerCase()
      .replace(/\s+/g, " ")
      .trim()
      .replace(new RegExp(tables.part_signed, "g"), inOurSigns)
      .replace(new RegExp(tables.session_signed, "g"), inOurSigns)
      .replace(new RegExp(tables.dated, "g"), " ");
    const first = text.replace(new RegExp(tables.plural, "g"), "$1$2$3");
    return (
      ofCharter(text, tables) ||
      labelled(text, tables) ||
      anchored(text, tables) ||
      placedAlone(text, tables) ||
      placed(outerFirst(first, tables), tables)
    );
  };

  /* An Article or a Chapter of the Charter: `of_charter`. */
  function ofCharter(text, tables) {
    const { marks, name, article, chapter, numbers } = tables.charter;
    const bare = text.replace(new RegExp(marks, "g"), "");
    const named = bare.replace(new RegExp(name), " ");
    if (named === bare) return null;
    const place = withoutLeads(named, tables);
    const digits = (printed) => String(numbers[printed] ?? tables.letters[printed] ?? printed);
    const [, before, number, item, paragraph, counted, ofCounted] = wholly(article).exec(place) || [];
    const [, ...chapters] = wholly(chapter).exec(place) || [];
    const sub = before || item || paragraph || ofCounted;
    let anchor = "";
    if (number || counted) anchor = `art${digits(number || counted)}${sub ? `-${digits(sub)}` : ""}`;
    else if (chapters.length) {
      const of = digits(chapters.find(Boolean));
      anchor = `ch${(/^[0-9]+$/.test(of) ? tables.spoken.romans[of - 1] || "" : of).toUpperCase()}`;
    }
    return search.chapterOf(anchor, tables) ? { target: "CHARTER", anchors: [anchor], others: [] } : null;
  }

  /* The number of the Chapter of the Charter that a pinpoint is of: `chapter_of`; 0 where the Charter has none such. */
  search.chapterOf = function (pinpoint, { charter: { last_article: last }, spoken: { romans } }) {
    const [, chapter, article] = /^ch([A-Z]+)|^art([0-9]+)/.exec(pinpoint) || [];
    if (article) return Number(article) && last.findIndex((number) => Number(article) <= number) + 1;
    const number = chapter ? romans.indexOf(chapter.toLowerCase()) + 1 : 0;
    return number <= last.length ? number : 0;
  };

  /* A document and an anchor of it, as `_anchored` reads them. */
  function anchored(text, tables) {
    const turned = text.replace(new RegExp(tables.anchor_first), "$2 #$1");
    const [, before, anchor, apart] = new RegExp(tables.anchored).exec(turned) || [];
    const [target, ...others] = before ? documentsOf(withoutLeads(before, tables), tables) : [];
    return target ? { target, anchors: [anchor || apart], others } : null;
  }

  /* A document and the number of its paragraph, as `_placed_alone` reads them. */
  function placedAlone(text, tables) {
    const [, before, number, printed] = new RegExp(tables.place_alone).exec(text) || [];
    const [target, ...others] = before ? documentsOf(withoutLeads(before, tables), tables) : [];
    const place = target && number + lettersIn(printed, tables);
    return target ? { target, anchors: tables.kinds_after.map((head) => head + place), others } : null;
  }

  /* A text with the letters of sub-paragraphs behind the paragraph that it names after them. */
  function outerFirst(text, { inner, deepest, between }) {
    for (let level = 0; level < deepest; level++) text = text.replace(new RegExp(inner, "g"), "$2$1");
    return text.replace(new RegExp(between, "g"), " ");
  }

  /* What a text names that calls a paragraph as the site does, as `_labelled` reads it. */
  function labelled(text, tables) {
    const items = text.split(",").map((item) => item.trim());
    if (items.length < 2) return null;
    let [target = "", ...others] = namedBy(items[0], tables);
    let spoken = [];
    const behind = target ? [] : namedBy(items.at(-1), tables);
    if (behind.length) {
      // "Section III, paragraph 7, of resolution 59/276", or turned round; the Bluebook has a title before the place.
      [target, ...others] = behind;
      const isTitled = new RegExp(tables.before_symbol).test(items.pop());
      const ways = isTitled ? items.map((_, start) => items.slice(start)).slice(1) : [items, items.toReversed()];
      for (const way of ways) if (!spoken.length) spoken = spokenAnchors(way, true, tables.spoken);
    } else {
      spoken = spokenAnchors(target ? items.slice(1) : items, target !== "", tables.spoken);
    }
    const anchors = withNumbers(spoken);
    return anchors.length ? { target, anchors, others } : null;
  }

  /* The anchors that a label's items may name: `spoken_anchors`. */
  function spokenAnchors(
    items,
    namesDocument,
    { items: patterns, times, piece, paragraphs, letters, regions, romans },
  ) {
    const inOrder = (_, ...groups) => groups.find((group) => /^[0-9]+$/.test(group)) + "th";
    const parts = items.map((written) => {
      const item = written.replace(new RegExp(times, "g"), inOrder);
      for (const [pattern, series] of patterns) {
        const found = wholly(pattern).exec(item);
        if (found)
          return { series, number: found[1] === "*" ? "star" : (regions[found[1]] ?? found[1]), marks: found[2] };
      }
      return null;
    });
    const isPlace = namesDocument || parts.some((part) => part && part.number && paragraphs.includes(part.series));
    if (parts.includes(null) || !isPlace || !parts[0].series) return [];
    if (parts.at(-1).series === "quote") parts.pop();
    let anchors = [""];
    parts.forEach(({ series, number, marks }, at) => {
      if (series === "preamble") return;
      const tails = tailsOf(marks.match(new RegExp(piece, "g")) || [], letters, romans);
      const heads = seriesOf(series, at ? parts[at - 1].series : "", at === parts.length - 1).map((head) => {
        const separate = number && (head === "annex" || head === "sec" || (head === "fn" && number === "star"));
        return head + (separate ? "-" : "") + number;
      });
      anchors = anchors.flatMap((anchor) => heads.flatMap((head) => tails.map((tail) => `${anchor}-${head}${tail}`)));
    });
    return anchors.map((anchor) => anchor.slice(1));
  }

  /* The ends that an anchor may have for marks, as `_tails` finds them. */
  function tailsOf(marks, letters, romans) {
    const pieces = marks.map((mark) => letters[mark] ?? mark);
    const numerals = pieces.map((one) => (/^[0-9]+$/.test(one) && romans[Number(one) - 1]) || one);
    return Array.from(new Set([pieces, numerals].map((some) => some.map((one) => "-" + one).join(""))));
  }

  function seriesOf(said, before, isLast) {
    if (said === "p" && !before) return ["p", "op"];
    const ofSection = ["", "op", "p"];
    const paragraphs = { "": ["op", "p"], annex: ["", "p"], sec: ofSection, signed: ofSection, preamble: ["pp"] };
    if (!said || said === "para") return paragraphs[before] || [""];
    if (said === "signed") return isLast && !before ? ["op", "p", "sec"] : ["sec"];
    if (said === "art") return before === "annex" ? ["sec"] : [];
    if ((said === "sec" || said === "annex") && ["op", "pp", "p", "para"].includes(before)) return [];
    if (said === "note_of_table") return before === "t" ? [""] : [];
    return [said === "h" && !isLast ? "sec-h" : said];
  }

  function placed(typed, tables) {
    const text = typed.replace(
      new RegExp(tables.annex_behind, "g"),
      (_, paragraph, number = "") => ` annex ${number}, ${paragraph} `,
    );
    let found = new RegExp(tables.annexed).exec(text);
    let anchors = [];
    if (found) {
      const annex = found[1] ? "annex-" + (tables.annex_numbers[found[1]] ?? found[1]) : "annex";
      anchors = withNumbers(["-", "-p"].map((head) => annex + head + found[2] + lettersIn(found[3], tables)));
    } else if ((found = new RegExp(tables.place).exec(text))) {
      anchors = tables.kinds[found[1]].map((head) => head + found[2] + lettersIn(found[3], tables));
    } else if ((found = new RegExp(tables.place_after).exec(text))) {
      anchors = tables.kinds_after.map((head) => head + found[1] + lettersIn(found[2] + found[3], tables));
    }
    const after = found ? text.slice(found.index + found[0].length).replace(new RegExp(tables.more), "") : "";
    const whole = found ? text.slice(0, found.index) + " " + after : text;
    const [target = "", ...others] = namedBy(whole, tables);
    const isPlaceAlone = anchors.length && !withoutLeads(whole.replace(new RegExp(tables.decided, "g"), " "), tables);
    return target || isPlaceAlone ? { target, anchors, others } : null;
  }

  /* The identifiers of the document that a text names, as `_named` reads them. */
  function namedBy(text, tables) {
    const left = text.replace(new RegExp(tables.decided, "g"), " ");
    const rest = withoutLeads(left, tables);
    const bare = withoutLeads(rest.replace(new RegExp(tables.before_symbol), ""), tables);
    const found = [rest, bare].map((words) => documentsOf(words, tables)).find(({ length }) => length);
    const ofOther = ofOrgan(left.trim(), tables);
    return decided(ofOther.length ? ofOther : ofAssembly(found || [], left, tables), left !== text, tables);
  }

  /* What a text names, or the Assembly's resolution of that number: `_of_assembly`. */
  function ofAssembly(named, text, { of_assembly, sessions, assembly }) {
    const [, number] = (named.length === 1 && /^S\/RES\/([0-9]+)$/.exec(named[0])) || [];
    if (!number || !new RegExp(of_assembly).test(text)) return named;
    const [, , session] = sessions.find(([first, last]) => first <= number && number <= last) || [];
    return session ? [`${assembly}/${number}(${session})`] : [];
  }

  /* Of the identifiers that a number may have, those of decisions where it is said to be one's: `_decided`. */
  function decided(named, isDecision, { decision }) {
    const decisions = isDecision ? named.filter((identifier) => identifier.includes(decision)) : [];
    return decisions.length ? decisions : named;
  }

  /* The anchors, and behind them those of annexes with a Roman number, with the number that it is: `_with_numbers`. */
  function withNumbers(anchors) {
    const numbered = anchors.map((anchor) =>
      anchor.replace(/(?<=^annex-|-annex-)(?=[ivx])(?:xl|x{0,3})(?:ix|iv|v?i{0,3})(?=-|$)/g, fromRoman),
    );
    return Array.from(new Set([...anchors, ...numbered]));
  }

  function fromRoman(numeral) {
    const values = Array.from(numeral, (sign) => ({ i: 1, v: 5, x: 10, l: 50 })[sign]);
    return values.reduce((sum, value, at) => sum + (value < (values[at + 1] || 0) ? -value : value), 0);
  }

  /* What a web address names, as `_addressed` reads it. */
  function addressed(address, tables) {
    const [before, fragment] = parted(address, "#");
    const [path, parameters] = parted(before, "?");
    const segments = path
      .replace(/^[^/]*\/\//, "")
      .split("/")
      .map(decoded)
      .join("/")
      .split("/");
    const named = segments.filter((part) => part !== "" && part !== "index.html");
    const values = parameters.split("&").map((parameter) => decoded(parted(parameter, "=")[1]));
    const anchors = new RegExp(tables.fragment).exec(decoded(fragment)) || [];
    for (const candidate of [...values, ...named.map((_, start) => named.slice(start).join("/"))]) {
      const symbol = candidate
        .replace(new RegExp(tables.hyphened), (_, number, session, part) => `${number}(${session})${part || ""}`)
        .replace(new RegExp(tables.hyphened_within, "g"), "$1$2($3)")
        .replace(new RegExp(tables.hyphened_volume, "g"), "($1)");
      const target = search.symbol(symbol, tables.symbol) || search.symbol(symbol.toUpperCase(), tables.symbol);
      if (target) return { target, anchors: Array.from(anchors), others: [] };
      if (new RegExp(tables.unsymboled).test(candidate))
        return { target: candidate, anchors: Array.from(anchors), others: [] };
    }
    return null;
  }

  function parted(text, sign) {
    const at = text.indexOf(sign);
    return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  function ofOrgan(text, tables) {
    const found = new RegExp(tables.organ).exec(text);
    if (!found) return [];
    const rest = withoutLeads(text.slice(0, found.index) + " " + text.slice(found.index + found[0].length), tables);
    const number = new RegExp(tables.number).exec(rest);
    const called = number && number[1].replace(" ", "").toUpperCase();
    if (!called) return [];
    const named = tables.series[found[1]].map((series) => `${series}/${called}`);
    const possible = named.filter((identifier) => new RegExp(tables.possible).test(identifier));
    return possible.length ? possible : documentsOf(rest, tables);
  }

  /* The documents that a query names between other words, each with the text that names it. Letters of other scripts stand
     beside a symbol without a space: 表决A/RES/80/207; signs of Chinese beside a number, too: 第76/262号. */
  search.mentions = function (query, tables) {
    const found = [];
    const folded = query.replace(/./gsu, (sign) => tables.fold[sign] ?? sign);
    const pattern =
      /(?<![\p{Script=Latin}\p{N}/])[a-z]{1,6}(?:\/[a-z0-9.-]*[a-z0-9])+(?:\s?\([^()]{1,30}\)(?:\/[a-z0-9.-]*[a-z0-9])*)?(?![\p{Script=Latin}\p{N}/])|(?<![\p{N}/]|(?!\p{Script=Han})\p{L})(?:[0-9]{1,5}\s?\((?:(?:19|20)[0-9]{2}|(?:e?s-)?[ivxl]+)\)|(?:e?s-[0-9]{1,2}|[0-9]{2})\/[0-9]{1,3})(?![\p{N}/]|(?!\p{Script=Han})\p{L})/giu;
    for (const { 0: named, index } of folded.matchAll(pattern)) {
      /* A bracket that is no part of the symbol is other words'. */
      for (const called of [named, named.replace(/\s?\(.*$/s, "")]) {
        const [target] = documentsOf(called.toLowerCase(), tables);
        if (!target) continue;
        found.push({ target, surface: query.slice(index, index + called.length) });
        break;
      }
    }
    /* "resolution 1325": its number alone would be a word. */
    for (const { 0: named, 1: behind, 2: before, index } of folded.matchAll(new RegExp(tables.named, "gi"))) {
      const [target] = ofAssembly(documentsOf(behind || before, tables), folded.toLowerCase(), tables);
      if (target) found.push({ target, surface: query.slice(index, index + named.length) });
    }
    return found;
  };

  /* The identifier of the symbol that a text spells, as `Symbol.parse` reads it; empty where it spells none. */
  search.symbol = function (text, tables) {
    const { pattern, numbered, longest, suffix, lost_slash, spelled, lettered } = tables;
    const found = wholly(pattern).exec(text.trim());
    if (!found) return "";
    const { organ, path, letters, session, part } = found.groups;
    const bare = ((organ || "S/") + path).replaceAll(" ", "");
    if (Array.from(bare).length > longest || !new RegExp(numbered).test(bare)) return "";
    const identifier = spelled
      .reduce(
        (spelling, [other, word]) => spelling.replace(new RegExp(other, "g"), word),
        bare.replaceAll("–", "-").replace(new RegExp(lost_slash, "g"), "/"),
      )
      .replace(new RegExp(suffix, "gi"), (_, word) => "/" + word[0].toUpperCase() + word.slice(1).toLowerCase() + ".");
    const isLettered = lettered.some((series) => identifier.startsWith(series));
    const whole = identifier + (session ? `${letters || ""}(${session})` : "") + (isLettered ? part || "" : "");
    return whole.replace(new RegExp(tables.letters_before_session), tables.behind_session);
  };

  /* A document's address below the language: `Symbol.path`. */
  search.path = (identifier, { brackets }) =>
    brackets.reduce((path, [bracket, hyphens]) => path.replace(new RegExp(bracket, "g"), hyphens), identifier);

  /* The identifier with the year, as in the address of a Council resolution: S/RES/1325(2000). `last` has the last number
     of each year from `first` on. Empty for a number that the Council has not reached. */
  search.dated = function (identifier, { first, last }) {
    const number = /^S\/RES\/([0-9]+)$/.exec(identifier);
    if (!number) return identifier;
    const index = last.findIndex((highest) => Number(number[1]) <= highest);
    return index < 0 ? "" : `${identifier}(${first + index})`;
  };

  /* The address of the official text: `Symbol.official_url`. */
  search.official = (dated, language, { part_of_a_session, official }) =>
    `${official}${language}/${dated.replace(new RegExp(part_of_a_session), "")}`;

  function lettersIn(printed, tables) {
    const found = printed.match(new RegExp(tables.letter, "g")) || [];
    return found.map((letter) => "-" + (tables.letters[letter] ?? letter)).join("");
  }

  function withoutLeads(text, { lead, tail }) {
    return text.trim().replace(new RegExp(lead), "").replace(new RegExp(tail), "").trim();
  }

  function documentsOf(text, { documents, symbol, torn, joint, assembly }) {
    const identifier = search.symbol(text.toUpperCase(), symbol);
    const [, session, number] = new RegExp(torn).exec(text) || [];
    if (identifier) return session ? [identifier, `${assembly}/${session}/${number}`] : [identifier];
    const [, ...both] = new RegExp(joint).exec(text) || [];
    if (both.length) return both.map((one) => search.symbol(one.toUpperCase(), symbol)).filter(Boolean);
    for (const [pattern, made] of documents) {
      const match = wholly(pattern).exec(text);
      const filled = (one) => one.replace(/\{(\d)\}/g, (_, group) => (match[Number(group) + 1] || "").toUpperCase());
      if (match) return made.map(filled);
    }
    return [];
  }
})(window.resolutionsSearch);
