"""Runs long work: processes, a cache on disk, progress, atomic output, printing, serialization, garbage collection.

Nothing here depends on what a document is.
"""

from __future__ import annotations

from .atomic import replacing, scratch
from .cache import Cache, cache_file
from .cached import with_cached
from .digests import Digested, digest_of, digest_of_bytes
from .garbage_collection import collect_again, no_last_collection, uncollected
from .parallel import each
from .printing import escaped, say, tell, tell_marked, unheeded_json, visible
from .progress import Progress, Tell
from .serialization import dumps, loads, version

__all__ = [
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
    "escaped",
    "loads",
    "no_last_collection",
    "replacing",
    "say",
    "scratch",
    "tell",
    "tell_marked",
    "uncollected",
    "unheeded_json",
    "version",
    "visible",
    "with_cached",
]
