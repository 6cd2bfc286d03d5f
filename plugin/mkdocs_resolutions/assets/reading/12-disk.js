/* A page on a disk can read no other but by asking it, in a hidden frame: it answers what its scripts let it be asked.
   What it tells is what stands on it, which anybody may read. */
(function (reading) {
  "use strict";

  /* Milliseconds. */
  const PATIENCE = 20_000;

  reading.isOnDisk = location.protocol === "file:";

  /* What the page at an address answers. */
  reading.ask = (address, question) =>
    new Promise((resolve, reject) => {
      const frame = document.createElement("iframe");
      const end = (settle, value) => {
        removeEventListener("message", told);
        frame.remove();
        settle(value);
      };
      const told = ({ data, source }) => {
        if (source === frame.contentWindow && data?.resolutions === question) end(resolve, data.answer);
      };
      addEventListener("message", told);
      frame.hidden = true;
      frame.src = address.replace(/\/$/, "/index.html");
      frame.addEventListener("load", () => frame.contentWindow.postMessage({ resolutions: question }, "*"));
      setTimeout(() => end(reject, new Error(`no answer from ${address}`)), PATIENCE);
      document.body.append(frame);
    });

  /* Lets this page be asked; the answer may be awaited. */
  reading.answer = (question, answer) => {
    if (!reading.isOnDisk || parent === window) return;
    addEventListener("message", async ({ data, source }) => {
      if (data?.resolutions !== question || source !== parent) return;
      source.postMessage({ resolutions: question, answer: await answer() }, "*");
    });
  };
})(window.resolutionsReading);
