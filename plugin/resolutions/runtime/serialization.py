"""Turns the project's values into bytes and back, for the processes of a build and for the cache of the next one.

The format is Python's pickle, so only bytes that the same version of this library wrote (`version`) may be read. Pickle
itself can store frozen dataclasses with slots, but takes ten times as long.

Values of one kind that stand side by side, such as the units of a document, are stored field by field: to read a
thousand documents is to make a hundred thousand values, and a field of many is set at once.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from dataclasses import is_dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType
from typing import Any

from .columns import (
    Columns,
    Runs,
    by_field,
    is_named_tuple,
    is_shared,
    repeated_fields,
    shared,
    stored_values,
    with_shared_texts,
)
from .digests import Digested


def dumps(value: object) -> bytes:
    """A value as bytes. It may consist of the project's dataclasses, lists, tuples, read-only mappings and plain
    values."""
    stream = io.BytesIO()
    _Pickler(stream, pickle.HIGHEST_PROTOCOL).dump(value)
    return stream.getvalue()


def loads(data: bytes) -> Any:
    """The value of bytes that `dumps` made. Bytes from elsewhere must never be given: they could run code."""
    return pickle.loads(data)  # noqa: S301  # bytes of this library alone, as said above


@cache
def version() -> bytes:
    """A digest of this library's code and tables, which identifies its version."""
    digest = blake2b(digest_size=16)
    folder = Path(__file__).parents[1]
    for path in sorted(path for path in folder.rglob("*") if path.suffix in {".py", ".toml", ".csv", ".json", ".txt"}):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.digest()


class _Pickler(pickle.Pickler):
    def reducer_override(self, value: object) -> Any:
        """The function and the arguments from which pickle makes the value again; `NotImplemented` for pickle's own
        way."""
        kind: Any = type(value)  # a class has a hash, though its type says otherwise
        if isinstance(value, Digested):
            made, (values, digest) = value.__reduce__()
            return made, (by_field(values), digest)
        reduce = _reducer(kind)
        return NotImplemented if reduce is None else reduce(value)


@cache
def _reducer(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]] | None:
    if kind is MappingProxyType:
        return lambda mapping: (_read_only, (dict(mapping),))
    if kind in (Columns, Runs):
        return lambda value: (kind.values, tuple(value))
    if is_named_tuple(kind):
        return lambda value: (kind, tuple(map(by_field, value)))
    if not is_dataclass(kind):
        return None
    values, repeated = stored_values(kind), repeated_fields(kind)
    if repeated:
        make = shared if is_shared(kind) else with_shared_texts
        return lambda value: (make, (kind, *values(value)))
    return lambda value: (kind, tuple(map(by_field, values(value))))


def _read_only(mapping: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(mapping)
