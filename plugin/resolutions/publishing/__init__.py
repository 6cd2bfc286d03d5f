"""Publishes a whole site or collection in other shapes: bundles, books, parts of a site, previews, selections.

In: a built site or a collection. Out: files, each written completely or not at all.
"""

from __future__ import annotations

from .adapters import BuildOptions, BuildSite, ComparisonPage
from .bundle import ZIP_EPOCH, BundleManifest, epoch_from, verify_bundle, write_bundle
from .cards import Card, card_scripts, file_count, links_with_cards
from .epub import Book, write_epub
from .output import check_replaceable, replacing_file, replacing_folder
from .preview import build_preview
from .selection import Selection, select
from .shards import Shard, close_shard, merge
from .size import size_of, size_text
from .wording import DocumentLabels, wording_scripts

__all__ = [
    "ZIP_EPOCH",
    "Book",
    "BuildOptions",
    "BuildSite",
    "BundleManifest",
    "Card",
    "ComparisonPage",
    "DocumentLabels",
    "Selection",
    "Shard",
    "build_preview",
    "card_scripts",
    "check_replaceable",
    "close_shard",
    "epoch_from",
    "file_count",
    "links_with_cards",
    "merge",
    "replacing_file",
    "replacing_folder",
    "select",
    "size_of",
    "size_text",
    "verify_bundle",
    "wording_scripts",
    "write_bundle",
    "write_epub",
]
