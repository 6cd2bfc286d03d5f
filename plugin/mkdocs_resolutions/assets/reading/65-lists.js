/* What orders and filters a long list of documents is loaded where there is one. Without it the newest come first. */
(function (reading) {
  "use strict";

  const { one } = reading;

  /* Of several pages each is a part of a long list, also the last one with a few rows. */
  reading.longList = ".r-documents:has(> tbody > tr:nth-child(12)), .r-documents:has(~ .r-pager)";

  if (one(reading.longList)) reading.load(reading.base + "lists.js");
  if (one(".r-documents ~ .r-pager")) reading.answer("list", () => one("#r-main").innerHTML);
})(window.resolutionsReading);
