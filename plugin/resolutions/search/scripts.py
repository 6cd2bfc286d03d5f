"""Writes pieces of the index as scripts: each calls one function with the piece's name, version and content.

Each language's table names an encoding that has its letters: a byte for one of Arabic or Russian, two for one of
Chinese, where UTF-8 takes two and three. Packed, such texts are a fifth smaller.
"""

from __future__ import annotations

from codecs import BOM_UTF16_LE

import numpy as np
from deflate import deflate_compress
from numpy.typing import NDArray

from ..languages import table

_ENCODING = "utf-16-le"
_LEVEL = 7
"""Of libdeflate: as quick as zlib's 4, and a twelfth smaller; 10 would save a sixteenth more in six times the time."""
_MARK, _FLIPPED = ord("!"), np.uint16(0x8000)
"""The sign before one that stands for another, and by which bit the two differ."""
_NO_SIGN = np.isin(np.arange(0x10000), [*map(ord, '\n\r"\\'), _MARK])
"""Of each sign, whether a script's string cannot hold it, or it is the mark itself. Flipped, each is one that it can
hold; so is a half of a surrogate pair whose other half is not beside it."""
_HALF, _FIRST, _SECOND = 0xFC00, 0xD800, 0xDC00
"""The bits by which a half of a pair is known, and what they are in the first and in the second one."""


def packed(content: bytes) -> bytes:
    """The content deflated and as signs (`in_signs`), as a script can contain it."""
    return in_signs(bytes(deflate_compress(content, _LEVEL)))


def in_signs(content: bytes) -> bytes:
    """Bytes as signs of UTF-16, in the order of `script`: first how many bytes were put to the end to make them even,
    `0` or `1`; then two bytes a sign, the low one first. Three in a hundred signs of packed content are two, where
    signs of ASCII write 13 bits in 16, and base64 12."""
    odd = len(content) % 2
    signs = np.frombuffer(content + b"\0" * odd, "<u2")
    is_flipped = _NO_SIGN[signs] | _is_lone_half(signs)
    written = np.repeat(signs, is_flipped + 1)
    marks = np.flatnonzero(is_flipped)
    marks += np.arange(len(marks))
    written[marks] = _MARK
    written[marks + 1] ^= _FLIPPED
    return str(odd).encode(_ENCODING) + written.tobytes()


def _is_lone_half(signs: NDArray[np.uint16]) -> NDArray[np.bool_]:
    """Of each sign, whether it is a half of a surrogate pair whose other half is not beside it."""
    half = signs & _HALF
    is_lone: NDArray[np.bool_] = (half == _FIRST) | (half == _SECOND)
    is_pair = (half[:-1] == _FIRST) & (half[1:] == _SECOND)
    is_lone[:-1] &= ~is_pair
    is_lone[1:] &= ~is_pair
    return is_lone


def script(function: str, *arguments: str, content: bytes) -> bytes:
    """The script that hands a packed content to a function of the page, behind arguments without a quote. What a file
    begins with tells a browser its encoding before the page, a server or a tag does."""
    before = "".join(f'"{argument}",' for argument in arguments)
    return b"".join((BOM_UTF16_LE, f'{function}({before}"'.encode(_ENCODING), content, '")'.encode(_ENCODING)))


def piece_script(name: str, version: str, content: bytes) -> bytes:
    """The script of a piece of the index. Pieces of two builds differ in `version`."""
    return script("resolutionsPiece", name, version, content=content)


def encoding(language: str) -> str:
    """The name of the language's encoding, as Python and browsers know it."""
    return str(table(language, "search").get("encoding", "utf-8"))


def encoded(text: str, language: str) -> bytes:
    """The text in the encoding of its language. What this has not is told by its number, `&#1080;`, and so is `&`."""
    return text.replace("&", "&#38;").encode(encoding(language), "xmlcharrefreplace")
