/* The bytes that `packed` (resolutions/search/scripts.py) made signs of. It stands before the scripts that load such pieces. */
(function () {
  "use strict";

  window.resolutionsInflate = async function (content) {
    const { writable, readable } = new DecompressionStream("deflate-raw");
    /* Bytes that are damaged are told where they are read. */
    const writer = writable.getWriter();
    writer.write(fromSigns(content)).catch(() => {});
    writer.close().catch(() => {});
    return new Uint8Array(await new Response(readable).arrayBuffer());
  };

  /* A sign is two bytes, the low one first; behind a mark stands one that a string could not hold, flipped. */
  const [MARK, FLIPPED] = [0x21, 0x8000];

  function fromSigns(text) {
    const bytes = new Uint8Array(2 * text.length);
    let end = 0;
    for (let at = 1; at < text.length; at++) {
      const sign = text.charCodeAt(at);
      const read = sign === MARK ? text.charCodeAt(++at) ^ FLIPPED : sign;
      bytes[end++] = read & 0xff;
      bytes[end++] = read >> 8;
    }
    return bytes.subarray(0, end - Number(text[0]));
  }
})();
