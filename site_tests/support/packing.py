"""Reads what the library packs for scripts (`resolutions.search.scripts`), as a browser does."""

from __future__ import annotations

import re
import zlib


def unpacked(signs: str) -> bytes:
    """The content that was packed."""
    return zlib.decompress(from_signs(signs), -zlib.MAX_WBITS)


def from_signs(text: str) -> bytes:
    """As the script reads them: each two bytes, behind a mark one that is flipped; the first says how many are left out
    at the end."""
    signs = re.sub("!(.)", lambda found: chr(ord(found[1]) ^ 0x8000), text[1:], flags=re.DOTALL)
    content = signs.encode("utf-16-le", "surrogatepass")
    return content[: len(content) - int(text[0])]


def handed_over(script: bytes) -> tuple[str, list[str], bytes]:
    """The function that a script calls, what it gives it before the packed content, and that content."""
    found = re.fullmatch(r'([a-zA-Z]+)\(((?:"[a-z0-9/-]*",)*)"([01][^"\\\n\r]*)"\)', script.decode("utf-16"))
    assert found, script[:80]
    return found[1], re.findall(r'"([^"]*)"', found[2]), unpacked(found[3])


def content(script: bytes) -> bytes:
    """What a piece of the index hands over."""
    function, _, told = handed_over(script)
    assert function == "resolutionsPiece"
    return told
