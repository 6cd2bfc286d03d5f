/* What orders and filters a long list of documents is loaded where there is one. Without it the newest come first. */
(function (reading) {
  "use strict";

  reading.longList = ".r-documents:has(> tbody > tr:nth-child(12))";

  if (reading.one(reading.longList)) reading.load(reading.base + "lists.js");
})(window.resolutionsReading);
