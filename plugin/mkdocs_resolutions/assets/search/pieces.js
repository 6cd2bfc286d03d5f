/* Loads the pieces of the index. Each is a script, which a page on a disk may load and a security policy allows. */
(function (search) {
  "use strict";

  const scripts = new Map();
  const pieces = new Map();
  const handedOver = new Map();

  /* The error where the site was published again while this page was open, so that old and new pieces would mix. */
  search.Stale = class extends Error {};

  window.resolutionsShard = function (name, version, content) {
    handedOver.set(name, { version, content });
  };

  search.script = function (url) {
    if (!scripts.has(url)) {
      scripts.set(
        url,
        new Promise((resolve, reject) => {
          const script = document.createElement("script");
          script.src = url;
          script.onload = () => (script.remove(), resolve());
          script.onerror = () => {
            script.remove();
            scripts.delete(url);
            reject(new Error("cannot load " + url));
          };
          document.head.append(script);
        }),
      );
    }
    return scripts.get(url);
  };

  /* The bytes of a piece: `en/terms-12` of the build that `version` names. */
  search.piece = function (name, version) {
    const url = search.data + name + ".js?" + version;
    if (!pieces.has(url)) {
      const loading = load(name, version, url);
      loading.catch(() => pieces.delete(url));
      pieces.set(url, loading);
    }
    return pieces.get(url);
  };

  search.forget = function () {
    pieces.clear();
    scripts.clear();
  };

  async function load(name, version, url) {
    await search.script(url);
    scripts.delete(url);
    const piece = handedOver.get(name);
    handedOver.delete(name);
    if (!piece) throw new Error("nothing in " + url);
    if (piece.version && piece.version !== version) throw new search.Stale(url);
    return inflate(piece.content);
  }

  async function inflate(content) {
    const stream = new Blob([fromSigns(content)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  /* The bytes that `in_signs` (resolutions/search/shards.py) wrote: two signs are 13 bits, a last one alone 5. */
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

  const decoder = new TextDecoder();
  search.text = (bytes) => decoder.decode(bytes);
})(window.resolutionsSearch);
