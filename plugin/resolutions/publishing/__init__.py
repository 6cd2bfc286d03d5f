"""Publishes a whole site or collection in other shapes: bundles, books, parts of a site, previews, selections.

In: a built site or a collection. Out: files, each written completely or not at all.
"""

from __future__ import annotations

from .adapters import BuildOptions, BuildSite, ComparisonPage
from .bundle import ZIP_EPOCH, Manifest, epoch_from, verify_bundle, write_bundle
from .cards import Card, carded, scripts, shards_of
from .epub import Book, write_epub
from .output import check_replaceable, is_made, replacing_file, replacing_folder
from .preview import build_preview
from .selection import Selection, select
from .shards import Shard, close_shard, merge
from .size import size_of, size_text
from .wording import Told, wording_scripts

__all__ = [
    "ZIP_EPOCH",
    "Book",
    "BuildOptions",
    "BuildSite",
    "Card",
    "ComparisonPage",
    "Manifest",
    "Selection",
    "Shard",
    "Told",
    "build_preview",
    "carded",
    "check_replaceable",
    "close_shard",
    "epoch_from",
    "is_made",
    "merge",
    "replacing_file",
    "replacing_folder",
    "scripts",
    "select",
    "shards_of",
    "size_of",
    "size_text",
    "verify_bundle",
    "wording_scripts",
    "write_bundle",
    "write_epub",
]
