"""The families of pages that a site makes itself, once in each language: no document can have their addresses.

In: nothing. Out: the first part of each family's addresses below a language (content/reference.md#addresses).
"""

from __future__ import annotations

from typing import Literal, get_args

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
"""Those of pages, and last those of files: what citations' cards tell, and the organs' feeds."""
