"""Runs long work: processes, a cache on disk, progress, atomic output, printing, serialization, garbage collection.

Nothing here depends on what a document is.
"""

from __future__ import annotations

from .atomic import replacing, scratch
from .cache import Cache, cache_file
from .cached import with_cached
from .digests import Digested, digest_of, digest_of_bytes
from .ending import INTERRUPTED, ending_on_request
from .garbage_collection import collect_again, no_last_collection, uncollected
from .parallel import each
from .printing import (
    counted,
    discard_output,
    escaped,
    flush_output,
    open_streams,
    print_bytes,
    print_error,
    print_lines,
    print_marked,
    unheeded_json,
    visible,
)
from .progress import OnProgress, Progress
from .serialization import dumps, loads, version

__all__ = [
    "INTERRUPTED",
    "Cache",
    "Digested",
    "OnProgress",
    "Progress",
    "cache_file",
    "collect_again",
    "counted",
    "digest_of",
    "digest_of_bytes",
    "discard_output",
    "dumps",
    "each",
    "ending_on_request",
    "escaped",
    "flush_output",
    "loads",
    "no_last_collection",
    "open_streams",
    "print_bytes",
    "print_error",
    "print_lines",
    "print_marked",
    "replacing",
    "scratch",
    "uncollected",
    "unheeded_json",
    "version",
    "visible",
    "with_cached",
]
