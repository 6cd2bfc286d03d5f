"""The signs of punctuation of the scripts that the site's languages have: what ends with a comma in one of them ends so
in all. Each kind is a tuple, as `str.endswith` takes it."""

from __future__ import annotations

COLONS = (":", "：")
COMMAS = (",", "،", "，")
SEMICOLONS = (";", "؛", "；")
FULL_STOPS = (".", "。")


def any_sign(*kinds: tuple[str, ...]) -> str:
    """The inside of a regular expression's set of signs: `any_sign(COMMAS, SEMICOLONS)`."""
    return "".join(sign for kind in kinds for sign in kind)
