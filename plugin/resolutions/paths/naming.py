"""A text that names a document → its canonical identifier, and whether the identifier can be an address of the site.

What is checked is the identifier, not the text: white space, which is no part of it, could hide a way out.
"""

from __future__ import annotations

import re
from typing import Literal, get_args

from ..un import LONGEST, Symbol
from .portable import name_problem

Family = Literal[
    "documents",
    "themes",
    "cited",
    "actions",
    "subjects",
    "agenda",
    "places",
    "organs",
    "compare",
    "search",
    "wording",
    "cards",
    "feeds",
]
FAMILIES: tuple[Family, ...] = get_args(Family)
"""The first parts of the addresses of the pages that a site makes itself, once in each language; last those of files:
what citations' cards tell, and the organs' feeds."""
SITES_OWN = frozenset({*FAMILIES, "feed.xml", "index.html"})
"""First parts of the site's own addresses below a language (content/reference.md#addresses)."""
_OTHER = re.compile(r"[^A-Za-z0-9]+")
_SIDE_BY_SIDE = "with"
"""The part of an address below which a document's page stands beside its text in another language."""
_FILE = re.compile(r"\.(?:html?|xhtml|xml|json|jsonl|md|markdown|txt|csv|js|css|gz)$", re.IGNORECASE)


def identifier_of(text: str) -> str:
    """The identifier that a text names, as `named` gives it."""
    symbol = Symbol.parse(text)
    return symbol.id if symbol else "".join(text.split())


def named(text: str) -> tuple[str, str]:
    """The identifier that a text names, and the symbol as the United Nations prints it: the text itself, and the text
    without its spaces, where it is of no form that is known."""
    symbol = Symbol.parse(text)
    return (symbol.id, symbol.printed) if symbol else ("".join(text.split()), text)


def stem_of(path: str) -> str:
    """The name of a file without its folders and its last suffix, as `pathlib` has it, but ten times as quickly."""
    name = path.rstrip("/").rpartition("/")[2]
    dot = name.rfind(".")
    return name[:dot] if 0 < dot < len(name) - 1 else name


def unfit(identifier: str) -> str:
    """Why an identifier can be no document's address, in words that follow it in a message; empty where it can."""
    if len(identifier) > LONGEST:
        return f"is longer than the {LONGEST} signs that a symbol has"
    parts = identifier.split("/")
    if any(part.strip(".") == "" or name_problem(part) for part in parts):
        return "has a part that can be no name of a folder"
    if parts[0].casefold() in SITES_OWN or any(part.casefold() == _SIDE_BY_SIDE for part in parts):
        return "is the address of a page that the site makes itself"
    if any(_FILE.search(part) for part in parts):
        return "ends as the names of files do"
    return ""


def slug(text: str, longest: int | None = None) -> str:
    """The Latin letters and digits of a text, a hyphen for what stands between them, at most so many characters.

    Empty where the text has none.
    """
    return _OTHER.sub("-", text).strip("-")[:longest].rstrip("-")
