/* Marks the paragraphs that an address names: several (`#op3..op7`, `#op3,op5`), or one with those below it. Finds the
   paragraphs in a text selection. */
(function (reading) {
  "use strict";

  const { all, one } = reading;

  async function follow() {
    for (const unit of all(".r-marked")) unit.classList.remove("r-marked");
    const fragment = reading.fragment();
    reading.say("");
    if (!fragment) return;
    const unit = document.getElementById(fragment);
    /* The text that comes beside this one may have it. */
    if (!unit && one(".r-document[aria-busy]")) return;
    if (!unit) {
      const citing = await reading.citing();
      if (fragment === reading.fragment()) citing.mark(fragment);
    } else if (unit.matches("div.r-unit")) {
      const anchorOf = ({ id }) => reading.anchor(id, reading.hasSoleAnnex());
      const anchor = anchorOf(unit);
      const units = all(".r-unit");
      for (const below of units.slice(units.indexOf(unit) + 1)) {
        if (!reading.isBelow(anchorOf(below), anchor)) break;
        below.classList.add("r-marked");
      }
    }
  }

  /* The first and the last unit of the selected text; null where it is in one unit. */
  function touched() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const units = all(".r-unit").filter((unit) => {
      if (!range.intersectsNode(unit)) return false;
      const part = range.cloneRange();
      if (!unit.contains(part.startContainer)) part.setStart(unit, 0);
      if (!unit.contains(part.endContainer)) part.setEnd(unit, unit.childNodes.length);
      return part.toString().trim();
    });
    return units.length > 1 ? [units[0], units[units.length - 1]] : null;
  }

  function places() {
    if (!one(".r-document")) return;
    reading.follow = follow;
    addEventListener("hashchange", follow);
    follow();
    let waiting = 0;
    document.addEventListener("selectionchange", () => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        const units = touched();
        if (units || reading.cite) (await reading.citing()).touched(...(units || []));
      }, 300);
    });
  }

  places();
})(window.resolutionsReading);
