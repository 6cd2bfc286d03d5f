"""Files → the documents of each, with nothing parsed that has been parsed before.

    file ─key─→ known from the last build? ─no─→ in the cache? ─no─→ parse, and keep

What a file parses to depends on its bytes, on its name and on this library, and the key is a digest of the three.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from traceback import extract_tb

from ..diagnostics import diagnose
from ..errors import UnreadableSource
from ..model import Diagnostic, Document
from ..parse import parse_parts
from ..runtime import Cache, Digested, Tell, dumps, loads, version
from ..runtime.parallel import each_received
from ..suffixes import is_xml
from ..text import source_from_bytes
from ..unxml import parse_xml

Parsing = tuple[tuple[Document, ...], tuple[Diagnostic, ...]]
"""The documents of a source, and what was found while reading it that is no document's."""


def parse_bytes(name: str, data: bytes) -> Parsing:
    """The documents of a file's content, which messages call `name`; none and a diagnostic where it is no text, or
    where this library fails at it: thousands of others are not lost with it."""
    try:
        return _parsed(name, data)
    except UnreadableSource as error:
        return (), (unreadable(name, error),)
    except MemoryError:
        raise  # no file's fault
    except Exception as error:  # noqa: BLE001  # whatever the library fails with, it is told with the file's name
        return (), (diagnose("unreadable-source", name, 0, 0, problem=_failure(error)),)


def _failure(error: Exception) -> str:
    """What is told of a failure of this library, with its place in the program."""
    *_, frame = extract_tb(error.__traceback__)
    place = f"{Path(frame.filename).name}, line {frame.lineno}"
    return f"this program fails at it ({type(error).__name__} in {place}); it is left out; report it with the file"


def _parsed(name: str, data: bytes) -> Parsing:
    if is_xml(name):
        return parse_xml(name, data)
    source = source_from_bytes(name, data)
    documents, unread = parse_parts(source)
    if documents or unread or any(found.code == "empty-source" for found in source.diagnostics):
        return documents, (*source.diagnostics, *unread)
    return (), (*source.diagnostics, diagnose("empty-source", name, source.first_line, 1))


def unreadable(name: str, error: UnreadableSource) -> Diagnostic:
    """What is told of a source that cannot be read."""
    return diagnose("unreadable-source", name, error.line, error.column, problem=error.message)


class Parser:
    """Parses files, and remembers what it parsed: to be kept from one build to the next in one process."""

    def __init__(self, cache: Path | None = None, workers: int = 0) -> None:
        """`cache` is the cache's file, without which only memory is used; `workers` as in `parallel.each`."""
        self._cache, self._workers = Cache(cache) if cache else None, workers
        self._known: dict[bytes, Parsing] = {}

    def parse(self, files: Sequence[tuple[str, bytes]], tell: Tell | None = None) -> list[Parsing]:
        """What each of the files (name, content) parses to, in their order."""
        keys = [_key(name, data) for name, data in files]
        known = {key: self._known[key] for key in keys if key in self._known}
        if self._cache is not None:
            stored = self._cache.read([key for key in keys if key not in known])
            known |= {key: loads(data) for key, data in stored.items()}
        missing = {key: file for key, file in zip(keys, files, strict=True) if key not in known}
        known |= self._parsed(missing, tell)
        # Only what this build asked for is remembered, so that memory does not grow with every edit.
        self._known = known
        return [known[key] for key in keys]

    def _parsed(self, missing: Mapping[bytes, tuple[str, bytes]], tell: Tell | None) -> dict[bytes, Parsing]:
        # A process sends what it parsed as the bytes that the cache keeps, which are so made once.
        files = list(missing.values())
        made = each_received(_stored_parsing, _with_parsing, files, workers=self._workers, tell=tell)
        if self._cache is not None:
            self._cache.write({key: data for key, (data, _) in zip(missing, made, strict=True)})
        return {key: parsing for key, (_, parsing) in zip(missing, made, strict=True)}


def _stored_parsing(file: tuple[str, bytes]) -> bytes:
    documents, diagnostics = parse_bytes(*file)
    # Whatever is made of a document is digested with its units. So that is done once, and where parsing is done.
    return dumps((tuple(replace(one, units=Digested.of(one.units)) for one in documents), diagnostics))


def _with_parsing(data: bytes) -> tuple[bytes, Parsing]:
    return data, loads(data)


def _key(name: str, data: bytes) -> bytes:
    return sha256(version() + os.fsencode(name) + b"\0" + data, usedforsecurity=False).digest()[:16]
