/* What an address names beyond one paragraph: `#op3..op7`, `#op3,op5`, and what stands below one; the paragraphs that a
   text selection touches. */
(function (reading) {
  "use strict";

  const { all, one } = reading;

  async function follow() {
    for (const unit of all(".r-marked")) unit.classList.remove("r-marked");
    const fragment = reading.fragment();
    reading.say("");
    if (!fragment) return;
    const unit = document.getElementById(fragment);
    if (!unit) {
      const citing = await reading.citing();
      if (fragment === reading.fragment()) citing.mark(fragment);
    } else if (unit.matches("div.r-unit")) {
      const anchorOf = ({ id }) => reading.anchor(id, Boolean(document.getElementById("annex")));
      const anchor = anchorOf(unit);
      let below = unit;
      while ((below = below.nextElementSibling) && reading.isBelow(anchorOf(below), anchor)) {
        below.classList.add("r-marked");
      }
    }
  }

  /* The first and the last unit that the selected text stands in, where there is more than one. */
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
