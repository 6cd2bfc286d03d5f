/* Makes a table of what a search has found, and saves it as CSV. */
(function (search) {
  "use strict";

  /* The cells of a result: document, title, date, paragraph, words, language, address. A document that is a result itself
     has no paragraph, nor the words of one. `identifier`: its document's, `tables`: the manifest of the index. */
  search.row = function (result, identifier, tables) {
    const { document: source, label, text: words } = result.unit;
    const title = source.title + source.about;
    const [place, text] = result.whole ? ["", ""] : [label, words];
    return [source.name, title, source.date, place, text, result.language, addressIn(result, identifier, tables)];
  };

  /* An address that is one elsewhere too: on a disk the document's own, as in citations; none where it has no symbol. */
  function addressIn(result, identifier, { lookup, years }) {
    if (location.protocol !== "file:") return new URL(search.hrefOf(result), location).href;
    const symbol = search.symbol(identifier.toUpperCase(), lookup.symbol);
    /* The year of a number that the tables do not know yet stands in the document's name. */
    const dated = search.dated(symbol, years) || result.unit.document.name.replaceAll(" ", "");
    return symbol && search.official(dated, result.language, lookup.symbol);
  }

  /* Saves the rows as a file, by whose first sign a spreadsheet knows that it is UTF-8; it is named after what was asked. */
  search.saveTable = function (rows, asked) {
    const table = "\ufeff" + rows.map((cells) => cells.map(cell).join(",")).join("\r\n") + "\r\n";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([table], { type: "text/csv;charset=utf-8" }));
    link.download = `${nameOf(asked) || "search"}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };

  const nameOf = (asked) =>
    asked
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .slice(0, 60)
      .replace(/^-|-$/g, "");

  /* A spreadsheet takes a cell that begins with one of these signs for a formula. */
  const cell = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? "'" + text : text).replaceAll('"', '""')}"`;
})(window.resolutionsSearch);
