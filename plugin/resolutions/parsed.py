"""Files → the documents of each, with nothing parsed that has been parsed before.

    file ─key─→ known from the last build? ─no─→ in the cache? ─no─→ parse, and keep

What a file parses to depends on its bytes, on its name and on this library, and the key is a digest of the three. The
cache is a folder of files named by key, each of which begins with a digest of the rest. Whoever finds one broken,
half written or gone parses again: two builds may share the folder, be killed, or lose it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from .diagnostics import diagnose
from .errors import UnreadableSource
from .model import Diagnostic, Document
from .parallel import each
from .parse import parse_source
from .progress import Tell
from .read import source_from_bytes
from .stored import dumps, loads, version

Parsing = tuple[tuple[Document, ...], tuple[Diagnostic, ...]]
"""The documents of a source, and what was found while reading it that is no document's."""

_DIGEST = 16
"""The length of a digest in bytes."""
_KEPT_SECONDS = 30 * 86_400
"""How long the cache keeps what no build asks for."""


def parse_bytes(name: str, data: bytes) -> Parsing:
    """The documents of a file's content, which messages call `name`; none and a diagnostic where it is no text."""
    try:
        source = source_from_bytes(name, data)
    except UnreadableSource as error:
        return (), (unreadable(name, error),)
    documents = parse_source(source)
    if documents or any(found.code == "empty-source" for found in source.diagnostics):
        return documents, source.diagnostics
    return (), (*source.diagnostics, diagnose("empty-source", name, source.first_line, 1))


def unreadable(name: str, error: UnreadableSource) -> Diagnostic:
    """What is told of a source that cannot be read."""
    return diagnose("unreadable-source", name, error.line, error.column, problem=error.message)


class Parser:
    """Parses files, and remembers what it parsed: to be kept from one build to the next in one process."""

    def __init__(self, cache: Path | None = None, workers: int = 0) -> None:
        """`cache` is the cache's folder, without which only memory is used; `workers` as in `parallel.each`."""
        self._cache, self._workers = cache, workers
        self._known: dict[bytes, Parsing] = {}

    def parse(self, files: Sequence[tuple[str, bytes]], tell: Tell | None = None) -> list[Parsing]:
        """What each of the files (name, content) parses to, in their order."""
        keys = [_key(name, data) for name, data in files]
        found = {key: self._known.get(key) or self._read(key) for key in keys}
        missing = [(key, *file) for key, file in zip(keys, files, strict=True) if found[key] is None]
        for (key, *_), parsing in zip(
            missing, each(self._parse, missing, workers=self._workers, tell=tell), strict=True
        ):
            found[key] = parsing
        # Only what this build asked for is remembered, so that memory does not grow with every edit.
        self._known = {key: parsing for key, parsing in found.items() if parsing is not None}
        self._sweep()
        return [self._known[key] for key in keys]

    def _parse(self, wanted: tuple[bytes, str, bytes]) -> Parsing:
        key, name, data = wanted
        parsing = parse_bytes(name, data)
        if self._cache is not None:
            _write(_place(self._cache, key), dumps(parsing))
        return parsing

    def _read(self, key: bytes) -> Parsing | None:
        if self._cache is None:
            return None
        path = _place(self._cache, key)
        with suppress(OSError):
            data = path.read_bytes()
            if data[:_DIGEST] == _digest(data[_DIGEST:]):
                os.utime(path)
                parsing: Parsing = loads(data[_DIGEST:])
                return parsing
        return None

    def _sweep(self) -> None:
        """Removes what has not been asked for in a long time, of this version of the library and of others."""
        if self._cache is None or not self._cache.is_dir():
            return
        oldest = time.time() - _KEPT_SECONDS
        with os.scandir(self._cache) as entries:
            for entry in entries:
                with suppress(OSError):
                    if entry.stat().st_mtime < oldest:
                        Path(entry).unlink()


def _key(name: str, data: bytes) -> bytes:
    return _digest(os.fsencode(name) + b"\0" + data, version())


def _digest(data: bytes, key: bytes = b"") -> bytes:
    return blake2b(data, digest_size=_DIGEST, key=key).digest()


def _place(cache: Path, key: bytes) -> Path:
    return cache / f"{key.hex()}.parsed"


def _write(path: Path, data: bytes) -> None:
    """Puts a file into the cache; a cache that cannot be written costs time alone."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_bytes(_digest(data) + data)
