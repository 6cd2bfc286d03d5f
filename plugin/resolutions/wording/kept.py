"""What was compared for wording, kept from one build to the next."""

from __future__ import annotations

from ..runtime import Cache
from ..runtime.serialization import dumps, loads, version
from .find import WordingCache


class KeptWording:
    """What is known of the wording of a folder's documents, in a cache that may be deleted at any time."""

    def __init__(self, cache: Cache, folder: str) -> None:
        """`folder` is that of the sources: each has a place of its own."""
        self._cache = cache
        self._key = b"wording %s %s" % (version(), folder.encode("utf-8", "surrogateescape"))
        stored = cache.read([self._key]).get(self._key)
        self._before = loads(stored) if stored is not None else {}
        self.known = WordingCache(nearest=self._before)
        """For `find`."""

    def write(self) -> None:
        """Keeps what `find` compared, where it compared anything else than is kept."""
        if self.known.nearest.keys() != self._before.keys():
            self._cache.write({self._key: dumps(self.known.nearest)})
