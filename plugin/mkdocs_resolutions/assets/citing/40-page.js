/* Reads the page's document: its units, and its metadata in the head of the page. */
(function (reading) {
  "use strict";

  const { all, one } = reading;
  const citing = reading.cite;

  citing.words = citing.told.words[document.documentElement.lang] || citing.told.words.en;
  citing.order = () => all(".r-document [data-eid]").map((unit) => unit.id);
  citing.unit = (anchor) => document.getElementById(anchor);

  const soleAnnex = () => reading.hasSoleAnnex();
  const labelOf = (anchor) => (citing.unit(anchor) ? reading.ownLabel(anchor) : anchor);

  /* A heading's words, without the marks of notes. */
  function wordsOf(unit) {
    const words = unit.matches(".r-heading") && one(".r-unit-text", unit)?.cloneNode(true);
    if (!words) return "";
    all("sup", words).forEach((mark) => mark.remove());
    return words.textContent.trim();
  }

  const meta = (name) => one(`meta[name="${name}"]`, document.head)?.content || "";

  /* The facts of the document for a citation. `fragment` is added to the page's address, not to the official text's. */
  citing.facts = function (fragment) {
    const data = JSON.parse(one('script[type="application/ld+json"]')?.textContent || "{}");
    const language = meta("citation_language") || document.documentElement.lang;
    const units = all(".r-document [data-eid]").map((unit) => [unit.id, wordsOf(unit)]);
    const articles = citing.articles(units, language, soleAnnex());
    const [, path = ""] = new RegExp(`.*/${language}/(.+)/`).exec(data["@id"] || "") || [];
    const address =
      meta("citation_public_url") || (location.protocol.startsWith("http") ? location.href.split("#")[0] : "");
    return {
      key: path.replace(/[^A-Za-z0-9.]+/g, "-") + "-" + language,
      title: meta("citation_title"),
      institution: meta("citation_technical_report_institution"),
      genre: data.legislationType || data.genre || "",
      number: meta("citation_technical_report_number"),
      day: data.legislationDate || data.datePublished || "",
      language,
      url: address ? address + (fragment && "#" + fragment) : data.sameAs || "",
      name: one(".r-document").dataset.cite,
      soleAnnex: soleAnnex(),
      articles,
      parts: citing.parts(meta("citation_technical_report_number"), citing.order()),
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
