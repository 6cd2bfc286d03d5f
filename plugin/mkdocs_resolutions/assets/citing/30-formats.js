/* Entries for citation managers, as `resolutions/formats/bibliography.py` writes them. */
(function (reading) {
  "use strict";

  const ORGANIZATION = "United Nations";
  const TEX = {
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
  };
  const tex = (text) => text.replace(/[\\{}~^&%$#_]/g, (sign) => TEX[sign] || "\\" + sign);

  function csl(facts) {
    const item = {
      id: facts.key,
      type: "report",
      title: facts.title,
      author: [{ literal: facts.institution }],
      genre: facts.genre,
      number: facts.number,
      publisher: ORGANIZATION,
      issued: facts.day && { "date-parts": [facts.day.split("-").map(Number)] },
      language: facts.language,
      URL: facts.url,
      note: facts.note,
    };
    return JSON.stringify([Object.fromEntries(Object.entries(item).filter(([, value]) => value))], null, 1);
  }

  function ris(facts) {
    const fields = [
      ["TY", "RPRT"],
      ["ID", facts.key],
      ["TI", facts.title],
      ["AU", facts.institution + ","],
      ["PB", ORGANIZATION],
      ["M3", facts.genre],
      ["SN", facts.number],
      ["PY", facts.day && facts.day.slice(0, 4)],
      ["DA", facts.day && facts.day.replace(/-/g, "/")],
      ["LA", facts.language],
      ["UR", facts.url],
      ["N1", facts.note],
      ["ER", " "],
    ];
    return fields
      .filter(([, value]) => value)
      .map(([tag, value]) => tag + "  - " + value)
      .join("\r\n")
      .trim();
  }

  function bibtex(facts) {
    const [year, month, day] = (facts.day || "").split("-");
    const fields = [
      ["author", "{" + tex(facts.institution) + "}"],
      ["title", "{" + tex(facts.title) + "}"],
      ["institution", "{" + tex(facts.institution) + "}"],
      ["type", tex(facts.genre)],
      ["number", tex(facts.number)],
      ["year", year],
      ["month", month && String(Number(month))],
      ["day", day && String(Number(day))],
      ["language", facts.language],
      ["url", tex(facts.url)],
      ["note", tex(facts.note)],
    ];
    const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
    return `@techreport{${facts.key},\n${lines.join(",\n")}\n}`;
  }

  reading.cite.formats = { bibtex, ris, csl };
})(window.resolutionsReading);
