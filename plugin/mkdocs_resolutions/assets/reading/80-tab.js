/* Material opens the content tab that the address names from a script in the page; the pages here hold none. */
(function () {
  "use strict";

  function tab() {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.name?.startsWith("__tabbed_")) target.checked = true;
  }

  tab();
})();
