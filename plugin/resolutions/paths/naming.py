"""A text that names a document → its canonical identifier, and whether the identifier can be an address of the site.

What is checked is the identifier, not the text: white space, which is no part of it, could hide a way out.
"""

from __future__ import annotations

import re

from ..un import LONGEST, Symbol
from .families import FAMILIES
from .portable import name_problem

SITES_OWN = frozenset({*FAMILIES, "feed.xml", "index.html"})
"""First parts of the site's own addresses below a language (content/reference.md#addresses)."""
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
