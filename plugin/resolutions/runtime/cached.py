"""Cached properties that outlive a change of a value."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

Value = TypeVar("Value")


def with_cached(
    value: Value,
    before: Value,
    *,
    instead: Mapping[str, Callable[[], object]] = MappingProxyType({}),
    but: Collection[str],
) -> Value:
    """The value, whose cached properties are those that `before` has made already.

    Of the names in `but` none is taken, and of those in `instead` what is given there is made in its place, where
    `before` has made it. Both values are of one class. The caller knows that the other properties are the same for
    both, or may be those of `before`. Raises `AttributeError` for a name that is no cached property of the class.
    """
    kind = type(before)
    if strange := [name for name in (*but, *instead) if not _is_cached(kind, name)]:
        raise AttributeError(f"no cached property of {kind.__name__}: {', '.join(strange)}")
    for name in [name for name in vars(before) if _is_cached(kind, name) and name not in but]:
        vars(value)[name] = instead[name]() if name in instead else vars(before)[name]
    return value


def _is_cached(kind: type, name: str) -> bool:
    return isinstance(getattr(kind, name, None), cached_property)
