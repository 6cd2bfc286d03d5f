"""The signs of punctuation of the scripts that the site's languages have: what ends with a comma in one of them ends so
in all. Each kind is a tuple, as `str.endswith` takes it."""

from __future__ import annotations

COLONS = (":", "：")
COMMAS = (",", "،", "，")
SEMICOLONS = (";", "؛", "；")
FULL_STOPS = (".", "。")

QUOTES = frozenset('“"«„”‘’')
"""The signs of quotation that may stand before a line's first word; a converter takes closing ones for opening ones."""

DASHES = "‐‑‒–—−-"
"""The signs that are printed or typed for a dash or a hyphen, the plain one last, as in a set of characters."""


def any_sign(*kinds: tuple[str, ...]) -> str:
    """The inside of a regular expression's set of signs: `any_sign(COMMAS, SEMICOLONS)`."""
    return "".join(sign for kind in kinds for sign in kind)


STOPS = any_sign(COMMAS, SEMICOLONS, COLONS, FULL_STOPS)
"""All of these, for a set of characters."""
