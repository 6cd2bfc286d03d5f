/* A link to more than one paragraph: what it names is marked, the first scrolled to, what is not there told. */
(function (reading) {
  "use strict";

  const { one } = reading;
  const citing = reading.cite;
  const TOLD = 5;

  /* An anchor that the page had before and that has another name now. */
  function today(name) {
    const entry = citing.unit(name);
    const link = entry?.matches(".r-former") && one("a", entry);
    return link && link.pathname === location.pathname && link.hash ? link.hash.slice(1) : name;
  }

  citing.mark = function (fragment) {
    const named = citing.read(
      fragment.replace(/[^,.]+(?:\.[^,.]+)*/g, (name) => today(name.trim())),
      citing.order(),
    );
    for (const anchor of named.anchors) citing.unit(anchor).classList.add("r-marked");
    const said = [];
    if (named.anchors.length) {
      said.push(citing.words.cite_marked.replace("{count}", named.heads.length));
      const first = citing.unit(named.anchors[0]);
      first.scrollIntoView({ block: "start" });
      /* As with a link to one paragraph, the keyboard and the voice go on from here. */
      one(".r-number", first)?.focus({ preventScroll: true });
    }
    if (named.missing.length) {
      const places = named.missing.slice(0, TOLD).map((name) => name.slice(0, 40));
      said.push(
        citing.words.cite_missing.replace(
          "{places}",
          () => places.join(", ") + (named.missing.length > TOLD ? " …" : ""),
        ),
      );
    }
    /* A region that has only just come is not listened to yet. */
    setTimeout(() => reading.say(said.join(". "), Boolean(named.missing.length)), 150);
  };
})(window.resolutionsReading);
