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
    end_telling,
    escaped,
    open_streams,
    say,
    tell,
    tell_bytes,
    tell_marked,
    tell_no_more,
    unheeded_json,
    visible,
)
from .progress import Progress, Tell
from .serialization import dumps, loads, version

__all__ = [
    "INTERRUPTED",
    "Cache",
    "Digested",
    "Progress",
    "Tell",
    "cache_file",
    "collect_again",
    "digest_of",
    "digest_of_bytes",
    "dumps",
    "each",
    "end_telling",
    "ending_on_request",
    "escaped",
    "loads",
    "no_last_collection",
    "open_streams",
    "replacing",
    "say",
    "scratch",
    "tell",
    "tell_bytes",
    "tell_marked",
    "tell_no_more",
    "uncollected",
    "unheeded_json",
    "version",
    "visible",
    "with_cached",
]
