"""The project's values as bytes and back: for other processes of one build, and for the cache of the next one.

The bytes are Python's own (pickle), so they are read from nowhere but where this library wrote them, by the same
version of it (`version`). Frozen dataclasses with slots store themselves, too, in ten times the time.
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
from types import MappingProxyType
from typing import Any


def dumps(value: object) -> bytes:
    """A value as bytes: of the project's own (dataclasses), of lists, tuples, read-only mappings and plain values."""
    stream = io.BytesIO()
    _Pickler(stream, pickle.HIGHEST_PROTOCOL).dump(value)
    return stream.getvalue()


def loads(data: bytes) -> Any:
    """The value of bytes that `dumps` made. Never give it bytes from elsewhere: they could run code."""
    return pickle.loads(data)  # noqa: S301  # bytes of this library alone, as said above


@cache
def version() -> bytes:
    """What tells this library's code and tables from every other version's: a digest of its files."""
    digest = blake2b(digest_size=16)
    folder = Path(__file__).parents[1]
    for path in sorted(path for path in folder.rglob("*") if path.suffix in {".py", ".toml", ".csv", ".json", ".txt"}):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.digest()


class _Pickler(pickle.Pickler):
    def reducer_override(self, value: object) -> Any:
        """How a value is told that pickle knows no short way for: what to call, and with which arguments."""
        kind: Any = type(value)  # a class has a hash, though its type says otherwise
        told = _telling(kind)
        return NotImplemented if told is None else told(value)


@cache
def _telling(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]] | None:
    if kind is MappingProxyType:
        return lambda mapping: (_read_only, (dict(mapping),))
    if not is_dataclass(kind):
        return None
    names = [field.name for field in fields(kind)]
    values = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)
    return lambda value: (kind, values(value))


def _read_only(mapping: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(mapping)
