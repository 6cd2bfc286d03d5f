/* What paragraphs ask, for a table of them: of whom, by which kind of action, by when. The terms of the index say it
   (`resolutions/search/acts.py`). Loaded for a reader who saves a list of actions. */
(function (search) {
  "use strict";

  const MANY = 100_000;
  /* The fields of the form, and the terms that say each alone. */
  const SAID = { asked: /^>([^!~]+)$/, kind: /^!([^~]+)$/, due: /^~(.+)$/ };
  const FIELDS = Object.keys(SAID);

  const labelOf = (field) => field.closest("label").firstChild.textContent.trim();

  /* As the form calls it; a day as it stands. */
  const namesOf = ({ options = [] }) => new Map(Array.from(options, ({ value, textContent }) => [value, textContent]));

  /* `columns`: their heads; `of`: the cells of a unit. */
  search.actColumns = async function (form, index) {
    const valuesByUnit = new Map();
    for (const [place, pattern] of Object.values(SAID).entries()) {
      for (const { term, units } of await index.beginningWith(pattern.source[1], MANY)) {
        const value = pattern.exec(term)?.[1];
        if (!value) continue;
        for (const unit of units) {
          if (!valuesByUnit.has(unit)) valuesByUnit.set(unit, [[], [], []]);
          valuesByUnit.get(unit)[place].push(value);
        }
      }
    }
    const names = FIELDS.map((name) => namesOf(form.elements[name]));
    const cell = (values, at) => values.map((value) => names[at].get(value) || value).toSorted();
    const empty = FIELDS.map(() => []);
    return {
      columns: FIELDS.map((name) => labelOf(form.elements[name])),
      of: (unit) => (valuesByUnit.get(unit) || empty).map((values, at) => cell(values, at).join("; ")),
    };
  };
})(window.resolutionsSearch);
