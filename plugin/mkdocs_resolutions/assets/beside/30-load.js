/* Loads the document in another language from its own page: from a server by a request; from a disk, where a page may
   read no other, by asking that page in a hidden frame. */
(function (reading) {
  "use strict";

  const { beside } = reading;
  /* Milliseconds. */
  const PATIENCE = 20_000;

  async function fetched(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`cannot load ${address}`);
    /* A document that is parsed so runs no script and loads nothing. */
    return beside.read(new DOMParser().parseFromString(await answer.text(), "text/html"), address);
  }

  function asked(address) {
    return new Promise((resolve, reject) => {
      const frame = document.createElement("iframe");
      const end = (settle, value) => {
        removeEventListener("message", told);
        frame.remove();
        settle(value);
      };
      const told = ({ data, source }) => {
        if (source === frame.contentWindow && data?.resolutionsText) end(resolve, data.resolutionsText);
      };
      addEventListener("message", told);
      frame.hidden = true;
      frame.src = address;
      frame.addEventListener("load", () => frame.contentWindow.postMessage("resolutions:text", "*"));
      setTimeout(() => end(reject, new Error(`no answer from ${address}`)), PATIENCE);
      document.body.append(frame);
    });
  }

  beside.load = (address) => (location.protocol === "file:" ? asked(address) : fetched(address));
})(window.resolutionsReading);
