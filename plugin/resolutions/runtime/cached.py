"""Cached properties that outlive a change of a value."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property
from typing import TypeVar

Value = TypeVar("Value")


def with_cached(value: Value, before: Value, *, but: Collection[str] = ()) -> Value:
    """The value, whose cached properties are those that `before` has made already, but for some of these names.

    Both are of one class. The caller knows that the properties are the same for both, or may be those of `before`.
    """
    kind = type(before)
    held = {
        name: made
        for name, made in vars(before).items()
        if name not in but and isinstance(getattr(kind, name, None), cached_property)
    }
    vars(value).update(held)
    return value
