/* An old address leads on to the new one, and its fragment with it. A withdrawn one stays, and says why. */
(function () {
  "use strict";

  /* One that is badly encoded is taken as it stands. */
  function decoded(raw) {
    try {
      return decodeURIComponent(raw);
    } catch (_) {
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
