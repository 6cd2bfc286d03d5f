"""Digests of values: equal values have equal ones, in this process and in every other."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from hashlib import blake2b
from operator import attrgetter
from types import MappingProxyType
from typing import Any

import orjson

_OPTIONS = orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME


def digest_of(value: object) -> str:
    """The digest of a value that consists of dataclasses, tuples, lists, sets, mappings and plain values.

    Empty for any other value, such as a bare `object()`, and for text that is no Unicode: nothing equals those.
    """
    try:
        data = orjson.dumps(value, _plain, _OPTIONS)
    except TypeError:
        return ""
    return digest_of_bytes(data)


def digest_of_bytes(data: bytes) -> str:
    """The digest of bytes, as 32 hexadecimal digits."""
    return blake2b(data, digest_size=16).hexdigest()


def _plain(value: Any) -> object:
    """A value that JSON lacks, as one that it has. Raises `TypeError` for what has no value of its own."""
    kind: Any = type(value)
    if isinstance(value, type):
        raise TypeError(value)
    if is_dataclass(value):
        return [kind.__qualname__, _values(kind)(value)]
    if isinstance(value, tuple):
        return [kind.__qualname__, *value]
    if isinstance(value, MappingProxyType):
        return [[key, entry] for key, entry in value.items()]
    if isinstance(value, date):
        return ["date", value.isoformat()]
    if isinstance(value, frozenset | set):
        return sorted(orjson.dumps(entry, _plain, _OPTIONS).decode() for entry in value)
    raise TypeError(kind)


@cache
def _values(kind: type[Any]) -> Any:
    """What takes the values of a dataclass's fields from one of that kind."""
    names = [field.name for field in fields(kind)]
    return attrgetter(*names) if len(names) > 1 else lambda value: [getattr(value, name) for name in names]
