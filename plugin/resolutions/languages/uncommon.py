"""The signs of a text that are no printable ones of ASCII: in most texts a few in a hundred, so that to look for one of
them among these costs a small part of looking through the text."""

from __future__ import annotations

from functools import lru_cache

_COMMON = bytes((*b"\t\n\f\r", *range(0x20, 0x7F)))


@lru_cache(maxsize=1)
def uncommon_signs(text: str) -> str:
    """The signs of a text, in order, but for the printable ones of ASCII, blanks, and the ends of lines and pages.
    Several stages ask it of one text."""
    return text.encode("utf-8", "surrogatepass").translate(None, _COMMON).decode("utf-8", "surrogatepass")
