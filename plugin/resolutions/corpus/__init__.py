"""A folder of sources → Collection: every document, what a catalogue adds to it, and what each citation leads to.

In: a folder, a cache, a catalogue. Out: `Collection` and, for each document, its resolved links.
"""

from __future__ import annotations

from .admission import admit, repeated
from .collection import Collection, read_collection
from .content import Content, check_catalogue
from .edits import Stamp, changed_sources, read_again, stamps
from .entry import CatalogueEntry
from .parse_cache import Parser, Parsing
from .parts import parts_in
from .relations import relate
from .resolve import resolve, resolve_diagnostics
from .sources import name_of, printed_name, read_documents
from .versions import Divergence, differing_versions

__all__ = [
    "CatalogueEntry",
    "Collection",
    "Content",
    "Divergence",
    "Parser",
    "Parsing",
    "Stamp",
    "admit",
    "changed_sources",
    "check_catalogue",
    "differing_versions",
    "name_of",
    "parts_in",
    "printed_name",
    "read_again",
    "read_collection",
    "read_documents",
    "relate",
    "repeated",
    "resolve",
    "resolve_diagnostics",
    "stamps",
]
