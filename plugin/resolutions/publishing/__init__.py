"""What is made of a whole site or collection: bundles, books, parts of a site, previews, selections.

In: a built site or a collection. Out: files that are there whole or not at all.
"""

from __future__ import annotations

from .adapters import Wanted, comparison_page, site_builder
from .bundle import ZIP_EPOCH, Manifest, epoch_from, verify_bundle, write_bundle
from .cards import Card, carded, scripts, shards_of
from .epub import Book, write_epub
from .output import check_replaceable, replacing_folder
from .preview import build_preview
from .selection import Selection, select
from .shards import Shard, close_shard, merge
from .side_by_side import side_by_side

__all__ = [
    "ZIP_EPOCH",
    "Book",
    "Card",
    "Manifest",
    "Selection",
    "Shard",
    "Wanted",
    "build_preview",
    "carded",
    "check_replaceable",
    "close_shard",
    "comparison_page",
    "epoch_from",
    "merge",
    "replacing_folder",
    "scripts",
    "select",
    "shards_of",
    "side_by_side",
    "site_builder",
    "verify_bundle",
    "write_bundle",
    "write_epub",
]
