/* A paragraph that has another address now: what links to the old one is led on. */
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
