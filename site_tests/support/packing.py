"""Reads what the library packs for scripts (`resolutions.search.shards`), as a browser does."""

from __future__ import annotations

import re
import zlib


def unpacked(signs: bytes) -> bytes:
    """The content that was packed."""
    return zlib.decompress(from_signs(signs), -zlib.MAX_WBITS)


def from_signs(text: bytes) -> bytes:
    """As the script reads them: of two signs 13 bits, of a last one alone 5."""
    digits = [
        b"!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~".index(sign)
        for sign in text
    ]
    bits = "".join(f"{high * 91 + low:013b}" for high, low in zip(digits[::2], digits[1::2], strict=False))
    bits += f"{digits[-1]:05b}" if len(digits) % 2 else ""
    return bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits) - 7, 8))


def content(script: bytes) -> bytes:
    """What a piece hands over."""
    found = re.fullmatch(rb'resolutionsShard\("[a-z0-9/-]+","[0-9a-f]*","([!#-&(-[\]-~]+)"\)', script)
    assert found, script[:80]
    return unpacked(found[1])
