/* Opens the content tab that the address names. Material does so by an inline script, which these pages do not have. */
(function () {
  "use strict";

  function tab() {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.name?.startsWith("__tabbed_")) target.checked = true;
  }

  tab();
})();
