"""What long work needs from the machine: processes, a cache, progress, files that appear whole, garbage collection.

Nothing here knows what a document is.
"""

from __future__ import annotations

from .atomic import replacing, scratch
from .cache import Cache
from .garbage_collection import uncollected
from .parallel import each
from .printing import escaped, say, tell, tell_marked, unheeded_json, visible
from .progress import Progress, Tell
from .serialization import dumps, loads, version

__all__ = [
    "Cache",
    "Progress",
    "Tell",
    "dumps",
    "each",
    "escaped",
    "loads",
    "replacing",
    "say",
    "scratch",
    "tell",
    "tell_marked",
    "uncollected",
    "unheeded_json",
    "version",
    "visible",
]
