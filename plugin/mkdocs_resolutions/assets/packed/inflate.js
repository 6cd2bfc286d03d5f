/* The bytes that `packed` (resolutions/search/shards.py) made signs of. It stands before the scripts that load such pieces. */
(function () {
  "use strict";

  window.resolutionsInflate = async function (content) {
    const stream = new Blob([fromSigns(content)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };

  /* Two signs are 13 bits, a last one alone 5. */
  const SIGNS = Array.from({ length: 0x7f - 0x21 }, (_, at) => 0x21 + at).filter(
    (code) => ![0x22, 0x27, 0x5c].includes(code),
  );
  const digits = new Uint8Array(0x7f);
  SIGNS.forEach((code, digit) => (digits[code] = digit));

  function fromSigns(text) {
    const even = text.length - (text.length % 2);
    const bytes = new Uint8Array(Math.floor(((even / 2) * 13 + (text.length % 2) * 5) / 8));
    let [held, bits, at] = [0, 0, 0];
    const take = (number, width) => {
      held = (held << width) | number;
      for (bits += width; bits >= 8; held &= (1 << bits) - 1) {
        bits -= 8;
        bytes[at++] = held >> bits;
      }
    };
    for (let sign = 0; sign < even; sign += 2)
      take(digits[text.charCodeAt(sign)] * SIGNS.length + digits[text.charCodeAt(sign + 1)], 13);
    if (even < text.length) take(digits[text.charCodeAt(even)], 5);
    return bytes;
  }
})();
