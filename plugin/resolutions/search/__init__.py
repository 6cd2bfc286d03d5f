"""The search: documents in, an index out that a browser reads a few pieces of, from a server or from a disk.

    Document… ─postings→ {word form: units} ─words→ {term: units} ─┐
    Document… ─texts→ runs of paragraphs ──────────────────────────┴─shards→ (path, script)…

One index a language, so that the indexes of sites built apart lie side by side. A piece is a script that calls one
function with its name and its content (deflated, in base64): what a page may load from a disk, and what a policy
without `unsafe-inline` lets through. The browser's half is `mkdocs_resolutions/assets/search/`.
"""

from .incremental import Memory
from .index import build
from .weights import PARTS
from .words import terms

__all__ = ["PARTS", "Memory", "build", "terms"]
