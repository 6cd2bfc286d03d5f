/* Follows a link to several paragraphs: marks them, scrolls to the first, and reports those that are missing. */
(function (reading) {
  "use strict";

  const { one } = reading;
  const citing = reading.cite;
  const MOST_NAMED = 5;

  /* The present anchor of a paragraph, by its former one. */
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
    const sentences = [];
    if (named.anchors.length) {
      sentences.push(citing.words.cite_marked.replace("{count}", named.heads.length));
      const first = citing.unit(named.anchors[0]);
      first.scrollIntoView({ block: "start" });
      /* As with a link to one paragraph, the keyboard and screen readers continue from here. */
      one(".r-unit > a", first)?.focus({ preventScroll: true });
    }
    if (named.missing.length) {
      const places = named.missing.slice(0, MOST_NAMED).map((name) => name.slice(0, 40));
      sentences.push(
        citing.words.cite_missing.replace(
          "{places}",
          () => places.join(", ") + (named.missing.length > MOST_NAMED ? " …" : ""),
        ),
      );
    }
    /* Screen readers do not announce a status region that has only just been added. */
    setTimeout(() => reading.say(sentences.join(". "), Boolean(named.missing.length)), 150);
  };
})(window.resolutionsReading);
