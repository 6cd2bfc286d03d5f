/* Redirects from the former anchor of a paragraph to its present address. */
(function (reading) {
  "use strict";

  const { one } = reading;

  function former() {
    const leadOn = () => {
      const entry = document.getElementById(reading.fragment());
      const link = entry?.matches(".r-former") && one("a", entry);
      if (link) location.replace(link.href);
    };
    window.addEventListener("hashchange", leadOn);
    leadOn();
  }

  former();
})(window.resolutionsReading);
