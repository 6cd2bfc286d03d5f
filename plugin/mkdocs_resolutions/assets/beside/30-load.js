/* Loads the document in another language from its own page: from a server by a request; from a disk, where a page may
   read no other, by asking that page in a hidden frame. */
(function (reading) {
  "use strict";

  const { beside } = reading;
  async function fetched(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`cannot load ${address}`);
    /* A document that is parsed so runs no script and loads nothing. */
    return beside.read(new DOMParser().parseFromString(await answer.text(), "text/html"), address);
  }

  beside.load = (address) => (reading.isOnDisk ? reading.ask(address, "text") : fetched(address));
})(window.resolutionsReading);
