/* Redirects an old address, with its fragment, to the new one. The page of a withdrawn one gives the reason. */
(function () {
  "use strict";

  /* The decoded fragment; the raw one where it is badly encoded. */
  function decoded(raw) {
    try {
      return decodeURIComponent(raw);
    } catch {
      return raw;
    }
  }

  const fragment = decoded(location.hash.slice(1));
  const former = fragment && document.getElementById(fragment);
  const destination = document.querySelector("[data-destination]");
  if (former) {
    const link = former.querySelector("a");
    if (link) location.replace(link.href);
  } else if (destination) {
    const has = destination.href.includes("#");
    location.replace(has ? destination.href : destination.href + location.hash);
  }
})();
