"""Bytes kept from one build to the next, by key: one SQLite file.

Whoever finds the file broken, locked, half written or gone makes again what it held: it may be deleted at any time,
two builds may share it, and either may be killed. A file a key was tried: a build spent a second on opening thousands.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from hashlib import blake2b
from itertools import islice
from pathlib import Path

_TABLE = """
CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, digest BLOB NOT NULL, data BLOB NOT NULL, used REAL NOT NULL)
"""
_AT_ONCE = 500
"""How many keys one statement asks for; SQLite allows 999 at least."""
_WAIT_SECONDS = 5.0
"""How long another build's writing is waited for."""
_KEPT_SECONDS = 30 * 86_400
"""How long the cache keeps what no build asks for."""
_FRESH_SECONDS = 86_400
"""What was asked for within a day is not noted again: a build that changes nothing writes nothing."""


class Cache:
    """A cache in the file at `path`, which need not be there."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """What the cache holds of `keys`; nothing where it cannot be read."""
        found: dict[bytes, bytes] = {}
        if not self._path.is_file():
            return found
        with suppress(sqlite3.Error), self._opened() as database:
            stale, now = [], time.time()
            for some in _in_parts(keys):
                marks = ",".join("?" * len(some))
                rows = database.execute(f"SELECT key, digest, data, used FROM kept WHERE key IN ({marks})", some)  # noqa: S608  # question marks alone
                for key, digest, data, used in rows:
                    if digest == _digest(data):
                        found[key] = data
                    if used < now - _FRESH_SECONDS:
                        stale.append((now, key))
            if stale:
                with database:
                    database.executemany("UPDATE kept SET used = ? WHERE key = ?", stale)
        return found

    def write(self, made: Mapping[bytes, bytes]) -> None:
        """Keeps `made`, and drops what nobody has asked for in a long time; where that fails, only time is lost."""
        if not made:
            return
        now = time.time()
        rows = [(key, _digest(data), data, now) for key, data in made.items()]
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
    rest = iter(keys)
    while part := list(islice(rest, _AT_ONCE)):
        yield part


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=16).digest()
