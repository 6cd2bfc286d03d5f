"""A cache of bytes by key, from one build to the next, in one SQLite file.

The file may be deleted at any time, two builds may share it, and either may be killed: where it is broken, locked or
missing, the build makes its content again. One file for each key was tried; opening thousands of them took a second.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from hashlib import sha256
from itertools import islice
from pathlib import Path

from platformdirs import user_cache_path

_TABLE = """
CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, digest BLOB NOT NULL, data BLOB NOT NULL, used REAL NOT NULL)
"""
_INDEX = "CREATE INDEX IF NOT EXISTS kept_used ON kept (used)"
"""Without it every write reads the whole file to find what is old: a third of a second where it holds a gigabyte."""
_AT_ONCE = 500
"""The most keys in one statement; every SQLite allows 999."""
_WAIT_SECONDS = 5.0
"""How long to wait while another build writes."""
_KEPT_SECONDS = 30 * 86_400
"""How long the cache keeps data that no build reads."""
_FRESH_SECONDS = 86_400
"""A read is recorded only where the last one is older than this, so that a build without changes writes nothing."""


def cache_file(name: str) -> Path:
    """The path of a cache that all projects of this user share, such as `parsed`; nothing is made there yet."""
    return user_cache_path("resolutions") / f"{name}.sqlite"


class Cache:
    """A cache in the file at `path`, which need not be there."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def is_there(self) -> bool:
        """Whether it may have anything."""
        return self._path.is_file()

    def read(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The cached data of those `keys` that the cache has; empty where it cannot be read."""
        data_by_key: dict[bytes, bytes] = {}
        if not self.is_there:
            return data_by_key
        with suppress(sqlite3.Error), self._opened() as database:
            stale, now = [], time.time()
            for part in _in_parts(keys):
                marks = ",".join("?" * len(part))
                rows = database.execute(f"SELECT key, digest, data, used FROM kept WHERE key IN ({marks})", part)  # noqa: S608  # question marks alone
                for key, digest, data, used in rows:
                    if digest == _digest(data):
                        data_by_key[key] = data
                    if used < now - _FRESH_SECONDS:
                        stale.append((now, key))
            if stale:
                with database:
                    database.executemany("UPDATE kept SET used = ? WHERE key = ?", stale)
        return data_by_key

    def write(self, data_by_key: Mapping[bytes, bytes]) -> None:
        """Stores the data and removes what was not read for `_KEPT_SECONDS`. A failure only costs time."""
        if not data_by_key:
            return
        now = time.time()
        rows = [(key, _digest(data), data, now) for key, data in data_by_key.items()]
        with suppress(sqlite3.Error, OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            try:
                self._put(rows, now)
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError):
                    raise
                # The file is no database, or a broken one.
                self._path.unlink()
                self._put(rows, now)

    def _put(self, rows: Sequence[tuple[bytes, bytes, bytes, float]], now: float) -> None:
        with self._opened() as database, database:
            database.execute(_TABLE)
            database.execute(_INDEX)
            database.execute("DELETE FROM kept WHERE used < ?", (now - _KEPT_SECONDS,))
            database.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._path, timeout=_WAIT_SECONDS)) as database:
            # What a loss of power breaks is found by its digest, and made again.
            database.execute("PRAGMA synchronous = OFF")
            # A row is a document, which fills some of SQLite's pages; of a file that is there the size stays.
            database.execute("PRAGMA page_size = 16384")
            yield database


def _in_parts(keys: Sequence[bytes]) -> Iterator[list[bytes]]:
    remaining = iter(keys)
    while part := list(islice(remaining, _AT_ONCE)):
        yield part


def _digest(data: bytes) -> bytes:
    return sha256(data, usedforsecurity=False).digest()[:16]
