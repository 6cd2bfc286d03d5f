"""Turns the project's values into bytes and back, for the processes of a build and for the cache of the next one.

The format is Python's pickle, so only bytes that the same version of this library wrote (`version`) may be read. Pickle
itself can store frozen dataclasses with slots, but takes ten times as long.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path
from sys import intern
from types import MappingProxyType
from typing import Any


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
        reduce = _reducer(kind)
        return NotImplemented if reduce is None else reduce(value)


@cache
def _reducer(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]] | None:
    if kind is MappingProxyType:
        return lambda mapping: (_read_only, (dict(mapping),))
    if not is_dataclass(kind):
        return None
    names = [field.name for field in fields(kind) if field.init and field.metadata.get("stored", True)]
    values = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)
    repeated = _repeated(kind)
    if len(repeated) == len(names):
        return lambda value: (_shared, (kind, *values(value)))
    if repeated:
        return lambda value: (_with_shared_texts, (kind, *values(value)))
    return lambda value: (kind, values(value))


@cache
def _repeated(kind: type[Any]) -> tuple[int, ...]:
    """The places of the fields whose texts stand in many values: each document would have its own copy of them."""
    return tuple(place for place, field in enumerate(fields(kind)) if field.metadata.get("repeated"))


def _with_shared_texts(kind: Any, *values: Any) -> Any:
    made = list(values)
    for place in _repeated(kind):
        if made[place].__class__ is str:
            made[place] = intern(made[place])
    return kind(*made)


@cache
def _shared(kind: Any, *values: Any) -> Any:
    """One value for all that are equal, where all fields are texts that stand in many: the States that voted, say."""
    return _with_shared_texts(kind, *values)


def _read_only(mapping: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(mapping)
