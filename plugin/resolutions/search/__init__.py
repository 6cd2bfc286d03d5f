"""Builds the search index. A browser reads only a few pieces of it, from a server or from a disk.

    Document… ─postings→ {word form: units} ─words→ {term: units} ─┐
    Document… ─texts→ runs of paragraphs ──────────────────────────┴─ranges, scripts→ (path, script)…

Each language has its own index, so that the indexes of separately built sites can lie in one folder. A piece is a
script that calls one function with the piece's name and its content (deflated, in base64), because a page on a disk may
load scripts, and a content security policy without `unsafe-inline` allows them. The scripts that read the index are in
`mkdocs_resolutions/assets/search/`.
"""

from .beside import Beside, Headings
from .index import build, last_numbers, organ_of
from .index_cache import IndexCache
from .names import Names, load_names
from .repeats import Repeats
from .weights import PARTS
from .words import terms

__all__ = [
    "PARTS",
    "Beside",
    "Headings",
    "IndexCache",
    "Names",
    "Repeats",
    "build",
    "last_numbers",
    "load_names",
    "organ_of",
    "terms",
]
