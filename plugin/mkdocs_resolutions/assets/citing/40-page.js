/* The page's own document: its units, and what its head says of it to other programs. */
(function (reading) {
  "use strict";

  const { all, one } = reading;
  const citing = reading.cite;

  citing.words = citing.told.words[document.documentElement.lang] || citing.told.words.en;
  citing.order = () => all(".r-document [data-eid]").map((unit) => unit.id);
  citing.unit = (anchor) => document.getElementById(anchor);

  const labelOf = (anchor) => one(".r-number", citing.unit(anchor) || document.body)?.title || anchor;

  const meta = (name) => one(`meta[name="${name}"]`, document.head)?.content || "";

  /* `fragment` is what the address of an entry points at; the official text has no paragraphs to point at. */
  citing.facts = function (fragment) {
    const told = JSON.parse(one('script[type="application/ld+json"]')?.textContent || "{}");
    const language = meta("citation_language") || document.documentElement.lang;
    const [, path = ""] = new RegExp(`.*/${language}/(.+)/`).exec(told["@id"] || "") || [];
    const own =
      meta("citation_public_url") || (location.protocol.startsWith("http") ? location.href.split("#")[0] : "");
    return {
      key: path.replace(/[^A-Za-z0-9.]+/g, "-") + "-" + language,
      title: meta("citation_title"),
      institution: meta("citation_technical_report_institution"),
      genre: told.genre || "",
      number: meta("citation_technical_report_number"),
      day: told.datePublished || "",
      language,
      url: own ? own + (fragment && "#" + fragment) : told.sameAs || "",
      name: one(".r-document").dataset.cite,
      soleAnnex: Boolean(citing.unit("annex")),
      label: labelOf,
    };
  };

  citing.cite = function (anchors, style) {
    const order = citing.order();
    return citing.citation(citing.facts(citing.shortest(anchors, order)), citing.heads(anchors, order), style);
  };
  citing.name = (anchors) => citing.said(citing.heads(anchors, citing.order()), citing.facts(""));
  citing.link = (anchors) => location.href.split("#")[0] + "#" + citing.shortest(anchors, citing.order());
})(window.resolutionsReading);
