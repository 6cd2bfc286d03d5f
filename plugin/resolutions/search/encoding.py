"""Writes texts with few bytes a sign, as a browser can read them.

Each language's table names an encoding that has its letters (`encoding`): a byte for one of Arabic or Russian, two for
one of Chinese, where UTF-8 takes two and three. Packed, such texts are a fifth smaller.
"""

from __future__ import annotations

from ..languages import table


def encoding(language: str) -> str:
    """The name of the language's encoding, as Python and browsers know it."""
    return str(table(language, "search").get("encoding", "utf-8"))


def encoded(text: str, language: str) -> bytes:
    """The text in the encoding of its language. What this has not is told by its number, `&#1080;`, and so is `&`."""
    return text.replace("&", "&#38;").encode(encoding(language), "xmlcharrefreplace")
