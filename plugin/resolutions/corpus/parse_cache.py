"""Files → the documents of each, with nothing parsed that has been parsed before.

    file ─key─→ known from the last build? ─no─→ in the cache? ─no─→ parse, and keep

A file is read where it is looked up, and again where it is parsed: so neither is the work of one process, and no
process has the contents of all.

What a file parses to depends on its bytes, on its name and on this library, and the key is a digest of the three.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from itertools import chain
from pathlib import Path
from traceback import extract_tb
from typing import NamedTuple

from ..diagnostics import diagnose
from ..errors import UnreadableSource
from ..model import Diagnostic, Document
from ..parse import parse_parts
from ..runtime import Cache, Digested, OnProgress, dumps, loads, version
from ..runtime.parallel import each, each_received, is_done_here, load_ahead
from ..suffixes import is_xml
from ..text import source_from_bytes
from ..unxml import parse_xml

_AT_ONCE = 100
"""How many files are looked up together."""


class SourceFile(NamedTuple):
    """A file of sources: what messages call it, and how it is read."""

    name: str
    """By which messages call it."""
    read: Callable[[], bytes]
    """Gives its content. Raises `UnreadableSource` where it cannot be read."""


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
        self._known: dict[bytes, _Kept] = {}

    def parse(self, files: Sequence[SourceFile], progress: OnProgress | None = None) -> list[Parsing]:
        """What each of the files parses to, in their order; of one that cannot be read, a diagnostic alone."""
        may_know = self._known or (self._cache is not None and self._cache.is_there)
        found = self._kept(files) if may_know else [None] * len(files)
        missing = [file for file, one in zip(files, found, strict=True) if one is None]
        made = iter(self._parsed(missing, progress))
        all_found = [next(made) if one is None else one for one in found]
        # Only what this build asked for is remembered, so that memory does not grow with every edit.
        self._known = {one.key: one for one in all_found if one.key}
        return [(one.documents, one.diagnostics) for one in all_found]

    def _kept(self, files: Sequence[SourceFile]) -> list[_Kept | None]:
        """What is known of each file. Other processes read the files, while this one makes values of what is kept."""
        parts = [files[start : start + _AT_ONCE] for start in range(0, len(files), _AT_ONCE)]
        return list(chain.from_iterable(each_received(_keys, self._of_keys, parts, workers=self._workers)))

    def _of_keys(self, keys: Sequence[bytes]) -> list[_Kept | None]:
        missing = [key for key in keys if key and key not in self._known]
        stored = self._cache.read(missing) if self._cache else {}
        return [_Kept(key, *loads(stored[key])) if key in stored else self._known.get(key) for key in keys]

    def _parsed(self, missing: Sequence[SourceFile], progress: OnProgress | None) -> list[_Kept]:
        if self._cache is None and is_done_here(len(missing), self._workers):
            # Neither a cache nor another process asks for bytes.
            return each(_read_and_parsed, missing, workers=1, progress=progress)
        load_ahead(_read_and_parsed, missing, self._workers)
        # A process sends what it parsed as the bytes that the cache keeps, which are so made once.
        made = each_received(_stored_parsing, _with_parsing, missing, workers=self._workers, progress=progress)
        if self._cache is not None:
            self._cache.write({kept.key: data for data, kept in made if kept.key})
        return [kept for _, kept in made]


class _Kept(NamedTuple):
    """What a file parses to."""

    key: bytes
    """Empty of one that could not be read."""
    documents: tuple[Document, ...]
    diagnostics: tuple[Diagnostic, ...]


def _keys(files: Sequence[SourceFile]) -> list[bytes]:
    return [_key_of(file) for file in files]


def _key_of(file: SourceFile) -> bytes:
    with suppress(UnreadableSource):  # it is told where the file is parsed
        return _key(file.name, file.read())
    return b""


def _read_and_parsed(file: SourceFile) -> _Kept:
    try:
        data = file.read()
    except UnreadableSource as error:
        return _Kept(b"", (), (unreadable(file.name, error),))
    documents, diagnostics = parse_bytes(file.name, data)
    return _Kept(_key(file.name, data), tuple(map(_digested, documents)), diagnostics)


def _stored_parsing(file: SourceFile) -> tuple[bytes, bytes]:
    key, documents, diagnostics = _read_and_parsed(file)
    return key, dumps((documents, diagnostics))


def _digested(document: Document) -> Document:
    """The document with the digests of its units and citations: whatever is made of it is digested with them. So that
    is done once, and where parsing is done."""
    return replace(document, units=Digested(document.units), citations=Digested(document.citations))


def _with_parsing(stored: tuple[bytes, bytes]) -> tuple[bytes, _Kept]:
    key, data = stored
    return data, _Kept(key, *loads(data))


def _key(name: str, data: bytes) -> bytes:
    return sha256(version() + os.fsencode(name) + b"\0" + data, usedforsecurity=False).digest()[:16]
